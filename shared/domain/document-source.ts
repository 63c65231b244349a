// What can be printed: a letter by its request, the paper sheets of a day, or the sheet that goes with an emergency.
import { day, id, z } from '../schema.ts';

export const DocumentSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request'), requestId: id('request') }),
  z.strictObject({
    kind: z.literal('sheets'),
    date: day(),
    /** Initials and birth year in place of the name, for sheets that travel in a bag. */
    isInitialsOnly: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('emergency'),
    episodeId: id('episode'),
    today: day(),
    /** How far the therapist's clock is ahead of UTC. */
    offsetMinutes: z.int().min(-840).max(840).default(0),
  }),
]);
export type DocumentSource = z.infer<typeof DocumentSource>;
export type SourceOf<K extends DocumentSource['kind']> = Extract<DocumentSource, { kind: K }>;
