// The detector as a filter: one verdict per visit, streamed, and a bad line never costs the good ones.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { detectLine, parseOptions } from '../../shared/detector/lines.ts';
import { ended, jsonLines, plateau, start, temporaryFolder } from './plateau.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const PAIN = {
  id: 'NPRS',
  name: 'Pain',
  direction: 'lower',
  min: 0,
  max: 10,
  step: 1,
  sem: 1.02,
  mdc90: 2.373,
  mdc95: 2.827,
  mcid: 2,
  goal: 1,
};

/** An episode of weekly visits with these pain scores. */
function episode(id: string, scores: readonly number[]): object {
  const visits = scores.map((score, week) => ({
    day: 7 * week,
    scores: { NPRS: score },
    hep_adherence: 0.8,
    flare: false,
    dose: 3,
  }));
  return { id, region: 'lumbar', measures: [PAIN], visits };
}

const STALLED = episode('stalled', [7, 6, 6, 7, 6, 6, 7, 6, 6, 7, 6, 6, 7, 6, 6, 6]);
const IMPROVING = episode('improving', [8, 7, 7, 6, 5, 5, 4]);
const lines = (...values: readonly unknown[]) =>
  values.map(value => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

it('gives one verdict for each visit, too early at first, then a plateau', async () => {
  const { code, stdout, stderr } = await plateau(['detect'], { input: lines(STALLED, IMPROVING) });
  expect([code, stderr]).toEqual([0, '']);
  const verdicts = jsonLines(stdout);
  expect(verdicts.map(verdict => verdict['id'])).toEqual([
    ...Array(16).fill('stalled'),
    ...Array(7).fill('improving'),
  ]);
  expect(verdicts[0]).toMatchObject({ visit: 0, state: 'insufficient', onset_day: null });
  expect(verdicts[15]).toMatchObject({ visit: 15, state: 'plateau' });
  expect(verdicts[15]?.['p_stalled']).toBeGreaterThan(0.83);
  expect(verdicts[22]).toMatchObject({ visit: 6, state: 'improving' });
});

it('answers as the detector does inside the app, byte for byte', async () => {
  const options = parseOptions('{}');
  if (!options.ok) throw new Error('the defaults are refused');
  for (const extra of ['', 'causes', 'measures']) {
    const extras = { causes: extra === 'causes', measures: extra === 'measures' };
    const inside = [STALLED, IMPROVING].flatMap(
      (value, index) => detectLine(JSON.stringify(value), index + 1, options.value, extras).lines,
    );
    const words = extra === '' ? ['detect'] : ['detect', `--${extra}`];
    const { stdout } = await plateau(words, { input: lines(STALLED, IMPROVING) });
    expect(stdout).toBe(`${inside.join('\n')}\n`);
  }
});

it('answers the first line before the last one is there', async () => {
  const child = start(['detect']);
  const firstAnswer = new Promise<string>(resolve =>
    child.stdout.once('data', chunk => resolve(String(chunk))),
  );
  child.stdin.write(`${JSON.stringify(STALLED)}\n`);
  expect(await firstAnswer).toContain('"id":"stalled"');
  let rest = '';
  child.stdout.on('data', chunk => (rest += chunk));
  child.stdin.end(JSON.stringify(IMPROVING));
  expect(await ended(child)).toBe(0);
  expect(rest).toContain('"id":"improving"');
});

it('answers bad lines by number and the good ones all the same, and ends with 3', async () => {
  const falling = {
    ...IMPROVING,
    id: 'falling',
    visits: [...(IMPROVING as { visits: object[] }).visits].reverse(),
  };
  const wrongType = { ...IMPROVING, id: 'wrong-type', measures: 'NPRS' };
  const outOfRange = episode('out-of-range', [7, 14, 6]);
  const unknown = episode('unknown', [7, 6, 6]) as { visits: { scores: object }[] };
  unknown.visits[1] = { ...unknown.visits[1], scores: { FROST: 3 } };
  const input = lines(IMPROVING, '{"id":', falling, wrongType, outOfRange, unknown, '', STALLED);
  const { code, stdout } = await plateau(['detect'], { input });
  expect(code).toBe(3);
  const answers = jsonLines(stdout);
  const errors = answers.filter(answer => 'error' in answer);
  expect(errors.map(answer => answer['line'])).toEqual([2, 3, 4, 5, 6]);
  for (const answer of errors) expect(String(answer['error']).length).toBeGreaterThan(10);
  expect(answers.filter(answer => 'state' in answer)).toHaveLength(7 + 16);
});

it('learns from a file of closed episodes, says what, and names a bad line in it', async () => {
  const closed = join(folder, 'closed.jsonl');
  const scores = [8, 7, 7, 6, 5, 5, 4];
  const own = Array.from({ length: 50 }, (_, index) =>
    JSON.stringify(
      episode(
        `closed-${index}`,
        scores.map(score => Math.max(0, score - (index % 3))),
      ),
    ),
  );
  writeFileSync(closed, own.join('\n'));
  const [plain, learned] = [
    await plateau(['detect'], { input: lines(STALLED) }),
    await plateau(['detect', '--learn', closed], { input: lines(STALLED) }),
  ];
  expect(learned.code).toBe(0);
  expect(learned.stderr).toContain('Learned from 50 closed episodes; version 2026.4+50.');
  expect(learned.stdout.split('\n')).toHaveLength(plain.stdout.split('\n').length);
  expect(learned.stdout).not.toBe(plain.stdout);

  writeFileSync(closed, own.slice(1).join('\n'));
  const few = await plateau(['detect', '--learn', closed], { input: lines(STALLED) });
  expect(few.stderr).toContain('49 closed episodes');
  expect(few.stdout).toBe(plain.stdout);

  writeFileSync(closed, `${own[0]}\n{"id":`);
  const bad = await plateau(['detect', '--learn', closed], { input: lines(STALLED) });
  expect([bad.code, bad.stdout]).toEqual([3, '']);
  expect(bad.stderr).toContain('line 2');
});

it('takes options from a file and names what is wrong in one', async () => {
  const bad = join(folder, 'bad.json');
  writeFileSync(bad, '{"stallLimit": 7}');
  const refused = await plateau(['detect', '--options', bad], { input: lines(IMPROVING) });
  expect([refused.code, refused.stdout]).toEqual([3, '']);
  expect(refused.stderr).toContain(`${bad}, field stallLimit: `);
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{');
  expect((await plateau(['detect', '--options', broken])).code).toBe(3);
  const missing = await plateau(['detect', '--options', join(folder, 'none.json')]);
  expect(missing).toMatchObject({ code: 3, stdout: '' });
  expect(missing.stderr).toContain(`${join(folder, 'none.json')}: does not exist`);
  const directory = await plateau(['detect', '--options', folder]);
  expect(directory.stderr).toContain(`${folder}: is a folder; a file is needed`);
});

it('says nothing to nothing', async () => {
  expect(await plateau(['detect'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

it('ends quietly when the reader has had enough', async () => {
  const child = start(['detect']);
  child.stdin.on('error', () => undefined);
  child.stdin.end(Array.from({ length: 400 }, () => JSON.stringify(STALLED)).join('\n'));
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await ended(child)).toBe(0);
});
