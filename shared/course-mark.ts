// Whether a list, or the head of a visit, marks an episode as behind its expected course. Quieter than the tab of the
// episode, which always says where it stands: nobody is reminded of what was decided or is already under way.
import { isQuiet } from './alarm.ts';
import { courseStanding, type StandingReason } from './course-standing.ts';
import type { CourseMark } from './domain/course-mark.ts';
import type { EpisodeRecord } from './domain/episode-record.ts';
import type { TimeLimits } from './domain/time-limits.ts';
import type { MeasureOf } from './measures/lookup.ts';
import { waitingOf } from './waiting.ts';

/** Null where nothing is to be done, while a red flag is open, and while the therapist's answer or a request holds. */
export function courseMark(
  record: EpisodeRecord,
  measureOf: MeasureOf,
  limits: TimeLimits,
  today: string,
): CourseMark | null {
  const standing = courseStanding(record, measureOf, limits, today);
  if (standing === null || standing.level === 'none') return null;
  const { level, reason, sentence } = standing;
  return isSettled(record, reason, today) ? null : { level, sentence };
}

/** Scores that got worse are told in any case, and a limit of the law is not put off by an answer to the detector. */
function isSettled(record: EpisodeRecord, reason: StandingReason, today: string): boolean {
  if (reason === 'worse') return false;
  if (waitingOf(record).length > 0) return true;
  return !isOfLaw(reason) && isQuiet(record.alarm?.answer ?? null, today);
}

function isOfLaw(reason: StandingReason): boolean {
  return reason === 'limit' || reason === 'limitUnknown';
}
