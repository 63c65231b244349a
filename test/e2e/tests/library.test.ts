// The measures library by keyboard: find a measure, use another threshold for one patient, define an own measure.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVault, type Desk, daysAgo, recordTotal, sitDown } from '../pages/desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await sitDown();
  await createVault(desk);
});
afterAll(async () => desk.leave());

it('finds a measure by its construct and opens it with every source', async () => {
  const { page } = desk.app;
  await desk.run('Open Measures Library');
  const search = page.getByRole('searchbox', { name: 'Search measures' });
  await search.waitFor();
  await search.fill('neck disability');
  await desk.press('Enter');
  const tab = page.getByRole('article', { name: 'Neck Disability Index' });
  await tab.waitFor();
  const rows = tab.getByRole('table', { name: /^MCID/ }).getByRole('row');
  await expect.poll(() => rows.count()).toBeGreaterThan(1);
  for (const row of (await rows.allInnerTexts()).slice(1)) expect(row).toMatch(/verified/);
  await search.fill('');
  await page.getByRole('listbox', { name: 'Measures' }).focus();
  await desk.type('nprs');
  await desk.press('Enter');
  await page.getByRole('article', { name: 'Numeric Pain Rating Scale' }).waitFor();
});

it('lists what is missing of a patient with a name only, and the quick fix opens the form', async () => {
  const { page } = desk.app;
  await desk.press('Control+N');
  await page.getByRole('dialog', { name: 'New patient' }).waitFor();
  await desk.type('Okonkwo');
  await desk.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Okonkwo' }).waitFor();
  await desk.run('New Episode');
  await page.getByRole('dialog', { name: /New episode for Okonkwo/ }).waitFor();
  await desk.type('Neck pain');
  await page.getByLabel('Start of care').fill(daysAgo(42));
  await page.getByRole('checkbox', { name: /^NPRS/ }).press('Space');
  await desk.press('Enter');
  await desk.press('Control+Shift+M');
  const list = page.getByRole('listbox', { name: 'Problems, worst first' });
  await list.getByRole('option', { name: /date or year of birth/ }).waitFor();
  await list.getByRole('option', { name: /NPRS: followed, and no score since/ }).waitFor();
  await list.focus();
  await desk.press('End', 'Control+.');
  await page.getByRole('option', { name: 'Edit Patient...' }).waitFor();
  await desk.press('Enter');
  await page.getByRole('dialog', { name: 'Edit patient' }).waitFor();
  await page.getByLabel('or year of birth').fill('1961');
  await desk.press('Enter');
  await list.getByRole('option', { name: /date or year of birth/ }).waitFor({ state: 'detached' });
  // The list hears of the change before the dialog does: the next key would still belong to the dialog.
  await page.getByRole('dialog', { name: 'Edit patient' }).waitFor({ state: 'hidden' });
});

it('uses another threshold for this patient, told in the live score and below the chart', async () => {
  const { page } = desk.app;
  await desk.quickOpen('okonkwo');
  await recordTotal(desk, 'NPRS', 8, 42);
  await desk.run('Choose Another MDC or MCID');
  const dialog = page.getByRole('dialog', { name: 'NPRS: error and important difference' });
  await dialog.waitFor();
  await dialog.getByText(/^Counts now: 2 points/).waitFor();
  await expect.poll(() => dialog.getByLabel('For whom').inputValue()).toBe('patient');
  await dialog.getByRole('radio', { name: 'Another number' }).press('Space');
  await dialog.getByLabel('Number (points)').fill('4');
  await desk.press('Enter');
  await dialog.getByText('Say why this number fits better.').waitFor();
  await dialog.getByLabel('Reason').fill('Long-lasting pain: less did not matter to her');
  await desk.press('Enter');
  await page
    .getByText(/NPRS: 4 points counts from now on/)
    .first()
    .waitFor();
  await page
    .getByText(/MCID chosen by the therapist: Long-lasting pain: less did not matter to her\./)
    .first()
    .waitFor();

  await desk.press('Control+Shift+O');
  const record = page.getByRole('dialog', { name: /^Record/ });
  await record.waitFor();
  await record.getByLabel(/^Total/).fill('5');
  const live = record.getByRole('region', { name: 'Score' });
  await live.getByText(/\(MCID 4\)/).waitFor();
  await live.getByText(/chosen by the therapist: Long-lasting pain/).waitFor();
  await live
    .getByText(/not verified against the paper/)
    .first()
    .waitFor();
  await desk.press('Escape');
  await record.waitFor({ state: 'hidden' });
});

it('defines an own measure, and a score rests on it', async () => {
  const { page } = desk.app;
  await desk.run('New Measure of Your Own');
  const dialog = page.getByRole('dialog', { name: 'New measure of your own' });
  await dialog.waitFor();
  await desk.type('Stairs climbed');
  await desk.press('Tab');
  await desk.type('Stairs');
  await dialog.getByLabel('Unit').fill('steps');
  await dialog.getByLabel('Better is').selectOption('higher is better');
  await dialog.getByLabel('Highest score').fill('60');
  await dialog.getByLabel('MCID', { exact: true }).fill('90');
  await desk.press('Enter');
  await dialog.getByText(/at most the length of the scale, 60/).waitFor();
  await dialog.getByText('Say where this number comes from, or leave both empty.').waitFor();
  await dialog.getByLabel('MCID', { exact: true }).fill('6');
  await dialog.getByLabel('Source of the MCID').fill('Clinic audit 2025');
  await desk.press('Enter');
  const tab = page.getByRole('article', { name: 'Stairs climbed' });
  await tab.waitFor();
  await tab.getByText('not known').first().waitFor();
  await tab
    .getByText(/Clinic audit 2025/)
    .first()
    .waitFor();
  await desk.quickOpen('okonkwo');
  await recordTotal(desk, 'Stairs', 12, 1);
  await page.getByRole('region', { name: 'Stairs climbed' }).waitFor();
});

it('keeps to the rules of the window', () => {
  expect(desk.faults).toEqual([]);
});
