// The worker thread that owns key, connection and services. The main process sends tasks and gets answers;
// key material never leaves this thread.
import { parentPort, workerData } from 'node:worker_threads';
import { type AppError, ExpectedFailure } from '../shared/errors.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { z } from '../shared/schema.ts';
import { logIncident, startLog } from './log.ts';
import { keepAttachment, takeAttachment } from './services/attachments.ts';
import { type Caseload, openCaseload } from './services/caseload.ts';
import { scanSteps } from './services/lists.ts';
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

/** A scan takes its turn again for every step, so that nobody waits for the whole of it. */
function scan(id: number, steps: ReturnType<typeof scanSteps> | null, scanned: Caseload | null): void {
  enqueue(id, () => {
    if (caseload === null || (scanned ?? caseload) !== caseload) return failure({ code: 'vault-locked' });
    const current = caseload;
    const ahead = steps ?? scanSteps(current.context);
    const step = ahead.next();
    if (step.done) return success(step.value);
    send({ kind: 'progress', task: 'scan', ...step.value });
    // Messages are heard between two turns of the event loop only.
    setImmediate(() => scan(id, ahead, current));
    return null;
  });
}

parentPort?.on('message', ({ id, task }: WorkerRequest) => {
  if (task.op === 'scan') scan(id, null, null);
  else enqueue(id, () => perform(task));
});
