// A re-evaluation request to the referrer and the reply to it.
import { day, id, instant, list, optionalText, rowVersion, text, z } from '../schema.ts';
import { CareStepInput } from './care-step.ts';
import { PhaseInput } from './plan.ts';
import { REQUEST_CHANNELS, Recipient } from './referrer.ts';

export const REQUEST_STATUSES = [
  'draft',
  'signed',
  'sent',
  'answered',
  'closed',
  'voided',
  'replaced',
] as const;
export const URGENCIES = ['routine', 'soon', 'urgent', 'same-day'] as const;
export const REPLY_KINDS = [
  'confirmed',
  'new-diagnosis',
  'imaging',
  'blood-work',
  'injection',
  'medication',
  'procedure',
  'surgical-opinion',
  'continue',
  'other',
] as const;

export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const Request = z.strictObject({
  id: id('request'),
  episodeId: id('episode'),
  /** Printed on the letter; typing it opens the request. All versions of a letter bear the same one. */
  code: text(20),
  /** From 1; a later version takes the place of the one before it. */
  version: z.int().min(1),
  status: z.enum(REQUEST_STATUSES),
  urgency: z.enum(URGENCIES),
  verdictId: id('verdict').nullable(),
  /** Whom it was signed for, and as the directory had them on that day; null while a draft. */
  referrerId: id('referrer').nullable(),
  recipient: Recipient.nullable(),
  /** Whom a copy is for; who that is is kept with the signature. */
  copyToId: id('referrer').nullable(),
  copyTo: Recipient.nullable(),
  createdOn: day(),
  signedAt: instant().nullable(),
  signedBy: optionalText(200),
  /** Printed after the name of whoever signed. */
  signedCredential: optionalText(100),
  sentOn: day().nullable(),
  channel: z.enum(REQUEST_CHANNELS).nullable(),
  outcome: optionalText(1000),
  /** SHA-256 (hex) of the frozen HTML; null while a draft. */
  htmlHash: z.string().max(64).nullable(),
  rowVersion: rowVersion(),
  createdAt: instant(),
});
export type Request = z.infer<typeof Request>;

const replyFields = {
  requestId: id('request'),
  receivedOn: day(),
  kinds: list(z.enum(REPLY_KINDS), 10),
  note: optionalText(2000),
  /** When the course is to be looked at again; null where no day was agreed. */
  recheckOn: day().nullable(),
};

/** What a reply changes in the episode, besides being kept; each as the therapist chose it. */
const effects = {
  /** Steps of the care ladder it names; one of each kind that came back, at most. */
  steps: list(CareStepInput, 10).default([]),
  /** A stretch of its own with a new baseline: after an injection, a procedure, new medication, a new diagnosis. */
  phase: PhaseInput.omit({ episodeId: true }).nullable().default(null),
  /** Replaces the working diagnosis of the episode. */
  workingDiagnosis: optionalText(400).nullable().default(null),
};

export const ReplyInput = z.strictObject({
  ...replyFields,
  recheckOn: replyFields.recheckOn.default(null),
  ...effects,
});
export type ReplyInput = z.infer<typeof ReplyInput>;

export const Reply = z.strictObject({ id: id('reply'), ...replyFields, createdAt: instant() });
export type Reply = z.infer<typeof Reply>;

/** What can be put right of a reply; of another kind it is taken out and recorded anew. */
export const ReplyAmendment = z.strictObject({
  replyId: id('reply'),
  receivedOn: replyFields.receivedOn,
  note: replyFields.note,
  recheckOn: replyFields.recheckOn,
  reason: text(500),
  /** The therapist's own day; the host's when it is not told. */
  amendedOn: day().optional(),
});
