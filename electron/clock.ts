// The therapist's calendar: days are those of this machine's time zone, not of UTC.

/** Today as `YYYY-MM-DD` in the machine's time zone. */
export function localToday(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
