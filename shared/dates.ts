// Calendar days as `YYYY-MM-DD` text and whole-day arithmetic (proleptic Gregorian, no time zone).
// Not for instants: those are epoch milliseconds. No clock: "today" is always an argument.

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** True for an existing day between 1800 and 2199. */
export function isDay(value: string): boolean {
  const parts = DAY_PATTERN.exec(value);
  if (!parts) return false;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1800 || year > 2199 || month < 1 || month > 12) return false;
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** Days since 1970-01-01. Throws RangeError on text that is no day. */
export function dayNumber(value: string): number {
  // Asked for every entry of every episode in a scan: a tenth of the time that the pattern takes.
  const [year, month, day] = [digitsOf(value, 0, 4), digitsOf(value, 5, 7), digitsOf(value, 8, 10)];
  const isDashed = value.charCodeAt(4) === DASH && value.charCodeAt(7) === DASH;
  if (value.length !== 10 || !isDashed || year < 0 || month < 0 || day < 0) {
    throw new RangeError('not a calendar day');
  }
  return daysFromCivil(year, month, day);
}

const [DASH, ZERO] = [45, 48];

/** The number in these places of a text; -1 where one of them is no digit. */
function digitsOf(value: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place++) {
    const digit = value.charCodeAt(place) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = 10 * number + digit;
  }
  return number;
}

/** The day with the given number of days since 1970-01-01. */
export function dayFromNumber(count: number): string {
  // Civil-from-days of Howard Hinnant's public-domain calendar algorithms.
  const shifted = count + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** The day `days` later (or earlier when negative). */
export function addDays(value: string, days: number): string {
  return dayFromNumber(dayNumber(value) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** `12 Mar 2026`, the same on every machine. */
export function formatDay(value: string): string {
  const parts = DAY_PATTERN.exec(value);
  if (!parts) return value;
  return `${Number(parts[3])} ${MONTHS[Number(parts[2]) - 1] ?? ''} ${parts[1]}`;
}

/** The UTC day of an instant. */
export function dayOfInstant(epochMs: number): string {
  return dayFromNumber(Math.floor(epochMs / 86_400_000));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

const MINUTES_OF_DAY = 24 * 60;

/** An instant as the hands of a clock that is so many minutes ahead of UTC. */
export function clockTime(instantMs: number, offsetMinutes: number): string {
  const passed = Math.floor(instantMs / 60_000) + offsetMinutes;
  const minutes = ((passed % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
