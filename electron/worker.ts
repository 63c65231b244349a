// The worker thread that owns key, connection and services. The main process sends tasks and gets answers;
// key material never leaves this thread.
import { parentPort } from 'node:worker_threads';
import { type AppError, ExpectedFailure } from '../shared/errors.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { logIncident } from './log.ts';
import { type Caseload, openCaseload } from './services/caseload.ts';
import { createVault } from './vault/vault.ts';
import type { WorkerMessage, WorkerRequest, WorkerTask } from './worker-protocol.ts';

let caseload: Caseload | null = null;

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

async function perform(task: WorkerTask): Promise<Result<unknown, AppError>> {
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
      return success({ readOnly: caseload.readOnly });
    }
    case 'lock':
      caseload?.close();
      caseload = null;
      return success({});
    case 'call':
      return caseload ? caseload.call(task.channel, task.input) : failure({ code: 'vault-locked' });
  }
}

async function answer({ id, task }: WorkerRequest): Promise<void> {
  let result: Result<unknown, AppError>;
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
