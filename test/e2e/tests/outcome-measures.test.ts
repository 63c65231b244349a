// Outcome measures at the keyboard, counted: what a hand does for a total, for a form by items, for two tests at once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVault, type Desk, daysAgo, sitDown } from '../pages/desk.ts';
import { type Hand, handAt } from '../pages/hand.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await sitDown();
  await createVault(desk);
});
afterAll(async () => desk.leave());

function dialog() {
  return desk.app.page.getByRole('dialog', { name: 'Record outcome measure' });
}

/** A patient and an episode that follows these measures; its tab is the active one afterwards. */
async function openEpisode(name: string, region: string, measures: readonly string[]): Promise<void> {
  const { page } = desk.app;
  await desk.press('Control+N');
  await page.getByRole('dialog', { name: 'New patient' }).waitFor();
  await desk.type(name);
  await desk.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await desk.run('New Episode');
  await page.getByRole('dialog', { name: /New episode/ }).waitFor();
  await desk.type(`Pain of the ${region}`);
  await page.getByLabel('Body region').selectOption({ label: region });
  await page.getByLabel('Start of care').fill(daysAgo(30));
  for (const measure of measures) {
    await page.getByRole('checkbox', { name: new RegExp(`^${measure}`) }).press('Space');
  }
  await desk.press('Enter');
  await page
    .getByText(/No scores yet/)
    .first()
    .waitFor();
}

/** Opens the form by its keys and waits until it takes what is typed. */
async function openForm(hand: Hand): Promise<void> {
  await hand.press('Control+Shift+O');
  await dialog().waitFor();
  await dialog().locator('input[inputmode="decimal"]:focus').waitFor();
}

it('takes a LEFS total in at most 4 actions', async () => {
  await openEpisode('Abara', 'knee', ['LEFS']);
  const hand = handAt(desk);
  await openForm(hand);
  await hand.enter('52');
  await dialog().getByText('52 points').waitFor();
  await hand.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await desk.app.page
    .getByText(/LEFS: 52 points saved/)
    .first()
    .waitFor();
  expect(hand.actions).toBeLessThanOrEqual(4);
  expect(hand.actions).toBe(3);
});

it('takes it for a measure that is not the one offered in as many', async () => {
  const hand = handAt(desk);
  await openForm(hand);
  await hand.enter('nprs 6');
  await dialog().getByRole('listitem').filter({ hasText: 'NPRS' }).waitFor();
  await hand.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  expect(hand.actions).toBeLessThanOrEqual(4);
});

it('takes TUG and chair stands in at most 4 actions, both judged before they are saved', async () => {
  await openEpisode('Bakke', 'hip', []);
  const hand = handAt(desk);
  await openForm(hand);
  await hand.enter('tug 12.4; cst 9');
  const rows = dialog().getByRole('listitem');
  await rows
    .filter({ hasText: '30s-CST' })
    .getByText(/^9 stands/)
    .waitFor();
  await rows
    .filter({ hasText: 'TUG' })
    .getByText(/^12.4 s/)
    .waitFor();
  await hand.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await desk.app.page
    .getByText(/TUG 12.4 s, 30s-CST 9 stands saved/)
    .first()
    .waitFor();
  expect(hand.actions).toBeLessThanOrEqual(4);
});

it('takes a QuickDASH by its items with one blank in 13 keys', async () => {
  await openEpisode('Chaudhry', 'shoulder', ['QuickDASH']);
  const hand = handAt(desk);
  await openForm(hand);
  await hand.strike('32 41323242');
  await dialog().getByText('10 of 11 answered').waitFor();
  await dialog().getByText('Item 3 left blank.').waitFor();
  await hand.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await desk.app.page
    .getByText(/QuickDASH: .* points saved/)
    .first()
    .waitFor();
  expect(hand.actions).toBe(13);
});

it('keeps what stood before a correction', async () => {
  const { page } = desk.app;
  await desk.run('Correct Score');
  await page
    .getByRole('option', { name: /^QuickDASH/ })
    .first()
    .waitFor();
  await desk.press('Enter');
  const correct = page.getByRole('dialog', { name: 'Correct score' });
  await correct.waitFor();
  await correct.getByLabel('Item 3').fill('5');
  await correct.getByLabel('Reason for the correction').fill('The blank was a 5 on paper');
  await desk.press('Enter');
  await correct.waitFor({ state: 'hidden' });
  await desk.run('Correct Score');
  await page
    .getByRole('option', { name: /^QuickDASH/ })
    .first()
    .waitFor();
  await desk.press('Enter');
  await correct.getByText(/corrected on .*: The blank was a 5 on paper/).waitFor();
  await desk.press('Escape');
  expect(desk.faults).toEqual([]);
});
