// The one place of the renderer that reads the clock. Days are local: the therapist's calendar, not UTC.
import { formatDay } from '../../shared/dates.ts';

/** Today as `YYYY-MM-DD` in the machine's time zone. */
export function today(): string {
  return localDay(Date.now());
}

/** The day of an instant on the therapist's calendar. */
export function localDay(epochMs: number): string {
  const time = new Date(epochMs);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}

/** `14:05`, for the list of notifications. */
export function timeOfDay(epochMs = Date.now()): string {
  const time = new Date(epochMs);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}

/** `14:05`, with its day when that is not today. */
export function momentOf(epochMs: number): string {
  const day = localDay(epochMs);
  return day === today() ? timeOfDay(epochMs) : `${formatDay(day)}, ${timeOfDay(epochMs)}`;
}

/** How far the therapist's clock is ahead of UTC: now, or on a day at noon. */
export function utcOffsetMinutes(day?: string): number {
  return -(day === undefined ? new Date() : new Date(`${day}T12:00`)).getTimezoneOffset();
}
