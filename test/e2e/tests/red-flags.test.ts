// A fall is reported: the urgent path is on the screen after three actions, nothing speaks of a plateau any more, and
// only a reason closes the flag.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { insideVault } from '../../cli/plateau.ts';
import { ask, createVault, type Desk, daysAgo, PASSPHRASE, sitDown } from '../pages/desk.ts';
import { handAt } from '../pages/hand.ts';

const COURSE_WORDS = /plateau onset|\bplateau\b(?! -)|stalled|levell?ed off|needs re-evaluation/i;

let desk: Desk;

beforeAll(async () => {
  desk = await sitDown();
  await createVault(desk);
  await stalledPatient();
}, 120_000);
afterAll(async () => desk.leave());

/** All text of the window, without the name of the product. */
async function shown(): Promise<string> {
  const text = await desk.app.page.locator('body').innerText();
  return text.replaceAll(/Plateau(?= -|$)/gm, '');
}

async function screenshot(name: string): Promise<void> {
  const folder = process.env['PLATEAU_SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const { page } = desk.app;
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize({ width: 1024, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${folder}/${name}-small.png` });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** A patient whose scores have not moved for eleven weeks. */
async function stalledPatient(): Promise<void> {
  const { page } = desk.app;
  await desk.press('Control+N');
  await page.getByRole('dialog', { name: 'New patient' }).waitFor();
  await desk.type('Abbott');
  await desk.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Abbott' }).waitFor();
  await desk.run('New Episode');
  await page.getByRole('dialog', { name: /New episode/ }).waitFor();
  await desk.type('Low back pain');
  await page.getByLabel('Start of care').fill(daysAgo(84));
  await page.getByRole('checkbox', { name: /^NPRS/ }).press('Space');
  await desk.press('Enter');
  await page
    .getByText(/Record a first outcome measure/)
    .first()
    .waitFor();
  const [patient] = await ask<{ episodes: { episodeId: string }[] }[]>(page, 'caseload.list', {});
  const episodeId = patient?.episodes[0]?.episodeId;
  const scores = [7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6];
  for (const [week, total] of scores.entries()) {
    await ask(page, 'measure.record', {
      episodeId,
      measureId: 'nprs',
      date: daysAgo(84 - 7 * week),
      total,
    });
  }
  await page
    .getByText(/levelled off|stalled/)
    .first()
    .waitFor();
}

it('shows the urgent path in three actions', async () => {
  const { page } = desk.app;
  expect(await shown(), 'control').toMatch(COURSE_WORDS);
  await screenshot('before');
  const hand = handAt(desk);
  await hand.press('Control+K', 'f');
  const chord = hand.actions;
  await page.locator(':focus[type="search"]').waitFor();
  await hand.enter('fall');
  await hand.press('Enter');
  const path = page.getByRole('region', { name: 'Red flag: what to do now' });
  await path.getByText('Speak to a physician today: phone, do not only write.').waitFor();
  await path.getByRole('heading', { name: 'Red flag: Same day' }).waitFor();
  await path.getByText(/Recorded on .* at \d\d:\d\d/).waitFor();
  // The chord Ctrl+K F counts as one.
  expect(hand.actions - chord + 1).toBe(3);
  await screenshot('path');
});

it('is silent about the course in tree, tab, problems and charts', async () => {
  const { page } = desk.app;
  await page
    .getByRole('treeitem', { name: /red flag/i })
    .first()
    .waitFor();
  await page.getByRole('option', { name: /Urgent: Abbott Red flag/ }).waitFor();
  expect(await shown()).not.toMatch(COURSE_WORDS);
  await desk.run('Open Episode');
  await desk.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Abbott' }).first().waitFor();
  await page.getByRole('region', { name: 'Red flag: what to do now' }).first().waitFor();
  expect(await shown()).not.toMatch(COURSE_WORDS);
  await screenshot('episode');
  // A letter is made with the urgency of the flag, without a question.
  await page
    .getByRole('button', { name: /Request Re-evaluation/ })
    .first()
    .click();
  await page
    .getByRole('region', { name: 'Preview of the letter' })
    .getByText(/same day/i)
    .first()
    .waitFor();
  expect(await shown()).not.toMatch(COURSE_WORDS);
  await screenshot('letter');
});

it('hands over a sheet in an emergency', async () => {
  const { page, control } = desk.app;
  await desk.press('Control+K', 'f');
  await page.locator(':focus[type="search"]').waitFor();
  await desk.type('bladder');
  await desk.press('Enter');
  const path = page.getByRole('region', { name: 'Red flag: what to do now' }).last();
  await path.getByRole('heading', { name: 'Red flag: Emergency' }).waitFor();
  await path.getByText(/Also open: significant trauma/).waitFor();
  await screenshot('emergency');
  await path.getByRole('button', { name: 'Emergency Sheet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Emergency sheet' });
  await dialog.getByText('Who to call').waitFor();
  await screenshot('sheet');
  // Cancelled at first: the sheet stays, nothing is lost by it.
  await desk.press('Enter');
  await page.getByText('Printing was cancelled.').waitFor();
  await expect.poll(() => dialog.isVisible()).toBe(true);
  await control.answerDialog('Printer');
  await desk.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Sent to the printer.').waitFor();
  await expect.poll(() => control.printed()).toHaveLength(1);
});

it('closes a flag only with a reason, by keyboard', async () => {
  const { page } = desk.app;
  for (const [word, flag] of [
    ['bladder', 'new change of bladder function'],
    ['fall', 'significant trauma, or minor fall with fragile bone'],
  ] as const) {
    await desk.press('Control+K', 'f');
    await page.locator(':focus[type="search"]').waitFor();
    await desk.type(word);
    await desk.press('ArrowDown', 'n');
    const row = page.getByRole('group', { name: flag, exact: true });
    await desk.press('Control+Enter');
    await row.getByText('A red flag is closed only with a reason.').waitFor();
    await row.getByLabel('Why is it no longer open?').fill('Seen by Dr Solheim today');
    await desk.press('Control+Enter');
    await row.getByText(/^no, /).waitFor();
    await page.getByRole('searchbox').last().fill('');
  }
  await page.getByRole('region', { name: 'Red flag: what to do now' }).waitFor({ state: 'hidden' });
  await page
    .getByText(/levelled off|stalled/)
    .first()
    .waitFor();
  expect(desk.faults).toEqual([]);
});

it('has a row in the audit trail for each answer', async () => {
  const { page } = desk.app;
  await desk.run('Lock Now');
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  const trail = () =>
    insideVault(
      desk.vault,
      (_ask, caseload) => {
        const sql = "SELECT detail FROM audit WHERE entity = 'finding' ORDER BY seq";
        return {
          brokenAt: caseload.verifyAudit().brokenAt,
          rows: caseload.context.db.prepare(sql).all() as { detail: string }[],
        };
      },
      PASSPHRASE,
    );
  // The screen locks at once; the file is let go of a moment later.
  const { brokenAt, rows } = await vi.waitFor(trail, { timeout: 15_000, interval: 200 });
  expect(brokenAt).toBeNull();
  expect(rows.map(row => JSON.parse(row.detail) as unknown)).toEqual([
    { code: 'rf.trauma', answer: 'yes' },
    { code: 'rf.ces-bladder', answer: 'yes' },
    { code: 'rf.ces-bladder', answer: 'no' },
    { code: 'rf.trauma', answer: 'no' },
  ]);
});
