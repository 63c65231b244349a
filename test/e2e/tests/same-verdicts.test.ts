// One detector in four places: what the command line stored is reached again, to the last byte, by this process, by the
// worker of the app and by the engine of its window, over a whole generated caseload.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verdictInput } from '../../../electron/data/repositories/verdicts.ts';
import { openCaseload } from '../../../electron/services/caseload.ts';
import { requireVerdict } from '../../../electron/services/verdict-history.ts';
import { type JudgementInput, judgeInput } from '../../../shared/detector/record.ts';
import { type Desk, openVault, sitDown } from '../pages/desk.ts';

const PATIENTS = 200;
const WAIT = { timeout: 20_000, interval: 100 };
const SAMPLE_PASSPHRASE = 'lantern copper meadow plum';
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface Kept {
  readonly id: string;
  readonly input: string;
  /** The stored verdict as JSON. */
  readonly verdict: string;
  /** What a record adds to what the detector says. */
  readonly record: object;
}

let folder: string;
let kept: Kept[];
let desk: Desk;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plateau-e2e-same-'));
  const words = [join(ROOT, 'out/main/cli.js'), 'demo', '--out', folder, '--patients', String(PATIENTS)];
  const made = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, PLATEAU_CHROMIUM: '/nowhere' },
  });
  expect(made.status, made.stderr).toBe(0);
  kept = await everythingKept(join(folder, 'vault'));
  desk = await sitDown({ folder });
  await openVault(desk, SAMPLE_PASSPHRASE);
});
afterAll(async () => {
  await desk.leave();
  rmSync(folder, { recursive: true, force: true });
});

async function everythingKept(vault: string): Promise<Kept[]> {
  const caseload = await openCaseload(vault, SAMPLE_PASSPHRASE);
  const { db } = caseload.context;
  const rows = db.prepare('SELECT id FROM verdict WHERE superseded_at IS NULL ORDER BY id').all();
  const all = (rows as { id: string }[]).map(({ id }) => {
    const verdict = requireVerdict(db, id);
    const input = verdictInput(db, id);
    if (input === null) throw new Error(`verdict ${id} has nothing kept`);
    const { episodeId, inputHash, createdAt } = verdict;
    return { id, input, verdict: sorted(verdict), record: { id, episodeId, inputHash, createdAt } };
  });
  caseload.close();
  return all;
}

/** JSON with sorted keys; small enough to be sent into the window as it is. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

it('in this process', () => {
  expect(kept.length).toBeGreaterThanOrEqual(PATIENTS);
  const again = kept.map(({ input, record }) =>
    sorted({ ...record, ...judgeInput(JSON.parse(input) as JudgementInput) }),
  );
  expect(again).toEqual(kept.map(({ verdict }) => verdict));
});

it('in the worker of the app', async () => {
  const answers: unknown[] = [];
  // The host refuses haste; then it is asked again.
  const ask = (verdictId: string) =>
    desk.app.page.evaluate(async id => {
      const answer = await window.host.call('verdict.reopen', { verdictId: id });
      return answer as { ok: boolean; error?: { code: string } };
    }, verdictId);
  for (const { id } of kept) {
    await vi.waitUntil(async () => {
      const answer = await ask(id);
      if (answer.error?.code === 'too-fast') return false;
      answers.push(answer);
      return true;
    }, WAIT);
  }
  expect(answers).toMatchObject(kept.map(() => ({ value: { replay: 'same' } })));
});

it('in the engine of the window', async () => {
  const detector = await bundled();
  const again = await desk.app.page.evaluate(
    ([code, all, sortedCode]) => {
      const { judgeInput: judge } = new Function(`${code}; return detector;`)() as {
        judgeInput(input: unknown): object;
      };
      const sort = new Function(`return ${sortedCode}`)() as (value: unknown) => string;
      return all.map(({ input, record }) => sort({ ...record, ...judge(JSON.parse(input)) }));
    },
    [detector, kept, sorted.toString()] as const,
  );
  expect(again).toEqual(kept.map(({ verdict }) => verdict));
});

it('is told apart where a single score differs (control)', () => {
  const other = kept.map(({ input, record }) => {
    const changed = JSON.parse(input) as { facts: { scores: { score: number }[] } };
    for (const score of changed.facts.scores.slice(-1)) score.score += 1;
    return sorted({ ...record, ...judgeInput(changed as unknown as JudgementInput) });
  });
  expect(other).not.toEqual(kept.map(({ verdict }) => verdict));
});

/** The detector as one script for a browser. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, 'shared/detector/record.ts'), formats: ['iife'], name: 'detector' },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !('output' in first)) throw new Error('nothing was bundled');
  return first.output[0].code;
}
