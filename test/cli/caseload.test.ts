// Working with an open caseload from the command line: any channel, scans, letters; and what bad input answers.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToday } from '../../electron/clock.ts';
import { addDays, formatDay } from '../../shared/dates.ts';
import { readPdf } from './pdf-reader.ts';
import { insideVault, plateau, temporaryFolder, vaultWithEpisode } from './plateau.ts';

const { folder, remove } = temporaryFolder();
const vault = join(folder, 'vault');
let patientId = '';
let episodeId = '';

beforeAll(async () => {
  ({ patientId, episodeId } = await vaultWithEpisode(vault));
});
afterAll(remove);

const refusal = (reason: string) => `This was not accepted; nothing was changed.\n${reason}\n`;
const ask = (channel: string, input: unknown) =>
  plateau(['call', vault, channel, typeof input === 'string' ? input : JSON.stringify(input)]);

describe('call', () => {
  it('stores what it is told and reads it back', async () => {
    const answer = await ask('episode.record', { episodeId });
    const record = JSON.parse(answer.stdout) as Record<string, unknown>;
    expect(record).toMatchObject({
      patient: { id: patientId, familyName: 'Sørensen', givenName: 'Maja' },
      episode: { title: 'Low back pain', region: 'lumbar' },
    });
    expect(record['visits']).toHaveLength(5);
    expect(record['observations']).toHaveLength(5);
  });

  it('refuses the same patient a second time unless told otherwise', async () => {
    const again = await ask('patient.create', { familyName: 'Sørensen', givenName: 'Maja' });
    expect(again).toEqual({
      code: 3,
      stdout: '',
      stderr:
        'A patient named Sørensen, Maja is already in the caseload. Nothing was changed.\n' +
        'field familyName: same name, and no birth date that tells the two apart\n',
    });
    expect(await insideVault(vault, inside => inside('caseload.list', {}))).toHaveLength(1);
  });

  it.each([
    ['broken JSON', 'patient.create', '{"familyName":', refusal('field JSON: the input is not JSON')],
    [
      'a channel that is not there',
      'patient.vanish',
      {},
      refusal('field channel: "patient.vanish" is not a caseload channel'),
    ],
    [
      'a channel of the window',
      'vault.unlock',
      { passphrase: 'x' },
      refusal('field channel: "vault.unlock" is not a caseload channel'),
    ],
    ['a missing name', 'patient.create', { familyName: ' ' }, refusal('field familyName: must not be empty')],
    [
      'an impossible day',
      'patient.create',
      { familyName: 'A', birthDate: '1990-02-30' },
      refusal('field birthDate: not a calendar day (YYYY-MM-DD)'),
    ],
    [
      'something that is no id',
      'patient.get',
      { patientId: '7' },
      refusal('field patientId: not a valid patient id'),
    ],
  ])('refuses %s', async (_what, channel, input, stderr) => {
    expect(await ask(channel, input)).toEqual({ code: 3, stdout: '', stderr });
  });

  it('refuses the wrong type and an unknown field by their names', async () => {
    const wrong = await ask('patient.create', { familyName: 7, shoeSize: 43 });
    expect([wrong.code, wrong.stdout]).toEqual([3, '']);
    expect(wrong.stderr).toContain('field familyName: ');
    expect(wrong.stderr).toContain('shoeSize');
  });

  it('refuses a score outside the scale, an unknown measure, a day before the start of care', async () => {
    const score = { episodeId, date: '2026-03-02' };
    const cases = [
      await ask('measure.record', { ...score, measureId: 'odi', total: 140 }),
      await ask('measure.record', { ...score, measureId: 'frost', total: 1 }),
      await ask('measure.record', { ...score, measureId: 'odi', date: '2025-12-31', total: 40 }),
      await ask('visit.record', { episodeId, date: '2025-12-31', setting: 'clinic' }),
    ];
    expect(cases.map(answer => [answer.code, answer.stdout])).toEqual(cases.map(() => [3, '']));
    expect(cases[0]?.stderr).toContain('140 is outside 0 to 100');
    expect(cases[1]?.stderr).toContain('frost');
    expect(cases[2]?.stderr).toContain('is before the start of care, 2026-01-05');
    expect(cases[3]?.stderr).toContain('is before the start of care, 2026-01-05');
    const record = await insideVault(vault, inside => inside('episode.record', { episodeId }));
    expect(record.observations).toHaveLength(5);
  });

  it('says when a record is not there', async () => {
    const nobody = '019a0000-0000-7000-8000-000000000000';
    expect(await ask('episode.record', { episodeId: nobody })).toEqual({
      code: 3,
      stdout: '',
      stderr: 'There is no episode with this id in the vault. Nothing was changed.\n',
    });
  });
});

describe('scan', () => {
  it('prints a table for people and everything as JSON', async () => {
    const table = await plateau(['scan', vault]);
    expect(table.code).toBe(0);
    expect(table.stdout).toMatch(/^patient +episode +state +p +since +level +cause +answer +episode id\n/);
    expect(table.stdout).toContain('Sørensen, Maja');
    expect(table.stderr).toMatch(/^1 episodes, \d recomputed, \d problems\.\n$/);
    const json = await plateau(['scan', vault, '--json']);
    const scan = JSON.parse(json.stdout) as { scanned: number; recomputed: number; verdicts: object[] };
    // Nothing changed since the scan above.
    expect(scan).toMatchObject({ scanned: 1, recomputed: 0, problems: expect.any(Array) });
    expect(scan.verdicts).toEqual([
      expect.objectContaining({
        episodeId,
        patientName: 'Sørensen, Maja',
        title: 'Low back pain',
        measures: expect.arrayContaining([
          expect.objectContaining({
            measureId: 'odi',
            course: expect.objectContaining({ state: 'plateau' }),
          }),
        ]),
      }),
    ]);
  });
});

describe('an alarm the therapist answered', () => {
  const answerTo = async (answer: object) => {
    const given = await ask('alarm.answer', { episodeId, ...answer });
    expect(given.code).toBe(0);
    const table = await plateau(['scan', vault]);
    const json = JSON.parse((await plateau(['scan', vault, '--json'])).stdout) as {
      verdicts: { answer: object | null }[];
    };
    return { text: table.stdout, answer: json.verdicts[0]?.answer };
  };

  it('is told in the table without the reason, and whole as JSON', async () => {
    const until = addDays(localToday(), 7);
    const snooze = { kind: 'snooze', until, reason: 'Surgery next week' };
    const snoozed = await answerTo(snooze);
    expect(snoozed.text).toContain(`snoozed until ${formatDay(until)}`);
    expect(snoozed.text).not.toContain('Surgery');
    expect(snoozed.answer).toEqual(snooze);
    const override = { kind: 'override', until: null, reason: 'A good week' };
    const closed = await answerTo(override);
    expect(closed.text).toContain('disagreed with');
    expect(closed.text).not.toContain('good week');
    expect(closed.answer).toEqual(override);
  });

  it('is silent again once its day has come', async () => {
    const { text, answer } = await answerTo({ kind: 'snooze', until: localToday(), reason: 'Holiday' });
    expect(text).not.toMatch(/snoozed|disagreed/);
    expect(answer).toMatchObject({ reason: 'Holiday' });
  });
});

describe('scan after an update', () => {
  it('says how many verdicts from earlier rules were left, and replaces them when told to', async () => {
    await insideVault(vault, (_ask, { context }) =>
      context.db
        .prepare("UPDATE verdict SET input_hash = ?, checked_under = '0.1.0 bank-0.1 10 0.25'")
        .run('0'.repeat(64)),
    );
    const left = await plateau(['scan', vault]);
    expect(left.stderr).toMatch(
      /^1 episodes, 0 recomputed, .*\nLeft as they are: 1 from earlier rules of the detector\. .*--accept-rules/,
    );
    expect((await plateau(['scan', vault, '--accept-rules'])).stderr).toMatch(
      /^1 episodes, 1 recomputed, \d problems\.\n$/,
    );
  });
});

describe('request', () => {
  const words = (out: string, ...more: string[]) => [
    'request',
    vault,
    '--episode',
    episodeId,
    '--out',
    out,
    ...more,
  ];

  it('writes the letter as HTML, a draft, and names what is still empty', async () => {
    const out = join(folder, 'letter.html');
    const answer = await plateau(words(out));
    expect(answer).toMatchObject({ code: 0, stdout: '' });
    expect(answer.stderr).toMatch(
      /^(?:Before a letter is due: .+\.\n)*Before a letter is due: One documented change of plan\.\n/,
    );
    expect(answer.stderr).toMatch(/^Draft; still empty: .+\.\n$/m);
    const html = readFileSync(out, 'utf8');
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toContain('Maja Sørensen');
    expect(html).toContain('DRAFT');
    expect(html).not.toContain('<script');
  });

  it('writes it in the language that is asked for', async () => {
    const out = join(folder, 'letter-es.html');
    expect((await plateau(words(out, '--language', 'es'))).code).toBe(0);
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('<html lang="es">');
    expect(html).toContain('Solicitud de reevaluación médica');
    expect(html).not.toContain('Questions for your consideration');
  });

  it('writes it as PDF: the letter, then the reply sheet, with the text inside', async () => {
    const out = join(folder, 'letter.pdf');
    expect((await plateau(words(out, '--paper', 'letter'))).code).toBe(0);
    const { pages } = readPdf(readFileSync(out));
    expect([2, 3]).toContain(pages.length);
    expect(pages[0]).toMatchObject({ width: 612, height: 792 });
    expect(pages[0]?.text).toContain('Request for medical re-evaluation');
    expect(pages[1]?.text).toMatch(/reply/i);
    for (const page of pages) expect(page.text).toContain('Maja Sørensen');
  });

  it('refuses a folder, a place that is not there, and an unknown episode; nothing is left behind', async () => {
    const directory = join(folder, 'directory.html');
    mkdirSync(directory);
    const before = readdirSync(folder).sort();
    const cases = [
      await plateau(words(directory)),
      await plateau(words(join(folder, 'nowhere', 'letter.html'))),
      await plateau(words(join(folder, 'letter.html', 'letter.html'))),
      await plateau([
        'request',
        vault,
        '--episode',
        '019a0000-0000-7000-8000-000000000000',
        '--out',
        join(folder, 'none.html'),
      ]),
    ];
    expect(cases.map(answer => [answer.code, answer.stdout])).toEqual(cases.map(() => [3, '']));
    expect(cases[0]?.stderr).toContain(`${directory}: is a folder; name a file in it`);
    expect(cases[1]?.stderr).toContain('cannot be written: the folder does not exist');
    expect(cases[2]?.stderr).toContain('lies below something that is not a folder');
    expect(cases[3]?.stderr).toContain('There is no episode with this id in the vault.');
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('says what to install where no browser engine is found, and writes nothing', async () => {
    const out = join(folder, 'engine.pdf');
    const answer = await plateau(words(out), { env: { PLATEAU_CHROMIUM: join(folder, 'no-such-browser') } });
    expect(answer).toMatchObject({ code: 1, stdout: '' });
    expect(answer.stderr).toContain('No browser engine was found to make the PDF; nothing was written.');
    expect(existsSync(out)).toBe(false);
  });
});
