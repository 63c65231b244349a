// Names of letter fields for people. A field we do not know is shown by its own name, never hidden.
import { type MessageId, t } from '../../../shared/i18n/en.ts';

const LABELS: Readonly<Record<string, MessageId>> = {
  therapistName: 'letterhead.therapistName',
  licenceNumber: 'letterhead.licenceNumber',
  practice: 'letterhead.practice',
  phone: 'letterhead.phone',
  fax: 'letterhead.fax',
};

export function fieldLabel(field: string): string {
  const id = LABELS[field];
  return id === undefined ? field : t(id);
}
