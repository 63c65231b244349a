// A published data set through the real services: counts in are counts out, and a bad row leaves nothing behind.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newCaseload, type TestCaseload } from './stand.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'utf8');
const CSV = fixture('hamd_antidepressant.csv');
const MAP = fixture('hamd.map.json');
const hamd = { fileName: 'hamd_antidepressant.csv', text: CSV, mapText: MAP };

interface Row {
  readonly patient: string;
  readonly day: number;
  readonly score: number;
  readonly baseline: number;
}

/** The same file, read another way. */
const ROWS: readonly Row[] = CSV.trim()
  .split(/\r?\n/)
  .slice(1)
  .map(line => {
    const [patient = '', , , day, , baseline, score] = line.split(',');
    return { patient, day: Number(day), score: Number(score), baseline: Number(baseline) };
  });
const PATIENTS = Map.groupBy(ROWS, row => row.patient);

const tables = [
  'patient',
  'episode',
  'observation',
  'episode_measure',
  'custom_measure',
  'verdict',
  'search_entry',
];
const counts = (test: TestCaseload) => tables.map(table => test.count(table));
const NOTHING = tables.map(() => 0);

describe('the import of a trial', () => {
  it('accounts for every row, and gives each patient a verdict or the right reason for none', async () => {
    const test = await newCaseload();
    const expected = { rows: 608, patients: 172, episodes: 172, observations: 608 + 172, notes: [] };
    expect(test.ask('import.csv', { ...hamd, dryRun: true })).toEqual(expected);
    expect(counts(test)).toEqual(NOTHING);
    expect(test.ask('import.csv', hamd)).toEqual(expected);
    expect(test.auditActions()).toEqual(['import']);

    const caseload = test.ask('caseload.list', {});
    expect(caseload.map(patient => patient.familyName).sort()).toEqual(
      [...PATIENTS.keys()].map(key => `Study patient ${key}`).sort(),
    );
    for (const { familyName, episodes } of caseload) {
      const rows = PATIENTS.get(familyName.replace('Study patient ', '')) ?? [];
      const record = test.ask('episode.record', { episodeId: episodes[0]!.episodeId });
      const first = Date.parse(record.episode.startDate);
      const scores = record.observations.map(entry => [
        (Date.parse(entry.date) - first) / 86_400_000,
        entry.score,
      ]);
      expect(scores, familyName).toEqual([
        [0, rows[0]!.baseline],
        ...rows.map(row => [row.day, row.score]).sort(([a], [b]) => a! - b!),
      ]);
      // Fewer than three visits, or less than two weeks: too early (detector README).
      const isTooEarly = scores.length < 3 || Math.max(...rows.map(row => row.day)) < 14;
      expect(record.verdict?.state === 'insufficient', familyName).toBe(isTooEarly);
    }
    const before = test.count('verdict');
    const scan = test.ask('scan.run', {});
    expect([scan.scanned, scan.recomputed, scan.verdicts.length, test.count('verdict')]).toEqual([
      172,
      0,
      172,
      before,
    ]);
    expect(new Set(scan.verdicts.map(verdict => verdict.state)).size).toBeGreaterThan(2);
  });

  it('is refused a second time, name by name', async () => {
    const test = await newCaseload();
    test.ask('import.csv', hamd);
    const before = counts(test);
    const { code, fields } = test.refused('import.csv', hamd);
    expect(code).toBe('invalid');
    expect(fields).toHaveLength(172);
    expect(fields?.[0]).toEqual({
      file: 'hamd_antidepressant.csv',
      line: 2,
      field: 'patient',
      message: 'Study patient 1503 is already in the caseload; was this file imported before?',
    });
    expect([counts(test), test.auditActions()]).toEqual([before, ['import']]);
  });

  it.each([
    ['a score off the scale', '9001,DRUG,F,7,4,32,53,21,2', 'HAMDTL17: 53 is outside 0 to 52'],
    [
      'a score between the steps',
      '9001,DRUG,F,7,4,32,20.5,21,2',
      'HAMDTL17: 20.5 is not on the scale (steps of 1)',
    ],
    ['a word for a score', '9001,DRUG,F,7,4,32,high,21,2', 'HAMDTL17: "high" is not a number'],
    ['a negative day', '9001,DRUG,F,-7,4,32,20,21,2', 'RELDAYS: "-7" is not a number of whole days'],
    ['a day in the future', '9001,DRUG,F,900,4,32,20,21,2', 'HAMDTL17: 2027-06-25 lies in the future'],
    ['a missing cell', '9001,DRUG,F,7,4,32,20,21', ': has 8 cells where the header has 9'],
  ])('with %s in its last row leaves nothing behind', async (_name, row, problem) => {
    const test = await newCaseload();
    const refusal = test.refused('import.csv', { ...hamd, text: `${CSV.trimEnd()}\n${row}\n` });
    expect(refusal.code).toBe('invalid');
    expect(
      refusal.fields?.map(({ file, line, field, message }) => `${file} ${line} ${field}: ${message}`),
    ).toEqual([`hamd_antidepressant.csv 610 ${problem}`]);
    expect([counts(test), test.auditActions(), test.announced]).toEqual([NOTHING, [], []]);
  });

  it('is rolled back whole when the database refuses the last row', async () => {
    const test = await newCaseload();
    const { db } = test.caseload.context;
    db.exec(`CREATE TRIGGER full_disk BEFORE INSERT ON observation
      WHEN (SELECT count(*) FROM observation) = 779 BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    expect(test.refused('import.csv', hamd).code).toBe('internal');
    expect(counts(test)).toEqual(NOTHING);
    db.exec('DROP TRIGGER full_disk');
    test.ask('import.csv', hamd);
  });

  it('does not take another definition for one of the same id', async () => {
    const test = await newCaseload();
    test.ask('import.csv', hamd);
    const map = JSON.parse(MAP) as { customMeasures: { max: number }[]; scores: { measureId: string }[] };
    const other = { ...map, customMeasures: [{ ...map.customMeasures[0], max: 60 }] };
    const text = 'PATIENT,GENDER,RELDAYS,BASVAL,HAMDTL17\nnew,F,7,30,20\n';
    const refusal = test.refused('import.csv', { fileName: 'b.csv', text, mapText: JSON.stringify(other) });
    expect(refusal.fields).toEqual([
      {
        file: 'mapping file',
        field: 'customMeasures.0.id',
        message: 'is in use here for a measure that is defined otherwise',
      },
    ]);
    test.ask('import.csv', { fileName: 'b.csv', text, mapText: MAP });
    const unknown = { ...map, scores: [{ ...map.scores[0], measureId: 'nope' }] };
    expect(
      test.refused('import.csv', { fileName: 'b.csv', text, mapText: JSON.stringify(unknown) }).fields,
    ).toMatchObject([{ field: 'scores.0.measureId', message: 'there is no measure "nope"' }]);
  });
});

describe('the scale of imported totals', () => {
  const csv = (scores: readonly number[]) =>
    ['person,day,odi', ...scores.map((score, week) => `A,${7 * week},${score}`)].join('\n');
  const map = (more: object) =>
    JSON.stringify({
      format: 'plateau-csv-map',
      version: 1,
      patient: { keyColumn: 'person', familyName: 'Person {person}' },
      episode: { title: 'Back', region: 'lumbar' },
      when: { dayColumn: 'day', startDate: '2026-01-05' },
      scores: [{ measureId: 'odi', column: 'odi', ...more }],
    });
  const file = (scores: readonly number[], more: object = {}) => ({
    fileName: 'odi.csv',
    text: csv(scores),
    mapText: map(more),
  });

  it('is asked about by row where a value stands alone, and taken where the mapping vouches for it', async () => {
    const test = await newCaseload();
    const mixed = [84, 80, 41, 78];
    expect(test.refused('import.csv', file(mixed))).toMatchObject({
      code: 'invalid',
      fields: [
        {
          line: 4,
          field: 'odi',
          message:
            '41 of 50 or 41 %? Earlier: 84, 80. Correct it, or declare "scale": "own" in the mapping file.',
        },
      ],
    });
    expect(counts(test)).toEqual(NOTHING);
    expect(test.ask('import.csv', file(mixed, { scale: 'own' })).observations).toBe(4);
  });

  it('is not asked about where a change lasts', async () => {
    const test = await newCaseload();
    expect(test.ask('import.csv', file([84, 80, 41, 40, 38])).observations).toBe(5);
  });

  it('needs the name of a score where the measure has no total', async () => {
    const test = await newCaseload();
    const koos = { measureId: 'koos' };
    expect(test.refused('import.csv', file([50, 55], koos)).fields?.[0]).toMatchObject({
      field: 'scores.0.scoreId',
      message: 'KOOS has no total; name one of pain, symptoms, adl, sport, qol',
    });
    const named = { ...koos, scoreId: 'adl' };
    test.ask('import.csv', file([50, 55], named));
    const [patient] = test.ask('caseload.list', {});
    const record = test.ask('episode.record', { episodeId: patient!.episodes[0]!.episodeId });
    expect(record.measures.map(({ scoreId }) => scoreId)).toEqual(['adl']);
    expect(record.observations.map(({ subscales }) => subscales['adl'])).toEqual([50, 55]);
  });
});
