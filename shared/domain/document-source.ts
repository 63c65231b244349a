// What can be printed, by what it is of.
import { day, id, z } from '../schema.ts';
import { LANGUAGES } from './language.ts';
import { ReportInput } from './report.ts';

const ofEpisode = {
  episodeId: id('episode'),
  today: day(),
  language: z.enum(LANGUAGES).default('en'),
};

export const DocumentSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request'), requestId: id('request') }),
  /** The second letter, while the first has no answer. */
  z.strictObject({ kind: z.literal('nudge'), requestId: id('request'), today: day() }),
  /** What was recorded of a request that was signed. */
  z.strictObject({ kind: z.literal('request-evidence'), requestId: id('request'), today: day() }),
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
  /** A progress report or a discharge summary while it is written. */
  z.strictObject({ kind: z.literal('report'), input: ReportInput }),
  z.strictObject({ kind: z.literal('signed-report'), reportId: id('report') }),
  /** "What to tell your doctor", for the patient. */
  z.strictObject({ kind: z.literal('patient-sheet'), ...ofEpisode }),
  /** Empty tables for the numbers of the measures an episode follows. */
  z.strictObject({ kind: z.literal('score-sheets'), ...ofEpisode }),
  /** On what a verdict rests, of today or of before. */
  z.strictObject({ kind: z.literal('verdict-evidence'), verdictId: id('verdict'), today: day() }),
]);
export type DocumentSource = z.infer<typeof DocumentSource>;
export type SourceOf<K extends DocumentSource['kind']> = Extract<DocumentSource, { kind: K }>;
