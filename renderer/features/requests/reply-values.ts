// What the form of a reply holds, and what the host is told of it. Pure.
import type { Phase } from '../../../shared/domain/plan.ts';
import type { Reply } from '../../../shared/domain/request.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import { type StepsValues, stepsOf } from './reply-steps.ts';

export interface ReplyValues {
  readonly receivedOn: string;
  readonly kinds: readonly Reply['kinds'][number][];
  readonly note: string;
  readonly startsPhase: boolean;
  readonly phaseStartsOn: string;
  readonly windowDays: string;
  readonly workingDiagnosis: string;
  readonly recheckOn: string;
  readonly steps: StepsValues;
}

/** Which phase each kind begins; of several the first one counts. */
const PHASES: readonly (readonly [Reply['kinds'][number], Phase['kind']])[] = [
  ['injection', 'after-injection'],
  ['procedure', 'after-procedure'],
  ['new-diagnosis', 'new-diagnosis'],
  ['medication', 'after-medication'],
];

/** The phase that what came back begins, once it has taken place; null where it begins none. */
export function phaseOf(kinds: ReplyValues['kinds']): Phase['kind'] | null {
  return PHASES.find(([kind]) => kinds.includes(kind))?.[1] ?? null;
}

/** @param title of the phase, where one begins @param windowDays as it was read; null for none */
export function replyOf(
  requestId: string,
  values: ReplyValues,
  title: string,
  windowDays: number | null,
): RequestOf<'reply.record'> {
  const { receivedOn, kinds, note, workingDiagnosis, recheckOn } = values;
  const kind = phaseOf(kinds);
  const isNewDiagnosis = kinds.includes('new-diagnosis') && workingDiagnosis.trim() !== '';
  return {
    requestId,
    receivedOn,
    kinds: [...kinds],
    note,
    recheckOn: recheckOn === '' ? null : recheckOn,
    steps: stepsOf(kinds, values.steps),
    workingDiagnosis: isNewDiagnosis ? workingDiagnosis : null,
    phase:
      kind !== null && values.startsPhase
        ? { startsOn: values.phaseStartsOn, kind, title, windowDays: hasWindow(kind) ? windowDays : null }
        : null,
  };
}

/** Only what wears off opens a window. */
export function hasWindow(kind: Phase['kind'] | null): boolean {
  return kind === 'after-injection' || kind === 'after-procedure';
}
