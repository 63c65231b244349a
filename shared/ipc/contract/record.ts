// What is recorded in an episode, and which numbers a change is judged by.
import { Amendment } from '../../domain/amendment.ts';
import { CustomMeasure } from '../../domain/custom-measure.ts';
import { Finding, FindingInput } from '../../domain/finding.ts';
import {
  ActivitiesInput,
  Activity,
  Observation,
  ObservationInput,
  ResidualSymptom,
  ResidualSymptomInput,
  ScoreCorrection,
  SeveralScoresInput,
} from '../../domain/observation.ts';
import { Phase, PhaseInput, PlanInput, PlanOfCare } from '../../domain/plan.ts';
import {
  Adherence,
  AdherenceLogInput,
  AdherenceRecordInput,
  Program,
  ProgramCorrection,
  ProgramInput,
  ProgramSource,
} from '../../domain/program.ts';
import { Threshold, ThresholdEntry, ThresholdInput, ThresholdKey } from '../../domain/threshold.ts';
import { Verdict } from '../../domain/verdict.ts';
import { allowSecond, Flare, FlareInput, Visit, VisitPatch, VisitRecordInput } from '../../domain/visit.ts';
import { day, id, list, rowVersion, text, z } from '../../schema.ts';
import { channel } from '../channel.ts';
import { nothing } from './pieces.ts';

export const recordChannels = {
  'measure.define': channel({
    side: 'caseload',
    kind: 'command',
    input: CustomMeasure,
    output: CustomMeasure,
    errors: ['conflict', 'invalid'],
  }),
  'measure.custom': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: z.array(CustomMeasure),
  }),
  'measure.record': channel({
    side: 'caseload',
    kind: 'command',
    input: ObservationInput,
    output: z.strictObject({ observation: Observation, verdict: Verdict }),
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  'measure.recordSeveral': channel({
    side: 'caseload',
    kind: 'command',
    input: SeveralScoresInput,
    output: z.strictObject({ observations: z.array(Observation), verdict: Verdict }),
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  'measure.correct': channel({
    side: 'caseload',
    kind: 'command',
    input: ScoreCorrection,
    output: z.strictObject({ observation: Observation, verdict: Verdict }),
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  'measure.setActivities': channel({
    side: 'caseload',
    kind: 'command',
    input: ActivitiesInput,
    output: z.array(Activity),
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  'visit.record': channel({
    side: 'caseload',
    kind: 'command',
    input: VisitRecordInput,
    output: z.strictObject({ visit: Visit, verdict: Verdict }),
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  'visit.get': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ visitId: id('visit') }),
    output: Visit,
    errors: ['not-found'],
  }),
  'visit.update': channel({
    side: 'caseload',
    kind: 'command',
    input: VisitPatch.extend({ visitId: id('visit'), rowVersion: rowVersion(), allowSecond: allowSecond() }),
    output: z.strictObject({ visit: Visit, verdict: Verdict }),
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  'visit.sign': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ visitId: id('visit'), rowVersion: rowVersion(), signedBy: text(200) }),
    output: Visit,
    errors: ['not-found', 'conflict'],
  }),
  'visit.amend': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      visitId: id('visit'),
      rowVersion: rowVersion(),
      amendedOn: day(),
      reason: Amendment.shape.reason,
      patch: VisitPatch,
      allowSecond: allowSecond(),
    }),
    output: z.strictObject({ visit: Visit, amendment: Amendment, verdict: Verdict }),
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  'entry.remove': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      episodeId: id('episode'),
      entity: Amendment.shape.entity,
      recordId: Amendment.shape.recordId,
      reason: Amendment.shape.reason,
      /** The therapist's own day; the host's when it is not told. */
      removedOn: day().optional(),
    }),
    output: z.strictObject({ amendment: Amendment, verdict: Verdict }),
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  'adherence.record': channel({
    side: 'caseload',
    kind: 'command',
    input: AdherenceRecordInput,
    output: z.strictObject({ adherence: Adherence, flare: Flare.nullable(), verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'adherence.log': channel({
    side: 'caseload',
    kind: 'command',
    input: AdherenceLogInput,
    output: z.strictObject({ adherence: list(Adherence, 62), verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'flare.record': channel({
    side: 'caseload',
    kind: 'command',
    input: FlareInput,
    output: z.strictObject({ flare: Flare, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'finding.record': channel({
    side: 'caseload',
    kind: 'command',
    input: FindingInput,
    output: z.strictObject({ finding: Finding, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'finding.screen': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      episodeId: id('episode'),
      date: day(),
      answers: z
        .array(
          z.strictObject({
            code: Finding.shape.code,
            answer: Finding.shape.answer,
            note: FindingInput.shape.note.default(''),
          }),
        )
        .min(1)
        .max(100),
    }),
    output: z.strictObject({ findings: list(Finding, 100), verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'residual.record': channel({
    side: 'caseload',
    kind: 'command',
    input: ResidualSymptomInput,
    output: ResidualSymptom,
    errors: ['not-found', 'invalid'],
  }),
  'plan.record': channel({
    side: 'caseload',
    kind: 'command',
    input: PlanInput,
    output: PlanOfCare,
    errors: ['not-found', 'invalid'],
  }),
  'phase.start': channel({
    side: 'caseload',
    kind: 'command',
    input: PhaseInput,
    output: z.strictObject({ phase: Phase, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  /** Programs of other episodes of the same body region, the newest first: to begin from. */
  'program.sources': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ episodeId: id('episode') }),
    output: list(ProgramSource, 30),
    errors: ['not-found'],
  }),
  'program.record': channel({
    side: 'caseload',
    kind: 'command',
    input: ProgramInput,
    output: Program,
    errors: ['not-found', 'invalid'],
  }),
  'program.correct': channel({
    side: 'caseload',
    kind: 'command',
    input: ProgramCorrection,
    output: z.strictObject({ program: Program, amendment: Amendment }),
    errors: ['not-found', 'invalid'],
  }),

  'threshold.list': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ measureId: text(60) }),
    output: list(ThresholdEntry, 500),
  }),
  'threshold.choose': channel({
    side: 'caseload',
    kind: 'command',
    input: ThresholdInput,
    output: z.strictObject({ threshold: Threshold, recomputed: z.int() }),
    errors: ['not-found', 'invalid'],
  }),
  'threshold.reset': channel({
    side: 'caseload',
    kind: 'command',
    input: ThresholdKey,
    output: z.strictObject({ recomputed: z.int() }),
    errors: ['not-found'],
  }),
};
