// Do findings point to something the working diagnosis may not cover? Names patterns of findings, never a diagnosis.
import type { Numbers } from '../clinical/evidence/numbers.ts';
import { evidence } from '../clinical/evidence/registry.ts';
import { findingWords } from '../clinical/findings.ts';
import type { CauseRecord, CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { causeView } from './cause-view.ts';
import { type JudgedScreen, judgedScreens, type ScreenFact } from './screens.ts';

/** The latest answer to one feature. */
export interface FindingFact {
  readonly code: string;
  readonly group: string;
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly record: CauseRecord;
}

/** A score so low that it is a sign of its own after weeks of well-done care. */
export interface SevereFact {
  readonly name: string;
  readonly score: number;
  readonly record: CauseRecord;
}

export interface PatternFacts {
  readonly findings: readonly FindingFact[];
  readonly screens: readonly ScreenFact[];
  readonly severe: readonly SevereFact[];
  readonly numbers: Numbers;
}

const AXIAL = { enough: evidence('axial.features').value, nearly: evidence('axial.nearly').value };
/** Oxford Knee Score and KOOS-JR, from 0 (worst): severe up to. */
export function severeUpTo(numbers: Numbers): Readonly<Record<string, number>> {
  return { oks: numbers['severe.oks'], 'koos-jr': numbers['severe.koosJr'] };
}

/** Supported by a positive screen, pain where a nerve runs, and one sign together; the screen alone is a hint. */
export function neuropathicPattern({ findings, screens }: PatternFacts): CauseView {
  const own = answersOf(findings, 'neuropathic');
  const judged = judgedScreens(screens, 'neuropathic');
  const positive = judged.some(({ reach }) => reach === 'high');
  const isPlaced = own.has('neuro.pain-in-a-nerve-root-area');
  const isSigned = own.has('neuro.positive-neurodynamic-test') || own.has('neuro.reduced-sensation');
  const isHinted = own.yes.length > 0 || judged.some(({ reach }) => reach !== 'below');
  const missing = [
    ...(judged.length === 0 ? [t('causes.neuropathic.noScreen')] : []),
    ...(isPlaced || own.isDenied('neuro.pain-in-a-nerve-root-area') ? [] : [t('causes.neuropathic.noArea')]),
    ...(isSigned || own.isDenied('neuro.positive-neurodynamic-test', 'neuro.reduced-sensation')
      ? []
      : [t('causes.neuropathic.noSign')]),
  ];
  return causeView(
    'neuropathic',
    statusOf(positive && isPlaced && isSigned, isHinted, own.isAsked || judged.length > 0),
    {
      evidenceFor: [...own.forLines, ...screenLines(judged, isReached => isReached)],
      evidenceAgainst: [...screenLines(judged, isReached => !isReached), ...own.againstLines],
      evidenceMissing: missing,
      records: [...own.records, ...judged.map(({ record }) => record)],
    },
  );
}

/** Joints swollen for less than this are not left to a routine letter. */
const NEW_SWELLING_WEEKS = evidence('swelling.newWeeks').value;

const AXIAL_FEATURES = [
  'inflam.onset-before-35',
  'inflam.waking-in-the-second-half-of-the-night',
  'inflam.buttock-pain',
  'inflam.better-with-movement',
  'inflam.better-within-48-hours-of-anti-inflammatory-medicine',
  'inflam.relative-with-spondyloarthritis',
  'inflam.arthritis-now-or-before',
  'inflam.enthesitis',
  'inflam.psoriasis',
];

/** Supported by the axial rule of NICE NG65, or by long morning stiffness with a second sign in the joints. */
export function inflammatoryPattern({ findings }: PatternFacts): CauseView {
  const own = answersOf(findings, 'inflammatory');
  const isEarly = own.has('inflam.onset-before-45') || own.has('inflam.onset-before-35');
  const count = AXIAL_FEATURES.filter(code => own.has(code)).length;
  const isBack = isEarly && own.has('inflam.longer-than-3-months');
  const isAxial = own.has('inflam.axial-pattern') || (isBack && count >= AXIAL.enough);
  const isStiff =
    own.has('inflam.morning-stiffness-over-30-minutes') ||
    own.has('inflam.morning-stiffness-60-minutes-or-more');
  const isInJoints =
    own.has('inflam.swollen-joints') ||
    own.has('inflam.positive-squeeze-test') ||
    own.has('inflam.dactylitis');
  const nearly = isBack && count === AXIAL.nearly && !isAxial ? [t('causes.inflammatory.nearly')] : [];
  return causeView(
    'inflammatory',
    statusOf(isAxial || (isStiff && isInJoints), own.yes.length > 0, own.isAsked),
    {
      evidenceFor: [...own.forLines, ...nearly],
      evidenceAgainst: own.againstLines,
      evidenceMissing: [
        ...(own.isAsked ? [] : [t('causes.inflammatory.notAsked')]),
        ...(own.has('inflam.swollen-joints')
          ? [t('causes.inflammatory.swelling', { weeks: NEW_SWELLING_WEEKS })]
          : []),
      ],
      records: own.records,
    },
  );
}

const SOFT = [
  'mech.locking',
  'mech.catching',
  'mech.stepwise-loss-of-strength',
  'mech.giving-way',
  'mech.effusion',
];
const HARD = ['mech.block-to-extension', 'mech.weakness-after-trauma', 'mech.progressive-deformity'];
const PASSIVE_LOSS = ['mech.loss-of-passive-range', 'mech.hard-end-feel'];

/** Supported by one hard sign, or by several soft ones; a very low knee score after weeks of care is a soft one. */
export function mechanicalPattern({ findings, severe, numbers }: PatternFacts): CauseView {
  const own = answersOf(findings, 'mechanical');
  const isHard = HARD.some(own.has) || (own.has('mech.effusion') && own.has('mech.giving-way'));
  const known = [...HARD, ...SOFT, ...PASSIVE_LOSS];
  const soft =
    SOFT.filter(own.has).length +
    (PASSIVE_LOSS.some(own.has) ? 1 : 0) +
    own.yes.filter(({ code }) => !known.includes(code)).length +
    severe.length;
  const isHinted = own.yes.length > 0 || severe.length > 0;
  const isSupported = isHard || soft >= numbers['mechanical.soft'];
  return causeView('mechanical', statusOf(isSupported, isHinted, own.isAsked), {
    evidenceFor: [
      ...own.forLines,
      ...severe.map(({ name, score }) => t('causes.mechanical.severe', { measure: name, score })),
    ],
    evidenceAgainst: own.againstLines,
    evidenceMissing: own.isAsked ? [] : [t('causes.mechanical.notAsked')],
    records: [...own.records, ...severe.map(({ record }) => record)],
  });
}

/** Supported by any screen at its high cut, possible by one in the middle or by something told. */
export function psychosocialPattern({ findings, screens }: PatternFacts): CauseView {
  const own = answersOf(findings, 'psychosocial');
  const judged = judgedScreens(screens, 'psychosocial');
  const isHigh = judged.some(({ reach }) => reach === 'high');
  const isHinted = own.yes.length > 0 || judged.some(({ reach }) => reach === 'middle');
  return causeView('psychosocial', statusOf(isHigh, isHinted, own.isAsked || judged.length > 0), {
    evidenceFor: [...own.forLines, ...screenLines(judged, isReached => isReached)],
    evidenceAgainst: [...screenLines(judged, isReached => !isReached), ...own.againstLines],
    evidenceMissing: judged.length === 0 ? [t('causes.psychosocial.noScreen')] : [],
    records: [...own.records, ...judged.map(({ record }) => record)],
  });
}

function statusOf(isSupported: boolean, isHinted: boolean, isAsked: boolean): CauseView['status'] {
  if (isSupported) return 'supported';
  if (isHinted) return 'possible';
  return isAsked ? 'not-supported' : 'no-data';
}

function screenLines(judged: readonly JudgedScreen[], isWanted: (isReached: boolean) => boolean): string[] {
  return judged
    .filter(({ reach }) => isWanted(reach !== 'below'))
    .map(({ name, scoreId, score, cutoff, reach, isAbove }) => {
      const measure =
        scoreId === 'total' ? name : t('causes.screen.part', { measure: name, part: partWords(scoreId) });
      const params = { measure, score, cutoff };
      if (reach === 'middle') return t('causes.screen.middle', params);
      if (reach === 'below') return t('causes.screen.below', params);
      return t(isAbove ? 'causes.screen.above' : 'causes.screen.reached', params);
    });
}

const PARTS = ['interview', 'psych', 'pa', 'w'] as const;

function partWords(scoreId: string): string {
  const part = PARTS.find(name => name === scoreId);
  return part ? t(`causes.screen.part.${part}`) : scoreId;
}

const MOST_NAMED = 6;

/** The answers of one group, ready to be asked and told. */
function answersOf(findings: readonly FindingFact[], group: string) {
  const all = findings.filter(finding => finding.group === group && finding.answer !== 'unknown');
  const yes = all.filter(({ answer }) => answer === 'yes');
  const no = all.filter(({ answer }) => answer === 'no');
  const yesCodes = new Set(yes.map(({ code }) => code));
  const noCodes = new Set(no.map(({ code }) => code));
  return {
    yes,
    isAsked: all.length > 0,
    has: (code: string) => yesCodes.has(code),
    isDenied: (...codes: readonly string[]) => codes.every(code => noCodes.has(code)),
    forLines: yes.length === 0 ? [] : [t('causes.findings.present', { list: named(yes) })],
    againstLines: no.length === 0 ? [] : [t('causes.findings.absent', { list: named(no) })],
    records: all.map(({ record }) => record),
  };
}

function named(findings: readonly FindingFact[]): string {
  const words = findings.slice(0, MOST_NAMED).map(({ code }) => findingWords(code));
  const rest = findings.length - MOST_NAMED;
  return rest > 0 ? t('causes.findings.more', { list: words.join(', '), count: rest }) : words.join(', ');
}
