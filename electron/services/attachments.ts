// Scanned pages in the vault: kept with what is known of them, given out again only if they are still what was kept.
// Not channels: bytes come from the main process, which has looked into the file, and never from a window.
import {
  type Attachment,
  type MediaType,
  MOST_ATTACHMENT_BYTES,
  MOST_ATTACHMENTS,
} from '../../shared/domain/attachment.ts';
import type { Request } from '../../shared/domain/request.ts';
import { fail } from '../../shared/errors.ts';
import { type ReadDb, transaction } from '../data/db.ts';
import {
  attachmentBytes,
  attachmentsOf,
  findAttachment,
  insertAttachment,
  listAllAttachments,
} from '../data/repositories/attachments.ts';
import { requestIdOfReply } from '../data/repositories/care-steps.ts';
import { command, recordInAudit, type ServiceContext } from './command.ts';
import { hashOf } from './hash.ts';
import { requireRequest } from './lookups.ts';
import { changeOf } from './requests.ts';

export interface KeptFile {
  /** What it belongs to: a reply, or the sending of a letter. */
  readonly replyId: string | null;
  readonly requestId: string | null;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/** Keeps a file that was looked into, in one transaction with its audit row. */
export const keepAttachment = command('create', (context, { bytes, ...file }: KeptFile) => {
  const request = ownerOf(context.db, file);
  if (bytes.length > MOST_ATTACHMENT_BYTES) return fail('invalid');
  const attachment: Attachment = {
    id: context.newId(),
    ...file,
    byteCount: bytes.length,
    hash: hashOf(bytes),
    createdAt: context.now(),
  };
  const others = attachmentsOf(context.db, file);
  const what = file.replyId === null ? 'sending' : 'reply';
  if (others.some(({ hash }) => hash === attachment.hash)) {
    fail('conflict', { params: { detail: `"${file.fileName}" is attached to this ${what} already.` } });
  }
  if (others.length >= MOST_ATTACHMENTS) {
    fail('conflict', {
      params: { detail: `This ${what} has ${MOST_ATTACHMENTS} attachments, the most it can hold.` },
    });
  }
  insertAttachment(context.db, attachment, bytes);
  const { topics } = changeOf(context, request);
  return {
    value: attachment,
    entity: 'attachment',
    entityId: attachment.id,
    record: attachment,
    topics,
    detail: { bytes: attachment.byteCount, pages: attachment.pages },
  };
});

/** The request of the reply, or the one that went out. */
function ownerOf(db: ReadDb, { replyId, requestId }: Pick<KeptFile, 'replyId' | 'requestId'>): Request {
  if (replyId !== null) {
    const asked = requestIdOfReply(db, replyId) ?? fail('not-found', { params: { what: 'reply' } });
    return requireRequest(db, asked);
  }
  const request = requireRequest(db, requestId ?? '');
  if (request.sentOn === null) {
    fail('conflict', {
      params: { detail: 'This request has not gone out yet. Mark it as sent, then attach what shows it.' },
    });
  }
  return request;
}

/** The file as it was kept; audited as looked at or taken out. A vault opened read-only may still be read from. */
export function takeAttachment(
  context: ServiceContext,
  { attachmentId, purpose }: { readonly attachmentId: string; readonly purpose: 'view' | 'export' },
): { attachment: Attachment; bytes: Uint8Array } {
  const attachment =
    findAttachment(context.db, attachmentId) ?? fail('not-found', { params: { what: 'attachment' } });
  const bytes = attachmentBytes(context.db, attachmentId);
  if (bytes === null || hashOf(bytes) !== attachment.hash) return fail('db-corrupt');
  if (!context.readOnly) {
    transaction(context.db, () =>
      recordInAudit(context, purpose, { entity: 'attachment', entityId: attachmentId, record: attachment }),
    );
  }
  return { attachment, bytes };
}

/** How many there are, and how many are no longer what was kept. */
export function verifyAttachments(db: ReadDb): { attachments: number; damaged: number } {
  const all = listAllAttachments(db);
  return { attachments: all.length, damaged: all.filter(file => !isIntact(db, file)).length };
}

/** Whether the bytes are there and still what was kept. */
export function isIntact(db: ReadDb, { id, hash }: Pick<Attachment, 'id' | 'hash'>): boolean {
  const bytes = attachmentBytes(db, id);
  return bytes !== null && hashOf(bytes) === hash;
}
