// The worker thread that owns key, connection and services. The main process sends tasks and gets answers;
// key material never leaves this thread.
import { parentPort, workerData } from 'node:worker_threads';
import { type AppError, ExpectedFailure } from '../shared/errors.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { z } from '../shared/schema.ts';
import { logIncident, startLog } from './log.ts';
import { type Caseload, openCaseload } from './services/caseload.ts';
import { createVault } from './vault/vault.ts';
import type { WorkerMessage, WorkerRequest, WorkerTask } from './worker-protocol.ts';

type Answer = Result<unknown, AppError>;

startLog(z.object({ logFolder: z.string() }).parse(workerData).logFolder);

let caseload: Caseload | null = null;

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

async function perform(task: WorkerTask): Promise<Answer> {
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
    case 'scan':
      return caseload ? caseload.call('scan.run', {}) : failure({ code: 'vault-locked' });
    case 'lock':
      caseload?.close();
      caseload = null;
      return success({});
    case 'call':
      return caseload ? caseload.call(task.channel, task.input) : failure({ code: 'vault-locked' });
  }
}

async function answer({ id, task }: WorkerRequest): Promise<void> {
  let result: Answer;
  try {
    result = await perform(task);
  } catch (error) {
    result = failure(error instanceof ExpectedFailure ? error.error : logIncident(error));
  }
  send({ kind: 'reply', id, result });
}

// One task after the other: an unlock that is still deriving its key must not meet a second one.
let queue = Promise.resolve();
parentPort?.on('message', (request: WorkerRequest) => {
  queue = queue.then(() => answer(request));
});
