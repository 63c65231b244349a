// A published series of irregular visits (see test/fixtures/import/NOTICE.txt) on its whole way: checked, brought in,
// judged, printed. And files with mistakes: each is named by line and field, and nothing of them is kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insideVault, type Outcome, plateau, ROOT, temporaryFolder } from './plateau.ts';

const { folder, remove } = temporaryFolder();
const vault = join(folder, 'vault');
const CSV = join(ROOT, 'test/fixtures/import/hamd_antidepressant.csv');
const MAP = join(ROOT, 'test/fixtures/import/hamd.map.json');
const csvText = readFileSync(CSV, 'utf8');

beforeAll(async () => {
  const made = await plateau(['init', vault]);
  if (made.code !== 0) throw new Error(made.stderr);
});
afterAll(remove);

const bring = (file: string, ...more: string[]): Promise<Outcome> =>
  plateau(['import', vault, file, '--as', 'csv', '--map', MAP, ...more]);
const patients = () => insideVault(vault, ask => ask('caseload.list', {}));

/** The rows of the file, counted here by other means than the importer's. */
const rows = csvText
  .trimEnd()
  .split(/\r?\n/)
  .slice(1)
  .map(row => row.split(','));
const people = new Set(rows.map(([person]) => person));
const SCORE = 6;
/** Every score of a visit, and the baseline of each person, which the file repeats on all rows. */
const scores = rows.filter(row => row[SCORE] !== 'NA').length + people.size;

it('checks a file without writing: counts in are counts out', async () => {
  const { code, stdout, stderr } = await bring(CSV, '--dry-run');
  expect([code, stderr]).toEqual([0, 'Checked only; nothing was written.\n']);
  expect(JSON.parse(stdout)).toMatchObject({
    rows: rows.length,
    patients: 172,
    episodes: 172,
    observations: scores,
  });
  expect(people.size).toBe(172);
  expect(await patients()).toEqual([]);
});

const withScore = (score: string) => (cells: string[]) => cells.with(SCORE, score);

it.each([
  ['a number that is text', withScore('many'), /line 5, field HAMDTL17: .*many/],
  ['a number outside the scale', withScore('999'), /line 5, field HAMDTL17: .*999/],
  ['a row that is too short', () => ['lonely'], /line 5/],
])('names %s by line and field, and keeps nothing', async (_what, spoil, place) => {
  const file = join(folder, 'spoilt.csv');
  const lines = csvText.split(/\r?\n/);
  writeFileSync(
    file,
    lines.map((line, index) => (index === 4 ? spoil(line.split(',')).join(',') : line)).join('\n'),
  );
  const answer = await bring(file);
  expect([answer.code, answer.stdout]).toEqual([3, '']);
  expect(answer.stderr).toContain('This was not accepted; nothing was changed.');
  expect(answer.stderr).toMatch(place);
  expect(answer.stderr).toContain('spoilt.csv');
  expect(await patients()).toEqual([]);
});

it('names what is wrong with a mapping file, and files that are not there', async () => {
  const map = join(folder, 'map.json');
  writeFileSync(map, '{"format": "plateau-csv-map", "version": 1}');
  const words = ['import', vault, CSV, '--as', 'csv', '--map'];
  const incomplete = await plateau([...words, map]);
  expect(incomplete).toMatchObject({ code: 3, stdout: '' });
  expect(incomplete.stderr).toContain('mapping file, field patient');
  writeFileSync(map, 'not JSON');
  expect(await plateau([...words, map])).toMatchObject({ code: 3, stdout: '' });
  const missing = await plateau([...words, join(folder, 'none.json')]);
  expect(missing.stderr).toContain(`${join(folder, 'none.json')}: does not exist`);
  const directory = await bring(folder);
  expect(directory).toMatchObject({ code: 3, stdout: '' });
  expect(directory.stderr).toContain(`${folder}: is a folder; a file is needed`);
});

it('brings it in once, judges every episode, prints one of them, and refuses it a second time', async () => {
  const brought = await bring(CSV);
  expect([brought.code, brought.stderr]).toEqual([0, 'Imported.\n']);
  const counts = JSON.parse(brought.stdout) as { observations: number };
  expect(await patients()).toHaveLength(172);

  const scanned = await plateau(['scan', vault, '--json']);
  const { verdicts } = JSON.parse(scanned.stdout) as {
    verdicts: { episodeId: string; state: string; headline: string; pStalled: number }[];
  };
  expect(verdicts).toHaveLength(172);
  for (const verdict of verdicts) expect(verdict.headline.length).toBeGreaterThan(10);
  expect(new Set(verdicts.map(verdict => verdict.state)).size).toBeGreaterThan(2);
  const stored = await insideVault(vault, ask =>
    verdicts.reduce(
      (sum, { episodeId }) => sum + ask('episode.record', { episodeId }).observations.length,
      0,
    ),
  );
  expect([counts.observations, stored]).toEqual([scores, scores]);

  const out = join(folder, 'imported.html');
  const episode = verdicts.reduce((most, one) => (one.pStalled > most.pStalled ? one : most));
  expect((await plateau(['request', vault, '--episode', episode.episodeId, '--out', out])).code).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('HAM');

  const again = await bring(CSV);
  expect([again.code, again.stdout]).toEqual([3, '']);
  expect(again.stderr).toContain('is already in the caseload; was this file imported before?');
  expect(await patients()).toHaveLength(172);
});
