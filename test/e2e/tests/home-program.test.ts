// The home program, the diary that comes back, the plan and a new phase: by keyboard, with the timeline that tells of all.
import { rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, formatDay } from '../../../shared/dates.ts';
import { type Desk, daysAgo, openVault, sitDown } from '../pages/desk.ts';
import { handAt } from '../pages/hand.ts';
import { type Ask, preparedVault } from '../pages/prepared-vault.ts';

let desk: Desk;
let folder: string;

beforeAll(async () => {
  folder = await preparedVault(fill);
  desk = await sitDown({ folder });
  await openVault(desk);
});
afterAll(async () => {
  await desk.leave();
  rmSync(folder, { recursive: true, force: true });
});

it('takes a paper diary with its flare in at most eight actions', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  await page.getByRole('heading', { level: 1, name: 'Dmitri Abbott' }).waitFor();
  const hand = handAt(desk);
  await hand.press('Control+K', 'a');
  await focusIn('What the diary says');
  await hand.enter('5 of 14, flare on day 3');
  await page
    .getByText(/^5 of 14 sessions in 14 days, flare on .*, after the visit of .*, effort 6$/)
    .waitFor();
  await hand.press('Enter');
  const flareDay = formatDay(addDays(daysAgo(14), 2));
  await page.getByText(`Saved: 5 of 14 sessions, and a flare on ${flareDay}.`).first().waitFor();
  expect(hand.actions).toBeLessThanOrEqual(8);
});

it('refuses more sessions than planned at the field, and days already told of with the entry named', async () => {
  const { page } = desk.app;
  await desk.press('Control+K', 'a');
  const dialog = page.getByRole('dialog', { name: 'Diary of Abbott, Dmitri' });
  await focusIn('What the diary says');
  await desk.type('16 of 14');
  await desk.press('Enter');
  await dialog.getByText('More than the 14 planned: raise the plan, or enter 14.').waitFor();
  await expect.poll(() => dialog.getByLabel('What the diary says').evaluate(isFocused)).toBe(true);
  await dialog.getByLabel('What the diary says').fill('6/14');
  await dialog.getByLabel('From').fill(daysAgo(14));
  await dialog.getByLabel('To', { exact: true }).fill(daysAgo(1));
  await dialog.getByText(/^Already told of: 5 of 14 sessions/).waitFor();
  await desk.press('Enter');
  await dialog.getByText(/Change the days, or tick/).waitFor();
  await desk.press('Space', 'Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Saved: 6 of 14 sessions.').first().waitFor();
});

it('gives a new version of the program; the old one stays readable with what changed', async () => {
  const { page } = desk.app;
  await desk.run('Edit Home Program');
  const dialog = page.getByRole('dialog', { name: 'Home program for Abbott, Dmitri' });
  await dialog.waitFor();
  await focusIn('Exercise, row 1');
  await desk.press('Enter');
  await dialog.getByText('Nothing was changed: version 1 says the same.').waitFor();
  await dialog.getByLabel('Dose, row 1').focus();
  await desk.press('Control+A');
  await desk.type('3 x 12');
  await desk.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await desk.run('Show Home Program');
  await page.getByRole('heading', { level: 2, name: /^Version 2, since/ }).waitFor();
  await page.getByText('1 earlier version').focus();
  await desk.press('Enter');
  await page.getByText(/What changed: Bridge: 3 x 10, 7 a week became 3 x 12, 7 a week$/).waitFor();
});

it('puts a version right with a reason; what it said stays readable', async () => {
  const { page } = desk.app;
  await page.getByRole('button', { name: 'Correct version 2...' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Correct version 2 of the home program' });
  await dialog.waitFor();
  await dialog.getByLabel('Dose, row 1').fill('3 x 15');
  await dialog.getByLabel('Reason').fill('Typing error');
  await dialog.getByLabel('Reason').press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByText(/^Corrected on .*because: Typing error · before: .*Bridge, 3 x 12, 7 a week/)
    .waitFor();
  await page.getByRole('cell', { name: '3 x 15', exact: true }).waitFor();
});

it('keeps the day a goal was set', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  await page.getByRole('button', { name: 'Goal of ODI...' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Goal for ODI' });
  await dialog.getByLabel(/^Goal \(/).fill('10');
  await dialog.getByLabel('Set on').fill(daysAgo(3));
  await dialog.getByLabel('Set on').press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(`set on ${formatDay(daysAgo(3))}`).waitFor();
});

it('marks days of the calendar by keyboard; unknown stays unknown in the dose ledger', async () => {
  const { page } = desk.app;
  await desk.run('Mark Days in the Adherence Calendar');
  const today = formatDay(daysAgo(0));
  await focusOn(`${today}: unknown`);
  await desk.press('1');
  await focusOn(`${today}: done`);
  await desk.press('ArrowLeft');
  // Yesterday is one of the fourteen days of the diary: it cannot be marked on its own.
  await focusOn(new RegExp(`^${formatDay(daysAgo(1))}: part of 6 of 14 sessions`));
  await desk.press('1');
  await expect.poll(() => page.getByRole('button', { name: 'Save 1 day', exact: true }).count()).toBe(1);
  await desk.press('Enter');
  await page.getByText('1 day of the calendar saved.').first().waitFor();
  const ledger = page.getByRole('table', { name: 'Dose by week of care, the newest first' });
  const rowsNow = () => texts(ledger.locator('tbody tr'));
  // The table follows the save a moment later.
  await expect.poll(async () => (await rowsNow())[0]).toMatch(/1 of 1/);
  const rows = await rowsNow();
  expect(rows).toHaveLength(11);
  expect(rows.some(row => row.includes('unknown, 7 planned'))).toBe(true);
});

it('shows the precautions of the plan on the episode and on the visit', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  await desk.run('Edit Plan of Care');
  const dialog = page.getByRole('dialog', { name: 'Plan of care for Abbott, Dmitri' });
  await focusIn('Visits a week');
  await desk.type('2');
  await desk.press('Tab');
  await desk.type('24');
  await dialog.getByLabel('Ends on').fill(daysAgo(71));
  await desk.press('Enter');
  await dialog.getByText('Ends before it begins. Check both days.').waitFor();
  await dialog.getByLabel('Ends on').fill(daysAgo(-28));
  await dialog.getByLabel('Precautions and contraindications').fill('No loaded flexion before week 12');
  await dialog.getByLabel('Certified until').fill(daysAgo(-20));
  await desk.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/15 visits left of 24 · certification ends on .*, 20 days left$/).waitFor();
  const note = page.getByRole('note', { name: 'Precautions' });
  await note.getByText('No loaded flexion before week 12').first().waitFor();
  await desk.press('Control+Shift+V');
  await page.locator('.page.visit').getByRole('note', { name: 'Precautions' }).waitFor();
});

it('tells everything that happened, the newest first, filtered and opened by keyboard', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  await page.getByRole('heading', { level: 1, name: 'Dmitri Abbott' }).first().waitFor();
  await desk.press('Control+K', 'i');
  const list = page.getByRole('listbox', { name: 'Everything recorded, the newest first' });
  await list.waitFor();
  const days = await texts(list.locator('.timeline-row .numbers'));
  expect(days.map(day => Date.parse(day))).toEqual(days.map(day => Date.parse(day)).sort((a, b) => b - a));
  await list.getByText(/^Goal for ODI: 10/).waitFor();
  await page.getByRole('button', { name: 'Correction 2' }).focus();
  await desk.press('Enter');
  const only = list.getByRole('option');
  await page.getByText(/^2 of \d+ entries$/).waitFor();
  await expect
    .poll(() => texts(only))
    .toEqual([
      expect.stringMatching(/Home program version changed because: Typing error/),
      expect.stringMatching(/Home program removed because: replaced · before: 5 of 14 sessions/),
    ]);
  await desk.press('Enter');
  await page.getByRole('button', { name: 'Visit 9' }).focus();
  await desk.press('Space');
  await page.getByText(/^9 of \d+ entries$/).waitFor();
  await list.focus();
  await desk.press('ArrowDown', 'Enter');
  await page.locator('.visit-facts').first().waitFor();
});

it('sets a new baseline with a new phase: the stall of the course before is no stall of this one', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  await desk.run('Show Episode Overview');
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await verdict.getByText('Plateau', { exact: true }).waitFor();
  await desk.run('Start Phase');
  const dialog = page.getByRole('dialog', { name: 'Start a phase' });
  await dialog.getByText('A new phase sets a new baseline').waitFor();
  await dialog.getByLabel('Kind').selectOption('after an injection');
  await dialog.getByLabel('First day').fill(daysAgo(-1));
  await dialog.getByLabel('Window in days').fill('42');
  await desk.press('Enter');
  await dialog.getByText('Lies in the future.').waitFor();
  await dialog.getByLabel('First day').fill(daysAgo(11));
  await desk.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('day 12 of 42').waitFor();
  await desk.press('Control+Shift+O');
  const score = page.getByRole('dialog', { name: 'Record outcome measure' });
  await score.getByLabel(/^Total score/).fill('5');
  await desk.press('Enter');
  await score.waitFor({ state: 'hidden' });
  await verdict.getByText('Too early to judge', { exact: true }).waitFor();
  await expect.poll(() => verdict.getByText('Plateau', { exact: true }).count()).toBe(0);
});

it('stops following a measure; its scores stay', async () => {
  const { page } = desk.app;
  await page.getByRole('button', { name: 'Stop following ODI' }).focus();
  await desk.press('Enter');
  await page.getByRole('button', { name: 'Stop following', exact: true }).waitFor();
  await desk.press('Enter');
  await page.getByText('ODI is followed no more.').first().waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Stop following ODI' }).count()).toBe(0);
});

it('has no accessibility fault in any of it, and fits a small laptop', async () => {
  const { page } = desk.app;
  const faults = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
  };
  await expect.poll(faults).toEqual([]);
  await desk.press('Control+K', 'i');
  await page.getByRole('listbox', { name: 'Everything recorded, the newest first' }).waitFor();
  await expect.poll(faults).toEqual([]);
  await desk.run('Show Home Program');
  await page.getByRole('grid').waitFor();
  await expect.poll(faults).toEqual([]);
  for (const title of [
    'Plan of Care',
    'Start Phase',
    'Edit Home Program',
    'Record Flare',
    'Record Adherence',
  ]) {
    await desk.run(title);
    await page.getByRole('dialog').waitFor();
    expect(await faults(), title).toEqual([]);
    await desk.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await page.setViewportSize({ width: 1024, height: 640 });
  for (const part of ['.page.program', '.table-scroller']) {
    const overflow = await page.locator(part).evaluate(element => element.scrollWidth - element.clientWidth);
    expect(overflow, part).toBeLessThanOrEqual(0);
  }
  await expect.poll(faults).toEqual([]);
});

it('broke no rule of the window', () => {
  expect(desk.faults).toEqual([]);
});

async function focusIn(label: string): Promise<void> {
  await desk.app.page.waitForFunction(wanted => {
    const active = document.activeElement;
    if (!(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement)) return false;
    const labels = [...(active.labels ?? [])].map(one => one.textContent?.trim());
    return active.getAttribute('aria-label') === wanted || labels.includes(wanted);
  }, label);
}

/** Waits until the focus is on something with this name. */
async function focusOn(name: string | RegExp): Promise<void> {
  await expect
    .poll(() => desk.app.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(name);
}

function isFocused(element: Element): boolean {
  return document.activeElement === element;
}

async function texts(found: { allInnerTexts(): Promise<string[]> }): Promise<string[]> {
  return (await found.allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim());
}

/** Ten weeks of back pain that stands still after the third, seen weekly, with a program of one session a day. */
function fill(ask: Ask): void {
  const patient = ask('patient.create', {
    familyName: 'Abbott',
    givenName: 'Dmitri',
    birthDate: '1961-04-02',
  });
  const { id: episodeId } = ask('episode.create', {
    patientId: patient.id,
    title: 'Low back pain',
    region: 'lumbar',
    startDate: daysAgo(70),
    measureIds: ['nprs', 'odi'],
  });
  ask('program.record', {
    episodeId,
    startsOn: daysAgo(70),
    exercises: [{ name: 'Bridge', dose: '3 x 10', sessionsPerWeek: 7 }],
  });
  // The last visit was a fortnight ago: the diary is of the days since.
  const scores = [7, 6, 5, 5, 5, 5, 5, 5, 5];
  for (const [week, total] of scores.entries()) {
    const date = daysAgo(70 - 7 * week);
    ask('visit.record', { episodeId, date, setting: 'home', painNow: total, load: 6 });
    ask('measure.record', { episodeId, measureId: 'nprs', date, total });
  }
}
