// Scanned pages and the logo between the disk and the vault. The dialogs are the system's, the paths stay here: a window
// never names a file. What is picked is looked into before the vault sees it.
import { basename } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { Attachment } from '../../shared/domain/attachment.ts';
import type { AppError } from '../../shared/errors.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { z } from '../../shared/schema.ts';
import { readLogo, readPicked } from '../attachments/read-picked.ts';
import { logIncident } from '../log.ts';
import { settle } from '../vault/settle.ts';
import { replaceFile } from '../vault/whole-file.ts';
import type { WorkerClient } from '../worker-client.ts';

type Answer<
  C extends 'letterhead.chooseLogo' | 'attachment.add' | 'attachment.show' | 'attachment.saveCopy',
> = Promise<Result<OutputOf<C>, AppError>>;

export interface Attachments {
  add(input: InputOf<'attachment.add'>): Answer<'attachment.add'>;
  show(input: InputOf<'attachment.show'>): Answer<'attachment.show'>;
  saveCopy(input: InputOf<'attachment.saveCopy'>): Answer<'attachment.saveCopy'>;
  /** A picture for the head of letters: small, and no PDF. */
  chooseLogo(): Answer<'letterhead.chooseLogo'>;
}

const Taken = z.strictObject({ attachment: Attachment, bytes: z.instanceof(Uint8Array) });

export function createAttachments(worker: () => Pick<WorkerClient, 'run'>): Attachments {
  async function take(attachmentId: string, purpose: 'view' | 'export') {
    return parsed(Taken, await worker().run({ op: 'takeAttachment', attachmentId, purpose }));
  }
  return {
    async add(owner) {
      const path = await choosePicture(['jpg', 'jpeg', 'png', 'pdf']);
      if (path === null) return failure({ code: 'cancelled' });
      const picked = await settle(async () => readPicked(path));
      if (!picked.ok) return picked;
      const file = { ...owner, ...picked.value };
      return parsed(Attachment, await worker().run({ op: 'keepAttachment', file }));
    },
    async chooseLogo() {
      const path = await choosePicture(['jpg', 'jpeg', 'png']);
      if (path === null) return failure({ code: 'cancelled' });
      const picked = await settle(async () => readLogo(path));
      if (!picked.ok) return picked;
      return parsed(z.strictObject({}), await worker().run({ op: 'keepLogo', file: picked.value }));
    },
    async show({ attachmentId }) {
      const taken = await take(attachmentId, 'view');
      if (!taken.ok) return taken;
      const { attachment, bytes } = taken.value;
      return success({ attachment, dataUrl: dataUrlOf(attachment, bytes) });
    },
    async saveCopy({ attachmentId }) {
      // Asked first, so that only what leaves the vault is noted as taken out.
      const path = await chooseCopy();
      if (path === null) return failure({ code: 'cancelled' });
      const taken = await take(attachmentId, 'export');
      if (!taken.ok) return taken;
      const written = await settle(async () => replaceFile(path, taken.value.bytes));
      return written.ok ? success({ fileName: basename(path) }) : written;
    },
  };
}

/** Only pictures: the window draws them, and they can hold nothing that runs. */
function dataUrlOf({ mediaType }: Attachment, bytes: Uint8Array): string | null {
  if (mediaType === 'application/pdf') return null;
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

function parsed<T>(schema: z.ZodType<T>, answer: Result<unknown, AppError>): Result<T, AppError> {
  if (!answer.ok) return answer;
  const value = z.safeParse(schema, answer.value);
  return value.success ? success(value.data) : failure(logIncident(value.error));
}

async function choosePicture(extensions: string[]): Promise<string | null> {
  const options = {
    properties: ['openFile' as const],
    filters: [{ name: extensions.join(', ').toUpperCase(), extensions }],
  };
  const parent = BrowserWindow.getFocusedWindow();
  const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** No name is proposed: what a file was called may tell of whom it is. */
async function chooseCopy(): Promise<string | null> {
  const options = { defaultPath: 'attachment' };
  const parent = BrowserWindow.getFocusedWindow();
  const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}
