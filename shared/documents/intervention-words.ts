// The cells of an intervention: its days, its dose and how hard it was.
import { firstOfRange, type Words } from '../i18n/words.ts';
import type { InterventionLine } from './treatment.ts';

const MOST_DOSES = 4;

/** `5 Jan - 16 Mar 2026` */
export function periodText({ firstDay, lastDay }: InterventionLine, words: Words): string {
  const last = words.shortDay(lastDay);
  return firstDay === lastDay ? last : `${firstOfRange(words, firstDay, lastDay)} - ${last}`;
}

/** The way from the first dose to the last; a long way is told by its ends and the number of steps. */
export function doseText(doses: readonly string[], { say }: Words): string {
  const [first] = doses;
  if (first === undefined) return say('notRecorded');
  if (doses.length <= MOST_DOSES) return doses.join(' → ');
  return say('done.steps', { first, last: doses.at(-1) ?? '', count: doses.length - 1 });
}

/** `4`, or how it changed: `4 → 6`. */
export function effortText(effort: InterventionLine['effort'], { say }: Words): string {
  if (effort === null) return say('done.notRated');
  return effort.first === effort.last ? String(effort.last) : `${effort.first} → ${effort.last}`;
}
