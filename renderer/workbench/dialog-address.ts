// A dialog as ids alone, to be opened again after a lock, and back. Not for questions that wait for an answer.
import { AMENDED_ENTITIES } from '../../shared/domain/amendment.ts';
import type { FormPlace } from '../../shared/domain/draft.ts';
import { z } from '../../shared/schema.ts';
import type { DialogRequest } from './store.ts';

type Address = FormPlace['dialog'];

const episodeId = z.string();
const kinds = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('patient'), patientId: z.string().nullable() }),
  z.strictObject({
    kind: z.literal('episode'),
    patientId: z.string(),
    episodeId: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal(['record', 'goal']), episodeId, measureId: z.string().nullable() }),
  z.strictObject({ kind: z.literal('correctScore'), episodeId, observationId: z.string() }),
  z.strictObject({
    kind: z.literal('threshold'),
    measureId: z.string(),
    patientId: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('number'), numberId: z.string() }),
  z.strictObject({ kind: z.literal('activities'), episodeId, measureId: z.string() }),
  z.strictObject({ kind: z.literal('amendVisit'), episodeId, visitId: z.string() }),
  z.strictObject({
    kind: z.literal(['plan', 'phase', 'adherence', 'flare', 'discharge']),
    episodeId,
  }),
  z.strictObject({ kind: z.literal('program'), episodeId, programId: z.string().nullable().default(null) }),
  z.strictObject({
    kind: z.literal('removeEntry'),
    episodeId,
    entity: z.enum(AMENDED_ENTITIES),
    recordId: z.string(),
  }),
  z.strictObject({
    kind: z.literal('appointment'),
    patientId: z.string(),
    episodeId: z.string().nullable(),
    date: z.string(),
    appointmentId: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal(['sign', 'sent', 'reply', 'closeRequest', 'voidRequest', 'nudge', 'copySent']),
    requestId: z.string(),
  }),
  z.strictObject({ kind: z.literal('result'), episodeId, careStepId: z.string() }),
  z.strictObject({ kind: z.literal('amendReply'), episodeId, replyId: z.string() }),
  z.strictObject({ kind: z.literal('attachment'), attachmentId: z.string() }),
  z.strictObject({ kind: z.literal('referrer'), referrerId: z.string().nullable() }),
  z.strictObject({ kind: z.literal(['letterhead', 'customMeasure', 'drawSignature']) }),
]);

export function dialogAddress(request: DialogRequest | null): Address {
  const parsed = kinds.safeParse(request);
  return parsed.success ? { ...parsed.data } : null;
}

/** Null for what this version of the program does not know. */
export function dialogOfAddress(address: Address): DialogRequest | null {
  const parsed = kinds.safeParse(address);
  return parsed.success ? parsed.data : null;
}
