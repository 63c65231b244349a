// Every goal that was set in an episode, with its day. The one that counts now also stands with the followed measure.
import { day, id, instant, number, text, z } from '../schema.ts';

export const Goal = z.strictObject({
  id: id('goal'),
  episodeId: id('episode'),
  measureId: text(60),
  scoreId: text(60),
  /** In the measure's own units; null where the goal was taken back. */
  goal: number(-1e6, 1e6).nullable(),
  setOn: day(),
  createdAt: instant(),
});
export type Goal = z.infer<typeof Goal>;

/** What was said last of the goal of a measure; undefined where nothing was, or before its day was kept. */
export function lastGoal(goals: readonly Goal[], measureId: string): Goal | undefined {
  return goals.findLast(goal => goal.measureId === measureId);
}
