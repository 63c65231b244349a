// The audit trail as the therapist can ask for it.
import { verifyAudit } from '../data/audit.ts';
import { verifyAttachments } from './attachments.ts';
import { query } from './command.ts';

export const auditHandlers = {
  'audit.verify': query((db, _input: object, context) => ({
    ...verifyAudit(db, context.auditKey),
    ...verifyAttachments(db),
  })),
};
