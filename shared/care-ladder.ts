// The care ladder: what was tried from referral on, rung by rung, and what the measures did around each step. It tells
// what came before and after; that a step made the difference nobody can tell from it. Pure.
import { observationsOf, roundChange } from './charts/course.ts';
import { evidence } from './clinical/evidence/registry.ts';
import { addDays } from './dates.ts';
import { outcomeIds } from './documents/outcomes.ts';
import type { CareStepKind } from './domain/care-step.ts';
import type { EpisodeRecord } from './domain/episode-record.ts';
import type { Observation } from './domain/observation.ts';
import type { Phase } from './domain/plan.ts';
import { t } from './i18n/en.ts';
import { dotted } from './joined.ts';
import { directionOf } from './measures/change.ts';
import { detectableChange } from './measures/detectable.ts';
import type { MeasureOf } from './measures/lookup.ts';
import { careStepWords, phaseWords, programWords, resultWords } from './timeline/words.ts';

/** From the first to the last resort. */
export const RUNGS = ['asked', 'conservative', 'tests', 'medical', 'procedure', 'surgical'] as const;
export type Rung = (typeof RUNGS)[number];

export interface LadderStep {
  readonly id: string;
  readonly rung: Rung;
  readonly date: string;
  readonly title: string;
  readonly detail: string;
  /** The request it came with; null where it came with none. */
  readonly requestId: string | null;
  /** One for each measure of the ladder, in its order. */
  readonly around: readonly Around[];
}

export interface LadderMeasure {
  readonly measureId: string;
  readonly name: string;
  /** Detectable change in the measure's own units; null where none is known. */
  readonly detectable: number | null;
}

/** What a measure did in the weeks up to a step and after it; null where two scores are missing. */
export interface Around {
  readonly before: Moved | null;
  readonly after: Moved | null;
}

export interface Moved {
  readonly from: number;
  readonly to: number;
  /** Towards better, in the measure's own units; null where its direction is not known. */
  readonly improvement: number | null;
  /** More than the detectable change; null where none is known. */
  readonly isBeyond: boolean | null;
}

export interface CareLadder {
  readonly measures: readonly LadderMeasure[];
  /** The oldest first. */
  readonly steps: readonly LadderStep[];
}

/** How far before and after a step is looked. Our own choice. */
export const LADDER_DAYS = evidence('ladder.window').value;
/** More columns than this are not read. */
const MOST_MEASURES = 3;

export function careLadderOf(record: EpisodeRecord, measureOf: MeasureOf, today: string): CareLadder {
  const measures = outcomeIds(record, measureOf, today)
    .slice(0, MOST_MEASURES)
    .map(measureId => ladderMeasure(record, measureOf, measureId));
  const steps = stepsOf(record)
    .sort((a, b) => ascending(a.date, b.date) || RUNGS.indexOf(a.rung) - RUNGS.indexOf(b.rung))
    .map(step => ({
      ...step,
      around: measures.map(measure =>
        aroundStep(observationsOf(record, measure.measureId, today), measure, step.date),
      ),
    }));
  return { measures, steps };
}

type Judged = LadderMeasure & { readonly isHigherBetter: boolean | null };

function ladderMeasure(record: EpisodeRecord, measureOf: MeasureOf, measureId: string): Judged {
  const measure = measureOf(measureId);
  const scoreId = record.measures.find(followed => followed.measureId === measureId)?.scoreId;
  return {
    measureId,
    name: measure?.abbreviation ?? measureId,
    detectable: (measure && detectableChange(measure, scoreId)?.value) ?? null,
    isHigherBetter: measure && directionOf(measure, scoreId) === 'higher-is-better',
  };
}

/** @param scores of one trend, the oldest first */
function aroundStep(scores: readonly Observation[], measure: Judged, date: string): Around {
  const upTo = scores.filter(score => score.date <= date && score.date >= addDays(date, -LADDER_DAYS));
  const after = scores.filter(score => score.date > date && score.date <= addDays(date, LADDER_DAYS));
  // The step's own score; without one in the weeks before it, nothing is counted from.
  const at = upTo.at(-1);
  return { before: moved(upTo[0], at, measure), after: moved(at, after.at(-1), measure) };
}

function moved(from: Observation | undefined, to: Observation | undefined, measure: Judged): Moved | null {
  if (!from || !to || from.id === to.id) return null;
  const change = roundChange(to.score - from.score);
  const { isHigherBetter, detectable } = measure;
  return {
    from: from.score,
    to: to.score,
    improvement: isHigherBetter === null ? null : isHigherBetter ? change : 0 - change,
    isBeyond: detectable === null ? null : Math.abs(change) > detectable,
  };
}

type Step = Omit<LadderStep, 'around'>;

function stepsOf(record: EpisodeRecord): Step[] {
  const { episode, programs, phases, requests, replies } = record;
  const steps = careSteps(record);
  return [
    ...(episode.referralDate === null
      ? []
      : [plain('asked', `referral-${episode.id}`, episode.referralDate, t('timeline.milestone.referral'))]),
    ...(episode.surgeryDate === null
      ? []
      : [plain('surgical', `surgery-${episode.id}`, episode.surgeryDate, t('timeline.milestone.surgery'))]),
    ...programs.map(program => ({
      ...plain('conservative', program.id, program.startsOn, programWords(program).title),
      detail: programWords(program).detail,
    })),
    ...phases
      // An injection that began a phase is one step, not two.
      .filter(
        phase => !steps.some(step => step.rung === PHASE_RUNGS[phase.kind] && step.date === phase.startsOn),
      )
      .map(phase => ({
        ...plain(PHASE_RUNGS[phase.kind], phase.id, phase.startsOn, phaseWords(phase).title),
        detail: phaseWords(phase).detail,
        requestId: replies.find(({ id }) => id === phase.replyId)?.requestId ?? null,
      })),
    ...requests.flatMap(({ id, code, sentOn }) =>
      sentOn === null
        ? []
        : [{ ...plain('asked', id, sentOn, t('timeline.request.sent', { code })), requestId: id }],
    ),
    ...steps,
  ];
}

function careSteps({ careSteps: steps, replies }: EpisodeRecord): Step[] {
  return steps.flatMap(step => {
    const reply = replies.find(({ id }) => id === step.replyId);
    if (!reply) return [];
    const { title, detail } = careStepWords(step);
    const result = step.resultOn === null ? '' : dotted([resultWords(step).title, resultWords(step).detail]);
    return [
      {
        id: step.id,
        rung: STEP_RUNGS[step.kind],
        date: step.day ?? reply.receivedOn,
        title,
        detail: dotted([detail, result]),
        requestId: reply.requestId,
      },
    ];
  });
}

function plain(rung: Rung, id: string, date: string, title: string): Step {
  return { id, rung, date, title, detail: '', requestId: null };
}

const STEP_RUNGS: Readonly<Record<CareStepKind, Rung>> = {
  imaging: 'tests',
  'blood-work': 'tests',
  injection: 'medical',
  medication: 'medical',
  procedure: 'procedure',
  'surgical-opinion': 'surgical',
};

const PHASE_RUNGS: Readonly<Record<Phase['kind'], Rung>> = {
  conservative: 'conservative',
  'new-diagnosis': 'conservative',
  'after-injection': 'medical',
  'after-medication': 'medical',
  'after-procedure': 'procedure',
  'post-op': 'surgical',
};

function ascending(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
