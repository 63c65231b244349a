// What a reply form holds of each step of the care ladder, and what the host is told of it. Pure.
import { evidence } from '../../../shared/clinical/evidence/registry.ts';
import {
  CARE_STEP_KINDS,
  type CareStepInput,
  type CareStepKind,
  isAwaitedKind,
  MOST_ASK_DAYS,
  VARIETIES,
} from '../../../shared/domain/care-step.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { readNumber } from '../../ui/read-number.ts';

export interface StepValues {
  readonly variety: string;
  readonly detail: string;
  readonly day: string;
  readonly change: string;
  readonly isAwaited: boolean;
  readonly askAfterDays: string;
}

export type StepsValues = Readonly<Record<CareStepKind, StepValues>>;

/** Days after which a result is asked about, where nothing else was agreed. Our own choice. */
export const RESULT_DAYS = evidence('result.wait').value;

const UNSAID: StepValues = {
  variety: '',
  detail: '',
  day: '',
  change: '',
  isAwaited: true,
  askAfterDays: String(RESULT_DAYS),
};

export const NO_STEPS: StepsValues = {
  imaging: UNSAID,
  'blood-work': UNSAID,
  injection: UNSAID,
  medication: UNSAID,
  procedure: UNSAID,
  'surgical-opinion': UNSAID,
};

/** The kinds of a reply that are steps, in the order in which they are asked about. */
export function stepKindsOf(kinds: readonly string[]): CareStepKind[] {
  return CARE_STEP_KINDS.filter(kind => kinds.includes(kind));
}

/** Days that cannot be read, by the field they stand in. */
export function stepErrors(kinds: readonly string[], steps: StepsValues): FieldError[] {
  return stepKindsOf(kinds).flatMap((kind, index) => {
    const days = askAfter(kind, steps[kind]);
    return typeof days === 'string' ? [{ field: `steps.${index}.askAfterDays`, message: days }] : [];
  });
}

export function stepsOf(kinds: readonly string[], steps: StepsValues): CareStepInput[] {
  return stepKindsOf(kinds).map(kind => {
    const { variety, detail, day, change } = steps[kind];
    const days = askAfter(kind, steps[kind]);
    return {
      kind,
      variety: VARIETIES[kind].find(known => known === variety) ?? null,
      detail,
      day: day === '' ? null : day,
      change: kind === 'medication' && (change === 'start' || change === 'stop') ? change : null,
      askAfterDays: typeof days === 'number' ? days : null,
    };
  });
}

/** Null where nothing is waited for; what is wrong, in words, where it cannot be read. Left empty, our own choice. */
function askAfter(kind: CareStepKind, { isAwaited, askAfterDays }: StepValues): number | string | null {
  if (!isAwaitedKind(kind) || !isAwaited) return null;
  return readNumber(askAfterDays, 1, MOST_ASK_DAYS, 1) ?? RESULT_DAYS;
}
