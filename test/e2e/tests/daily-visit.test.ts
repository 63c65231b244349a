// A visit of an ordinary day, by keyboard alone and counted; then signed, amended, and the original still readable.

import { rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const NOTE = 'Stairs are easier, long sitting is not.';

it('is recorded in at most twelve actions once the patient is open', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  await page.getByRole('heading', { level: 1, name: 'Dmitri Abbott' }).waitFor();
  const hand = handAt(desk);
  await hand.press('Control+Shift+V');
  await focusIn('Now');
  // Now, worst and best: a digit goes on by itself.
  await hand.strike('683');
  await focusIn('Done');
  await hand.enter('5');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'afterLoad');
  await hand.strike('2');
  await focusIn('Pain next morning');
  // Past the next morning and the interventions, which stay as they were.
  await hand.press('Tab', 'Tab');
  await focusIn('Effort, 1 to 10');
  await hand.enter('6');
  await hand.press('Alt+n');
  await focusIn('Note');
  await hand.enter(NOTE);
  await hand.press('Control+Enter');
  await page.getByText('Not signed yet.').waitFor();
  expect(hand.actions).toBeLessThanOrEqual(12);

  const facts = page.locator('.visit-facts').first();
  await facts.waitFor();
  await expect
    .poll(() => lines(facts.locator('dt')))
    .toEqual([
      'Date',
      'Setting',
      'Pain now',
      'Pain at its worst',
      'Pain at its best',
      'Response to the last load',
      'Interventions',
      'Effort, 1 to 10',
      'Minutes active',
      'Minutes passive',
      'Note',
    ]);
  await expect
    .poll(() => lines(facts.locator('dd')))
    .toEqual([
      expect.any(String),
      'home',
      '6',
      '8',
      '3',
      'no change',
      'Squat, 3 x 10, 15 min, effort 5; Mobilisation, grade III, 10 min',
      '6',
      '15',
      '10',
      NOTE,
    ]);
  // The form has made room for what it recorded.
  await expect.poll(() => page.getByRole('tab', { name: /^Visit: / }).count()).toBe(0);
});

it('counts on the episode, with the sessions done of those planned', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  await page.getByRole('heading', { level: 1, name: 'Dmitri Abbott' }).last().waitFor();
  await desk.run('Remove Entry Made in Error');
  const entries = page.locator('#quick-list').getByRole('option');
  await entries.first().waitFor();
  await expect
    .poll(() => lines(entries))
    .toEqual(expect.arrayContaining([expect.stringMatching(/Home program .* 5 of 14 sessions/)]));
  await desk.press('Escape');
});

it('is signed, and says under which name it is locked', async () => {
  const { page } = desk.app;
  await openTheVisit();
  await desk.run('Sign Visit');
  await page.getByText(/^Signed by Maren Holt on .* Locked\.$/).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Remove...' }).count()).toBe(0);
});

it('is amended with a reason by keyboard; the original stays readable', async () => {
  const { page } = desk.app;
  await desk.run('Change or Amend Visit');
  const dialog = page.getByRole('dialog', { name: /^Amend visit of/ });
  await dialog.waitFor();
  await focusIn('Reason');
  await desk.type('Typing error');
  await dialog.getByLabel('Now').focus();
  await desk.type('4');
  await desk.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/^Amended on .* because: Typing error$/).waitFor();
  await page.getByText('Pain now: 6 became 4').waitFor();
  await page.getByText('Show original').focus();
  await desk.press('Enter');
  const original = page.locator('dl[aria-label="Original"]');
  await original.waitFor();
  await expect.poll(() => lines(original.locator('dd'))).toEqual(expect.arrayContaining(['6', NOTE]));
});

it('refuses the same visit twice until it is meant', async () => {
  const { page } = desk.app;
  await desk.press('Control+Shift+V');
  await page.getByText(/is already recorded in this episode/).waitFor();
  await desk.press('Control+Enter');
  await page.getByText('Tick this if it is meant, or change the date.').waitFor();
  await expect
    .poll(() => page.getByLabel('Record a second visit on this day').evaluate(isFocused))
    .toBe(true);
  await desk.press('Space', 'Control+Enter');
  await page.getByText('Not signed yet.').waitFor();
});

it('is taken out with a reason when it was entered in error', async () => {
  const { page } = desk.app;
  await desk.run('Remove Entry Made in Error');
  await page.locator('#quick-list').getByRole('option').first().waitFor();
  await desk.type('Visit');
  await desk.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Remove an entry made in error?' });
  await dialog.waitFor();
  await desk.type('Entered twice');
  await desk.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
});

it('keeps a note of 10,000 characters whole, and signs in one go', async () => {
  const { page } = desk.app;
  const note = `${'A long story, told whole. '.repeat(400)}`.slice(0, 9_999) + '.';
  await desk.quickOpen('baker');
  await page.getByRole('heading', { level: 1, name: 'Joan Baker' }).waitFor();
  await desk.press('Control+Shift+V');
  await focusIn('Now');
  await desk.press('Alt+n');
  await focusIn('Note');
  await page.keyboard.insertText(note);
  await desk.press('Control+Shift+Enter');
  await page.getByText(/^Signed by Maren Holt on .* Locked\.$/).waitFor();
  await expect.poll(() => page.locator('.visit-facts dd').last().innerText()).toBe(note);
});

it('brings a note half written back, with the cursor, when its tab was closed', async () => {
  const { page } = desk.app;
  await desk.press('Control+Shift+V');
  await focusIn('Now');
  await desk.press('Alt+n');
  await focusIn('Note');
  await desk.type('Half a thou');
  await desk.press('ArrowLeft', 'ArrowLeft');
  await desk.press('Control+w');
  await page.getByRole('tab', { name: /^Visit: / }).waitFor({ state: 'detached' });
  await desk.run('Record Visit');
  await focusIn('Note');
  const note = page.getByLabel('Note', { exact: true }).last();
  await expect.poll(() => note.inputValue()).toBe('Half a thou');
  await expect.poll(() => note.evaluate(field => (field as HTMLTextAreaElement).selectionStart)).toBe(9);
  await page.getByRole('button', { name: 'Discard' }).last().press('Enter');
  await desk.press('Control+w');
});

it('fits a small laptop in visit mode: one column, targets of 44 px, nothing cut off', async () => {
  const { page } = desk.app;
  await page.setViewportSize({ width: 1024, height: 640 });
  await desk.press('Control+K', 'v');
  await desk.quickOpen('baker');
  await desk.press('Control+Shift+V');
  await focusIn('Now');
  const sizes = await page.evaluate(() => {
    const form = document.querySelector('.visit-form');
    const targets = [
      ...(form?.querySelectorAll('input.input, select, textarea, button, .choice, summary') ?? []),
    ];
    return {
      count: targets.length,
      small: targets
        .filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 44)
        .map(target => target.outerHTML.slice(0, 120)),
      type: Number.parseFloat(getComputedStyle(form ?? document.body).fontSize),
      overflow: (form?.scrollWidth ?? 0) - (form?.clientWidth ?? 0),
    };
  });
  expect(sizes.count).toBeGreaterThan(10);
  expect(sizes.small).toEqual([]);
  expect(sizes.type).toBeGreaterThanOrEqual(18);
  expect(sizes.overflow).toBeLessThanOrEqual(0);
  await desk.press('Control+K', 'v');
  await page.setViewportSize({ width: 1440, height: 900 });
});

it('has no accessibility fault, whatever is open in it', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  await desk.press('Control+Shift+V');
  await focusIn('Now');
  await page.getByRole('button', { name: 'Change interventions' }).last().click();
  await page.locator('.visit-findings summary').last().click();
  await desk.press('Control+Enter');
  await expect.poll(faults).toEqual([]);
  await desk.run('Open Visit');
  await page.locator('#quick-list').getByRole('option').first().waitFor();
  await desk.press('Enter');
  await page.getByText('Show original').waitFor();
  await expect.poll(faults).toEqual([]);
});

it('broke no rule of the window', () => {
  expect(desk.faults).toEqual([]);
});

async function faults(): Promise<string[]> {
  const { page } = desk.app;
  // The page is read over the existing connection: the usual way opens a blank page of its own.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
}

async function openTheVisit(): Promise<void> {
  const { page } = desk.app;
  await desk.run('Open Visit');
  await page.locator('#quick-list').getByRole('option').first().waitFor();
  await desk.press('Enter');
  await page.getByText('Not signed yet.').waitFor();
}

/** Waits until the field with this label has the cursor. */
async function focusIn(label: string): Promise<void> {
  await desk.app.page.waitForFunction(
    wanted => {
      const active = document.activeElement;
      const own = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
      return own && [...(active.labels ?? [])].some(one => one.textContent?.trim() === wanted);
    },
    label,
    { timeout: 10_000 },
  );
}

function isFocused(element: Element): boolean {
  return document.activeElement === element;
}

async function lines(found: { allInnerTexts(): Promise<string[]> }): Promise<string[]> {
  return (await found.allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim());
}

/** Two patients in care; the first was seen a week ago and has a program of two sessions a day. */
function fill(ask: Ask): void {
  ask('settings.setLetterhead', {
    therapistName: 'Maren Holt',
    credential: 'PT',
    licenceNumber: '',
    practice: '',
    address: '',
    phone: '',
    fax: '',
    email: '',
    bestTimeToCall: '',
  });
  const open = (familyName: string, givenName: string) => {
    const patient = ask('patient.create', { familyName, givenName, birthDate: '1961-04-02' });
    return ask('episode.create', {
      patientId: patient.id,
      title: 'Low back pain',
      region: 'lumbar',
      startDate: daysAgo(28),
      measureIds: ['nprs', 'odi'],
    });
  };
  const { id: episodeId } = open('Abbott', 'Dmitri');
  open('Baker', 'Joan');
  ask('program.record', {
    episodeId,
    startsOn: daysAgo(28),
    exercises: [{ name: 'Bridge', dose: '3 x 10', sessionsPerWeek: 14 }],
  });
  ask('visit.record', {
    episodeId,
    date: daysAgo(7),
    setting: 'home',
    painNow: 6,
    load: 5,
    interventions: [
      { name: 'Squat', family: 'exercise', minutes: 15, dose: '3 x 10', effort: 5 },
      { name: 'Mobilisation', family: 'manual-therapy', minutes: 10, dose: 'grade III', effort: null },
    ],
  });
}
