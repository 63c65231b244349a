// The paper about one request: what was sent, when, how and to whom, what came of it, and whether it is still what it was.
import { expect, it } from 'vitest';
import { keepAttachment } from '../../electron/services/attachments.ts';
import { newCaseload, readyEpisode, type TestCaseload, TODAY } from './stand.ts';

const SIGN = { rowVersion: 1, signedBy: 'Maya Lind', signedCredential: 'PT, DPT', paper: 'A4' } as const;

async function signed() {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
  const request = test.ask('request.sign', { requestId, ...SIGN });
  return { test, episodeId, requestId, request };
}

function evidence(test: TestCaseload, requestId: string) {
  const source = { kind: 'request-evidence', requestId, today: TODAY } as const;
  const page = test.ask('document.page', { source, paper: 'A4' });
  return { ...page, text: textOf(page.html) };
}

/** What a reader sees, one line for each block and cell. */
function textOf(html: string): string {
  return html
    .slice(html.indexOf('<body>'))
    .replace(/<\/(?:p|h1|h2|li|td|th|tr)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\n\s*/g, '\n');
}

it('tells every step with day, time, way, number, proof and name, and the versions behind the letter', async () => {
  const { test, episodeId, requestId, request } = await signed();
  const sending = { requestId, sentOn: TODAY, address: '555 0112' } as const;
  test.ask('request.markSent', {
    ...sending,
    rowVersion: 2,
    channel: 'fax',
    sentTime: '12:41',
    proof: 'OK 3 pages',
  });
  test.ask('request.nudge', {
    ...sending,
    rowVersion: 3,
    channel: 'phone',
    sentTime: null,
    proof: 'Ms. Lee, front desk',
  });
  const { html, text, fileName } = evidence(test, requestId);
  expect(fileName).toBe(`request-evidence-${request.code}.pdf`);
  expect(html).toContain('<html lang="en">');
  for (const words of [
    `Evidence of request ${request.code}`,
    'Abbott · born 2 Apr 1961',
    'Lumbar radiculopathy',
    'Sent on 30 Mar 2026, 12:41, by fax, to 555 0112.',
    'Asked again once, last on 30 Mar 2026.',
    'No answer is on record.',
    'Ruth Okafor · fax 555 0112',
    'Would you consider',
    `SHA-256 of its page, kept at the signature: ${request.htmlHash}`,
    'the page that is kept has this hash.',
    '\nSent, fax\n30 Mar 2026, 12:41\n555 0112\nOK 3 pages\nMaya Lind\n30 Mar 2026, 12:0',
    '\nAsked again, phone\n30 Mar 2026\n555 0112\nMs. Lee, front desk\nMaya Lind\n',
    'Nothing came back so far.',
    'No file is attached.',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/Signed by Maya Lind, PT, DPT on 30 Mar 2026, 12:\d\d UTC; urgency: routine/);
  const { verdict } = test.ask('episode.record', { episodeId });
  expect(text).toContain(`by the rules ${verdict?.detectorVersion}`);
  expect(text).toContain(`Written by Plateau ${test.caseload.context.appVersion}`);
  expect(evidence(test, requestId).html).toBe(html);
});

it('tells what came back, what came of it, and each file with its size and hash', async () => {
  const { test, requestId } = await signed();
  test.ask('request.markSent', { requestId, rowVersion: 2, sentOn: TODAY, channel: 'by-hand' });
  const { reply, request } = test.ask('reply.record', {
    requestId,
    receivedOn: TODAY,
    kinds: ['imaging'],
    note: 'MRI ordered',
    recheckOn: '2026-04-20',
    steps: [{ kind: 'imaging', variety: 'mri', askAfterDays: 28 }],
  });
  const bytes = new TextEncoder().encode('scanned');
  const file = {
    replyId: reply.id,
    requestId: null,
    fileName: 'answer.pdf',
    mediaType: 'application/pdf',
    pages: 2,
  } as const;
  const attachment = keepAttachment(test.caseload.context, { ...file, bytes });
  test.ask('reply.amend', {
    replyId: reply.id,
    receivedOn: TODAY,
    note: 'MRI of the lumbar spine ordered',
    recheckOn: '2026-04-20',
    reason: 'Region was missing',
    amendedOn: TODAY,
  });
  test.ask('request.close', {
    requestId,
    rowVersion: request.rowVersion,
    outcome: 'Plan waits for the MRI.',
  });
  const { text } = evidence(test, requestId);
  for (const words of [
    'Sent on 30 Mar 2026, by hand.',
    'Answered on 30 Mar 2026: imaging.',
    'Effect on the plan: Plan waits for the MRI.',
    'MRI of the lumbar spine ordered · Imaging: MRI',
    'look again on 20 Apr 2026',
    'Region was missing',
    'MRI ordered',
    `\nanswer.pdf\nthe reply of 30 Mar 2026\n7 bytes, 2 pages\n${attachment.hash}\nunchanged\n`,
  ]) {
    expect(text).toContain(words);
  }
});

it('says so where what is kept is no longer what was signed or attached', async () => {
  const { test, requestId } = await signed();
  test.ask('request.void', { requestId, rowVersion: 2, reason: 'Wrong clinic' });
  expect(evidence(test, requestId).text).toContain('Voided on 30 Mar 2026: Wrong clinic.');
  const { db } = test.caseload.context;
  db.exec('DROP TRIGGER request_document_is_frozen');
  db.prepare("UPDATE request_document SET html = html || ' '").run();
  expect(evidence(test, requestId).text).toContain('does NOT have this hash');
});

it('tells the story of every version under one code', async () => {
  const { test, requestId, request } = await signed();
  test.ask('request.markSent', { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' });
  const second = test.ask('request.version', { requestId, today: TODAY });
  expect(evidence(test, requestId).text).not.toContain('Version 2, ');
  const again = test.ask('request.sign', { ...SIGN, requestId: second.id, rowVersion: second.rowVersion });
  const { text } = evidence(test, requestId);
  for (const words of [
    `Version 1, replaced\nSigned by Maya Lind`,
    `Version 2, signed\nSigned by Maya Lind`,
    `${request.htmlHash}\nChecked while this was made: the page that is kept has this hash.`,
    `${again.htmlHash}\nChecked while this was made: the page that is kept has this hash.`,
    'Version 1: Sent, fax',
    'Version 2: Signed',
  ]) {
    expect(text).toContain(words);
  }
  expect(evidence(test, second.id).text).toBe(text);
});

it('tells what came of the version that stands where a newer one was withdrawn', async () => {
  const { test, requestId } = await signed();
  test.ask('request.markSent', { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' });
  const second = test.ask('request.version', { requestId, today: TODAY });
  test.ask('request.sign', { ...SIGN, requestId: second.id, rowVersion: second.rowVersion });
  test.ask('request.void', { requestId: second.id, rowVersion: 2, reason: 'Wrong score' });
  const { rowVersion } = test.ask('request.document', { requestId, paper: 'A4' }).request;
  test.ask('request.close', { requestId, rowVersion, outcome: 'Plan goes on.' });
  const { text } = evidence(test, requestId);
  expect(text).toContain('Effect on the plan: Plan goes on.');
  expect(text).not.toContain('Voided on');
  for (const version of ['Version 1, closed', 'Version 2, void', 'Version 2: Voided']) {
    expect(text).toContain(version);
  }
});

it('is not made of a draft, and its printing is noted by what it is', async () => {
  const { test, episodeId, requestId } = await signed();
  const source = { kind: 'request-evidence', requestId, today: TODAY } as const;
  test.ask('document.audit', { source, action: 'export' });
  const noted = test.caseload.context.db
    .prepare('SELECT action, entity, entity_id, detail FROM audit ORDER BY seq DESC LIMIT 1')
    .get();
  const detail = '{"document":"request-evidence"}';
  expect(noted).toEqual({ action: 'export', entity: 'request', entity_id: requestId, detail });
  test.ask('request.void', { requestId, rowVersion: 2, reason: 'Wrong clinic' });
  const draft = test.ask('request.create', { episodeId, today: TODAY });
  const ofDraft = { source: { ...source, requestId: draft.id }, paper: 'A4' } as const;
  expect(test.refused('document.page', ofDraft).code).toBe('conflict');
});
