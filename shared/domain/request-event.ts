// What happened to a request, step by step: written once, never changed. An answer is told by the reply itself.
import { day, id, instant, optionalText, z } from '../schema.ts';
import { startTime } from './appointment.ts';
import { REQUEST_CHANNELS } from './referrer.ts';
import { Reply } from './request.ts';

/** Kinds that are kept as events. */
export const REQUEST_EVENT_KINDS = [
  'drafted',
  'signed',
  'sent',
  'copied',
  'nudged',
  'closed',
  'voided',
  'replaced',
] as const;

/** How a paper went out, as the therapist tells it. */
export const RequestSending = z.strictObject({
  sentOn: day(),
  /** On the clock of the therapist; null where nobody looked at it. */
  sentTime: startTime.default(null),
  channel: z.enum(REQUEST_CHANNELS),
  /** The number or address it went to. */
  address: optionalText(400).default(''),
  /** What shows that it arrived: the line of a fax report, a name at the desk. */
  proof: optionalText(1000).default(''),
  /** How far that clock was ahead of UTC then; null where nobody says: then days alone are compared. */
  offsetMinutes: z.int().min(-840).max(840).nullable().default(null),
});
export type RequestSending = z.infer<typeof RequestSending>;

export const RequestEvent = z.strictObject({
  requestId: id('request'),
  /** Of the letter it happened to. */
  version: z.int().min(1),
  kind: z.enum([...REQUEST_EVENT_KINDS, 'answered']),
  day: day(),
  /** `14:05`; null where it is not known, or is that of the recording. */
  time: startTime,
  channel: z.enum(REQUEST_CHANNELS).nullable(),
  address: z.string(),
  /** What came back; empty but for an answer. */
  kinds: Reply.shape.kinds,
  /** Proof of a sending, what came back, the outcome of a closing, the reason of a voiding, the version that replaced it. */
  note: z.string(),
  /** Who did it; empty where nobody gave a name. */
  actor: z.string(),
  recordedAt: instant(),
});
export type RequestEvent = z.infer<typeof RequestEvent>;
