// What a stream of episodes may hold: marks, endings, numbers that are none, lines without end; memory stays flat.
import { expect, it } from 'vitest';
import { jsonLines, plateau } from './plateau.ts';

const measure = (id: string, more: object = {}) => ({
  id,
  direction: 'lower',
  min: 0,
  max: 10,
  step: 1,
  sem: 1.02,
  mcid: 2,
  goal: 1,
  ...more,
});
const visit = (day: number, scores: object) => ({ day, scores });
const episode = (id: string, measures: object[], visits: object[]) =>
  JSON.stringify({ id, measures, visits });
const GOOD = episode('good', [measure('NPRS')], [visit(0, { NPRS: 6 })]);
const SMALL_HEAP = { NODE_OPTIONS: '--max-old-space-size=48' };

it('takes a byte order mark, both line endings and a line separator inside a name', async () => {
  const named = GOOD.replace('good', 'a\u2028b');
  // Two files laid end to end, each with its mark.
  const input = `\uFEFF${GOOD}\r\n\r\n${named}\n\uFEFF${GOOD}`;
  const { code, stdout } = await plateau(['detect'], { input });
  expect(code).toBe(0);
  expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['good', 'a\u2028b', 'good']);
});

it('names line and field of numbers that are none', async () => {
  const infinite = GOOD.replace('"NPRS":6', '"NPRS":1e999');
  const notANumber = GOOD.replace('"NPRS":6', '"NPRS":NaN');
  const endless = GOOD.replace('"goal":1', '"goal":-1e999');
  const { code, stdout } = await plateau(['detect'], {
    input: [infinite, GOOD, notANumber, endless].join('\n'),
  });
  expect(code).toBe(3);
  expect(jsonLines(stdout).map(({ id, line, field }) => id ?? [line, field])).toEqual([
    [1, 'visits[0].scores.NPRS'],
    'good',
    [3, ''],
    [4, 'measures[0].goal'],
  ]);
});

it('says at the end how many lines it could not use, and nothing where it used all', async () => {
  const { stderr } = await plateau(['detect'], { input: [GOOD, '', '{', '[]', GOOD].join('\n') });
  expect(stderr).toBe(
    '2 of 5 lines could not be used; each is answered by its number and field, and the others as usual.\n',
  );
  expect((await plateau(['detect'], { input: GOOD })).stderr).toBe('');
});

it.each([
  [
    GOOD.replace('"NPRS":6', '"NPRS":NaN'),
    'knows no NaN and no Infinity: write null, or leave the score out',
  ],
  [GOOD.replace('"NPRS":6', '"NPRS": -Infinity'), 'knows no NaN and no Infinity'],
  [[...GOOD].join('\0'), 'it seems to be UTF-16 text; save it as UTF-8'],
  [GOOD.replace('}', ''), 'the line is not valid JSON"'],
])('says of a line that is not JSON what to do: %#', async (input, words) => {
  const { code, stdout } = await plateau(['detect'], { input });
  expect(code).toBe(3);
  expect(stdout).toContain(words);
});

it('answers 300 days, six measures mostly missing, days told twice and constants that are not known', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const input = [
    episode(
      'daily',
      [measure('a')],
      Array.from({ length: 300 }, (_, day) => visit(day, { a: 6 })),
    ),
    episode(
      'sparse',
      ids.map(id => measure(id)),
      Array.from({ length: 30 }, (_, week) => visit(7 * week, week % 5 === 0 ? { [ids[week / 5]!]: 6 } : {})),
    ),
    episode(
      'twice',
      [measure('a')],
      [0, 7, 7, 14, 14, 21].map(day => visit(day, { a: 6 })),
    ),
    episode('no-mcid', [measure('a', { mcid: null, goal: -40 })], [visit(0, { a: 6 })]),
    episode('no-sem', [measure('a', { sem: null })], [visit(0, { a: 6 })]),
  ].join('\n');
  const { code, stdout } = await plateau(['detect'], { input });
  expect(code).toBe(0);
  const verdicts = jsonLines(stdout);
  expect(verdicts).toHaveLength(300 + 30 + 6 + 1 + 1);
  for (const verdict of verdicts) expect(verdict['p_stalled']).toSatisfy(Number.isFinite);
});

it('passes over a line of 50 MB in a small heap, and answers those around it', async () => {
  const input = `${GOOD}\n{"id":"${'x'.repeat(50_000_000)}"}\n${GOOD}\n`;
  const { code, stdout } = await plateau(['detect'], { input, env: SMALL_HEAP });
  expect(code).toBe(3);
  expect(jsonLines(stdout).map(({ id, error }) => id ?? error)).toEqual([
    'good',
    'the line is longer than 8 million characters, too long to be an episode',
    'good',
  ]);
});

it('answers a million lines in a small heap, the bad ones by their numbers', async () => {
  // Every thousandth is good; lines end in both ways.
  const input = `${'{"id":\n'.repeat(500)}${'{"id":\r\n'.repeat(499)}${GOOD}\n`.repeat(1000);
  const { code, stdout } = await plateau(['detect'], { input, env: SMALL_HEAP });
  expect(code).toBe(3);
  const answers = stdout.trimEnd().split('\n');
  expect(answers).toHaveLength(1_000_000);
  const wrong = answers.findIndex((answer, index) =>
    (index + 1) % 1000 === 0 ? !answer.includes('"id":"good"') : !answer.includes(`"line":${index + 1},`),
  );
  expect(wrong).toBe(-1);
}, 120_000);
