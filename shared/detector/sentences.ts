// All sentences of a record's verdict in the order in which they are read: the conclusion, what is to come, what
// adherence has to do with it, how the scores were weighed, and what would change the verdict.
import { t } from '../i18n/en.ts';
import type { AdherenceView } from './adherence.ts';
import type { Summary } from './combine.ts';
import { LEAST_DAYS, LEAST_VISITS } from './detect.ts';
import { dayWords } from './evidence.ts';
import {
  adherenceSentence,
  type DayWords,
  expectationOf,
  familiesOf,
  headlineOf,
  liftSentence,
  promptOf,
  tooEarly,
} from './explain.ts';
import type { JudgementFacts } from './facts.ts';
import { liftingScore } from './lift.ts';
import { residualsOf } from './residuals.ts';
import type { Run } from './run.ts';
import { isStalled } from './series-causes.ts';
import type { DetectorOptions, EpisodeSeries, VisitVerdict } from './types.ts';

export interface Situation {
  readonly facts: JudgementFacts;
  readonly series: EpisodeSeries;
  readonly run: Run;
  readonly summary: Summary;
  readonly verdict: VisitVerdict;
  readonly options: DetectorOptions;
  readonly adherence: AdherenceView;
  /** Date of a day of the series. */
  readonly dateOf: (day: number) => string;
}

/** After two weeks of answers it is worth looking again. */
const LOOK_AGAIN_DAYS = 14;
const LONG_GAP_DAYS = 42;
/** Lists of single scores stop here; a verdict holds 30 sentences. */
const MOST_NAMED = 5;

/** The first sentence is the headline. */
export function sentencesOf(situation: Situation): string[] {
  const { verdict, facts } = situation;
  const head = verdict.state === 'insufficient' ? earlySentences(situation) : judgedSentences(situation);
  return [...head, ...courseSentence(situation), ...dataSentences(facts)];
}

function earlySentences({ run, verdict, dateOf }: Situation): string[] {
  const missing = LEAST_VISITS - verdict.visitsUsed;
  const measure = nameOf(run.measures[0]?.id, run);
  const day = dayWords(dateOf(run.courseStart + LEAST_DAYS));
  const next =
    missing > 0
      ? t('detector.moreVisits', { count: missing, measure, day })
      : t('detector.notBefore', { measure, day });
  return run.measures.length === 0
    ? [t('detector.noUsable')]
    : [tooEarly(verdict.visitsUsed, verdict.courseDay), next];
}

function judgedSentences(situation: Situation): string[] {
  const { verdict, run, summary, options, adherence, dateOf } = situation;
  const words: DayWords = day => dayWords(dateOf(day));
  const headline = headlineOf(verdict, words, adherence.status === 'good');
  const measure = run.measures.find(({ id }) => id === leadingMeasure(situation));
  const expected =
    measure && verdict.state !== 'recovered'
      ? [expectationOf(verdict, measure, nameOf(measure.id, run))]
      : [];
  const weighed = [...familiesOf(verdict), ...outlierSentences(situation), ...gapSentence(situation)];
  if (!isStalled(verdict)) return [headline, ...expected, ...weighed];
  const lookAgain = dayWords(dateOf(verdict.day + LOOK_AGAIN_DAYS));
  const lift = liftingScore(run, summary, options);
  return [
    headline,
    adherenceSentence(adherence, lookAgain),
    ...expected,
    ...weighed,
    ...(lift ? [liftSentence(lift, nameOf(lift.measureId, run))] : []),
    promptOf(options),
  ];
}

/** The primary measure where it is used and not met, else the most precise one of the others. */
function leadingMeasure({ facts, run }: Situation): string | undefined {
  const primary = facts.measures.find(({ isPrimary }) => isPrimary)?.measure.id;
  return run.measures.find(({ id }) => id === primary)?.id ?? run.measures[0]?.id;
}

function outlierSentences({ run, summary, series, verdict, dateOf }: Situation): string[] {
  const outliers = residualsOf(run, summary.course, verdict.visit).filter(({ isOutlier }) => isOutlier);
  const dayOf = (visit: number) => dayWords(dateOf(series.visits[visit]?.day ?? 0));
  const flares = series.visits.filter((visit, index) => visit.flare && index >= run.firstVisit).length;
  return [
    ...outliers
      .slice(-MOST_NAMED)
      .map(({ visit, measureId }) =>
        t('detector.outlier', { measure: nameOf(measureId, run), day: dayOf(visit) }),
      ),
    ...(flares > 0 ? [t('detector.flare', { count: flares })] : []),
  ];
}

function gapSentence({ series, verdict, dateOf }: Situation): string[] {
  const before = series.visits[verdict.visit - 1]?.day ?? verdict.day;
  const days = verdict.day - before;
  return days > LONG_GAP_DAYS ? [t('detector.gap', { days, day: dayWords(dateOf(verdict.day)) })] : [];
}

function courseSentence({ facts, run, dateOf }: Situation): string[] {
  if (run.firstVisit === 0) return [];
  const start = dateOf(run.courseStart);
  const phase = facts.phases.findLast(({ startsOn }) => startsOn <= start);
  return phase ? [t('detector.course', { day: dayWords(start), title: phase.title })] : [];
}

/** What of the record could not be used. */
export function dataSentences({ unknownMeasures, refused, measures }: JudgementFacts): string[] {
  const name = (id: string) => measures.find(({ measure }) => measure.id === id)?.measure.name ?? id;
  return [
    ...unknownMeasures.slice(0, MOST_NAMED).map(measure => t('detector.unknownMeasure', { measure })),
    ...refused
      .slice(0, MOST_NAMED)
      .map(({ measureId, date }) => t('detector.refused', { measure: name(measureId), day: dayWords(date) })),
  ];
}

function nameOf(id: string | undefined, run: Run): string {
  return run.series.measures.find(measure => measure.id === id)?.name ?? '';
}
