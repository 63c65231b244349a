// What the directory of referrers shows of each: what hangs on them, whom they sent, and what they were asked.
import { day, id, z } from '../schema.ts';
import { EPISODE_STATUSES } from './episode.ts';
import { Referrer } from './referrer.ts';
import { REQUEST_STATUSES } from './request.ts';

/** A line of the directory: what hangs on a referrer, counted. */
export const ReferrerLine = z.strictObject({
  referrer: Referrer,
  patients: z.int().min(0),
  /** Episodes that name this referrer; none, and no request: the entry may be deleted. */
  episodes: z.int().min(0),
  requests: z.int().min(0),
  /** Signed or sent, and not answered. */
  openRequests: z.int().min(0),
  /** From sending to the first reply, over all answered requests; null without one. */
  medianDays: z.number().min(0).nullable(),
});
export type ReferrerLine = z.infer<typeof ReferrerLine>;

/** What an entry of the directory shows besides the line: whom they sent, and what they were asked. */
export const ReferrerCases = z.strictObject({
  episodes: z.array(
    z.strictObject({
      episodeId: id('episode'),
      patientId: id('patient'),
      patientName: z.string(),
      title: z.string(),
      status: z.enum(EPISODE_STATUSES),
      startDate: day(),
    }),
  ),
  requests: z.array(
    z.strictObject({
      requestId: id('request'),
      code: z.string(),
      status: z.enum(REQUEST_STATUSES),
      patientName: z.string(),
      createdOn: day(),
      sentOn: day().nullable(),
      answeredOn: day().nullable(),
    }),
  ),
});
export type ReferrerCases = z.infer<typeof ReferrerCases>;
