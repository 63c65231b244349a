// All sentences of a record's verdict in the order in which they are read: the conclusion, what is to come, what
// adherence has to do with it, how the scores were weighed, and what would change the verdict.
import { evidence } from '../clinical/evidence/registry.ts';
import type { MeasureEvidence } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { AdherenceView } from './adherence.ts';
import { percentOf } from './certainty.ts';
import type { Summary } from './combine.ts';
import { LEAST_DAYS, LEAST_VISITS } from './detect.ts';
import { dayWords, type Judged } from './evidence.ts';
import {
  adherenceSentence,
  expectationOf,
  familiesOf,
  headlineOf,
  liftSentence,
  promptOf,
  standingsOf,
  tooEarly,
} from './explain.ts';
import type { JudgementFacts } from './facts.ts';
import { liftingScore } from './lift.ts';
import type { MeasureVerdict } from './per-measure.ts';
import { tidy } from './points.ts';
import type { Run } from './run.ts';
import { isStalled } from './series-causes.ts';
import type { DetectorOptions, EpisodeSeries, VisitVerdict } from './types.ts';

export interface Situation {
  readonly facts: JudgementFacts;
  readonly series: EpisodeSeries;
  readonly run: Run;
  readonly summary: Summary;
  readonly verdict: VisitVerdict;
  /** Of each measure that can be judged, the primary one first. */
  readonly measures: readonly MeasureVerdict[];
  readonly evidence: readonly MeasureEvidence[];
  /** Scores that do not fit the others. */
  readonly outliers: Judged['outliers'];
  readonly options: DetectorOptions;
  readonly adherence: AdherenceView;
  /** Date of a day of the series. */
  readonly dateOf: (day: number) => string;
}

/** After two weeks of answers it is worth looking again. */
const LOOK_AGAIN_DAYS = evidence('visit.lookAgain').value;
const LONG_GAP_DAYS = evidence('visit.longGap').value;
/** Lists of single scores stop here; a verdict holds 30 sentences. */
const MOST_NAMED = 5;

/** The sentence that lists show. */
export function headlineFor({
  run,
  verdict,
  adherence,
  dateOf,
}: Pick<Situation, 'run' | 'verdict' | 'adherence' | 'dateOf'>): string {
  if (verdict.state !== 'insufficient') {
    return headlineOf(verdict, day => dayWords(dateOf(day)), adherence.status === 'good');
  }
  return run.measures.length === 0 ? t('detector.noUsable') : tooEarly(verdict.visitsUsed, verdict.courseDay);
}

/** The first sentence is the headline. */
export function sentencesOf(situation: Situation): string[] {
  const { verdict, facts } = situation;
  const rest = verdict.state === 'insufficient' ? earlySentences(situation) : judgedSentences(situation);
  return [headlineFor(situation), ...rest, ...courseSentence(situation), ...dataSentences(facts)];
}

function earlySentences({ run, verdict, dateOf }: Situation): string[] {
  if (run.measures.length === 0) return [];
  const missing = LEAST_VISITS - verdict.visitsUsed;
  const measure = nameOf(run.measures[0]?.id, run);
  const day = dayWords(dateOf(run.courseStart + LEAST_DAYS));
  return missing > 0
    ? [t('detector.moreVisits', { count: missing, measure, day })]
    : [t('detector.notBefore', { measure, day })];
}

function judgedSentences(situation: Situation): string[] {
  const { verdict, run, summary, options, adherence, measures, dateOf } = situation;
  const expected =
    verdict.state === 'recovered' ? [] : [...expectedSentences(situation), chanceSentence(summary)];
  const weighed = [...familiesOf(verdict), ...outlierSentences(situation), ...gapSentence(situation)];
  const standings = standingsOf(measures, situation.evidence, id => nameOf(id, run));
  if (!isStalled(verdict)) return [...standings, ...ourGoals(situation), ...expected, ...weighed];
  const lookAgain = dayWords(dateOf(verdict.day + LOOK_AGAIN_DAYS));
  const lift = liftingScore(run, summary, options);
  return [
    ...standings,
    adherenceSentence(adherence, lookAgain),
    ...expected,
    ...weighed,
    ...(lift ? [liftSentence(lift, nameOf(lift.measureId, run))] : []),
    promptOf(verdict, options),
  ];
}

/** Who takes a patient for recovered by a goal that nobody set is told so: more may be aimed at. */
function ourGoals({ verdict, facts, measures }: Situation): string[] {
  if (verdict.state !== 'recovered') return [];
  const judged = new Set(measures.map(({ measureId }) => measureId));
  return facts.measures
    .filter(({ measure, isGoalOurs }) => isGoalOurs && judged.has(measure.id))
    .slice(0, MOST_NAMED)
    .map(({ measure }) => t('detector.ourGoal', { measure: measure.name, goal: tidy(measure.goal) }));
}

/** Measures that are judged and not met, as the record has them: the primary one leads. */
function expectedSentences({ facts, measures, run }: Situation): string[] {
  return measures
    .filter(({ state }) => state !== 'early' && state !== 'met')
    .slice(0, MOST_NAMED)
    .flatMap((own, index) => {
      const measure = run.measures.find(({ id }) => id === own.measureId);
      const unit = facts.measures.find(entry => entry.measure.id === own.measureId)?.unit;
      return measure ? [expectationOf(own, measure, nameOf(measure.id, run), index === 0, unit)] : [];
    });
}

/** How probable a change is that matters: one important difference, as a mean over the measures not met. */
function chanceSentence(summary: Summary): string {
  return t('detector.chance', { percent: percentOf(summary.chanceOf(1)) });
}

function outlierSentences({ run, series, outliers }: Situation): string[] {
  const flares = series.visits.filter((visit, index) => visit.flare && index >= run.firstVisit).length;
  return [
    ...outliers
      .slice(-MOST_NAMED)
      .map(({ measureId, date }) =>
        t('detector.outlier', { measure: nameOf(measureId, run), day: dayWords(date) }),
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
