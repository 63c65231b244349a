// Entry of a process whose memory the bench measures: it holds what the app's main process and worker hold for an open vault,
// and nothing else. Asks what a window asks, then prints the bytes as JSON. Never part of the app.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ExpectedFailure } from '../shared/errors.ts';
import type { ChannelOfSide, RequestOf } from '../shared/ipc/contract.ts';
import { z } from '../shared/schema.ts';
import { localToday } from './clock.ts';
import { WORKER_LIMITS, type WorkerMessage, type WorkerRequest, type WorkerTask } from './worker-protocol.ts';

const SEARCHES = 50;
const RECORDS = 400;
const WORDS = ['Bergström 12', 'low back pain', 'stairs morning', 'haruto', 'BENCH-77'];

/** No more of the list than is needed here. */
const Listed = z.array(z.object({ episodes: z.array(z.object({ episodeId: z.string() })) }));

const [vault = '', logFolder = ''] = process.argv.slice(2);
const worker = new Worker(join(import.meta.dirname, 'worker.js'), {
  workerData: { logFolder },
  resourceLimits: WORKER_LIMITS,
});
const { run, ask } = questionsTo(worker);
await run({ op: 'unlock', folder: vault, passphrase: process.env['PLATEAU_PASSPHRASE'] ?? '' });
await run({ op: 'scan' });
const episodeIds = await listEpisodes();
for (let index = 0; index < SEARCHES; index++) {
  await ask('search.query', { text: WORDS[index % WORDS.length] ?? '' });
}
for (const episodeId of episodeIds) await ask('episode.record', { episodeId });
await ask('problem.list', { today: localToday() });
const residentBytes = process.memoryUsage().rss;
const peakBytes = 1024 * process.resourceUsage().maxRSS;
await run({ op: 'lock' });
await worker.terminate();
process.stdout.write(`${JSON.stringify({ residentBytes, peakBytes })}\n`);

/** Spread over the caseload. The app's main process passes the list on and keeps nothing of it: nor does this. */
async function listEpisodes(): Promise<string[]> {
  const patients = Listed.parse(await ask('caseload.list', {}));
  const ids = patients.flatMap(({ episodes }) => episodes.map(({ episodeId }) => episodeId));
  const every = Math.max(1, Math.floor(ids.length / RECORDS));
  return ids.filter((_, index) => index % every === 0).slice(0, RECORDS);
}

/** Answers are failures or values, as they come from the worker. */
function questionsTo(worker: Worker) {
  let lastId = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind !== 'reply') return;
    const { result } = message;
    if (result.ok) waiting.get(message.id)?.resolve(result.value);
    else waiting.get(message.id)?.reject(new ExpectedFailure(result.error));
    waiting.delete(message.id);
  });
  worker.on('error', error => {
    for (const { reject } of waiting.values()) reject(error);
  });
  const run = (task: WorkerTask): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request: WorkerRequest = { id: ++lastId, task };
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  const ask = <C extends ChannelOfSide<'caseload'>>(channel: C, input: RequestOf<C>) =>
    run({ op: 'call', channel, input });
  return { run, ask };
}
