// What can be asked of the full-text search, and what it answers.
import { day, id, text, z } from '../schema.ts';
import { REGIONS } from './episode.ts';

/** Kinds of record whose text is found; the names of their tables. */
export const SEARCH_KINDS = [
  'patient',
  'episode',
  'visit',
  'observation',
  'activity',
  'residual_symptom',
  'finding',
  'flare',
  'plan_of_care',
  'phase',
  'request',
  'reply',
  'discharge',
] as const;

export const SEARCH_STATUSES = ['active', 'discharged', 'archived'] as const;

/** How many hits are shown at first, and how many more at each asking. */
export const SEARCH_PAGE = 50;
/** More are counted, not listed: nobody reads on; another word helps. */
export const MOST_HITS = 1000;

export const SearchInput = z.strictObject({
  text: text(200),
  limit: z.int().min(1).max(MOST_HITS).default(SEARCH_PAGE),
  kind: z.enum(SEARCH_KINDS).nullable().default(null),
  status: z.enum(SEARCH_STATUSES).nullable().default(null),
  /** Only records of these days; the first and the last included. */
  from: day().nullable().default(null),
  to: day().nullable().default(null),
  tag: text(40).nullable().default(null),
  region: z.enum(REGIONS).nullable().default(null),
});
export type SearchInput = z.infer<typeof SearchInput>;

/** A stretch of a text that was found, or of what stands around it. */
export const Segment = z.strictObject({ text: z.string(), isHit: z.boolean() });
export type Segment = z.infer<typeof Segment>;

export const SearchHit = z.strictObject({
  kind: z.enum(SEARCH_KINDS),
  recordId: z.string(),
  episodeId: id('episode').nullable(),
  date: day().nullable(),
  snippet: z.array(Segment),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchGroup = z.strictObject({
  patientId: id('patient'),
  patientName: z.string(),
  birthYear: z.int().nullable(),
  isArchived: z.boolean(),
  hits: z.array(SearchHit),
});
export type SearchGroup = z.infer<typeof SearchGroup>;

export const SearchAnswer = z.strictObject({
  /** All there are, whatever is listed. */
  total: z.int(),
  /** By patient, the best hit first; at most `limit` hits in all. */
  groups: z.array(SearchGroup),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
