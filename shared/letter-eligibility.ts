// Whether a request for re-evaluation is due, in one expression, and what is missing by name where it is not yet. Asked by
// the tab of the request, the problems and the command line; it proposes and never forbids: the therapist decides.
import { measureIdsOf, weeksBetween } from './charts/course.ts';
import { gateWeeksOf } from './clinical/courses.ts';
import { numbersWith } from './clinical/evidence/numbers.ts';
import { openRedFlag } from './clinical/safety.ts';
import { newCourseWords, progressOf } from './course-standing.ts';
import { courseDayOf } from './course-start.ts';
import { isAdherenceProven } from './documents/adherence.ts';
import { hasChangedPlan } from './documents/completeness.ts';
import { outcomesOf } from './documents/outcomes.ts';
import type { EpisodeRecord } from './domain/episode-record.ts';
import { t } from './i18n/en.ts';
import { joined } from './joined.ts';
import type { MeasureOf } from './measures/lookup.ts';
import { hasSupportedPattern } from './supported-pattern.ts';
import { waitingOf, waitingWords } from './waiting.ts';

/** Each part of the expression. */
export interface LetterConditions {
  readonly redFlag: boolean;
  readonly worseningConfirmed: boolean;
  readonly isPastGate: boolean;
  readonly isBelowThreshold: boolean;
  readonly isCorroborated: boolean;
  readonly isPlanChanged: boolean;
  readonly isAdherenceGood: boolean;
  readonly isPatternSupported: boolean;
}

export interface LetterEligibility {
  readonly isDue: boolean;
  /** What makes it due, in words; empty where it is not. */
  readonly because: string;
  /** What is missing, by a short name and in a sentence; empty where it is due. */
  readonly missing: { readonly name: string; readonly words: string }[];
}

/** The expression itself (clinical rules, 4.12). */
export function isLetterDue(of: LetterConditions): boolean {
  return (
    of.redFlag ||
    of.worseningConfirmed ||
    (of.isPastGate &&
      of.isBelowThreshold &&
      of.isCorroborated &&
      of.isPlanChanged &&
      (of.isAdherenceGood || of.isPatternSupported))
  );
}

export function letterEligibility(
  record: EpisodeRecord,
  measureOf: MeasureOf,
  asOf: string,
): LetterEligibility {
  const of = letterConditions(record, measureOf, asOf);
  const week = weeksBetween(courseDayOf(record, asOf), asOf);
  const numbers = numbersWith(record.numbers);
  const params = { week, gate: gateWeeksOf(record.episode, numbers) };
  // Whoever was asked, or ordered something, is not asked again before that has come back.
  const waiting = of.redFlag ? [] : waitingOf(record);
  if (!isLetterDue(of) || waiting.length > 0) {
    return {
      isDue: false,
      because: '',
      missing: [
        ...waiting.map(one => ({ name: t('eligible.name.waiting'), words: `${waitingWords(one)}.` })),
        ...(of.isPastGate ? [] : [tooSoon(record, asOf, params)]),
        ...(of.isBelowThreshold ? [] : [missing('threshold')]),
        ...(of.isCorroborated ? [] : [missing('corroborated')]),
        ...(of.isPlanChanged ? [] : [missing('plan')]),
        ...(of.isAdherenceGood || of.isPatternSupported
          ? []
          : [missing('adherence', { days: numbers['adherence.window'] })]),
      ],
    };
  }
  const id = of.redFlag
    ? 'eligible.redFlag'
    : of.worseningConfirmed
      ? 'eligible.worse'
      : of.isAdherenceGood
        ? 'eligible.noChange'
        : 'eligible.pattern';
  return { isDue: true, because: t(id, params), missing: [] };
}

type Part = 'weeks' | 'threshold' | 'corroborated' | 'plan' | 'adherence';

function missing(part: Part, params: Readonly<Record<string, number>> = {}) {
  return { name: t(`eligible.name.${part}`), words: t(`eligible.${part}`, params) };
}

function tooSoon(record: EpisodeRecord, asOf: string, params: Readonly<Record<string, number>>) {
  const { name, words } = missing('weeks', params);
  return { name, words: joined([words, newCourseWords(record, asOf)], ' ') };
}

function letterConditions(record: EpisodeRecord, measureOf: MeasureOf, asOf: string): LetterConditions {
  const progress = progressOf(record, measureOf, asOf);
  const gate = gateWeeksOf(record.episode, numbersWith(record.numbers));
  const isBelow =
    progress !== null &&
    progress.scores > 1 &&
    progress.threshold !== null &&
    !progress.isGoalReached &&
    progress.improvement < progress.threshold;
  return {
    redFlag: openRedFlag(record, asOf) !== null,
    worseningConfirmed: progress?.isConfirmedWorse === true,
    isPastGate: weeksBetween(courseDayOf(record, asOf), asOf) >= gate,
    isBelowThreshold: isBelow,
    isCorroborated: isCorroborated(record, measureOf, asOf),
    isPlanChanged: hasChangedPlan(record, asOf),
    isAdherenceGood: isAdherenceProven(record, asOf),
    isPatternSupported: hasSupportedPattern(record.verdict),
  };
}

const GROC = 'groc';

/** A second measure below its threshold, or a rating of change that says the same. */
function isCorroborated(record: EpisodeRecord, measureOf: MeasureOf, asOf: string): boolean {
  const [primary] = measureIdsOf(record);
  const better = numbersWith(record.numbers)['letter.groc'];
  const others = outcomesOf(record, measureOf, asOf).filter(({ measureId }) => measureId !== primary);
  return others.some(({ measureId, latest, improvement, detectable, important }) => {
    if (measureId === GROC) return latest.score < better;
    const threshold = Math.max(detectable?.value ?? 0, important?.value ?? 0);
    return improvement !== null && threshold > 0 && improvement < threshold;
  });
}
