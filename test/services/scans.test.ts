// What is let in as a scanned page, and what is refused with which words.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectFile } from '../../electron/attachments/inspect.ts';
import { readPicked } from '../../electron/attachments/read-picked.ts';
import { ExpectedFailure } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { aJpeg, aPdf, aPng, packed } from '../fixtures/scans.ts';

const folder = mkdtempSync(join(tmpdir(), 'plateau-scans-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a scanned page', () => {
  it.each([
    ['JPEG', aJpeg(), { mediaType: 'image/jpeg', pages: 1 }],
    [
      'JPEG filled up with zeros',
      Buffer.concat([aJpeg(), Buffer.alloc(9)]),
      { mediaType: 'image/jpeg', pages: 1 },
    ],
    ['PNG', aPng(), { mediaType: 'image/png', pages: 1 }],
    ['PDF', aPdf(), { mediaType: 'application/pdf', pages: 2 }],
    [
      'PDF with packed objects',
      aPdf({ objectStream: packed('<< /Type /Page >>') }),
      { mediaType: 'application/pdf', pages: 3 },
    ],
    [
      'PDF with a link',
      aPdf({ objects: '7 0 obj\n<< /S /URI /URI (https://example.org) >>\nendobj\n' }),
      { mediaType: 'application/pdf', pages: 2 },
    ],
  ] as const)('is let in as %s', (_name, bytes, found) => {
    expect(inspectFile(bytes)).toEqual(found);
  });

  const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  it.each([
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['a cut JPEG', aJpeg().subarray(0, -1), 'cut'],
    ['a JPEG cut in its tables', aJpeg().subarray(0, 40), 'cut'],
    ['a cut PNG', aPng().subarray(0, -6), 'cut'],
    ['a PNG with a changed byte', Buffer.from(aPng()).fill(7, 50, 51), 'unreadable'],
    ['a PNG that unfolds to a billion points', aPng(40_000, 40_000), 'too-many-pixels'],
    ['a cut PDF', aPdf().subarray(0, -30), 'cut'],
    ['a JPEG with a program behind it', Buffer.concat([aJpeg(), Buffer.from('MZ')]), 'trailing'],
    ['a PNG with a program behind it', Buffer.concat([aPng(), Buffer.from('MZ')]), 'trailing'],
    ['a Windows program', Buffer.from('MZ\u0090\0\u0003'), 'program'],
    ['a Linux program', Buffer.from('\u007fELF\u0002'), 'program'],
    ['a script', Buffer.from('#!/bin/sh\nrm -r *\n'), 'program'],
    ['a word processor document', Buffer.from('PK\u0003\u0004\u0014'), 'archive'],
    ['a text', Buffer.from('Dear colleague'), 'unknown'],
    ['a PDF behind other bytes', Buffer.concat([Buffer.from('GIF89a'), aPdf()]), 'unknown'],
    ['a locked PDF', aPdf({ trailer: '/Encrypt 8 0 R' }), 'encrypted'],
    ['a PDF with a script', aPdf({ catalogue: `/OpenAction ${script}` }), 'active'],
    [
      'a PDF with a script by another name',
      aPdf({ catalogue: '/OpenAction << /S /J#61vaScript >>' }),
      'active',
    ],
    ['a PDF with a packed script', aPdf({ objectStream: packed(script) }), 'active'],
    [
      'a PDF with a packed script in a stream said to be a picture',
      aPdf({ objectStream: packed(script, '/Subtype /Image /Filter [ /FlateDecode ]') }),
      'active',
    ],
    [
      'a PDF that starts a program',
      aPdf({ objects: '7 0 obj\n<< /S /Launch /F (calc.exe) >>\nendobj\n' }),
      'active',
    ],
    ['a PDF with a form that sends', aPdf({ objects: '7 0 obj\n<< /S /SubmitForm >>\nendobj\n' }), 'active'],
    ['a PDF with a file inside', aPdf({ catalogue: '/Names << /EmbeddedFiles 7 0 R >>' }), 'embedded'],
    [
      'a PDF with a packed file inside',
      aPdf({ objectStream: packed('<< /EF << /F 8 0 R >> >>') }),
      'embedded',
    ],
    [
      'a PDF packed in a way that is not unfolded',
      aPdf({ objectStream: packed('<< >>', '/Filter [/ASCII85Decode /FlateDecode]') }),
      'unreadable',
    ],
    [
      'a PDF whose packed objects are damaged',
      aPdf({ objectStream: { bytes: Buffer.from('no deflate'), says: '/Filter /FlateDecode' } }),
      'unreadable',
    ],
    [
      'a PDF that unfolds to more than there is room for',
      aPdf({
        objectStream: { bytes: deflateSync(Buffer.alloc(70 * 1024 * 1024)), says: '/Filter /FlateDecode' },
      }),
      'unreadable',
    ],
    ['a PDF without a page', Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n'), 'unreadable'],
  ] as const)('is not %s', (_name, bytes, refusal) => {
    expect(inspectFile(bytes)).toEqual({ refusal });
  });
});

describe('a picked file', () => {
  function refusalOf(path: string): string {
    try {
      readPicked(path);
    } catch (error) {
      if (error instanceof ExpectedFailure) return describeError(error.error);
      throw error;
    }
    return 'let in';
  }

  it('is known by its content, and keeps its name', () => {
    const path = join(folder, 'scan\u202e.exe');
    writeFileSync(path, aPng());
    expect(readPicked(path)).toMatchObject({ fileName: 'scan.exe', mediaType: 'image/png', pages: 1 });
  });

  it('of 200 MB is refused without being read', () => {
    const path = join(folder, 'huge.pdf');
    writeFileSync(path, '');
    // A file of holes: reading it would take 200 MB of memory and not a block of the disk.
    truncateSync(path, 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(refusalOf(path)).toBe(
      'This was not accepted; nothing was changed.\nhuge.pdf: has 200 MB; 10 MB are the most, so it was not even read. Scan it in grey at 200 to 300 dots per inch, or attach fewer pages at a time.',
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  it('that is a renamed program is called one', () => {
    const path = join(folder, 'reply.pdf');
    writeFileSync(path, 'MZ\u0090');
    expect(refusalOf(path)).toContain('reply.pdf: is a program, whatever its name says. Do not open it');
  });

  it('must be a file', () => {
    const path = join(folder, 'folder.pdf');
    mkdirSync(path);
    expect(refusalOf(path)).toContain('folder.pdf: is not an ordinary file');
  });
});
