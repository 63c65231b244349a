// Entry of a process whose memory the bench measures: it holds what the app's main process and worker hold for an open vault,
// and nothing else. Asks what a window asks, then prints the bytes as JSON. Never part of the app.
import { join } from 'node:path';
import { ExpectedFailure } from '../shared/errors.ts';
import type { ChannelOfSide, RequestOf } from '../shared/ipc/contract.ts';
import { z } from '../shared/schema.ts';
import { localToday } from './clock.ts';
import { WorkerClient } from './worker-client.ts';
import type { WorkerTask } from './worker-protocol.ts';

const SEARCHES = 50;
const RECORDS = 400;
const WORDS = ['Bergström 12', 'low back pain', 'stairs morning', 'haruto', 'BENCH-77'];

/** No more of the list than is needed here. */
const Listed = z.array(z.object({ episodes: z.array(z.object({ episodeId: z.string() })) }));

const [vault = '', logFolder = ''] = process.argv.slice(2);
const ignore = () => undefined;
const worker = new WorkerClient(join(import.meta.dirname, 'worker.js'), logFolder, {
  changed: ignore,
  progress: ignore,
  died: ignore,
});
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
await worker.stop();
process.stdout.write(`${JSON.stringify({ residentBytes, peakBytes })}\n`);

/** Spread over the caseload. The app's main process passes the list on and keeps nothing of it: nor does this. */
async function listEpisodes(): Promise<string[]> {
  const patients = Listed.parse(await ask('caseload.list', {}));
  const ids = patients.flatMap(({ episodes }) => episodes.map(({ episodeId }) => episodeId));
  const every = Math.max(1, Math.floor(ids.length / RECORDS));
  return ids.filter((_, index) => index % every === 0).slice(0, RECORDS);
}

async function run(task: WorkerTask): Promise<unknown> {
  const answer = await worker.run(task);
  if (!answer.ok) throw new ExpectedFailure(answer.error);
  return answer.value;
}

/** As the main process passes it on to a window: not looked into. */
function ask<C extends ChannelOfSide<'caseload'>>(channel: C, input: RequestOf<C>): Promise<unknown> {
  return run({ op: 'call', channel, input });
}
