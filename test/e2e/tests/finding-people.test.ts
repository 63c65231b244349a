// People at the door, found again by a few letters, in their notes, and made one where they were written down twice:
// by keyboard alone, counting actions.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVault, type Desk, sitDown } from '../pages/desk.ts';
import { handAt } from '../pages/hand.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await sitDown();
  await createVault(desk);
});
afterAll(async () => desk.leave());

/** The five actions of somebody new at the door. */
async function newPatient(familyName: string, givenName: string) {
  const hand = handAt(desk);
  const dialog = desk.app.page.getByRole('dialog', { name: 'New patient' });
  await hand.press('Control+N');
  await dialog.waitFor();
  await hand.enter(familyName);
  await hand.press('Tab');
  await hand.enter(givenName);
  await hand.press('Enter');
  return hand;
}

const heading = (name: string) => desk.app.page.getByRole('heading', { level: 1, name });
const focused = () => desk.app.page.evaluate(() => document.activeElement?.textContent ?? '');

const focusedName = () =>
  desk.app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

it('takes a new patient at the door in 5 actions, with the first episode one key away', async () => {
  const { page } = desk.app;
  const hand = await newPatient('Abbott', 'Dmitri');
  await heading('Dmitri Abbott').waitFor();
  expect(hand.actions).toBe(5);
  await expect.poll(focused).toBe('New Episode');
  await desk.press('Enter');
  const dialog = page.getByRole('dialog', { name: /New episode for Abbott/ });
  await dialog.waitFor();
  await desk.type('Low back pain');
  await page.getByLabel('Diagnosis', { exact: true }).fill('Lumbar radiculopathy, limping on stairs');
  await desk.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
});

it('asks about a namesake, shows who it is, and opens them with one key', async () => {
  const { page } = desk.app;
  await newPatient('ABBOTT', 'Dmitri');
  const question = page.getByRole('alert').filter({ hasText: 'Another patient has this name' });
  await question.getByText('no date of birth, Low back pain').waitFor();
  await expect.poll(focused).toBe('Open the existing record');
  await desk.press('Enter');
  await page.getByRole('dialog', { name: 'New patient' }).waitFor({ state: 'hidden' });
  await heading('Dmitri Abbott').waitFor();
});

it('refuses a birth in the future at its field, and keeps what was typed', async () => {
  const { page } = desk.app;
  await desk.press('Control+N');
  const dialog = page.getByRole('dialog', { name: 'New patient' });
  await dialog.waitFor();
  await desk.type("O'Brádaigh");
  await page.getByLabel('or year of birth').fill('2199');
  await desk.press('Enter');
  await dialog.getByText('This lies in the future.').waitFor();
  await page.getByLabel('or year of birth').fill('1961');
  await desk.press('Enter');
  await heading("O'Brádaigh").waitFor();
});

it('opens a patient by fuzzy name in 5 keys', async () => {
  const { page } = desk.app;
  await newPatient('Müller', 'Jürgen');
  await heading('Jürgen Müller').waitFor();
  const hand = handAt(desk);
  await hand.press('Control+P');
  await page.getByRole('combobox', { name: 'Go to patient' }).waitFor();
  await hand.strike('obr');
  await hand.press('Enter');
  await heading("O'Brádaigh").waitFor();
  expect(hand.actions).toBe(5);
  for (const [typed, name] of [
    ['abobtt', /^Abbott, Dmitri/],
    ['muler', /^Müller, Jürgen/],
    ['jm', /^Müller, Jürgen/],
    ['1961', /^O'Brádaigh/],
  ] as const) {
    await desk.press('Control+P');
    await page.getByRole('combobox', { name: 'Go to patient' }).waitFor();
    await desk.type(typed);
    await page.getByRole('option', { name }).first().waitFor();
    await desk.press('Escape');
  }
});

it('finds a word of a diagnosis, marks it, opens the episode, and helps with a slip in a name', async () => {
  const { page } = desk.app;
  await desk.press('Control+Shift+F');
  await expect.poll(focusedName).toBe('Search in all records');
  await desk.type('limp');
  const hit = page.getByRole('listbox', { name: 'Search' }).getByRole('option', { name: /^Episode/ });
  await hit.locator('mark', { hasText: 'limping' }).waitFor();
  await desk.press('Enter');
  await page
    .getByRole('heading', { name: /Dmitri Abbott/ })
    .first()
    .waitFor();
  await desk.press('Control+Shift+F');
  await expect.poll(focusedName).toBe('Search in all records');
  await desk.press('Control+A');
  await desk.type('abobtt');
  await page
    .getByRole('group', { name: 'Did you mean' })
    .getByRole('button', { name: 'Abbott, Dmitri' })
    .waitFor();
  await desk.press('Escape');
});

it('puts a tag on and finds by it in the tree', async () => {
  const { page } = desk.app;
  await desk.quickOpen('muller');
  await heading('Jürgen Müller').waitFor();
  await desk.run('Edit Tags');
  await page.getByRole('combobox', { name: /^Tags/ }).waitFor();
  await desk.type('evening');
  await page.getByRole('option', { name: 'New tag "evening"' }).waitFor();
  await desk.press('Enter');
  await page.getByRole('option', { name: /evening.*on this patient/ }).waitFor();
  await desk.press('Escape');
  await page.getByRole('list', { name: 'Tags' }).getByText('evening').waitFor();
  await desk.press('Control+Shift+E');
  await page.getByRole('combobox', { name: /^Filter by name/ }).focus();
  await desk.type('#eve');
  await expect.poll(() => page.getByRole('treeitem').allInnerTexts()).toHaveLength(2);
  await page.getByRole('combobox', { name: /^Filter by name/ }).fill('');
});

it('merges two records of one person and parts them again, by keyboard', async () => {
  const { page } = desk.app;
  await newPatient('Abott', 'D.');
  await heading('D. Abott').waitFor();
  await desk.quickOpen('abbott dm');
  await desk.run('Open Patient');
  await page.getByRole('combobox', { name: 'Which patient?' }).or(heading('Dmitri Abbott')).first().waitFor();
  await heading('Dmitri Abbott').waitFor();
  await desk.run('Merge with Another Record');
  await page.getByRole('combobox', { name: /^Which other record/ }).waitFor();
  await desk.type('abott');
  await page.getByRole('option', { name: /^Abott, D\./ }).waitFor();
  await desk.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge two records' });
  await dialog.getByRole('radio', { name: 'Given name: Dmitri' }).waitFor();
  const swap = dialog.getByRole('button', { name: 'Keep the other record' });
  await swap.press('Enter');
  await dialog.getByText('The record of D. Abott is kept.').waitFor();
  await dialog.getByRole('radio', { name: 'Given name: D.', checked: true }).waitFor();
  await swap.press('Enter');
  await dialog.getByText('The record of Dmitri Abbott is kept.').waitFor();
  await dialog.getByRole('button', { name: 'Merge' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('The record of Abott, D. was merged into this one', { exact: false }).waitFor();
  await desk.press('Control+P');
  await desk.type('abott');
  await page.getByRole('option', { name: /merged into Abbott, Dmitri/ }).waitFor();
  await desk.press('Escape');

  await desk.press('Control+K', 'u');
  await page.getByText('are two records again.', { exact: false }).first().waitFor();
  await desk.quickOpen('abott d');
  await heading('D. Abott').waitFor();
});

it('discharges with a reason, takes it back, archives and restores', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott dm');
  await desk.run('Discharge Episode');
  const dialog = page.getByRole('dialog', { name: 'Discharge' });
  await dialog.waitFor();
  await dialog.getByLabel('Reason').selectOption('Plateau reached');
  await dialog.getByLabel('Last day of care').press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('treeitem', { name: /^Discharged *, 1 episode$/ }).waitFor();
  await desk.press('Control+K', 'u');
  await page.getByText('"Low back pain" is open again.').first().waitFor();

  await desk.quickOpen('muller');
  await heading('Jürgen Müller').waitFor();
  await desk.run('Archive Patient');
  const question = page.getByRole('dialog', { name: /^Archive Jürgen Müller/ });
  await question.waitFor();
  await question.getByRole('button', { name: 'Archive', exact: true }).press('Enter');
  await page.getByText('Archived. The record can be read and searched.').waitFor();
  await desk.press('Control+K', 'u');
  await page.getByText('Jürgen Müller is back in the caseload.').first().waitFor();
});

it('broke no rule of the window meanwhile', () => {
  expect(desk.faults).toEqual([]);
});
