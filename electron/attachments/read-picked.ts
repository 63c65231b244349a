// Reads a file the therapist picked, if it is small enough to be a few scanned pages, and says what it is. Nothing larger
// is read at all.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { MOST_ATTACHMENT_BYTES } from '../../shared/domain/attachment.ts';
import { MOST_LOGO_BYTES } from '../../shared/domain/logo.ts';
import { fail } from '../../shared/errors.ts';
import { type MessageId, t } from '../../shared/i18n/en.ts';
import type { KeptFile } from '../services/attachments.ts';
import { inspectFile } from './inspect.ts';

const MEGABYTE = 1024 * 1024;

/** Throws an expected failure that names the file, what is wrong with it and what to do, or the system's error. */
export function readPicked(path: string): Omit<KeptFile, 'replyId' | 'requestId'> {
  const fileName = plainName(path);
  const bytes = readSmall(path, fileName);
  const found = inspectFile(bytes);
  if ('refusal' in found) return refuse(fileName, `attachment.refused.${found.refusal}`);
  return { fileName, ...found, bytes };
}

/** A picture for the head of letters. */
export function readLogo(path: string): Pick<KeptFile, 'mediaType' | 'bytes'> {
  const { fileName, mediaType, bytes } = readPicked(path);
  if (mediaType === 'application/pdf') return refuse(fileName, 'logo.refused.pdf');
  if (bytes.length > MOST_LOGO_BYTES) {
    const [size, most] = [bytes.length, MOST_LOGO_BYTES].map(count => Math.ceil(count / 1024));
    return refuse(fileName, 'logo.refused.tooLarge', { size: size ?? 0, most: most ?? 0 });
  }
  return { mediaType, bytes };
}

function readSmall(path: string, fileName: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return refuse(fileName, 'attachment.refused.notFile');
    if (stat.size > MOST_ATTACHMENT_BYTES) {
      return refuse(fileName, 'attachment.refused.tooLarge', {
        size: Math.ceil(stat.size / MEGABYTE),
        most: MOST_ATTACHMENT_BYTES / MEGABYTE,
      });
    }
    const bytes = new Uint8Array(stat.size);
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(file, bytes, read, bytes.length - read, read);
      if (count === 0) return refuse(fileName, 'attachment.refused.cut');
      read += count;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

function refuse(file: string, message: MessageId, params: Readonly<Record<string, number>> = {}): never {
  return fail('invalid', { fields: [{ file, field: '', message: t(message, params) }] });
}

const MOST_NAME = 200;

/** The name without the folder, and without characters that cannot be seen or turn the direction of reading. */
function plainName(path: string): string {
  const name = basename(path).normalize('NFC').replace(/\p{C}/gu, '').trim();
  const [end = ''] = /\.[\w]{1,8}$/.exec(name) ?? [];
  const short = name.length > MOST_NAME ? name.slice(0, MOST_NAME - end.length) + end : name;
  return short === '' ? 'file' : short;
}
