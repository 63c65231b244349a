// What a therapist does at the desk, as verbs: keys first, words of the screen second. Locators stay here.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import { launchApp, type RunningApp } from '../../host/launch.ts';

export const PASSPHRASE = 'gravel lantern orchard vivid';

/** Longest wait for one step; a slow machine needs a second or two. */
const STEP_MS = 15_000;

export interface Desk {
  readonly app: RunningApp;
  /** Folder of the vault; exists only after `createVault` or when it was made before. */
  readonly vault: string;
  readonly folder: string;
  /** Content-policy violations and uncaught errors of the window, as they happened. */
  readonly faults: string[];
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Runs a command by its title through the palette. */
  run(title: string): Promise<void>;
  quickOpen(name: string): Promise<void>;
  leave(): Promise<void>;
}

export interface DeskOptions {
  readonly width?: number;
  readonly height?: number;
  /** A folder that already holds `vault/`, as the sample caseload does. */
  readonly folder?: string;
}

/** Windows that are open, for telling what they show when a test fails. */
export const openPages = new Set<Page>();

/** Starts the built app with an empty profile of its own. */
export async function sitDown(options: DeskOptions = {}): Promise<Desk> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'plateau-e2e-'));
  const userData = mkdtempSync(join(tmpdir(), 'plateau-e2e-profile-'));
  const { width = 1440, height = 900 } = options;
  const app = await launchApp({ userData, windowSize: { width, height } });
  app.page.setDefaultTimeout(STEP_MS);
  openPages.add(app.page);
  const faults: string[] = [];
  await watch(app.page, faults);
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const type = (text: string) => app.page.keyboard.type(text);
  return {
    app,
    vault: join(folder, 'vault'),
    folder,
    faults,
    press,
    type,
    async run(title) {
      await press('Control+Shift+P');
      await app.page.getByRole('combobox', { name: 'Command palette' }).waitFor();
      await type(title);
      await app.page
        .locator('#quick-list')
        .getByRole('option', { name: title, disabled: false })
        .first()
        .waitFor();
      await press('Enter');
    },
    async quickOpen(name) {
      await press('Control+P');
      await app.page.getByRole('combobox', { name: 'Go to patient' }).waitFor();
      await type(name);
      await app.page.locator('#quick-list').getByRole('option').first().waitFor();
      await press('Enter');
    },
    async leave() {
      openPages.delete(app.page);
      await app.close();
      rmSync(userData, { recursive: true, force: true });
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Collects what must never happen in a window. */
export async function watch(page: Page, faults: string[]): Promise<void> {
  page.on('pageerror', error => faults.push(`uncaught: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', event =>
      reportError(new Error(`content policy: ${event.violatedDirective} ${event.blockedURI}`)),
    );
  });
}

/** The three steps of a new vault, as a new user takes them. */
export async function createVault(desk: Desk, passphrase = PASSPHRASE): Promise<string> {
  const { page, control } = desk.app;
  await control.answerDialog(desk.vault);
  await page.getByRole('button', { name: 'Choose folder' }).click();
  await page.getByLabel('Choose a passphrase').waitFor();
  await desk.type(passphrase);
  await page.getByLabel('Passphrase again').focus();
  await desk.type(passphrase);
  await desk.press('Enter');
  const groups = page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  await groups.first().waitFor();
  const code = (await groups.allInnerTexts()).map(text => text.replace(/^\d+\s*/, '').trim());
  await page.getByRole('button', { name: 'I have written it down' }).click();
  const fields = page.getByLabel(/^Group \d+$/);
  for (const field of await fields.all()) {
    const label = await field.evaluate(input => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill(code[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
  await desk.press('Enter');
  await page
    .getByRole('tree', { name: /Caseload/ })
    .or(page.getByText('No patients yet.'))
    .first()
    .waitFor();
  return code.join('-');
}

export async function openVault(desk: Desk, passphrase = PASSPHRASE): Promise<void> {
  const { page, control } = desk.app;
  await control.answerDialog(desk.vault);
  await page.getByRole('button', { name: /Open another vault/ }).click();
  await unlock(page, passphrase);
}

/** Asks the host past the screen, as the window does: again while the host finds it too fast. Throws when refused. */
export async function ask<T>(page: Page, channel: string, input: unknown): Promise<T> {
  type Answer = { ok: true; value: T } | { ok: false; error: { code: string } };
  const answer = await vi.waitFor(
    async () => {
      const heard = (await page.evaluate(
        ([name, value]) => {
          const { host } = window as unknown as { host: { call(...words: unknown[]): Promise<unknown> } };
          return host.call(name, value);
        },
        [channel, input] as const,
      )) as Answer;
      if (!heard.ok && heard.error.code === 'too-fast') throw new Error(`${channel}: too fast`);
      return heard;
    },
    { timeout: STEP_MS, interval: 100 },
  );
  if (!answer.ok) throw new Error(`${channel} was refused: ${JSON.stringify(answer)}`);
  return answer.value;
}

/**
 * Types the passphrase into the unlock screen and waits for the caseload. It may be hidden from assistive technology when
 * it is first looked at: a form restored from its draft opens over it.
 */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('contentinfo', { name: 'Status bar', includeHidden: true }).waitFor();
}

/** Today shifted by whole days, as the date fields take it. */
export function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

/** Records one total on a day in the past: Ctrl+Shift+O, the measure, its day, the total, Enter. */
export async function recordTotal(desk: Desk, measure: string, total: number, days: number): Promise<void> {
  await desk.press('Control+Shift+O');
  const dialog = desk.app.page.getByRole('dialog', { name: 'Record outcome measure' });
  await dialog.waitFor();
  const picker = dialog.getByRole('combobox', { name: 'Measure', exact: true });
  await picker.fill(measure);
  await dialog.getByRole('option', { name: new RegExp(`^${measure}`), selected: true }).waitFor();
  await picker.press('Enter');
  await dialog.getByRole('listbox').waitFor({ state: 'hidden' });
  await dialog.getByLabel(/^Date/).fill(daysAgo(days));
  await dialog.getByLabel(/^Total/).fill(String(total));
  await desk.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}
