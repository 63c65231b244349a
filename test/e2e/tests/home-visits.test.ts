// A day of home visits: three patients planned, put in the order of the route, packed, printed, and visited standing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { VISIT_FIELDS } from '../../../shared/visit-fields.ts';
import { readPdf } from '../../cli/pdf-reader.ts';
import { createVault, type Desk, daysAgo, sitDown } from '../pages/desk.ts';
import { type Hand, handAt } from '../pages/hand.ts';

const TOMORROW = daysAgo(-1);
let desk: Desk;
let hand: Hand;

beforeAll(async () => {
  desk = await sitDown();
  hand = handAt(desk);
  await createVault(desk);
});
afterAll(async () => desk.leave());

const day = () =>
  desk.app.page.getByRole('listbox', { name: /Visits of .* in the order of the route/ }).last();
const editorTabs = () => desk.app.page.locator('.dv-tab');
const namesInOrder = async () =>
  (await day().locator('.day-name').allInnerTexts()).map(text => text.split(/[,\n]/)[0]?.trim());

it('adds new patients to the day by their names alone', async () => {
  const { page } = desk.app;
  await hand.press('Control+K', 't');
  await page.getByText('Nobody is planned for this day.').last().waitFor();
  for (const [name, time] of [
    ['Ada Okonkwo', '9:30'],
    ['Birch, Tom', '11'],
    ['Cruz, Inés', ''],
  ] as const) {
    await desk.run('Add a Patient to the Day');
    await page.getByRole('combobox', { name: /Add whom/ }).waitFor();
    await desk.type(name);
    await page.getByRole('option', { name: /^New patient/ }).waitFor();
    await desk.press('Enter');
    await page.getByRole('dialog', { name: 'Plan a visit' }).waitFor();
    await desk.type(time);
    await desk.press('Enter');
    await page.getByRole('dialog', { name: 'Plan a visit' }).waitFor({ state: 'hidden' });
    // The button of the empty day is gone with the first name: focus goes on in the list.
    await page.locator('[role=listbox]:focus').waitFor();
  }
  await expect.poll(namesInOrder).toEqual(['Okonkwo', 'Birch', 'Cruz']);
  await page.getByRole('button', { name: /^Today 0\/3/ }).waitFor();
});

it('gives each an episode, and plans tomorrow from it', async () => {
  const { page } = desk.app;
  for (const [name, title] of [
    ['Okonkwo', 'Low back pain'],
    ['Birch', 'Knee replacement, left'],
    ['Cruz', 'Shoulder pain'],
  ] as const) {
    await desk.quickOpen(name);
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
    await desk.run('New Episode');
    await page.getByRole('dialog', { name: /New episode/ }).waitFor();
    await desk.type(title);
    await page.getByLabel('Start of care').fill(daysAgo(20));
    await page.getByRole('checkbox', { name: /^NPRS/ }).press('Space');
    await desk.press('Enter');
    await page.getByRole('dialog', { name: /New episode/ }).waitFor({ state: 'hidden' });
    await desk.press('Control+K', 'n');
    const dialog = page.getByRole('dialog', { name: 'Plan a visit' });
    await dialog.getByLabel('Date').fill(TOMORROW);
    await dialog.getByLabel('Setting').selectOption('home');
    await dialog.getByRole('button', { name: 'Plan visit' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  }
});

it('puts the route in order and marks one as missed, by keys', async () => {
  const { page } = desk.app;
  await desk.press('Control+K', 't');
  await page.getByRole('heading', { level: 1, name: /^\w+day / }).waitFor();
  await desk.press('Alt+PageDown');
  await page.getByText(/^tomorrow/).waitFor();
  await expect.poll(namesInOrder).toEqual(['Okonkwo', 'Birch', 'Cruz']);
  await expect.poll(() => day().evaluate(list => list === document.activeElement)).toBe(true);
  const before = hand.actions;
  await hand.press('End', 'Alt+ArrowUp', 'Alt+ArrowUp');
  expect(hand.actions - before).toBe(3);
  await expect.poll(namesInOrder).toEqual(['Cruz', 'Okonkwo', 'Birch']);
  await hand.press('m');
  await page.getByRole('option', { name: /Cruz.*missed/s }).waitFor();
  await hand.press('p');
  await page.getByRole('option', { name: /Cruz.*planned/s }).waitFor();
});

it('packs the day: charts as tabs in the order of the route, seven lines each', async () => {
  const { page } = desk.app;
  await desk.run('Close Other Tabs');
  await expect.poll(() => editorTabs().count()).toBe(1);
  await hand.press('Control+K', 'b');
  await page.getByRole('heading', { level: 1, name: /^Packed for/ }).waitFor();
  for (const name of ['Okonkwo', 'Birch', 'Cruz']) {
    const brief = page.getByRole('listitem', { name: new RegExp(name) });
    await expect.poll(() => brief.locator('dt').count()).toBe(7);
    await brief.getByText('Due: NPRS (first time). No score yet.').waitFor();
  }
  const tabs = await editorTabs().allInnerTexts();
  expect(tabs.map(text => /Visits|Cruz|Okonkwo|Birch|Pack/.exec(text)?.[0])).toEqual([
    'Visits',
    'Cruz',
    'Okonkwo',
    'Birch',
    'Pack',
  ]);
});

it('prints half-page sheets: two on a page, every name, the due measure', async () => {
  const { page, control } = desk.app;
  const file = join(desk.folder, 'sheets.pdf');
  await control.answerDialog(file);
  await desk.run('Save Visit Sheets as PDF');
  await page.getByText('Saved as sheets.pdf.').waitFor();
  const { pages } = readPdf(readFileSync(file));
  expect(pages).toHaveLength(2);
  const text = pages.map(page => page.text).join(' ');
  for (const words of ['Cruz, Inés', 'Okonkwo, Ada', 'Birch, Tom', 'Pain now', 'NPRS (0-10)']) {
    expect(text).toContain(words);
  }
  await control.answerDialog('printer');
  await desk.press('Control+K', 'p');
  await page.getByText('Sent to the printer.').waitFor();
  await expect.poll(() => control.printed()).toHaveLength(1);
});

it('prints initials only where that is asked', async () => {
  const { page, control } = desk.app;
  const file = join(desk.folder, 'initials.pdf');
  await desk.run('Initials Only on Visit Sheets');
  await page.getByRole('button', { name: 'Sheets show initials' }).waitFor();
  await control.answerDialog(file);
  await desk.run('Save Visit Sheets as PDF');
  await page.getByText('Saved as initials.pdf.').waitFor();
  const text = readPdf(readFileSync(file))
    .pages.map(page => page.text)
    .join(' ');
  expect(text).toContain('I. C.');
  expect(text).not.toMatch(/Cruz|Okonkwo|Birch/);
});

it('has targets of 44 px and one column in visit mode, on a small laptop', async () => {
  const { page } = desk.app;
  await page.setViewportSize({ width: 1024, height: 640 });
  await page.waitForFunction(() => window.innerWidth === 1024);
  await desk.press('Control+K', 'v');
  await page.getByRole('tree', { name: /Caseload/ }).waitFor({ state: 'hidden' });
  await expect.poll(() => page.getByRole('listbox', { name: /Problems/ }).count()).toBe(0);
  await desk.press('Control+K', 't');
  await day().waitFor();
  await expect.poll(smallTargets).toEqual([]);
  const size = await day().evaluate(list => Number.parseFloat(getComputedStyle(list).fontSize));
  expect(size).toBeGreaterThanOrEqual(18);
  await desk.press('Enter');
  await page.getByLabel('Now', { exact: true }).waitFor();
  await expect.poll(smallTargets).toEqual([]);
  await expect.poll(fieldsOfForm).toEqual([...VISIT_FIELDS]);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(1024);
});

it('is done once the visit is recorded', async () => {
  const { page } = desk.app;
  await desk.press('3', '6', '2');
  await desk.press('Control+Enter');
  await page
    .getByText(/^Visit of .* saved\./)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Today 1\/3/ }).waitFor();
  await desk.press('Control+K', 'v');
  await page.getByRole('tree', { name: /Caseload/ }).waitFor();
});

it.each(['Dark', 'High contrast dark', 'Light'])(
  'has no accessibility fault in the theme %s',
  async theme => {
    const { page } = desk.app;
    await desk.run('Colour Theme');
    await page.getByRole('option', { name: theme, exact: true }).waitFor();
    await desk.type(theme);
    await desk.press('Enter');
    await page.getByRole('button', { name: `Theme: ${theme}` }).waitFor();
    await desk.press('Control+K', 't');
    await day().waitFor();
    await expect.poll(faultsOf).toEqual([]);
    await desk.press('e');
    await page.getByRole('dialog', { name: 'Change the planned visit' }).waitFor();
    await expect.poll(faultsOf).toEqual([]);
    await desk.press('Escape');
    await desk.press('Control+K', 'b');
    await page.getByRole('heading', { level: 1, name: /^Packed for/ }).waitFor();
    await expect.poll(faultsOf).toEqual([]);
    await desk.run('Show Visits of Today');
    const side = page.getByRole('region', { name: 'Visits of today' });
    await side.getByRole('option', { name: /Cruz.*done/s }).waitFor();
    await expect.poll(faultsOf).toEqual([]);
  },
);

it('broke no rule of the window on the way', () => {
  expect(desk.faults).toEqual([]);
});

/** Everything that can be pressed in the editor and is less than 44 px in either direction. */
function smallTargets(): Promise<string[]> {
  return desk.app.page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('.editor-pane')].filter(
      pane => pane.offsetParent !== null && pane.getClientRects().length > 0,
    );
    return shown.flatMap(pane =>
      [
        ...pane.querySelectorAll<HTMLElement>(
          'button, select, summary, [role="option"], input:not([type="checkbox"], [type="radio"]), label:has(input), textarea',
        ),
      ]
        .filter(target => target.checkVisibility({ visibilityProperty: true }))
        .map(target => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(
          ({ target, box }) =>
            `${target.tagName} ${target.className} ${target.textContent?.slice(0, 30)} ${Math.round(box.width)}x${Math.round(box.height)}`,
        ),
    );
  });
}

/** The fields of the sheet as the form has them, from top to bottom. */
async function fieldsOfForm(): Promise<string[]> {
  const named = await desk.app.page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.visit-form [name], .visit-form legend, .visit-form summary',
      ),
    ].map(element => element.getAttribute('name') ?? element.textContent ?? ''),
  );
  const titles: Readonly<Record<string, string>> = {
    Interventions: 'interventions',
    'What still hurts': 'residualSymptoms',
  };
  const known = named.map(name => titles[name] ?? (name.startsWith('Findings') ? 'findings' : name));
  return [...new Set(known)].filter(name => (VISIT_FIELDS as readonly string[]).includes(name));
}

async function faultsOf(): Promise<string[]> {
  // Legacy mode: the other one opens a page of its own, which the app refuses as a popup.
  const { violations } = await new AxeBuilder({ page: desk.app.page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
}
