// The red-flag statement of page 1 in one line; the full screening follows at the end.
import { formatDay } from '../dates.ts';
import type { RedFlagStatement } from './findings.ts';
import { say } from './text.ts';

export function redFlagLine({ positive, negative, notScreened }: RedFlagStatement): string {
  const counts = { negative: negative.length, open: notScreened.length };
  if (positive.length > 0) {
    const names = positive.map(entry => `${entry.words}, ${formatDay(entry.date)}`).join('; ');
    return say('redFlags.positive', { ...counts, count: positive.length, names });
  }
  const latest = negative
    .map(entry => entry.date)
    .sort()
    .at(-1);
  return latest === undefined
    ? say('redFlags.none')
    : say('redFlags.negative', { ...counts, day: formatDay(latest) });
}
