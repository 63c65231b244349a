// What was typed and not saved survives everything that can happen to a window: a lock in mid-word, a kill, quitting,
// a closed form. With the cursor, and with the tabs that were open.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../../host/launch.ts';
import { daysAgo, PASSPHRASE, unlock, watch } from '../pages/desk.ts';
import { preparedVault } from '../pages/prepared-vault.ts';

const root = mkdtempSync(join(tmpdir(), 'plateau-drafts-'));
const userData = join(root, 'profile');
const faults: string[] = [];
let folder: string;
let episodeId: string;
let app: RunningApp;

beforeAll(async () => {
  folder = await preparedVault(ask => {
    const patient = ask('patient.create', { familyName: 'Abbott', givenName: 'Dmitri' });
    episodeId = ask('episode.create', {
      patientId: patient.id,
      title: 'Low back pain',
      region: 'lumbar',
      startDate: daysAgo(20),
      setting: 'home',
      measureIds: ['nprs'],
    }).id;
  });
  app = await start();
  await app.control.answerDialog(join(folder, 'vault'));
  await app.page.getByRole('button', { name: /Open another vault/ }).click();
  await app.close();
});
beforeEach(async () => {
  app = await start();
  await unlock(app.page);
  await expect.poll(draftIds).toEqual([]);
});
afterEach(async () => {
  await app.close();
});
afterAll(() => {
  for (const place of [root, folder]) rmSync(place, { recursive: true, force: true });
});

it('brings text and cursor back after the lid was closed in mid-word', async () => {
  const note = await openNote();
  await app.page.keyboard.type('Stairs are easier, sitting is no');
  for (let step = 0; step < 3; step += 1) await app.page.keyboard.press('ArrowLeft');
  // No waiting: the last key is on its way when the computer goes to sleep.
  await app.page.keyboard.type('t');
  const locked = await app.afterLock(() => app.control.power('suspend'));
  expect(await locked.content()).not.toMatch(/Stairs|Abbott/);
  await unlock(locked);
  await expect
    .poll(() => cursorInNote(locked))
    .toEqual({ text: 'Stairs are easier, sitting ist no', cursor: 30 });
  expect(note).toEqual({ text: '', cursor: 0 });
  await locked.getByText(/^Restored from your draft of \d\d:\d\d\.$/).waitFor();
  await discard(locked);
});

it('has the note of a process that was killed after the last key', async () => {
  await openNote();
  const text = 'Fell on the stairs on Tuesday, no';
  await app.page.keyboard.type(text);
  await expect.poll(keptNote).toBe(text);
  await app.kill();
  app = await start();
  await unlock(app.page);
  await expect.poll(() => cursorInNote(app.page)).toEqual({ text, cursor: text.length });
  await discard(app.page);
});

it('has on disk what was typed when the person quits', async () => {
  await openNote();
  await app.page.keyboard.type('Quit right after the last lette');
  await app.page.keyboard.type('r');
  expect(await app.close()).toBe(0);
  app = await start();
  await unlock(app.page);
  await expect.poll(async () => (await cursorInNote(app.page)).text).toBe('Quit right after the last letter');
  await discard(app.page);
});

it('opens a new window with text and cursor when the page crashed', async () => {
  await openNote();
  const text = 'Crashed in the middle of a wor';
  await app.page.keyboard.type(text);
  await expect.poll(keptNote).toBe(text);
  const page = await app.afterLock(async () => {
    const devTools = await app.page.context().newCDPSession(app.page);
    // It never answers.
    void devTools.send('Page.crash').catch(() => undefined);
  });
  await expect.poll(() => cursorInNote(page)).toEqual({ text, cursor: text.length });
  await discard(page);
});

it('shows one text in two tabs of one form, whichever is typed into', async () => {
  const { page } = app;
  await openNote();
  await page.keyboard.type('Stairs');
  await page.keyboard.press('Control+\\');
  const notes = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect.poll(() => notes.count()).toBe(2);
  const texts = () => notes.evaluateAll(fields => fields.map(field => (field as HTMLTextAreaElement).value));
  await expect.poll(texts).toEqual(['Stairs', 'Stairs']);
  await notes.nth(1).press('End');
  await notes.nth(1).press('!');
  await expect.poll(texts).toEqual(['Stairs!', 'Stairs!']);
  await notes.nth(0).press('End');
  await notes.nth(0).press('?');
  await expect.poll(texts).toEqual(['Stairs!?', 'Stairs!?']);
  await expect.poll(keptNote).toBe('Stairs!?');
  await page.getByRole('button', { name: 'Discard draft' }).first().click();
  await expect.poll(texts).toEqual(['', '']);
});

it('keeps the text of a dialog that was closed, and lists it', async () => {
  const { page } = app;
  await run('New Patient');
  await page.getByLabel('Family name').waitFor();
  await page.getByLabel('Family name').focus();
  await page.keyboard.type("O'Brádaigh");
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await page.getByText('What you typed is kept as a draft.', { exact: false }).first().waitFor();
  await run('Open Draft');
  const entry = page.getByRole('option', { name: /a new patient: New patient/ });
  await entry.waitFor();
  await page.keyboard.press('Enter');
  const name = page.getByLabel('Family name');
  await name.waitFor();
  await expect
    .poll(() =>
      name.evaluate(field => [
        (field as HTMLInputElement).value,
        document.activeElement === field,
        (field as HTMLInputElement).selectionStart,
      ]),
    )
    .toEqual(["O'Brádaigh", true, 9]);
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await expect.poll(() => name.inputValue()).toBe('');
  await page.keyboard.press('Escape');
});

it('opens the dialog again that stood open when the vault locked by itself', async () => {
  await run('New Patient');
  await app.page.getByLabel('Family name').focus();
  await app.page.keyboard.type('Sørensen');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.type('Ast');
  const locked = await app.afterLock(() => app.control.advanceClock(31 * 60_000));
  await locked.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await locked.keyboard.press('Enter');
  await locked.waitForFunction(() => document.activeElement?.getAttribute('name') === 'givenName');
  await locked.keyboard.type('rid');
  await locked.keyboard.press('Enter');
  await locked.getByRole('heading', { level: 1, name: 'Astrid Sørensen' }).waitFor();
  // Saved: no draft is left of it.
  await expect.poll(draftIds).toEqual([]);
});

it('opens the tabs again that were open', async () => {
  const tabs = () => app.page.locator('.dv-tab').allInnerTexts();
  await app.page.keyboard.press('Control+p');
  await app.page.getByRole('combobox', { name: 'Go to patient' }).waitFor();
  await app.page.keyboard.type('abbott');
  await app.page.locator('#quick-list').getByRole('option').first().waitFor();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('tab', { name: 'Abbott, Dmitri', exact: true }).waitFor();
  const before = await tabs();
  expect(before.length).toBeGreaterThan(1);
  const locked = await app.afterLock(() => app.page.keyboard.press('Control+Shift+L'));
  await unlock(locked);
  await locked.getByRole('tab', { name: 'Abbott, Dmitri', exact: true }).waitFor();
  await expect.poll(tabs).toEqual(before);
});

it('keeps each key as it comes', async () => {
  await openNote();
  let text = '';
  for (const letter of 'Knee bends to a right angle') {
    text += letter;
    await app.page.keyboard.type(letter);
    await expect.poll(keptNote).toBe(text);
  }
  await discard(app.page);
});

it('broke no rule of the window', () => {
  expect(faults).toEqual([]);
});

async function start(): Promise<RunningApp> {
  const started = await launchApp({ userData, windowSize: { width: 1440, height: 900 } });
  started.page.setDefaultTimeout(15_000);
  await watch(started.page, faults);
  return started;
}

async function run(title: string): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox', { name: 'Command palette' }).waitFor();
  await page.keyboard.type(title);
  await page.getByRole('option', { name: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The note of a new visit, with the cursor in it. */
async function openNote(): Promise<{ text: string; cursor: number }> {
  const { page } = app;
  await page.keyboard.press('Control+p');
  await page.getByRole('combobox', { name: 'Go to patient' }).waitFor();
  await page.keyboard.type('abbott');
  await page.locator('#quick-list').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Dmitri Abbott' }).waitFor();
  await page.keyboard.press('Control+Shift+V');
  await page.getByRole('textbox', { name: 'Note', exact: true }).waitFor();
  await page.getByRole('textbox', { name: 'Note', exact: true }).focus();
  return cursorInNote(page);
}

/** Waits for the cursor to be in the note. */
async function cursorInNote(page: Page): Promise<{ text: string; cursor: number }> {
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'note');
  return page.evaluate(() => {
    const note = document.activeElement as HTMLTextAreaElement;
    return { text: note.value, cursor: note.selectionStart };
  });
}

async function discard(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Discard draft' });
  if ((await button.count()) > 0) await button.click();
  else await page.getByRole('textbox', { name: 'Note', exact: true }).fill('');
  await expect.poll(draftIds).toEqual([]);
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

async function keptNote(): Promise<unknown> {
  const answer = (await app.page.evaluate(
    id => window.host.call('draft.get', { id }),
    `visit:${episodeId}`,
  )) as Answer<{ draft: { values: Record<string, unknown> } | null }>;
  return answer.ok ? answer.value.draft?.values['note'] : undefined;
}

async function draftIds(): Promise<string[]> {
  const answer = (await app.page.evaluate(() => window.host.call('draft.list', {}))) as Answer<
    readonly { id: string }[]
  >;
  return answer.ok ? answer.value.map(({ id }) => id) : ['not answered'];
}
