// What a list says of an episode that lies behind the expected course of its condition.
import { id, text, z } from '../schema.ts';

export const CourseMark = z.strictObject({
  level: z.enum(['amber', 'red']),
  /** The facts behind it: measure, change, week. */
  sentence: text(600),
});
export type CourseMark = z.infer<typeof CourseMark>;

export const MarkedEpisode = CourseMark.extend({ episodeId: id('episode') });
export type MarkedEpisode = z.infer<typeof MarkedEpisode>;
