// The one place of the renderer that reads the clock. Days are local: the therapist's calendar, not UTC.

/** Today as `YYYY-MM-DD` in the machine's time zone. */
export function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** `14:05`, for the list of notifications. */
export function timeOfDay(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
