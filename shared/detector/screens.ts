// Questionnaires that screen for a pattern, with the total from which each counts.
import { evidence } from '../clinical/evidence/registry.ts';
import type { CauseRecord } from '../domain/verdict.ts';

interface ScreenRule {
  readonly measureId: string;
  /** Which of its scores is looked at. */
  readonly scoreId: string;
  readonly pattern: 'neuropathic' | 'psychosocial';
  readonly high: number;
  /** From here on it is unclear, or moderate. */
  readonly middle?: number;
  /** The published cut says "above", not "from". */
  readonly isAbove?: true;
}

export const SCREEN_RULES: readonly ScreenRule[] = [
  { measureId: 'dn4', scoreId: 'total', pattern: 'neuropathic', high: evidence('screen.dn4').value },
  {
    measureId: 'dn4',
    scoreId: 'interview',
    pattern: 'neuropathic',
    high: evidence('screen.dn4Interview').value,
  },
  { measureId: 's-lanss', scoreId: 'total', pattern: 'neuropathic', high: evidence('screen.s-lanss').value },
  {
    measureId: 'paindetect',
    scoreId: 'total',
    pattern: 'neuropathic',
    high: evidence('screen.paindetect').value,
    middle: evidence('screen.paindetectUnclear').value,
  },
  {
    measureId: 'start-back',
    scoreId: 'psych',
    pattern: 'psychosocial',
    high: evidence('screen.startBack').value,
  },
  {
    measureId: 'tsk-11',
    scoreId: 'total',
    pattern: 'psychosocial',
    high: evidence('screen.tskHigh').value,
    middle: evidence('screen.tskModerate').value,
  },
  {
    measureId: 'fabq',
    scoreId: 'pa',
    pattern: 'psychosocial',
    high: evidence('screen.fabqPa').value,
    isAbove: true,
  },
  {
    measureId: 'fabq',
    scoreId: 'w',
    pattern: 'psychosocial',
    high: evidence('screen.fabqW').value,
    isAbove: true,
  },
  { measureId: 'pcs', scoreId: 'total', pattern: 'psychosocial', high: evidence('screen.pcs').value },
  { measureId: 'phq-2', scoreId: 'total', pattern: 'psychosocial', high: evidence('screen.phq2').value },
  { measureId: 'phq-9', scoreId: 'total', pattern: 'psychosocial', high: evidence('screen.phq9').value },
  { measureId: 'csi-9', scoreId: 'total', pattern: 'psychosocial', high: evidence('screen.csi9').value },
];

/** The latest score of a screen. */
export interface ScreenFact {
  readonly name: string;
  readonly measureId: string;
  readonly scoreId: string;
  readonly score: number;
  readonly record: CauseRecord;
}

export interface JudgedScreen extends ScreenFact {
  readonly cutoff: number;
  readonly isAbove: boolean;
  readonly reach: 'high' | 'middle' | 'below';
}

export function judgedScreens(
  screens: readonly ScreenFact[],
  pattern: ScreenRule['pattern'],
): JudgedScreen[] {
  return SCREEN_RULES.filter(rule => rule.pattern === pattern).flatMap(rule => {
    const screen = screens.find(
      ({ measureId, scoreId }) => measureId === rule.measureId && scoreId === rule.scoreId,
    );
    if (!screen) return [];
    const isAbove = rule.isAbove === true;
    const isHigh = isAbove ? screen.score > rule.high : screen.score >= rule.high;
    const isMiddle = rule.middle !== undefined && screen.score >= rule.middle;
    const reach = isHigh ? 'high' : isMiddle ? 'middle' : 'below';
    return [{ ...screen, cutoff: rule.high, isAbove, reach }];
  });
}
