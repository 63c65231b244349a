// How an alarm is shown: it stays until the course is plainly better, and it is quiet while the therapist's answer holds.
// The detector itself knows nothing of either.
import { evidence } from './clinical/evidence/registry.ts';
import { formatDay } from './dates.ts';
import { levelOf } from './detector/detect.ts';
import type { FalseAlarmPercent, Level } from './detector/types.ts';
import type { AnswerEnd, AnswerInList } from './domain/alarm.ts';
import type { Verdict } from './domain/verdict.ts';
import { t } from './i18n/en.ts';

/** A raised alarm stays until the probability of a stall falls below this. */
export const HOLD = evidence('alarm.hold').value;
const RANK: Readonly<Record<Level, number>> = { none: 0, watch: 1, reevaluate: 2 };

export type JudgedDay = Pick<Verdict, 'asOf' | 'state' | 'pStalled'>;

/**
 * The mark a verdict is shown with: once re-evaluation was proposed, it stays proposed while the probability holds.
 * @param earlier verdicts of earlier days of the same course, the newest first
 */
export function shownLevel(
  { level, pStalled }: Pick<Verdict, 'level' | 'pStalled'>,
  earlier: readonly JudgedDay[],
  falseAlarmPercent: FalseAlarmPercent,
): Level {
  if (level !== 'watch' || pStalled < HOLD) return level;
  for (const { state, pStalled: before } of earlier) {
    if (state === 'insufficient' || before < HOLD) return level;
    if (levelOf(before, falseAlarmPercent) === 'reevaluate') return 'reevaluate';
  }
  return level;
}

/** A verdict with the mark it is shown with and the course it belongs to. */
export interface ShownVerdict {
  readonly state: Verdict['state'];
  readonly level: Level;
  readonly courseStart: string | null;
}

/** What ends an answer once another verdict stands in the place of the one it was given to; null while it holds. */
export function endOfAnswer(
  answered: ShownVerdict,
  present: ShownVerdict,
): Exclude<AnswerEnd, 'therapist'> | null {
  if (present.courseStart !== answered.courseStart) return 'phase';
  if (present.level === 'none') return 'gone';
  const turnsWorse = present.state === 'worsening' && answered.state !== 'worsening';
  return turnsWorse || RANK[present.level] > RANK[answered.level] ? 'worse' : null;
}

/** Whether an answer that has not ended keeps the alarm quiet on this day. */
export function isQuiet(answer: AnswerInList | null, today: string): answer is AnswerInList {
  return answer !== null && (answer.until === null || today < answer.until);
}

/** What the therapist answered, in words. */
export function answerWords({ until, reason }: AnswerInList): string {
  return until === null
    ? t('alarm.closed', { reason })
    : t('alarm.snoozed', { day: formatDay(until), reason });
}
