// A request as the list of all requests shows it.
import { day, id, z } from '../schema.ts';
import { Waiting } from './care-step.ts';
import { REQUEST_CHANNELS } from './referrer.ts';
import { REQUEST_STATUSES, Reply } from './request.ts';

export const RequestLine = z.strictObject({
  requestId: id('request'),
  episodeId: id('episode'),
  patientId: id('patient'),
  code: z.string(),
  /** A letter that was replaced is not in the list: its newer version is. */
  status: z.enum(REQUEST_STATUSES).exclude(['replaced']),
  patientName: z.string(),
  episodeTitle: z.string(),
  /** Whom it asks; empty where nobody is named. */
  referrerName: z.string(),
  createdOn: day(),
  sentOn: day().nullable(),
  channel: z.enum(REQUEST_CHANNELS).nullable(),
  /** The last day on which it was asked again, while it waits. */
  askedAgainOn: day().nullable(),
  /** The last day on which the answer is in time; null unless one is waited for. */
  dueOn: day().nullable(),
  /** How many days an answer may take. */
  allowedDays: z.int().min(1),
  /** Whether those are the days this referrer usually takes; else what the practice waits. */
  isHabit: z.boolean(),
  /** Day of the first reply, and what came back, until it is closed. */
  answeredOn: day().nullable(),
  kinds: Reply.shape.kinds,
  /** A result that a reply let expect and that has not come: the oldest. */
  awaited: Waiting.nullable(),
  /** What came of it for the plan where it is closed, why it was withdrawn where it is void; else empty. */
  outcome: z.string(),
});
export type RequestLine = z.infer<typeof RequestLine>;
