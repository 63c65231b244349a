// The rows of a letter's tables, its charts and its findings, each in one line with the records it stands on. They are not
// reworded: whoever wants another row changes the record. Pure.
import { signed } from '../charts/course.ts';
import { type Words, wordsOf } from '../i18n/words.ts';
import { dotted, joined } from '../joined.ts';
import { z } from '../schema.ts';
import { doseText, effortText, periodText } from './intervention-words.ts';
import type { ReevaluationData } from './reevaluation-data.ts';
import { visibleTexts } from './visible-text.ts';

export const LETTER_TABLES = ['outcomes', 'charts', 'stillHurts', 'interventions', 'findings'] as const;
export type LetterTable = (typeof LETTER_TABLES)[number];

export const LetterRow = z.strictObject({
  /** Marks the row on the page; never that of a sentence. */
  key: z.string(),
  table: z.enum(LETTER_TABLES),
  /** In the language of the letter. */
  text: z.string(),
  sources: z.array(z.string()),
});
export type LetterRow = z.infer<typeof LetterRow>;

const START = 'row.';

/** @param of what the row is about: no other row of its table has it */
export function rowKey(table: LetterTable, of: string | number): string {
  return `${START}${table}#${of}`;
}

export function isRowKey(key: string): boolean {
  return key.startsWith(START);
}

export function letterRows(given: ReevaluationData): LetterRow[] {
  // As it prints.
  const data = visibleTexts(given);
  const words = wordsOf(data.language);
  return [
    ...data.outcomes.map(row => ({
      key: rowKey('outcomes', row.key),
      table: 'outcomes' as const,
      text: outcomeText(row, words),
      sources: row.sources,
    })),
    ...data.charts.map(model => ({
      key: rowKey('charts', model.measureId),
      table: 'charts' as const,
      text: model.summary,
      sources: model.rows.map(({ id }) => id),
    })),
    ...data.stillHurts.map(line => ({
      key: hurtsKey(line),
      table: 'stillHurts' as const,
      text: hurtsText(line, words),
      sources: line.sources,
    })),
    ...data.interventions.map(line => ({
      key: rowKey('interventions', line.name),
      table: 'interventions' as const,
      text: dotted([
        line.name,
        `${words.say('column.times')}: ${line.times}`,
        periodText(line, words),
        doseText(line.doses, words),
        line.effort === null ? '' : `${words.say('column.effort')}: ${effortText(line.effort, words)}`,
      ]),
      sources: line.sources,
    })),
    ...data.findings.map(entry => ({
      key: rowKey('findings', entry.number),
      table: 'findings' as const,
      text: `${entry.number} ${joined([entry.words, entry.note], ': ')}, ${words.day(entry.date)}`,
      sources: entry.sources,
    })),
  ];
}

export function hurtsKey({ movement, activity, timeOfDay }: ReevaluationData['stillHurts'][number]): string {
  return rowKey('stillHurts', `${movement} ${activity} ${timeOfDay}`);
}

function outcomeText(row: ReevaluationData['outcomes'][number], { say, shortDay }: Words): string {
  const scored = ({ score, date }: { score: number; date: string }) => `${score} (${shortDay(date)})`;
  return dotted([
    joined([row.name, row.version], ' '),
    `${say('column.baseline')} ${scored(row.baseline)}`,
    `${say('column.latest')} ${scored(row.latest)}`,
    row.change === null ? '' : `${say('column.change')} ${signed(row.change)}`,
    row.verdict,
  ]);
}

function hurtsText(line: ReevaluationData['stillHurts'][number], { say }: Words): string {
  return dotted([
    joined([line.movement, line.activity], ': '),
    say(`time.${line.timeOfDay}`),
    say('hurts.severity', { severity: line.severity }),
    line.behaviour,
  ]);
}
