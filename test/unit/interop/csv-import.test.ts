// A table and its mapping to patients and scores: all accounted for, or refused by line and field.
import { describe, expect, it } from 'vitest';
import { planCsvImport, shortened } from '../../../shared/interop/csv-import.ts';
import { type CsvMap, parseCsvMap } from '../../../shared/interop/csv-map.ts';

const MAP = {
  format: 'plateau-csv-map',
  version: 1,
  patient: {
    keyColumn: 'ID',
    familyName: 'Person {ID}',
    sexColumn: 'SEX',
    sexValues: { F: 'female', M: 'male' },
  },
  episode: { title: 'Imported', region: 'knee' },
  when: { dayColumn: 'DAY', startDate: '2025-01-06' },
  scores: [{ measureId: 'nprs', column: 'PAIN', baselineColumn: 'BASE' }],
};

function mapOf(change: object = {}): CsvMap {
  const parsed = parseCsvMap(JSON.stringify({ ...MAP, ...change }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const HEADER = 'ID,SEX,DAY,BASE,PAIN';
const table = (...rows: string[]) => [HEADER, ...rows].join('\n');

function problemsIn(text: string, map: CsvMap = mapOf()) {
  const plan = planCsvImport(text, map);
  if (plan.ok) throw new Error('it went well, against expectation');
  return plan.error.map(({ line, field, message }) => `${line} ${field}: ${message}`);
}

describe('a table', () => {
  it('becomes patients with their scores by day; the baseline is told once', () => {
    const plan = planCsvImport(table('1,F,7,8,6', '1,F,14,8,NA', '2,M,28,5,5'), mapOf());
    expect(plan.ok && plan.value).toMatchObject({
      rows: 3,
      notes: ['1 scores are not recorded in the file and were left empty'],
      cases: [
        {
          key: '1',
          line: 2,
          patient: { familyName: 'Person 1', sex: 'female' },
          episode: { title: 'Imported', region: 'knee', startDate: '2025-01-06' },
          scores: [
            { date: '2025-01-06', score: 8, line: 2, column: 'BASE' },
            { date: '2025-01-13', score: 6, line: 2, column: 'PAIN' },
          ],
        },
        { key: '2', line: 4, scores: [{ score: 5 }, { date: '2025-02-03', score: 5 }] },
      ],
    });
  });

  it('may have coded visits, or a calendar of its own', () => {
    const coded = mapOf({ when: { dayColumn: 'DAY', startDate: '2025-01-06', days: { '1': 0, '2': 49 } } });
    const plan = planCsvImport(table('1,F,2,,4', '1,F,1,,7'), coded);
    expect(plan.ok && plan.value.cases[0]?.scores.map(score => [score.date, score.score])).toEqual([
      ['2025-01-06', 7],
      ['2025-02-24', 4],
    ]);
    const dated = planCsvImport(
      table('1,F,2025-03-02,,4', '1,F,2025-02-01,,7'),
      mapOf({ when: { dateColumn: 'DAY' } }),
    );
    expect(dated.ok && dated.value.cases[0]?.episode.startDate).toBe('2025-02-01');
  });

  it('keeps two scores of one day when two columns hold the same, and no more', () => {
    expect(problemsIn(table('1,F,7,8,6', '1,F,7,8,6', '1,F,7,9,5'))).toEqual([
      '3 PAIN: repeats the score of line 2 for the same day',
      '4 BASE: contradicts line 2: 9 and 8 for the same day',
      '4 PAIN: contradicts line 2: 5 and 6 for the same day',
    ]);
  });

  it.each([
    ['a number that is none', '1,F,7,8,six', '2 PAIN: "six" is not a number'],
    ['a decimal comma', '1,F,7,8,"6,5"', '2 PAIN: "6,5" is not a number'],
    ['a day that is none', '1,F,7.5,8,6', '2 DAY: "7.5" is not a number of whole days'],
    ['a day before the first', '1,F,-1,8,6', '2 DAY: "-1" is not a number of whole days'],
    ['nobody', ',F,7,8,6', '2 ID: is empty: whose row is this?'],
    ['a sex the mapping does not know', '1,X,7,8,6', '2 SEX: "X" is not in the mapping\'s sexValues'],
    [
      'the name of something every object has',
      '1,constructor,7,8,6',
      '2 SEX: "constructor" is not in the mapping\'s sexValues',
    ],
  ])('with %s is refused', (_name, row, problem) => {
    expect(problemsIn(table(row))).toEqual([problem]);
  });

  it('does not choose between two sexes of one person', () => {
    expect(problemsIn(table('1,,7,8,6', '1,F,14,8,6', '1,M,21,8,6'))).toEqual([
      '4 patient sex: contradicts line 3: male and female',
    ]);
  });

  it('needs the columns of the mapping and at least one row', () => {
    expect(problemsIn('ID,SEX,DAY\n1,F,7')).toEqual([
      '1 PAIN: is not a column of the file',
      '1 BASE: is not a column of the file',
    ]);
    expect(problemsIn(HEADER)).toEqual(['1 : the file has a header but no rows']);
  });

  it('takes coded visits only by their codes', () => {
    const coded = mapOf({ when: { dayColumn: 'DAY', startDate: '2025-01-06', days: { '1': 0 } } });
    expect(problemsIn(table('1,F,toString,8,6'), coded)).toEqual(['2 DAY: "toString" is not one of 1']);
  });

  it('cuts a long list of complaints, and says how many more there are', () => {
    const problems = Array.from({ length: 250 }, (_, index) => ({
      line: 300 - index,
      field: 'A',
      message: 'x',
    }));
    const shown = shortened(problems);
    expect(shown.slice(0, 200).map(({ line }) => line)).toEqual(
      Array.from({ length: 200 }, (_, i) => 51 + i),
    );
    expect(shown.slice(200)).toEqual([{ field: '', message: 'and 50 more problems' }]);
    expect(shortened(problems.slice(0, 200))).toHaveLength(200);
  });
});

describe('a mapping file', () => {
  it.each([
    ['that is not JSON', '{', [': the mapping file is not JSON']],
    ['of another kind', '{}', ['format', 'version', 'patient', 'episode', 'when', 'scores']],
    ['with an unknown key', JSON.stringify({ ...MAP, extra: 1 }), ['']],
    ['without scores', JSON.stringify({ ...MAP, scores: [] }), ['scores']],
    [
      'with two ways to tell the day',
      JSON.stringify({ ...MAP, when: { ...MAP.when, dateColumn: 'D' } }),
      ['when'],
    ],
  ])('%s is refused by field', (_name, text, fields) => {
    const parsed = parseCsvMap(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok)
      expect(parsed.error.map(entry => entry.field)).toEqual(fields.map(field => field.split(':')[0]));
  });
});
