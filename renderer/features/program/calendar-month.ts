// One month of the adherence calendar: its days in weeks, what the record says of each, and what keys do. Pure.
import { addDays, dayNumber } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Adherence } from '../../../shared/domain/program.ts';
import { DAY_MARKS, type DayMark, markOf, overlapping } from '../../../shared/home-program.ts';

/** `2026-03` */
export type Month = string;
/** Marks set since the last save, by day. */
export type Marks = Readonly<Record<string, DayMark>>;

export interface CalendarDay {
  readonly date: string;
  readonly dayOfMonth: number;
  readonly mark: DayMark;
  /** A longer entry that tells of this day among others: then the day cannot be marked on its own. */
  readonly period: Adherence | null;
  /** Before care or after today. */
  readonly isOutside: boolean;
}

type Known = Pick<EpisodeRecord, 'adherence'> & { readonly episode: { readonly startDate: string } };

export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

/** Rows of seven from Monday on; null for places of other months. */
export function weeksOf(month: Month): (string | null)[][] {
  const first = `${month}-01`;
  const lead = weekday(first) - 1;
  const next = monthOf(addDays(first, 31));
  const count = dayNumber(`${next}-01`) - dayNumber(first);
  const places = Array.from({ length: Math.ceil((lead + count) / 7) * 7 }, (_, place) =>
    place < lead || place >= lead + count ? null : addDays(first, place - lead),
  );
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(7 * week, 7 * week + 7));
}

/** 1 for Monday to 7 for Sunday: 1 January 1970 was a Thursday. */
function weekday(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function dayOf(date: string, record: Known, marks: Marks, today: string): CalendarDay {
  const told = overlapping(record.adherence, { from: date, to: date });
  const period = told.find(entry => entry.from !== entry.to) ?? null;
  const single = told.find(entry => entry.from === entry.to);
  return {
    date,
    dayOfMonth: Number(date.slice(8)),
    mark: marks[date] ?? savedMark(single),
    period,
    isOutside: date < record.episode.startDate || date > today,
  };
}

function savedMark(entry: Adherence | undefined): DayMark {
  return (entry && markOf(entry)) ?? 'unknown';
}

export function canMark({ period, isOutside }: CalendarDay): boolean {
  return period === null && !isOutside;
}

/** The marks with one more; a day marked as it is recorded is no change. */
export function withMark(marks: Marks, record: Known, date: string, mark: DayMark, today: string): Marks {
  const rest = Object.fromEntries(Object.entries(marks).filter(([day]) => day !== date));
  const saved = dayOf(date, record, {}, today).mark;
  return mark === saved ? rest : { ...rest, [date]: mark };
}

const MARK_OF_KEY: Readonly<Record<string, DayMark>> = {
  '1': 'done',
  '2': 'partly',
  '3': 'not-done',
  '4': 'rest',
  '0': 'unknown',
  Delete: 'unknown',
  Backspace: 'unknown',
};

/** The mark a key sets on a day; null where it sets none. Space goes on to the next mark. */
export function markByKey(key: string, present: DayMark): DayMark | null {
  if (key !== ' ') return MARK_OF_KEY[key] ?? null;
  const at = DAY_MARKS.indexOf(present);
  return DAY_MARKS[(at + 1) % DAY_MARKS.length] ?? null;
}

/** The day a key leads to; null where it leads nowhere. */
export function dayByKey(key: string, date: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, 1 - weekday(date));
    case 'End':
      return addDays(date, 7 - weekday(date));
    case 'PageUp':
      return sameDayOf(monthOf(addDays(`${monthOf(date)}-01`, -1)), date);
    case 'PageDown':
      return sameDayOf(monthOf(addDays(`${monthOf(date)}-01`, 31)), date);
    default:
      return null;
  }
}

/** The same day of another month; its last day where it is shorter. */
function sameDayOf(month: Month, date: string): string {
  const days = weeksOf(month)
    .flat()
    .filter(day => day !== null);
  return days[Number(date.slice(8)) - 1] ?? days.at(-1) ?? date;
}
