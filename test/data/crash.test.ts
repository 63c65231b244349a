// A killed writer: every save it told of is there, no save is there by half, and the trail is whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../electron/data/audit.ts';
import { migrate } from '../../electron/data/migrate.ts';
import { closeDatabase, createDatabase, openDatabase, quickCheck } from '../../electron/data/open.ts';
import { childScript, newFolder } from './stand.ts';
import { CRASH_KEY, NOTES } from './vault-options.ts';

const KILLS = 20;

/** Lets the writer save this many times, kills it in its next one and answers the last save it told of. */
async function killAfter(saves: number, words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [childScript('write'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  let told = 0;
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    if (++told === saves) child.kill('SIGKILL');
  }
  await exit;
  return last;
}

it(`loses nothing it told of in ${KILLS} kills`, async () => {
  const path = join(newFolder(), 'data.db');
  const fresh = createDatabase(path, CRASH_KEY);
  migrate(fresh, [NOTES], () => undefined);
  closeDatabase(fresh);
  let next = 1;
  let logsLeft = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const pages = ['8', '50', '1000'][kill % 3] ?? '1000';
    const told = await killAfter(1 + ((kill * 7) % 23), [path, pages, String(next)]);
    expect(told).toBeGreaterThanOrEqual(next);

    const database = openDatabase(path, CRASH_KEY, 'write');
    const { db } = database;
    if (database.driver.pragma('journal_mode', { simple: true }) === 'wal') logsLeft++;
    expect(quickCheck(database.driver)).toBe(true);
    const saves = db
      .prepare('SELECT CAST(body AS INTEGER) AS save, count(*) AS rows FROM note GROUP BY save ORDER BY save')
      .all() as { save: number; rows: number }[];
    expect(saves.map(({ save }) => save)).toEqual(Array.from({ length: saves.length }, (_, i) => i + 1));
    expect(
      saves.filter(({ rows }) => rows !== 2),
      'half saves',
    ).toEqual([]);
    expect(saves.length, 'saves told of').toBeGreaterThanOrEqual(told);
    expect(verifyAudit(db, CRASH_KEY.key)).toEqual({ entries: saves.length, brokenAt: null });
    closeDatabase(database);
    next = saves.length + 1;
  }
  expect(logsLeft, 'kills that left a log to take in (control)').toBe(KILLS);
});
