// Required fields of a letter: what they are called, and which command fills them in.
import type { CommandId } from '../../../shared/commands/catalog.ts';
import { type MessageId, t } from '../../../shared/i18n/en.ts';

interface LetterField {
  readonly label: MessageId;
  readonly command: CommandId;
}

const FIELDS: Readonly<Record<string, LetterField>> = {
  therapistName: { label: 'letterhead.therapistName', command: 'letterhead.edit' },
  credential: { label: 'letterhead.credential', command: 'letterhead.edit' },
  licenceNumber: { label: 'letterhead.licenceNumber', command: 'letterhead.edit' },
  practice: { label: 'letterhead.practice', command: 'letterhead.edit' },
  phone: { label: 'letterhead.phone', command: 'letterhead.edit' },
  returnAddress: { label: 'request.field.returnAddress', command: 'letterhead.edit' },
  referrer: { label: 'episode.referrer', command: 'episode.edit' },
  diagnosis: { label: 'episode.diagnosis', command: 'episode.edit' },
  birthDate: { label: 'patient.birthDate', command: 'patient.edit' },
  outcomes: { label: 'request.field.outcomes', command: 'measure.record' },
};

/** The name for people. A field we do not know is shown by its own name, never hidden. */
export function fieldLabel(field: string): string {
  const known = FIELDS[field];
  return known === undefined ? field : t(known.label);
}

/** The commands that fill these fields in, each once, in the order of the fields. */
export function commandsFor(fields: readonly string[]): CommandId[] {
  return [...new Set(fields.flatMap(field => FIELDS[field]?.command ?? []))];
}
