// The walk-through: what it writes is there, opens, covers what it promises, and is the same for the same seed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '../../shared/dates.ts';
import { CAUSES, VERDICT_STATES } from '../../shared/domain/verdict.ts';
import { readPdf } from './pdf-reader.ts';
import { insideVault, type Outcome, plateau, temporaryFolder } from './plateau.ts';

interface Sample {
  readonly vault: string;
  readonly passphrase: string;
  readonly verdicts: readonly {
    episodeId: string;
    state: string;
    level: string;
    cause: string | null;
    patientName: string;
  }[];
  readonly letters: readonly { episodeId: string; html: string; pdf: string | null; incomplete: string[] }[];
  readonly files: readonly string[];
}

const { folder, remove } = temporaryFolder();
const out = join(folder, 'sample');
let run: Outcome;
let sample: Sample;

beforeAll(async () => {
  run = await plateau(['demo', '--out', out, '--json'], { passphrase: null, isLaunched: true });
  if (run.code !== 0) throw new Error(run.stderr);
  sample = JSON.parse(run.stdout) as Sample;
});
afterAll(remove);

const inSample = (words: readonly string[]) => plateau(words, { passphrase: sample.passphrase });

it('holds at least 24 patients in every state, each cause supported at least once', async () => {
  // An open red flag stands in place of the state.
  expect(new Set(sample.verdicts.map(verdict => verdict.state))).toEqual(
    new Set([...VERDICT_STATES, 'red-flag']),
  );
  expect(new Set(sample.verdicts.map(verdict => verdict.patientName)).size).toBeGreaterThanOrEqual(24);
  const { vault, passphrase, verdicts } = sample;
  const records = await insideVault(
    vault,
    ask => verdicts.map(({ episodeId }) => ask('episode.record', { episodeId })),
    passphrase,
  );
  const supported = records.flatMap(({ verdict }) =>
    verdict === null || verdict.level === 'none'
      ? []
      : verdict.causes.filter(({ status }) => status === 'supported'),
  );
  expect(new Set(supported.map(({ cause }) => cause))).toEqual(new Set(CAUSES));
});

it('writes a letter for every episode that calls for one, complete, as HTML and as PDF', () => {
  const flagged = sample.verdicts.filter(verdict => verdict.level === 'reevaluate');
  expect(flagged.length).toBeGreaterThanOrEqual(5);
  expect(sample.letters.map(letter => letter.episodeId).sort()).toEqual(
    flagged.map(verdict => verdict.episodeId).sort(),
  );
  for (const letter of sample.letters) {
    expect(readFileSync(letter.html, 'utf8')).toContain('Harbor Street Physical Therapy');
    // None of them is long: the letter, and the reply with the rest of the record.
    expect(readPdf(readFileSync(letter.pdf ?? '')).pages).toHaveLength(2);
  }
});

it('has something real in every view: days, signatures, amendments, programs, the own activities', async () => {
  const { vault, passphrase } = sample;
  const today = readFileSync(join(out, 'README.txt'), 'utf8').match(/as of (\S+)\./)?.[1] ?? '';
  const { rows, days, problems, missed, caseload, records } = await insideVault(
    vault,
    ask => ({
      caseload: ask('caseload.list', {}),
      records: sample.verdicts.map(({ episodeId }) => ask('episode.record', { episodeId })),
      rows: ask('appointment.list', { date: today }),
      days: ask('appointment.days', { from: today, to: addDays(today, 14) }),
      problems: ask('problem.list', { today }),
      missed: [1, 2, 3, 4, 5, 6, 7]
        .flatMap(back => ask('appointment.list', { date: addDays(today, -back) }))
        .map(({ status }) => status),
    }),
    passphrase,
  );
  // The day: a route of home visits with addresses, then the practice; more on the days after.
  expect(rows.map(({ setting }) => setting)).toEqual(expect.arrayContaining(['home', 'clinic']));
  expect(rows.filter(({ setting }) => setting === 'home').every(({ address }) => address !== '')).toBe(true);
  expect(days.length).toBeGreaterThanOrEqual(3);
  expect(new Set(missed)).toEqual(new Set(['done', 'missed']));
  // As it is on the day it is made: nothing is overdue.
  expect(problems.filter(({ kind }) => kind === 'measure-overdue')).toEqual([]);
  expect(problems.length).toBeGreaterThan(10);
  const episodes = caseload.flatMap(patient => patient.episodes);
  expect(caseload.flatMap(({ tags }) => tags)).toEqual(expect.arrayContaining(['falls', 'evening']));
  expect(episodes.map(({ status }) => status)).toContain('discharged');
  const visits = records.flatMap(record => record.visits);
  expect(visits.filter(({ signedBy }) => signedBy !== '').length).toBeGreaterThan(visits.length / 2);
  expect(visits.some(({ signedAt }) => signedAt === null)).toBe(true);
  const amended = records.flatMap(record => record.amendments).map(({ entity, kind }) => `${entity} ${kind}`);
  expect(amended).toEqual(expect.arrayContaining(['visit changed', 'observation changed']));
  expect(records.some(({ programs }) => programs.length > 1)).toBe(true);
  expect(records.some(({ flares }) => flares.length > 0)).toBe(true);
  expect(records.flatMap(record => record.activities).map(({ text }) => text)).toContain('Tying my shoes');
});

it('takes pictures of the workbench over the sample', () => {
  const pictures = readdirSync(join(out, 'screenshots')).sort();
  expect(pictures.map(name => name.replace(/^\d+-/, ''))).toEqual([
    'unlock.png',
    'welcome.png',
    'episode.png',
    'commands.png',
    'measures.png',
    'dark.png',
    'high-contrast-dark.png',
    'why.png',
    'letter.png',
  ]);
  for (const name of pictures) {
    const bytes = readFileSync(join(out, 'screenshots', name));
    expect(bytes.subarray(1, 4).toString('latin1'), name).toBe('PNG');
    // Width and height stand in the first chunk.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], name).toEqual([1440, 900]);
  }
  expect(run.stderr).toContain('Screenshots in ');
});

it('lists what it wrote; the vault opens with the printed passphrase and its trail is whole', async () => {
  expect(sample.files).toEqual(
    expect.arrayContaining([
      'README.txt',
      'vault/keyslots.json',
      expect.stringMatching(/^requests\/.+\.html$/),
    ]),
  );
  expect(readFileSync(join(out, 'README.txt'), 'utf8')).toContain(sample.passphrase);
  const verified = await inSample(['verify', sample.vault]);
  expect(verified).toMatchObject({ code: 0, stderr: '' });
  const scanned = JSON.parse((await inSample(['scan', sample.vault, '--json'])).stdout) as {
    recomputed: number;
  };
  expect(scanned.recomputed).toBe(0);
});

it('gives the same bytes of every letter for the same seed, and others for another', async () => {
  const made = async (name: string, seed: string) => {
    const place = join(folder, name);
    const words = ['--seed', seed, '--patients', '4', '--today', '2026-03-30', '--json'];
    const answer = await plateau(['demo', '--out', place, ...words]);
    expect(answer.code).toBe(0);
    const { verdicts } = JSON.parse(answer.stdout) as Sample;
    return { letters: htmlOf(place), verdicts };
  };
  const first = await made('first', '7');
  expect(Object.keys(first.letters).length).toBeGreaterThan(0);
  expect(await made('twin', '7')).toEqual(first);
  expect(await made('other', '8')).not.toEqual(first);
});

/** Text of each letter by its name. */
function htmlOf(place: string): Record<string, string> {
  const requests = join(place, 'requests');
  const names = readdirSync(requests).filter(name => name.endsWith('.html'));
  return Object.fromEntries(names.map(name => [name, readFileSync(join(requests, name), 'utf8')]));
}

it('refuses a folder that holds something, naming it, and a file; an empty folder is fine', async () => {
  const occupied = join(folder, 'occupied');
  mkdirSync(occupied);
  writeFileSync(join(occupied, 'letter.txt'), 'mine');
  const refused = await plateau(['demo', '--out', occupied]);
  expect(refused).toEqual({
    code: 3,
    stdout: '',
    stderr: `This was not accepted; nothing was changed.\n${occupied}: already holds something ("letter.txt"); name a new or an empty folder\n`,
  });
  expect(readdirSync(occupied)).toEqual(['letter.txt']);
  const onFile = await plateau(['demo', '--out', join(occupied, 'letter.txt')]);
  expect(onFile).toMatchObject({ code: 3, stdout: '' });
  expect(onFile.stderr).toContain('is a file; name a new or an empty folder');
});

it('prints the table of verdicts, the list of files and the passphrase for people', async () => {
  const place = join(folder, 'empty');
  mkdirSync(place);
  const answer = await plateau(['demo', '--out', place, '--patients', '2']);
  expect(answer.code).toBe(0);
  expect(answer.stdout).toMatch(/^patient +episode +state +p +since +level +cause +answer +episode id\n/);
  // Never a certainty that a probability does not have.
  expect(answer.stdout).toMatch(/ 0\.99 /);
  expect(answer.stdout).not.toMatch(/ (1\.00|0\.00) /);
  expect(answer.stdout).toContain(`Wrote into ${place}:`);
  expect(answer.stdout).toContain('README.txt');
  expect(answer.stdout).toMatch(/Passphrase of the sample vault \(nobody in it exists\): .+\n/);
});
