// The library and scoring from the command line: the same answers as the worked examples, and reasons for refusals.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { MEASURES } from '../../shared/measures/registry.ts';
import { mainScore } from '../../shared/measures/scoring.ts';
import { ended, jsonLines, plateau, ROOT, start } from './plateau.ts';

const EXAMPLES = MEASURES.flatMap(measure =>
  measure.examples.map(example => ({
    measure,
    expected: example.expected,
    items: example.responses ?? (measure.items.inputs ?? []).map(name => example.inputs?.[name] ?? null),
  })),
);

it('scores every worked example of the library in one batch, in order', async () => {
  const input = EXAMPLES.map(({ measure, items }) => JSON.stringify({ measure: measure.id, items })).join(
    '\n',
  );
  const { stdout, stderr, code } = await plateau(['score', '--batch'], { input });
  const answers = jsonLines(stdout);
  expect(answers).toHaveLength(EXAMPLES.length);
  const impossible = EXAMPLES.filter(({ expected }) =>
    Object.values(expected).every(value => value === null),
  );
  for (const [index, { measure, expected }] of EXAMPLES.entries()) {
    const answer = answers[index];
    if (Object.values(expected).every(value => value === null)) {
      expect(answer).toMatchObject({ code: 'too-many-missing', line: index + 1 });
    } else {
      expect(answer).toMatchObject({ measure: measure.id, subscales: expected });
      expect(answer?.['score']).toBe(expected[mainScore(measure).id] ?? null);
    }
  }
  expect([code, stderr, impossible.length > 0]).toEqual([3, '', true]);
});

it('scores one administration for people and as JSON, a missing item left empty', async () => {
  const people = await plateau(['score', 'odi', '--items', '2,3,2,,2,3,2,1,2,3']);
  expect(people).toEqual({ code: 0, stdout: 'ODI 44 % (9 answered, 1 missing)\n', stderr: '' });
  const json = await plateau(['score', 'odi', '--items', '2,3,2,,2,3,2,1,2,3', '--json']);
  expect(JSON.parse(json.stdout)).toEqual({
    measure: 'odi',
    score: 44,
    unit: '%',
    answered: 9,
    missing: 1,
    subscales: { total: 44 },
  });
});

it('takes a negative number as a value, not as an option', async () => {
  const { code, stdout } = await plateau(['score', 'rom', '--items', '-5', '--json']);
  expect([code, (JSON.parse(stdout) as { score: number }).score]).toEqual([0, -5]);
});

it.each([
  ['an item outside the scale', ['nprs', '--items', '11'], 'field items: item 1: 11 is outside 0 to 10'],
  ['text for a number', ['nprs', '--items', 'six'], 'field item 1: "six" is not a number'],
  ['the wrong number of items', ['oks', '--items', '1,2'], 'field items: 2 items given, 12 expected'],
  [
    'too many missing',
    ['odi', '--items', '1,2,,,,,,,,'],
    'field items: too many items are missing for any score of this measure',
  ],
  [
    'an unknown measure',
    ['frost', '--items', '1'],
    'field measure: there is no measure "frost"; "plateau measures" lists them',
  ],
])('refuses %s', async (_what, words, reason) => {
  expect(await plateau(['score', ...words])).toEqual({
    code: 3,
    stdout: '',
    stderr: `This was not accepted; nothing was changed.\n${reason}\n`,
  });
});

it('answers the good lines of a batch beside the bad ones and ends with 3', async () => {
  const lines = [
    '{"measure":"nprs","items":[6]}',
    '{"measure":"nprs","items":[6]',
    '{"measure":"nprs","items":"6"}',
    '{"items":[6]}',
    '[]',
    '{"measure":"frost","items":[6]}',
    '{"measure":"nprs","items":[11]}',
    '',
    '{"measure":"nprs","items":[0]}',
  ];
  const { code, stdout } = await plateau(['score', '--batch'], { input: lines.join('\r\n') });
  const answers = jsonLines(stdout).map(answer => answer['code'] ?? answer['score']);
  expect([code, answers]).toEqual([
    3,
    [6, 'not-json', 'wrong-type', 'wrong-type', 'wrong-type', 'unknown-measure', 'out-of-range', 0],
  ]);
  expect(jsonLines(stdout)[6]).toEqual({
    error: 'line 7: field items: item 1: 11 is outside 0 to 10',
    code: 'out-of-range',
    line: 7,
  });
});

it('prints the library and one entry', async () => {
  const all = await plateau(['measures']);
  expect((JSON.parse(all.stdout) as unknown[]).length).toBe(50);
  const one = await plateau(['measures', 'lefs']);
  expect(JSON.parse(one.stdout)).toEqual(
    JSON.parse(JSON.stringify(MEASURES.find(entry => entry.id === 'lefs'))),
  );
  const none = await plateau(['measures', 'frost']);
  expect([none.code, none.stdout]).toEqual([3, '']);
});

it('ends quietly when the reader has had enough', async () => {
  const child = start(['measures']);
  let said = '';
  child.stderr.on('data', chunk => (said += chunk));
  child.stdin.end();
  child.stdout.once('data', () => child.stdout.destroy());
  expect([await ended(child), said]).toEqual([0, '']);
});

it('does so in a real shell pipe as well', () => {
  const script = `"${process.execPath}" resources/launch/plateau.mjs measures | head -n 1`;
  const shell = spawnSync('bash', ['-o', 'pipefail', '-c', script], { cwd: ROOT, encoding: 'utf8' });
  expect(shell).toMatchObject({ status: 0, stdout: '[\n' });
});
