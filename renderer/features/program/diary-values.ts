// What the diary form holds, what it understands of the line, and what it refuses. Pure.
import { addDays, formatDay } from '../../../shared/dates.ts';
import { type DiaryLine, parseDiaryLine } from '../../../shared/diary-line.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { ADHERENCE_SOURCES, type Adherence } from '../../../shared/domain/program.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { daysOf, daysSince, overlapping, plannedSessions } from '../../../shared/home-program.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';

export interface DiaryValues {
  readonly line: string;
  readonly from: string;
  readonly to: string;
  readonly source: Adherence['source'];
  readonly replace: boolean;
}

type Known = Pick<EpisodeRecord, 'episode' | 'visits' | 'adherence' | 'programs'>;

/** A diary tells of the days since the last visit or the last record of it, up to yesterday; else of today. */
export function newDiary(record: Known, today: string): DiaryValues {
  const since = daysSince(record, addDays(today, -1)) ?? { from: today, to: today };
  return { line: '', ...since, source: 'log', replace: false };
}

export function sourceOf(value: string): Adherence['source'] {
  return ADHERENCE_SOURCES.find(source => source === value) ?? 'log';
}

/** The line in numbers; planned sessions that it does not name are those of the program. */
export function understood(values: DiaryValues, record: Known): DiaryLine | null {
  const line = parseDiaryLine(values.line);
  if (line === null || line.planned !== null || !isPeriod(values)) return line;
  return { ...line, planned: plannedSessions(record.programs, values) };
}

function isPeriod({ from, to }: DiaryValues): boolean {
  return from !== '' && to !== '' && from <= to;
}

/** Null where the line names no flare, or one on a day that is not of the diary. */
export function flareDate(values: DiaryValues, { flareDay }: DiaryLine): string | null {
  if (flareDay === null || !isPeriod(values) || flareDay < 1 || flareDay > daysOf(values)) return null;
  return addDays(values.from, flareDay - 1);
}

/** Entries that tell of some of the same days. */
export function toldAlready(values: DiaryValues, record: Known): Adherence[] {
  return isPeriod(values) ? overlapping(record.adherence, values) : [];
}

/** `5 of 14 sessions, 1 Mar 2026 to 14 Mar 2026` */
export function sessionsLine({ sessionsDone, sessionsPlanned, from, to }: Adherence): string {
  return t('entry.sessions', {
    done: sessionsDone,
    planned: sessionsPlanned,
    from: formatDay(from),
    to: formatDay(to),
  });
}

export function diaryErrors(values: DiaryValues, record: Known, today: string): FieldError[] {
  const dates = dateErrors(values, record, today);
  const line = understood(values, record);
  if (line === null) return [{ field: 'line', message: t('adherence.notUnderstood') }, ...dates];
  return [
    ...lineErrors(line, values),
    ...dates,
    ...(toldAlready(values, record).length > 0 && !values.replace
      ? [{ field: 'replace', message: t('adherence.replaceRefused') }]
      : []),
  ];
}

function lineErrors({ done, planned, flareDay }: DiaryLine, values: DiaryValues): FieldError[] {
  const refuse = (message: string) => [{ field: 'line', message }];
  if (planned === null) return refuse(t('adherence.plannedRequired', { done }));
  if (done > planned) return refuse(t('adherence.moreThanPlanned', { planned }));
  if (flareDay === null || !isPeriod(values)) return [];
  const days = daysOf(values);
  const isInside = flareDay >= 1 && flareDay <= days;
  return isInside ? [] : refuse(t('adherence.flareOutside', { days, day: flareDay }));
}

function dateErrors({ from, to }: DiaryValues, { episode }: Known, today: string): FieldError[] {
  const { startDate } = episode;
  return [
    ...(from === '' ? [{ field: 'from', message: t('form.required') }] : []),
    ...(to === '' ? [{ field: 'to', message: t('form.required') }] : []),
    ...(from !== '' && from < startDate
      ? [{ field: 'from', message: t('adherence.beforeStart', { day: formatDay(startDate) }) }]
      : []),
    ...(to > today ? [{ field: 'to', message: t('adherence.future') }] : []),
    ...(to !== '' && from > to ? [{ field: 'to', message: t('adherence.endsBefore') }] : []),
  ];
}

/** What is sent, once nothing is refused. The patient or the diary answers for each of the days. */
export function diaryInput(values: DiaryValues, record: Known): RequestOf<'adherence.record'> {
  const line = understood(values, record);
  const { from, to, source, replace } = values;
  const flare = line === null ? null : flareDate(values, line);
  return {
    episodeId: record.episode.id,
    from,
    to,
    source,
    replace,
    sessionsDone: line?.done ?? 0,
    sessionsPlanned: line?.planned ?? 0,
    daysRecorded: daysOf(values),
    flare: flare === null ? null : { date: flare },
  };
}
