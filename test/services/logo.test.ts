// The logo of the practice: let in as a small picture only, printed in the head of letters and reports, and frozen in
// what was signed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLogo } from '../../electron/attachments/read-picked.ts';
import { keepLogo } from '../../electron/services/logo.ts';
import { ExpectedFailure } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { aJpeg, aPdf, aPng } from '../fixtures/scans.ts';
import { LETTERHEAD, newCaseload, readyEpisode, type TestCaseload, TODAY } from './stand.ts';

const folder = mkdtempSync(join(tmpdir(), 'plateau-logo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PICTURE = `data:image/png;base64,${Buffer.from(aPng()).toString('base64')}`;

function pick(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return readLogo(path);
}

function refusalOf(name: string, bytes: Uint8Array): string {
  try {
    pick(name, bytes);
  } catch (error) {
    if (error instanceof ExpectedFailure) return JSON.stringify(describeError(error.error));
    throw error;
  }
  return '';
}

function keep({ caseload }: TestCaseload): void {
  const kept = caseload.run(context => keepLogo(context, pick('logo.png', aPng())));
  expect(kept.ok).toBe(true);
}

const drafted = (test: TestCaseload, episodeId: string) =>
  test.ask('request.create', { episodeId, urgency: 'routine', today: TODAY });
const pageOf = (test: TestCaseload, requestId: string) =>
  test.ask('document.page', { source: { kind: 'request', requestId }, paper: 'A4' }).html;

it('is in the head of letters and reports, named by the practice, and loads nothing', async () => {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const { id } = drafted(test, episodeId);
  expect(pageOf(test, id)).not.toContain('<img');
  expect(pageOf(test, id)).toContain(
    `content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;"`,
  );
  keep(test);
  expect(test.ask('settings.logo', {})).toEqual({ address: PICTURE });
  expect(pageOf(test, id)).toContain(`<img class="logo" src="${PICTURE}" alt="${LETTERHEAD.practice}"/>`);
  expect(pageOf(test, id)).toContain('img-src data:');
  expect(pageOf(test, id)).not.toMatch(/src="(?!data:)/);
});

it('stays in a signed letter as it was, whatever is chosen or taken away later', async () => {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const request = drafted(test, episodeId);
  keep(test);
  test.ask('request.sign', {
    requestId: request.id,
    rowVersion: request.rowVersion,
    signedBy: 'Maren Holt',
    paper: 'A4',
  });
  test.ask('request.markSent', {
    requestId: request.id,
    rowVersion: request.rowVersion + 1,
    sentOn: TODAY,
    channel: 'fax',
  });
  const nudge = { kind: 'nudge', requestId: request.id, today: TODAY } as const;
  expect(test.ask('document.page', { source: nudge, paper: 'A4' }).html).toContain(PICTURE);
  const signed = pageOf(test, request.id);
  expect(signed).toContain(PICTURE);
  test.ask('settings.removeLogo', {});
  expect(test.ask('settings.logo', {})).toEqual({ address: null });
  expect(pageOf(test, request.id)).toBe(signed);
});

it('is refused as a PDF, as another file, and when it is too large, each with what to do', () => {
  expect(refusalOf('logo.pdf', aPdf())).toContain('Choose a picture: PNG or JPEG.');
  expect(refusalOf('logo.png', Buffer.from('MZ\u0090\0'))).toContain('logo.png');
  const large = Buffer.concat([aJpeg(), Buffer.alloc(110 * 1024)]);
  expect(refusalOf('photo.jpg', large)).toMatch(
    /photo\.jpg.*has 111 kB; a logo has at most 100 kB.*Nothing was changed/,
  );
  expect(refusalOf('logo.jpg', aJpeg())).toBe('');
});
