// Steps of the care ladder that a reply names, and the results some of them are waited for.
import {
  type CareStep,
  type CareStepInput,
  isAwaitedKind,
  isVarietyOf,
} from '../../shared/domain/care-step.ts';
import type { Reply } from '../../shared/domain/request.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import {
  findCareStep,
  insertCareStep,
  requestIdOfReply,
  updateCareStep,
} from '../data/repositories/care-steps.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { refuseFuture } from './episode-change.ts';
import { failAsStale, refuseEarlier, refuseField, requireRequest } from './lookups.ts';
import { changeOf } from './requests.ts';

export const careStepHandlers = {
  'result.record': command('amend', recordResult),
};

/** Keeps the steps of a reply; each must be of a kind that came back, and of a variety of its kind. */
export function keepCareSteps(
  context: ServiceContext,
  reply: Reply,
  steps: readonly CareStepInput[],
): CareStep[] {
  return steps.map((input, index) => {
    refuseUnfit(context, reply, input, `steps.${index}`);
    const step: CareStep = {
      id: context.newId(),
      replyId: reply.id,
      ...input,
      resultOn: null,
      resultText: '',
      resultEffect: '',
      rowVersion: 1,
      createdAt: context.now(),
    };
    insertCareStep(context.db, step);
    return step;
  });
}

function refuseUnfit(context: ServiceContext, reply: Reply, step: CareStepInput, field: string): void {
  const { kind, variety, change, askAfterDays } = step;
  if (!reply.kinds.includes(kind)) refuseField(field, `"${kind}" is not among what came back`);
  if (variety !== null && !isVarietyOf(kind, variety)) {
    refuseField(`${field}.variety`, `"${variety}" is no kind of ${kind}`);
  }
  if (change !== null && kind !== 'medication') {
    refuseField(`${field}.change`, 'is only for medication');
  }
  if (askAfterDays !== null && !isAwaitedKind(kind)) {
    refuseField(`${field}.askAfterDays`, `no result is waited for after ${kind}`);
  }
  // An appointment or a scan may be arranged for a day to come; what was given has been given.
  if (step.day !== null && !isAwaitedKind(kind)) refuseFuture(context, `${field}.day`, step.day);
}

/** What came back of what was ordered. Once recorded it stays: a correction is an amendment of the reply. */
function recordResult(context: ServiceContext, input: InputOf<'result.record'>): Change<CareStep> {
  const { careStepId, rowVersion, ...result } = input;
  const step = findCareStep(context.db, careStepId) ?? fail('not-found', { params: { what: 'care step' } });
  if (step.resultOn !== null) {
    fail('conflict', { params: { detail: 'The result of this is recorded already.' } });
  }
  if (step.askAfterDays === null) {
    fail('conflict', { params: { detail: 'No result is waited for here.' } });
  }
  refuseEarlier(input.resultOn, step.day, 'resultOn', `is before the day it was ordered, ${step.day}`);
  refuseFuture(context, 'resultOn', input.resultOn);
  const done: CareStep = { ...step, ...result, rowVersion: rowVersion + 1 };
  if (!updateCareStep(context.db, done, rowVersion)) failAsStale('result');
  const requestId = requestIdOfReply(context.db, step.replyId) ?? '';
  const { topics } = changeOf(context, requireRequest(context.db, requestId));
  return { value: done, entity: 'care-step', entityId: done.id, record: done, topics };
}
