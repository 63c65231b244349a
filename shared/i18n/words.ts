// The words of letters in the language of who receives them. A sentence that one language lacks does not compile.
import { formatDay } from '../dates.ts';
import type { Language } from '../domain/language.ts';
import { CHART_TEXT } from './en/chart.ts';
import { TERMS_TEXT } from './en/terms.ts';
import { formatMessage, type MessageParams } from './format.ts';
import { LABELS_TEXT } from './letters/en/labels.ts';
import { PATIENT_TEXT } from './letters/en/patient.ts';
import { REPORTS_TEXT } from './letters/en/reports.ts';
import { SENTENCES_TEXT } from './letters/en/sentences.ts';
import { CHART_ES } from './letters/es/chart.ts';
import { LABELS_ES } from './letters/es/labels.ts';
import { PATIENT_ES } from './letters/es/patient.ts';
import { REPORTS_ES } from './letters/es/reports.ts';
import { SENTENCES_ES } from './letters/es/sentences.ts';
import { TERMS_ES } from './letters/es/terms.ts';

const EN = {
  ...LABELS_TEXT,
  ...SENTENCES_TEXT,
  ...CHART_TEXT,
  ...TERMS_TEXT,
  ...PATIENT_TEXT,
  ...REPORTS_TEXT,
} as const;

export type WordsId = keyof typeof EN;

type Texts = Readonly<Record<WordsId, string>>;

const ES: Texts = { ...LABELS_ES, ...SENTENCES_ES, ...CHART_ES, ...TERMS_ES, ...PATIENT_ES, ...REPORTS_ES };

/** All templates of a language, for the rules that hold for every one of them. */
export const LETTER_TEXTS: Readonly<Record<Language, Texts>> = { en: EN, es: ES };

export interface Words {
  readonly language: Language;
  /** The sentence with its placeholders filled. A missing value stays visible as `{name}`. */
  readonly say: (id: WordsId, params?: MessageParams) => string;
  /** `12 Mar 2026`, `12 de marzo de 2026`. */
  readonly day: (day: string) => string;
  /** The same where there is little room: `12 Mar 2026`, `12 mar 2026`. */
  readonly shortDay: (day: string) => string;
}

/** English, in which the application itself speaks. */
export const ENGLISH: Words = {
  language: 'en',
  say: (id, params) => formatMessage(EN[id], params),
  day: formatDay,
  shortDay: formatDay,
};

const SPANISH: Words = {
  language: 'es',
  say: (id, params) => formatMessage(ES[id], params),
  day: day => spanishDay(day, ' de ', month => month),
  shortDay: day => spanishDay(day, ' ', month => month.slice(0, 3)),
};

export function wordsOf(language: Language): Words {
  return language === 'es' ? SPANISH : ENGLISH;
}

const MONTHS_ES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

function spanishDay(value: string, joint: string, monthOf: (month: string) => string): string {
  const [year = '', month, day] = value.split('-');
  const name = MONTHS_ES[Number(month) - 1];
  return name === undefined ? value : [Number(day), monthOf(name), year].join(joint);
}

/** The first day of a range, in short; its year only where the range ends in another one. */
export function firstOfRange({ shortDay }: Words, from: string, to: string): string {
  const year = from.slice(0, 4);
  const text = shortDay(from);
  return to.startsWith(year) && text.endsWith(year) ? text.slice(0, -year.length).trimEnd() : text;
}

const UNITS = ['points', 'points-0-100', 'stands', 'index', 'grade', 'deg', '%-of-baseline'] as const;

/**
 * A unit of a measure; one that is the same everywhere (`%`, `m/s`) or the therapist's own stays as it is.
 * @param count what it is the unit of: 1 point, 2 points
 */
export function unitIn(words: Words, unit: string, count = Number.NaN): string {
  const known = UNITS.find(entry => entry === unit);
  return known === undefined ? unit : words.say(`unit.${known}`, { count });
}

/** Units of scales, on which a change is counted in points: "8 % better" would be read as a share. */
const SCALES: readonly string[] = ['', 'points', 'points-0-100', '%', 'T', 'T-score', 'index', 'grade'];

export function isCountedInPoints(unit: string): boolean {
  return SCALES.includes(unit);
}

/** The unit of a change: points of a scale, else its own. */
export function changeUnitIn(words: Words, unit: string, amount: number): string {
  return unitIn(words, isCountedInPoints(unit) ? 'points' : unit, amount);
}
