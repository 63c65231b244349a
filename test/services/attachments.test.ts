// Scanned pages in the vault: kept whole and encrypted, told of in the record, in every copy, and never given out changed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KeptFile, keepAttachment, takeAttachment } from '../../electron/services/attachments.ts';
import { aPng } from '../fixtures/scans.ts';
import { newCaseload, readyEpisode, type TestCaseload, TODAY } from './stand.ts';

const PAGE = aPng(300, 400);

async function repliedTo() {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
  test.ask('request.sign', { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' });
  test.ask('request.markSent', { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' });
  const { reply } = test.ask('reply.record', { requestId, receivedOn: TODAY, kinds: ['other'], note: '' });
  const file = {
    replyId: reply.id,
    requestId: null,
    fileName: 'fax.png',
    mediaType: 'image/png',
    pages: 1,
    bytes: PAGE,
  } satisfies KeptFile;
  return { test, episodeId, file };
}

const keep = (test: TestCaseload, file: KeptFile) =>
  test.caseload.run(context => keepAttachment(context, file));
const take = (test: TestCaseload, attachmentId: string, purpose: 'view' | 'export') =>
  test.caseload.run(context => takeAttachment(context, { attachmentId, purpose }));

describe('an attachment', () => {
  it('is told of in the record, and comes back byte for byte; each look and each copy is audited', async () => {
    const { test, episodeId, file } = await repliedTo();
    const kept = keep(test, file);
    if (!kept.ok) throw new Error(kept.error.code);
    expect(test.ask('episode.record', { episodeId }).attachments).toEqual([
      {
        replyId: file.replyId,
        requestId: null,
        fileName: 'fax.png',
        mediaType: 'image/png',
        pages: 1,
        id: kept.value.id,
        byteCount: PAGE.length,
        hash: kept.value.hash,
        createdAt: kept.value.createdAt,
      },
    ]);
    const taken = take(test, kept.value.id, 'view');
    expect(taken.ok && Buffer.from(taken.value.bytes).equals(PAGE)).toBe(true);
    take(test, kept.value.id, 'export');
    expect(test.auditActions().slice(-3)).toEqual(['create', 'view', 'export']);
    expect(test.ask('audit.verify', {})).toMatchObject({ brokenAt: null, attachments: 1, damaged: 0 });
  });

  it('is kept once, and only with a reply that is there', async () => {
    const { test, file } = await repliedTo();
    keep(test, file);
    expect(keep(test, { ...file, fileName: 'again.png' })).toMatchObject({
      error: { code: 'conflict', params: { detail: '"again.png" is attached to this reply already.' } },
    });
    const nowhere = file.replyId.replace(/.{4}$/, '0000');
    expect(keep(test, { ...file, replyId: nowhere, bytes: aPng(9, 9) })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(test.count('attachment_content')).toBe(1);
  });

  it('lies in no file of the vault in clear, before and after it is closed', async () => {
    const { test, file } = await repliedTo();
    keep(test, file);
    expect(foundIn(test.folder, PAGE)).toEqual([]);
    await test.reopened();
    expect(foundIn(test.folder, PAGE)).toEqual([]);
  });

  it('cannot be changed; one that no longer is what was kept is not given out, and found by the check', async () => {
    const { test, file } = await repliedTo();
    const kept = keep(test, file);
    const attachmentId = kept.ok ? kept.value.id : '';
    const { db } = test.caseload.context;
    expect(() => db.prepare("UPDATE attachment_content SET bytes = x'00'").run()).toThrow(/does not change/);
    db.exec('DROP TRIGGER attachment_content_is_frozen');
    db.prepare("UPDATE attachment_content SET bytes = x'00'").run();
    expect(take(test, attachmentId, 'view')).toMatchObject({ error: { code: 'db-corrupt' } });
    expect(test.ask('audit.verify', {})).toMatchObject({ attachments: 1, damaged: 1 });
  });
});

/** Files that hold the first bytes of the page or of its end. */
function foundIn(folder: string, page: Buffer): string[] {
  return readdirSync(folder).filter(name => {
    const bytes = readFileSync(join(folder, name));
    return bytes.includes(page.subarray(0, 24)) || bytes.includes(page.subarray(-24));
  });
}

describe('a file that shows that a letter went out', () => {
  it('is kept with the sending, told of in the record and in the evidence, and read in it again', async () => {
    const { test, episodeId, file } = await repliedTo();
    const [request] = test.ask('episode.record', { episodeId }).requests;
    const requestId = request?.id ?? '';
    const proof = { ...file, replyId: null, requestId, fileName: 'fax report.png' };
    const kept = keep(test, proof);
    if (!kept.ok) throw new Error(kept.error.code);
    expect(test.ask('episode.record', { episodeId }).attachments).toEqual([kept.value]);
    expect(kept.value).toMatchObject({ replyId: null, requestId, fileName: 'fax report.png' });
    expect(keep(test, proof)).toMatchObject({
      ok: false,
      error: { params: { detail: '"fax report.png" is attached to this sending already.' } },
    });
    // The same scan may be of the reply as well.
    expect(keep(test, file).ok).toBe(true);
    const source = { kind: 'request-evidence', requestId, today: TODAY } as const;
    const { html } = test.ask('document.page', { source, paper: 'A4' });
    expect(html).toMatch(/<td>fax report\.png<\/td>\s*<td>the sending<\/td>/);
    expect(test.ask('audit.verify', {})).toMatchObject({ attachments: 2, damaged: 0 });
  });

  it('is refused before the letter went out', async () => {
    const test = await newCaseload();
    const { id: requestId } = test.ask('request.create', { episodeId: readyEpisode(test), today: TODAY });
    test.ask('request.sign', { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' });
    const report = {
      requestId,
      fileName: 'report.png',
      mediaType: 'image/png',
      pages: 1,
      bytes: PAGE,
    } as const;
    expect(keep(test, { ...report, replyId: null })).toMatchObject({
      ok: false,
      error: { code: 'conflict', params: { detail: expect.stringContaining('has not gone out yet') } },
    });
    expect(test.count('attachment')).toBe(0);
  });
});
