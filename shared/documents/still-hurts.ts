// What still hurts: the newest entry for each movement or activity at its time of day, worst first.
import { evidence } from '../clinical/evidence/registry.ts';
import { addDays, daysBetween } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { TIMES_OF_DAY } from '../domain/observation.ts';
import { z } from '../schema.ts';

/** Entries of the last four weeks count as present (our own convention). */
const PRESENT_DAYS = evidence('letter.present').value;

export const StillHurts = z.strictObject({
  /** Empty where only the activity is known. */
  movement: z.string(),
  activity: z.string(),
  timeOfDay: z.enum(TIMES_OF_DAY),
  /** 0 to 10. */
  severity: z.number(),
  behaviour: z.string(),
  date: z.string(),
  /** First entry of the same activity and time, and its severity, where there is an earlier one. */
  first: z.strictObject({ date: z.string(), severity: z.number() }).nullable(),
  sources: z.array(z.string()),
});
export type StillHurts = z.infer<typeof StillHurts>;

/** Present symptoms up to a day; where none is present the last ones on record, so that nothing is hidden. */
export function stillHurts(record: EpisodeRecord, asOf: string): StillHurts[] {
  const entries = record.residualSymptoms
    .filter(entry => entry.date <= asOf)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.createdAt - b.createdAt));
  const cells = new Map<string, typeof entries>();
  for (const entry of entries) {
    const key = `${entry.movement} ${entry.activity} ${entry.timeOfDay}`.toLowerCase();
    cells.set(key, [...(cells.get(key) ?? []), entry]);
  }
  const all = [...cells.values()].flatMap(lineOf);
  const from = addDays(asOf, -PRESENT_DAYS);
  const present = all.filter(line => line.date > from);
  const lastDay = entries.at(-1)?.date;
  return (present.length > 0 ? present : all.filter(line => line.date === lastDay)).sort(
    (a, b) => b.severity - a.severity || (a.activity < b.activity ? -1 : 1),
  );
}

/** The newest day of lines that are all too old to be called present; null where one is present or there is none. */
export function staleHurtsDay(lines: readonly StillHurts[], asOf: string): string | null {
  const last = lines
    .map(line => line.date)
    .sort()
    .at(-1);
  return last !== undefined && daysBetween(last, asOf) >= PRESENT_DAYS ? last : null;
}

function lineOf(entries: EpisodeRecord['residualSymptoms']): StillHurts[] {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return [];
  const { movement, activity, timeOfDay, severity, behaviour, date } = last;
  return [
    {
      movement,
      activity,
      timeOfDay,
      severity,
      behaviour,
      date,
      first: first === last ? null : { date: first.date, severity: first.severity },
      sources: entries.map(entry => entry.id),
    },
  ];
}
