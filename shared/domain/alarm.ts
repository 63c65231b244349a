// The alarm of an episode as it is shown, and what the therapist answered to it.
import { day, id, instant, text, z } from '../schema.ts';
import { Verdict } from './verdict.ts';

export const ANSWER_KINDS = ['snooze', 'override'] as const;
/** What ends an answer before its day: the therapist, a new course, an alarm that grew, or one that went by itself. */
export const ANSWER_ENDS = ['therapist', 'phase', 'worse', 'gone'] as const;
export type AnswerEnd = (typeof ANSWER_ENDS)[number];

/** Quiet until a day, or closed because the therapist disagrees. */
const answer = {
  kind: z.enum(ANSWER_KINDS),
  /** The alarm comes back on this day; null for one that was closed. */
  until: day().nullable(),
  reason: text(500),
};

export const AlarmAnswerInput = z.strictObject({ episodeId: id('episode'), ...answer });
export type AlarmAnswerInput = z.infer<typeof AlarmAnswerInput>;

/** As lists tell it. */
export const AnswerInList = z.strictObject(answer);
export type AnswerInList = z.infer<typeof AnswerInList>;

export const AlarmAnswer = z.strictObject({
  id: id('alarm_answer'),
  episodeId: id('episode'),
  verdictId: id('verdict'),
  ...answer,
  madeAt: instant(),
  endedAt: instant().nullable(),
  endedBy: z.enum(ANSWER_ENDS).nullable(),
});
export type AlarmAnswer = z.infer<typeof AlarmAnswer>;

export const Alarm = z.strictObject({
  /** The mark as shown: it stays a while when the probability falls a little. */
  level: Verdict.shape.level,
  /** The answer that has not ended; its day may have passed. */
  answer: AnswerInList.nullable(),
});
export type Alarm = z.infer<typeof Alarm>;
