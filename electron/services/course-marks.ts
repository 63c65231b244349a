// Which patients of a day lie behind the expected course of their condition. Each record is read in full, so only those
// of one day are ever looked at.
import { courseMark } from '../../shared/course-mark.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb } from '../data/db.ts';
import { listDay } from '../data/repositories/appointments.ts';
import { query } from './command.ts';
import { recordToWeigh } from './lookups.ts';
import { loadTimeLimits } from './settings.ts';

export const courseMarkHandlers = { 'day.marks': query(marksOfDay) };

/** A day to come is judged as of itself, one that is over as of today: what is shown is of use now. */
function marksOfDay(db: ReadDb, { date, today }: InputOf<'day.marks'>): OutputOf<'day.marks'> {
  const limits = loadTimeLimits(db);
  const asOf = date > today ? date : today;
  const episodeIds = new Set(listDay(db, date).flatMap(({ episodeId }) => episodeId ?? []));
  return [...episodeIds].flatMap(episodeId => {
    const record = recordToWeigh(db, episodeId);
    const mark =
      record && courseMark(record, measureLookup(record.customMeasures, record.thresholds), limits, asOf);
    return mark ? [{ episodeId, ...mark }] : [];
  });
}
