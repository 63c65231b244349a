// A day and its visits in short words. Pure.
import { addDays, dayNumber, formatDay } from '../../../shared/dates.ts';
import type { DayRow } from '../../../shared/domain/appointment.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { type MessageId, t } from '../../../shared/i18n/en.ts';

const WEEKDAYS: readonly MessageId[] = [
  'today.weekday.0',
  'today.weekday.1',
  'today.weekday.2',
  'today.weekday.3',
  'today.weekday.4',
  'today.weekday.5',
  'today.weekday.6',
];

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

export function weekdayOf(date: string): string {
  const index = (((dayNumber(date) + FIRST_WEEKDAY) % 7) + 7) % 7;
  return t(WEEKDAYS[index] ?? 'today.weekday.0');
}

/** `Thursday 26 Nov 2026`. */
export function dayHeading(date: string): string {
  return t('today.heading', { weekday: weekdayOf(date), day: formatDay(date) });
}

/** "today", "tomorrow", "yesterday", or nothing. */
export function relativeDay(date: string, today: string): string {
  if (date === today) return t('today.relative.today');
  if (date === addDays(today, 1)) return t('today.relative.tomorrow');
  return date === addDays(today, -1) ? t('today.relative.yesterday') : '';
}

export function nameWithYear(row: Pick<DayRow, 'familyName' | 'givenName' | 'birthYear'>): string {
  const name = listName(row);
  return row.birthYear === null ? name : `${name} (${row.birthYear})`;
}

export interface DayCount {
  readonly done: number;
  /** Without those that were cancelled. */
  readonly count: number;
  readonly other: number;
}

export function countOf(rows: readonly Pick<DayRow, 'status'>[]): DayCount {
  const of = (status: DayRow['status']) => rows.filter(row => row.status === status).length;
  return {
    done: of('done'),
    count: rows.length - of('cancelled'),
    other: of('missed') + of('cancelled'),
  };
}

export function lastVisitWords({ lastVisit, title }: Pick<DayRow, 'lastVisit' | 'title'>): string {
  if (title === null) return '';
  return lastVisit === null ? t('today.firstVisit') : t('today.lastVisit', { day: formatDay(lastVisit) });
}

export function dueWords({ due }: Pick<DayRow, 'due'>): string {
  return due.length === 0 ? t('today.nothingDue') : t('today.due', { measures: due.join(', ') });
}
