// Do findings point to something the working diagnosis may not cover? Names groups of findings, never a diagnosis.
import type { CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { emptyCause } from './cause-dose.ts';

const PATTERN_GROUPS = ['neuropathic', 'inflammatory', 'mechanical'] as const;

/** The latest answer to one feature. */
export interface FindingFact {
  readonly code: string;
  readonly group: string;
  readonly answer: 'yes' | 'no' | 'unknown';
}

/** The latest score of a screening measure, with the score from which it counts as positive. */
export interface ScreenFact {
  readonly measure: string;
  readonly score: number;
  readonly cutoff: number;
}

/** Cut-offs of the neuropathic screens: DN4 (Bouhassira 2005), S-LANSS (Bennett 2005), painDETECT (Freynhagen 2006). */
export const SCREENS: Readonly<Record<string, number>> = { dn4: 4, 's-lanss': 12, paindetect: 19 };

// One sign alone makes a pattern possible, two make it supported (own default).
const SUPPORTING = 2;
/** Weeks of well-done care after which a stall without another reason is itself a reason to ask (own default). */
const UNEXPLAINED_WEEKS = 6;

export interface CareSoFar {
  readonly isOtherSupported: boolean;
  /** Adherence is good and the dose was progressed. */
  readonly isWellDone: boolean;
  readonly weeks: number;
}

export function diagnosisIncomplete(
  {
    findings,
    screens,
  }: { readonly findings: readonly FindingFact[]; readonly screens: readonly ScreenFact[] },
  care: CareSoFar,
): CauseView {
  const counts = PATTERN_GROUPS.map(group => ({
    group,
    count: findings.filter(finding => finding.group === group && finding.answer === 'yes').length,
  })).filter(({ count }) => count > 0);
  const positive = screens.filter(({ score, cutoff }) => score >= cutoff);
  const negatives = findings.filter(
    ({ group, answer }) => answer === 'no' && PATTERN_GROUPS.some(pattern => pattern === group),
  ).length;
  const isUnexplained = care.isWellDone && !care.isOtherSupported && care.weeks >= UNEXPLAINED_WEEKS;
  const evidenceFor = [
    ...counts.map(({ group, count }) =>
      t('causes.diagnosis.findings', { count, group: t(`causes.group.${group}`) }),
    ),
    ...positive.map(screen => t('causes.diagnosis.screen', { ...screen })),
    ...(isUnexplained ? [t('causes.diagnosis.unexplained', { weeks: care.weeks })] : []),
  ];
  const evidenceAgainst = [
    ...screens
      .filter(({ score, cutoff }) => score < cutoff)
      .map(screen => t('causes.diagnosis.screenBelow', { ...screen })),
    ...(negatives > 0 ? [t('causes.diagnosis.negative', { count: negatives })] : []),
    ...(care.isOtherSupported ? [t('causes.diagnosis.other')] : []),
    ...(care.weeks < UNEXPLAINED_WEEKS ? [t('causes.diagnosis.early', { weeks: UNEXPLAINED_WEEKS })] : []),
  ];
  const isAsked = counts.length > 0 || negatives > 0 || screens.length > 0;
  const signs = Math.max(0, ...counts.map(({ count }) => count)) + (positive.length > 0 ? 1 : 0);
  return {
    ...emptyCause('diagnosis-incomplete'),
    status: statusOf(signs >= SUPPORTING || isUnexplained, evidenceFor.length > 0, isAsked, care),
    evidenceFor,
    evidenceAgainst,
    evidenceMissing: isAsked ? [] : [t('causes.diagnosis.noFindings')],
  };
}

function statusOf(
  isSupported: boolean,
  isHinted: boolean,
  isAsked: boolean,
  care: CareSoFar,
): CauseView['status'] {
  if (isSupported) return 'supported';
  if (isHinted) return 'possible';
  if (isAsked) return 'not-supported';
  // Nothing asked: what is left over when nothing else explains the stall stays possible.
  return care.isOtherSupported || care.weeks < UNEXPLAINED_WEEKS ? 'no-data' : 'possible';
}
