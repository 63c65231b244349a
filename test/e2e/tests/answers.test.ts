// What comes back after a request, by keyboard: details of each kind, a result that is waited for and recorded, and the
// scanned page of the answer, kept, looked at and taken out again.
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPdf, aPng } from '../../fixtures/scans.ts';
import { deskWithAbbott, expectClean } from '../pages/abbott.ts';
import { ask, type Desk } from '../pages/desk.ts';
import { sentRequest } from '../pages/prepared-vault.ts';

let desk: Desk;
let episodeId = '';
beforeAll(async () => {
  ({ desk, episodeId } = await deskWithAbbott(sentRequest));
  await desk.app.page.getByText(/Waiting for the reply to request PR-/).waitFor();
}, 120_000);
afterAll(() => desk.leave());

it('keeps which imaging of what was ordered, and proposes no new request meanwhile', async () => {
  const { page } = desk.app;
  await desk.press('Control+K', 'y');
  const dialog = page.getByRole('dialog', { name: /Reply to request/ });
  await dialog.getByRole('checkbox', { name: 'imaging' }).focus();
  await desk.press('Space');
  await dialog.getByLabel('Kind of imaging').selectOption({ label: 'MRI' });
  await dialog.getByLabel(/^Region/).focus();
  await desk.type('lumbar spine');
  expect(await dialog.getByLabel('Ask about it after days').inputValue()).toBe('28');
  await dialog.getByText('28 is our own choice; no published number exists.').waitFor();
  await expectClean(desk);
  await dialog.getByRole('button', { name: 'Record reply' }).focus();
  await desk.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/^Waiting for result: MRI since/).waitFor();
  await page.getByRole('treeitem', { name: /Waiting for result: MRI since/ }).waitFor();
  const verdict = page.getByRole('region', { name: 'Verdict', exact: true });
  expect(await verdict.getByRole('button', { name: /Request Re-evaluation/ }).count()).toBe(0);
});

it('records the result, and waits no more', async () => {
  const { page } = desk.app;
  await desk.press('Control+K', 'q');
  const dialog = page.getByRole('dialog', { name: 'Result: MRI, lumbar spine' });
  await dialog.waitFor();
  await desk.type('Disc bulge at L4/5, no root contact');
  await desk.press('Tab', 'Tab');
  await expectClean(desk);
  await dialog.getByRole('button', { name: 'Record result' }).focus();
  await desk.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/^Waiting for result/).waitFor({ state: 'hidden' });
});

it('shows the step on the care ladder, with what the measures did around it', async () => {
  const { page } = desk.app;
  await desk.press('Control+K', 'm');
  const table = page.getByRole('table', { name: /What the measures did in the 4 weeks before and after/ });
  const step = table.getByRole('row', { name: /Imaging: MRI/ });
  await step.getByText(/before: 6 to 6, no change/).waitFor();
  await step.getByText(/after: too few scores/).waitFor();
  await page.getByRole('img', { name: /2 steps from/ }).waitFor();
  await expectClean(desk);
  await desk.quickOpen('Abbott');
});

it('keeps a scanned page of the answer, and draws it under the strict policy', async () => {
  const { page, control } = desk.app;
  const scan = join(desk.folder, 'answer.png');
  writeFileSync(scan, aPng(600, 800));
  await control.answerDialog(scan);
  await desk.press('Control+K', 'j');
  await page.getByText('answer.png is attached, encrypted in the vault.').first().waitFor();
  await desk.press('Control+K', 'l');
  const dialog = page.getByRole('dialog', { name: 'answer.png' });
  const picture = dialog.getByRole('img', { name: 'Scanned page answer.png' });
  await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBe(600);
  await expectClean(desk);
  const copy = join(desk.folder, 'copy.png');
  await control.answerDialog(copy);
  await dialog.getByRole('button', { name: /Save a Copy/ }).focus();
  await desk.press('Enter');
  await page
    .getByText(/Saved as copy\.png\. That copy is not encrypted/)
    .first()
    .waitFor();
  expect(readFileSync(copy).equals(readFileSync(scan))).toBe(true);
  await desk.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

it.each([
  ['reply.pdf', aPdf({ catalogue: '/OpenAction << /S /JavaScript /JS (1) >>' }), /holds something that acts/],
  ['letter.png', Buffer.from('MZ\u0090'), /is a program, whatever its name says/],
] as const)('refuses %s by what is in it', async (name, bytes, words) => {
  const { page, control } = desk.app;
  const file = join(desk.folder, name);
  writeFileSync(file, bytes);
  await control.answerDialog(file);
  await desk.press('Control+K', 'j');
  await page.getByText(words).first().waitFor();
  const record = await ask<{ attachments: unknown[] }>(page, 'episode.record', { episodeId });
  expect(record.attachments).toHaveLength(1);
});

it('refuses 200 MB unread, and has broken no policy on the way', async () => {
  const { page, control } = desk.app;
  const file = join(desk.folder, 'huge.pdf');
  writeFileSync(file, '');
  truncateSync(file, 200 * 1024 * 1024);
  await control.answerDialog(file);
  await desk.press('Control+K', 'j');
  await page
    .getByText(/has 200 MB; 10 MB are the most, so it was not even read/)
    .first()
    .waitFor();
  expect(await ask(page, 'audit.verify', {})).toMatchObject({ brokenAt: null, attachments: 1, damaged: 0 });
  expect(desk.faults).toEqual([]);
});

it('puts a reply right with a reason, and takes it out; what stood before stays in the timeline', async () => {
  const { page } = desk.app;
  await desk.run('Correct Reply');
  const correct = page.getByRole('dialog', { name: 'Correct a reply' });
  await correct.waitFor();
  await desk.type('MRI ordered for Tuesday');
  await correct.getByLabel(/^Reason/).focus();
  await desk.type('day was missing');
  await expectClean(desk);
  await desk.press('Enter');
  await page.getByText('The reply is corrected.').first().waitFor();
  await page.locator('.episode').getByRole('button', { name: /PR-/ }).first().focus();
  await desk.press('Enter');
  const replies = page.getByRole('list', { name: 'Replies' });
  await replies.getByText(/MRI ordered for Tuesday/).waitFor();
  await expectClean(desk);
  await replies.getByRole('button', { name: 'Remove Reply' }).focus();
  await desk.press('Enter');
  const remove = page.getByRole('dialog', { name: /Remove/ });
  await remove.getByText(/A phase it began and a diagnosis it changed stay as they are/).waitFor();
  await remove.getByLabel(/^Reason/).focus();
  await desk.type('of another patient');
  await desk.press('Enter');
  await remove.waitFor({ state: 'hidden' });
  await replies.waitFor({ state: 'hidden' });
  const record = await ask<{ replies: unknown[]; requests: { status: string }[]; amendments: unknown[] }>(
    page,
    'episode.record',
    { episodeId },
  );
  expect(record).toMatchObject({ replies: [], requests: [{ status: 'sent' }] });
  expect(record.amendments).toHaveLength(2);
  expect(desk.faults).toEqual([]);
});
