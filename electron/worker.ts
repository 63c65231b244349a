// The worker thread that owns key, connection and services. The main process sends tasks and gets answers;
// key material never leaves this thread.
import { parentPort, workerData } from 'node:worker_threads';
import { type AppError, ExpectedFailure } from '../shared/errors.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { z } from '../shared/schema.ts';
import { logIncident, startLog } from './log.ts';
import { keepAttachment, takeAttachment } from './services/attachments.ts';
import { type Caseload, openCaseload } from './services/caseload.ts';
import type { ServiceContext } from './services/command.ts';
import { learningSteps } from './services/learning.ts';
import { keepLogo } from './services/logo.ts';
import { scanSteps } from './services/scan.ts';
import { createVault } from './vault/vault.ts';
import type { WorkerMessage, WorkerRequest, WorkerTask } from './worker-protocol.ts';

type Answer = Result<unknown, AppError>;

startLog(z.object({ logFolder: z.string() }).parse(workerData).logFolder);

let caseload: Caseload | null = null;

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

async function perform(task: Exclude<WorkerTask, { op: 'scan' }>): Promise<Answer> {
  switch (task.op) {
    case 'create':
      return createVault(task.folder, {
        passphrase: task.passphrase,
        recoveryCode: task.recoveryCode,
        nowMs: Date.now(),
      });
    case 'unlock': {
      if (caseload) return failure({ code: 'vault-busy' });
      caseload = await openCaseload(task.folder, task.passphrase, topics =>
        send({ kind: 'changed', topics }),
      );
      return success({ readOnly: caseload.readOnly, warning: caseload.warning });
    }
    case 'lock':
      caseload?.close();
      caseload = null;
      return success({});
    case 'keepAttachment':
      return (
        caseload?.run(context => keepAttachment(context, task.file)) ?? failure({ code: 'vault-locked' })
      );
    case 'keepLogo':
      return caseload?.run(context => keepLogo(context, task.file)) ?? failure({ code: 'vault-locked' });
    case 'takeAttachment':
      return caseload?.run(context => takeAttachment(context, task)) ?? failure({ code: 'vault-locked' });
    case 'call':
      return caseload ? caseload.call(task.channel, task.input) : failure({ code: 'vault-locked' });
  }
}

async function settled(run: () => Promise<Answer | null> | Answer | null): Promise<Answer | null> {
  try {
    return await run();
  } catch (error) {
    return failure(error instanceof ExpectedFailure ? error.error : logIncident(error));
  }
}

// One task after the other: an unlock that is still deriving its key must not meet a second one.
let queue = Promise.resolve();

function enqueue(id: number, run: () => Promise<Answer | null> | Answer | null): void {
  queue = queue.then(async () => {
    const result = await settled(run);
    if (result !== null) send({ kind: 'reply', id, result });
  });
}

/** Work in steps; a step may say how far it is. */
type LongWork = Generator<{ readonly done: number; readonly total: number } | undefined, unknown, undefined>;

/** Steps that end within so many milliseconds are made in one turn. */
const TURN_MS = 20;

/** Long work takes its turn again and again, so that nobody waits for the whole of it. */
function inTurns(
  id: number,
  begin: (context: ServiceContext) => LongWork,
  begun: { readonly steps: LongWork; readonly caseload: Caseload } | null = null,
): void {
  enqueue(id, () => {
    if (caseload === null || (begun && begun.caseload !== caseload)) return failure({ code: 'vault-locked' });
    const ahead = begun ?? { steps: begin(caseload.context), caseload };
    const end = performance.now() + TURN_MS;
    let step = ahead.steps.next();
    while (!step.done && performance.now() < end) step = ahead.steps.next();
    if (step.done) return success(step.value);
    if (step.value) send({ kind: 'progress', task: 'scan', ...step.value });
    // Messages are heard between two turns of the event loop only.
    setImmediate(() => inTurns(id, begin, ahead));
    return null;
  });
}

parentPort?.on('message', ({ id, task }: WorkerRequest) => {
  if (task.op === 'scan') inTurns(id, scanSteps);
  else if (task.op === 'call' && task.channel === 'learning.learn') inTurns(id, learningSteps);
  else enqueue(id, () => perform(task));
});
