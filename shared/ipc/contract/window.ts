// What the window asks of the host: vault life, printing, settings of this device.
import { Attachment } from '../../domain/attachment.ts';
import { DocumentSource } from '../../domain/document-source.ts';
import { id, z } from '../../schema.ts';
import { DeviceSettings } from '../../settings/catalog.ts';
import { channel } from '../channel.ts';
import { done, nothing, paper } from './pieces.ts';

const vaultState = z.enum(['none', 'locked', 'open', 'read-only']);
const passphrase = z.string().min(1).max(1024);

export const windowChannels = {
  'vault.status': channel({
    side: 'host',
    kind: 'query',
    input: nothing,
    output: z.strictObject({
      state: vaultState,
      /** Folder name for the screen; the path itself stays in main. */
      name: z.string(),
      location: z.string(),
    }),
  }),
  'vault.choose': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ purpose: z.enum(['create', 'open']) }),
    output: z.strictObject({ state: vaultState, name: z.string(), location: z.string() }),
    errors: ['cancelled', 'invalid'],
  }),
  'vault.newRecoveryCode': channel({
    side: 'host',
    kind: 'command',
    input: nothing,
    output: z.strictObject({ code: z.string(), askGroups: z.array(z.int().min(1)).length(2) }),
  }),
  'vault.create': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ passphrase, groups: z.array(z.string().max(10)).length(2) }),
    output: done,
    errors: ['weak-passphrase', 'invalid', 'vault-exists', 'disk-full', 'read-only'],
  }),
  'vault.unlock': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ passphrase }),
    output: z.strictObject({ readOnly: z.boolean() }),
    errors: [
      'wrong-passphrase',
      'vault-busy',
      'vault-missing',
      'vault-head',
      'vault-newer',
      'db-corrupt',
      'db-from-future',
    ],
  }),
  'vault.lock': channel({ side: 'host', kind: 'command', input: nothing, output: done }),
  /** Answer of a window to `locked`: what was being typed has been sent. Locking waits for it, but not long. */
  'vault.settled': channel({ side: 'host', kind: 'draft', input: nothing, output: done }),
  'device.get': channel({ side: 'host', kind: 'query', input: nothing, output: DeviceSettings }),
  'device.set': channel({
    side: 'host',
    kind: 'command',
    input: DeviceSettings.partial(),
    output: DeviceSettings,
    errors: ['read-only', 'disk-full'],
  }),
  'document.print': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ source: DocumentSource, paper }),
    output: z.strictObject({ printed: z.boolean() }),
    errors: ['not-found', 'vault-locked', 'cancelled'],
  }),
  'document.savePdf': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ source: DocumentSource, paper }),
    output: z.strictObject({ fileName: z.string() }),
    errors: ['not-found', 'vault-locked', 'cancelled', 'disk-full', 'read-only'],
  }),
  /** Asks for a small picture in the system's dialog, looks into it, and puts it into the head of letters and reports. */
  'letterhead.chooseLogo': channel({
    side: 'host',
    kind: 'command',
    input: nothing,
    output: z.strictObject({}),
    errors: ['vault-locked', 'cancelled', 'invalid', 'disk-full', 'read-only'],
  }),
  /** Asks for a file in the system's dialog, looks into it, and keeps it with a reply. */
  'attachment.add': channel({
    side: 'host',
    kind: 'command',
    /** To a reply, or to the sending of a request: one of the two. */
    input: z
      .strictObject({
        replyId: id('reply').nullable().default(null),
        requestId: id('request').nullable().default(null),
      })
      .refine(
        ({ replyId, requestId }) => (replyId === null) !== (requestId === null),
        'names a reply or a request',
      ),
    output: Attachment,
    errors: ['not-found', 'vault-locked', 'cancelled', 'invalid', 'conflict', 'disk-full', 'read-only'],
  }),
  /** A picture to be drawn; of a PDF only what is known of it. */
  'attachment.show': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ attachmentId: id('attachment') }),
    output: z.strictObject({ attachment: Attachment, dataUrl: z.string().nullable() }),
    errors: ['not-found', 'vault-locked', 'db-corrupt'],
  }),
  'attachment.saveCopy': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ attachmentId: id('attachment') }),
    output: z.strictObject({ fileName: z.string() }),
    errors: ['not-found', 'vault-locked', 'cancelled', 'db-corrupt', 'disk-full', 'read-only'],
  }),
  'app.info': channel({
    side: 'host',
    kind: 'query',
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      node: z.string(),
      chrome: z.string(),
    }),
  }),
};
