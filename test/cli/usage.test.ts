// What a mistyped command line answers: exit code 2, one sentence that names the mistake and how the command is used, nothing
// on stdout.
import { expect, it } from 'vitest';
import { plateau } from './plateau.ts';

const COMMANDS = [
  'demo',
  'detect',
  'measures',
  'score',
  'init',
  'verify',
  'scan',
  'request',
  'import',
  'call',
  'bench',
];

const HELP = 'Run "plateau help" for the list of commands.';

const MISTAKES: readonly (readonly [words: readonly string[], sentence: string])[] = [
  [['fly'], 'There is no command "fly".'],
  [['score'], 'ID of the measure is missing.'],
  [['score', 'oks'], '--items is missing.'],
  [['score', 'oks', 'odi', '--items', '1'], '"odi" is one argument too many.'],
  [['score', '--batch', 'oks'], '--batch takes measures and items from stdin only.'],
  [['init'], 'VAULT is missing.'],
  [['verify'], 'VAULT is missing.'],
  [['scan'], 'VAULT is missing.'],
  [['call', 'v'], 'CHANNEL is missing.'],
  [['call', 'v', 'patient.create'], 'JSON is missing.'],
  [['import', 'v'], 'FILE is missing.'],
  [['import', 'v', 'f'], '--as csv is needed.'],
  [['import', 'v', 'f', '--as', 'xml'], '--as csv is needed, not "xml".'],
  [['import', 'v', 'f', '--as', 'csv'], '--map FILE is missing.'],
  [['request', 'v', '--out', 'x.html'], '--episode ID is missing.'],
  [['request', 'v', '--episode', 'x'], '--out FILE is missing.'],
  [['request', 'v', '--episode', 'x', '--out', 'x.doc'], '--out must end in .html or .pdf, not ".doc".'],
  [
    ['request', 'v', '--episode', 'x', '--out', 'x.pdf', '--paper', 'A5'],
    '--paper is A4 or Letter, not "A5".',
  ],
  [
    ['request', 'v', '--episode', 'x', '--out', 'x.pdf', '--language', 'fr'],
    '--language is en or es, not "fr".',
  ],
  [
    ['request', 'v', '--episode', 'x', '--out', 'x.pdf', '--urgency', 'now'],
    '--urgency is routine, soon, urgent, same-day, not "now".',
  ],
  [['demo'], '--out DIR is missing.'],
  [['demo', '--out', 'x', '--seed', 'many'], '--seed takes a whole number from 0 to 1000000, not "many".'],
  [['demo', '--out', 'x', '--patients', '0'], '--patients takes a whole number from 1 to 500, not "0".'],
  [
    ['demo', '--out', 'x', '--today', '2026-02-30'],
    '--today takes a day such as 2026-03-30, not "2026-02-30".',
  ],
  [['bench', '--size', 'huge'], '--size is small or reference, not "huge".'],
  [['bench', 'letter'], '"letter" cannot be measured alone.'],
  [['bench', 'detector', '--law', 'none'], 'No law is called "none".'],
  [['bench', 'detector', '--strength', '101'], '--strength takes a whole number from 0 to 100, not "101".'],
];

/** One line on what is wrong; below it, of a command that exists, how it is used. */
function expectToHelp(stderr: string, sentence: string, command = ''): void {
  const [said, usage = '', ...rest] = stderr.split('\n');
  expect(said).toBe(`${sentence} ${HELP}`);
  if (COMMANDS.includes(command))
    expect([usage.startsWith(`Usage: plateau ${command} `), rest]).toEqual([true, ['']]);
  else expect([usage, rest]).toEqual(['', []]);
}

it.each(MISTAKES)('%j: says what is wrong', async (words, sentence) => {
  const { code, stdout, stderr } = await plateau(words);
  expect([code, stdout]).toEqual([2, '']);
  expectToHelp(stderr, sentence, words[0]);
});

it.each(COMMANDS)('%s refuses an option it does not know', async command => {
  const { code, stdout, stderr } = await plateau([command, '--teleport']);
  expect([code, stdout]).toEqual([2, '']);
  expectToHelp(stderr, "Unknown option '--teleport'.", command);
});

it.each(COMMANDS)('%s explains itself', async command => {
  const { code, stderr } = await plateau([command, '--help']);
  expect([code, stderr.startsWith(`plateau ${command}`)]).toEqual([0, true]);
});

it('lists every command in its help, and ends with 2 when nothing was asked', async () => {
  const asked = await plateau(['help']);
  expect(asked.code).toBe(0);
  for (const command of COMMANDS) expect(asked.stderr).toContain(`  plateau ${command} `);
  expect(await plateau([])).toEqual({ code: 2, stdout: '', stderr: asked.stderr });
});

it.each(['verify', 'scan', 'init'])(
  '%s without a passphrase and without a terminal says how to give one',
  async command => {
    const answer = await plateau([command, 'anywhere'], { passphrase: null });
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('No passphrase: use --passphrase-file FILE, or set PLATEAU_PASSPHRASE');
  },
);

it('is launched with the exit code and the streams of the command', async () => {
  const launched = await plateau(['score', 'nprs', '--items', '4'], { isLaunched: true });
  expect(launched).toMatchObject({ code: 0, stdout: 'NPRS 4 points (1 answered, 0 missing)\n' });
  expect((await plateau(['fly'], { isLaunched: true })).code).toBe(2);
});
