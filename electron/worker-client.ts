// The main process's end of the worker that owns key, connection and services: tasks out, answers and announcements in.
// Restarting a dead worker is the caller's decision.
import { Worker } from 'node:worker_threads';
import { type AppError, ExpectedFailure } from '../shared/errors.ts';
import { type ChannelOfSide, contract, type OutputOf, type RequestOf } from '../shared/ipc/contract.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { z } from '../shared/schema.ts';
import { logIncident } from './log.ts';
import type { WorkerMessage, WorkerRequest, WorkerTask } from './worker-protocol.ts';

export interface WorkerEvents {
  changed(topics: readonly string[]): void;
  progress(task: string, done: number, total: number): void;
  /** The worker ended without being asked to; open questions have been answered with `internal`. */
  died(): void;
}

type Answer = Result<unknown, AppError>;

/** Room for what lives shortly, of which a scan makes much: a twelfth of what the engine takes unasked. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

export class WorkerClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #events: WorkerEvents;
  #lastId = 0;
  #isStopping = false;

  constructor(script: string, logFolder: string, events: WorkerEvents) {
    this.#events = events;
    this.#worker = new Worker(script, { workerData: { logFolder }, resourceLimits: LIMITS });
    this.#worker.on('message', (message: WorkerMessage) => this.#receive(message));
    this.#worker.on('error', error => logIncident(error));
    this.#worker.on('exit', () => this.#end());
  }

  /** Never rejects: a worker that dies meanwhile answers `internal`. Tasks are done one after the other. */
  run(task: WorkerTask): Promise<Answer> {
    if (this.#isStopping) return Promise.resolve(failure({ code: 'vault-locked' }));
    const request: WorkerRequest = { id: ++this.#lastId, task };
    return new Promise(resolve => {
      this.#waiting.set(request.id, resolve);
      this.#worker.postMessage(request);
    });
  }

  /** Asks a caseload channel from the host itself; the answer is parsed, so that its type is true. */
  async ask<C extends ChannelOfSide<'caseload'>>(
    channel: C,
    input: RequestOf<C>,
  ): Promise<Result<OutputOf<C>, AppError>> {
    const answer = await this.run({ op: 'call', channel, input });
    if (!answer.ok) return answer;
    const output: z.ZodType<OutputOf<C>> = outputOf(channel);
    const value = z.safeParse(output, answer.value);
    return value.success ? success(value.data) : failure(logIncident(value.error));
  }

  /** Lets everything already asked finish, closes the vault and ends the thread. */
  async stop(): Promise<void> {
    const locked = this.run({ op: 'lock' });
    this.#isStopping = true;
    await locked;
    await this.#worker.terminate();
  }

  #receive(message: WorkerMessage): void {
    switch (message.kind) {
      case 'reply':
        this.#waiting.get(message.id)?.(message.result);
        this.#waiting.delete(message.id);
        return;
      case 'changed':
        return this.#events.changed(message.topics);
      case 'progress':
        return this.#events.progress(message.task, message.done, message.total);
    }
  }

  #end(): void {
    if (this.#isStopping && this.#waiting.size === 0) return;
    const error = logIncident(new ExpectedFailure({ code: 'internal' }));
    for (const answer of this.#waiting.values()) answer(failure(error));
    this.#waiting.clear();
    if (!this.#isStopping) this.#events.died();
    this.#isStopping = true;
  }
}

function outputOf<C extends ChannelOfSide<'caseload'>>(channel: C): z.ZodType<OutputOf<C>> {
  const schema: unknown = contract[channel].output;
  return schema as z.ZodType<OutputOf<C>>;
}
