// Typed calls to the host: input is checked before sending (good field errors), the answer before it is used.
// Not for caching: queries.ts does that.
import { AppError, type FieldError } from '../../shared/errors.ts';
import {
  type ChannelName,
  contract,
  type OutputOf,
  push,
  type RequestOf,
} from '../../shared/ipc/contract.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { z } from '../../shared/schema.ts';
import type {} from './bridge.ts';

const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: AppError }),
]);

/** The host lets a burst through and then some dozens a second: ten seconds are enough for every screen there is. */
const PAUSE_MS = 100;
const MOST_TRIES = 100;

/** Asks the host. Expected failures come back as values; nothing is thrown for them. */
export async function call<C extends ChannelName>(
  channel: C,
  input: RequestOf<C>,
): Promise<Result<OutputOf<C>, AppError>> {
  const checked = z.safeParse(contract[channel].input, input);
  if (!checked.success) return failure({ code: 'invalid', fields: fieldErrors(checked.error) });
  const answer = Answer.safeParse(await untilTaken(channel, checked.data));
  if (!answer.success) return failure({ code: 'internal', params: { incident: `answer of ${channel}` } });
  if (!answer.data.ok) return failure(answer.data.error);
  const value = z.safeParse(outputOf(channel), answer.data.value);
  if (!value.success) return failure({ code: 'internal', params: { incident: `shape of ${channel}` } });
  return success(value.data);
}

/** Waits and asks again while the host refuses for coming too fast: a screen must not stay old after a burst of changes. */
async function untilTaken(channel: ChannelName, input: unknown): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    const answer = await window.host.call(channel, input);
    const parsed = Answer.safeParse(answer);
    const isTooFast = parsed.success && !parsed.data.ok && parsed.data.error.code === 'too-fast';
    if (!isTooFast || tries === MOST_TRIES) return answer;
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}

function outputOf<C extends ChannelName>(channel: C): z.ZodType<OutputOf<C>> {
  const schema: unknown = contract[channel].output;
  return schema as z.ZodType<OutputOf<C>>;
}

function fieldErrors(error: z.core.$ZodError): FieldError[] {
  return error.issues.map(issue => ({ field: issue.path.join('.'), message: issue.message.slice(0, 500) }));
}

export interface PushHandlers {
  changed(topics: readonly string[]): void;
  locked(): void;
  runCommand(id: string): void;
}

/** Listens to the host's announcements; a message that does not fit its schema is dropped. */
export function listen(handlers: PushHandlers): () => void {
  return window.host.onPush((name, payload) => {
    if (name === 'changed') {
      const message = push.changed.safeParse(payload);
      if (message.success) handlers.changed(message.data.topics);
    } else if (name === 'locked') {
      handlers.locked();
    } else if (name === 'command.run') {
      const message = push['command.run'].safeParse(payload);
      if (message.success) handlers.runCommand(message.data.id);
    }
  });
}
