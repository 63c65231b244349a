// All requests in one list, by keyboard: what waits, a proof of sending, asking again, the evidence on paper, and a letter
// that is withdrawn.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPng } from '../../fixtures/scans.ts';
import { deskWithAbbott, expectClean } from '../pages/abbott.ts';
import { ask, type Desk, openPages, unlock, watch } from '../pages/desk.ts';
import { sentRequest } from '../pages/prepared-vault.ts';

let desk: Desk;
let requestId = '';
beforeAll(async () => {
  ({ desk } = await deskWithAbbott((fill, episodeId) => {
    requestId = sentRequest(fill, episodeId);
  }));
}, 120_000);
afterAll(() => desk.leave());

const grid = () => desk.app.page.getByRole('grid', { name: /All requests/ });
const steps = async () =>
  (await ask<{ kind: string }[]>(desk.app.page, 'request.events', { requestId })).map(({ kind }) => kind);

it('opens the list with the cursor in it, and shows what waits, since when and for how long', async () => {
  await desk.press('Control+K', 'k');
  await grid().waitFor();
  await expect.poll(() => grid().evaluate(list => list === document.activeElement)).toBe(true);
  const row = grid().getByRole('row', { name: /Abbott/ });
  await row.getByText('waiting', { exact: true }).waitFor();
  await row.getByText(/Ruth Okafor/).waitFor();
  await row.getByText(/your 14 days/).waitFor();
  await expectClean(desk);
});

it('lists the commands of a row, and attaches what shows that the letter went out', async () => {
  const { page, control } = desk.app;
  await desk.press('Shift+F10');
  const menu = page.getByRole('menu');
  await menu.getByRole('menuitem', { name: /Ask Again/ }).waitFor();
  await expectClean(desk);
  await desk.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  const report = join(desk.folder, 'fax report.png');
  writeFileSync(report, aPng());
  await control.answerDialog(report);
  await grid().focus();
  await desk.press('Control+K', 'Control+J');
  await page
    .getByText(/fax report\.png is attached/)
    .first()
    .waitFor();
});

it('keeps what was typed into the form of a second letter through a lock', async () => {
  const form = () => desk.app.page.getByRole('dialog', { name: /Ask again for the answer/ });
  const proof = () => form().getByLabel(/Proof that it arrived/);
  await desk.press('Control+K', 's');
  await proof().focus();
  await desk.type('Ms. Lee at the desk');
  await expectClean(desk);
  openPages.delete(desk.app.page);
  const page = await desk.app.afterLock(() => desk.press('Control+Shift+L'));
  openPages.add(page);
  await watch(page, desk.faults);
  await unlock(page);
  await expect.poll(() => proof().inputValue()).toBe('Ms. Lee at the desk');
  await proof().focus();
  await desk.press('Enter');
  await form().waitFor({ state: 'hidden' });
  expect(await steps()).toEqual(['drafted', 'signed', 'sent', 'nudged']);
  await grid()
    .getByText(/asked again on/)
    .waitFor();
});

it('puts on paper what is on record of the request', async () => {
  const { page, control } = desk.app;
  await grid().focus();
  await desk.press('Control+K', 'Control+E');
  const sheet = page.locator('.letter-sheet');
  await sheet.getByRole('heading', { name: /Evidence of request PR-/ }).waitFor();
  await sheet.getByText('Ms. Lee at the desk').waitFor();
  await sheet.getByText('fax report.png').waitFor();
  await sheet.getByText(/the page that is kept has this hash/).waitFor();
  await expectClean(desk);
  await control.answerDialog('the printer');
  await desk.press('Control+K', 'p');
  await page.getByText('Sent to the printer.').first().waitFor();
});

it('voids the letter from the list with a reason, and says so there', async () => {
  const { page } = desk.app;
  await desk.press('Control+K', 'k');
  await grid().focus();
  await desk.press('Control+K', 'x');
  const dialog = page.getByRole('dialog', { name: /Void request/ });
  await dialog.waitFor();
  await desk.press('Enter');
  await desk.type('Sent to the wrong clinic');
  await dialog.getByRole('button', { name: 'Void request' }).focus();
  await desk.press('Enter');
  await grid()
    .getByText(/Withdrawn: .*Sent to the wrong clinic/)
    .waitFor();
  expect(await steps()).toEqual(['drafted', 'signed', 'sent', 'nudged', 'voided']);
  await grid().focus();
  await desk.press('Enter');
  await page.getByRole('heading', { name: /Re-evaluation request PR-/ }).waitFor();
  await page.locator('.letter-sheet').getByText(/^VOID/).first().waitFor();
  expect(desk.faults).toEqual([]);
});
