// The main job, end to end, by keyboard: a vault, a patient, an episode, scores, a verdict, a letter on paper.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVault, type Desk, daysAgo, recordTotal, sitDown, unlock, watch } from '../pages/desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await sitDown();
});
afterAll(async () => desk.leave());

it('makes a vault in three steps; nothing on disk is readable', async () => {
  await createVault(desk);
  expect(readdirSync(desk.vault).sort()).toEqual(expect.arrayContaining(['data-1.db', 'keyslots.json']));
  expect(readFileSync(join(desk.vault, 'data-1.db')).subarray(0, 15).toString()).not.toBe('SQLite format 3');
});

it('fills in the letterhead', async () => {
  const { page } = desk.app;
  await desk.run('Edit Letterhead');
  const dialog = page.getByRole('dialog', { name: 'Letterhead' });
  await dialog.waitFor();
  for (const text of ['Maren Holt', 'PT, DPT', 'PT-40117', 'Harbour Physical Therapy', '12 Quay Street']) {
    await desk.type(text);
    await desk.press('Tab');
  }
  await desk.type('(603) 555-0142');
  await desk.press('Tab');
  await desk.type('(603) 555-0143');
  await desk.press('Enter');
  await page.getByText('Letterhead saved.').waitFor();
});

it('adds a patient and an episode with a referrer', async () => {
  const { page } = desk.app;
  await desk.press('Control+N');
  await page.getByRole('dialog', { name: 'New patient' }).waitFor();
  await desk.type("O'Brádaigh");
  await desk.press('Tab');
  await desk.type('Síle');
  await page.getByLabel('Date of birth').fill('1961-04-02');
  await desk.press('Enter');
  await page.getByRole('heading', { level: 1, name: "Síle O'Brádaigh" }).waitFor();

  await desk.run('New Episode');
  await page.getByRole('dialog', { name: /New episode for O'Brádaigh/ }).waitFor();
  await desk.type('Low back pain with left leg pain');
  await page.getByLabel('Diagnosis', { exact: true }).fill('Low back pain with sciatica, left');
  await page.getByLabel('ICD-10 code').fill('m54.42');
  await page.getByLabel('Start of care').fill(daysAgo(77));
  await page.getByRole('checkbox', { name: /^NPRS/ }).press('Space');
  await page.getByRole('checkbox', { name: /^ODI/ }).press('Space');
  await page.getByLabel('Referrer', { exact: true }).selectOption('New referrer...');
  await page.getByLabel('Name of the referrer').fill('Dr Ingrid Solheim');
  await desk.press('Enter');
  await page.getByText('No scores yet: too early to judge. Record a first outcome measure.').waitFor();
});

it('records scores, tells each change against its error, and says too early before day 14', async () => {
  const { page } = desk.app;
  await recordTotal(desk, 'NPRS', 7, 77);
  await page
    .getByText(/Too early to judge/)
    .first()
    .waitFor();
  await desk.press('Control+Shift+O');
  const dialog = page.getByRole('dialog', { name: 'Record outcome measure' });
  await dialog.getByLabel(/^Date/).fill(daysAgo(70));
  await dialog.getByLabel(/^Total score/).fill('12');
  await expect.poll(() => dialog.getByText('Must be between 0 and 10.').isVisible()).toBe(true);
  await dialog.getByLabel(/^Total score/).fill('6');
  const live = dialog.getByRole('region', { name: 'Score' });
  await live.getByText('Change from the first score (7): 1 better').waitFor();
  await live.getByText(/Within the measurement error \(MDC 2\)/).waitFor();
  await desk.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
});

it('flags the stall once the scores stand still, explains it, and lists it as a problem', async () => {
  const { page } = desk.app;
  for (const [score, days] of [
    [5, 63],
    [5, 56],
    [5, 49],
    [5, 42],
    [5, 35],
    [5, 28],
    [5, 21],
    [5, 14],
    [5, 7],
    [5, 0],
  ] as const) {
    await recordTotal(desk, 'NPRS', score, days);
  }
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await verdict.getByText('Plateau', { exact: true }).waitFor();
  await verdict.getByText('Needs re-evaluation').waitFor();
  await desk.press('Control+K', 'e');
  const why = page.getByRole('heading', { name: 'Why this verdict' });
  await why.waitFor();
  await expect.poll(() => why.evaluate(heading => document.activeElement === heading)).toBe(true);
  await page
    .getByText(/Adherence to the home program/)
    .first()
    .waitFor();
  const problems = page.getByRole('listbox', { name: 'Problems, worst first' });
  await problems.getByRole('option', { name: /O'Brádaigh.*levelled off/ }).waitFor();
});

it('draws the chart with band, goal and onset, and reads it to who cannot see it', async () => {
  const { page } = desk.app;
  const chart = page.getByRole('img', { name: /NPRS went from 7 in week 0 to 5/ });
  await chart.waitFor();
  const painted = await chart.evaluate(element => {
    const canvas = element instanceof HTMLCanvasElement ? element : element.querySelector('canvas');
    if (!canvas) return 0;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    return colours.size;
  });
  expect(painted).toBeGreaterThan(20);
  await desk.press('Alt+t');
  await page.getByRole('table', { name: /NPRS went from 7 in week 0 to 5/ }).waitFor();
  await desk.press('Alt+t');
  await chart.waitFor();
});

it('makes the letter, names what is missing, prints it and saves it as a PDF', async () => {
  const { page, control } = desk.app;
  await desk.press('Control+K', 'r');
  const preview = page.getByRole('region', { name: 'Preview of the letter' });
  await preview.getByText('Request for medical re-evaluation').waitFor();
  await preview
    .getByText(/Dr Ingrid Solheim/)
    .first()
    .waitFor();
  await preview.getByText(/DRAFT/).first().waitFor();
  const file = join(desk.folder, 'letter.pdf');
  await control.answerDialog(file);
  await desk.run('Save as PDF');
  await page.getByText('Saved as letter.pdf.').waitFor();
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length).toBeLessThan(150_000);
  await control.answerDialog('printer');
  await desk.press('Control+K', 'p');
  await page.getByText('Sent to the printer.').waitFor();
  await expect
    .poll(async () => (await control.printed()).map(pdf => pdf.subarray(0, 5).toString()))
    .toEqual(['%PDF-']);
});

it('signs, freezes and marks the letter as sent', async () => {
  const { page } = desk.app;
  await desk.run('Sign Request');
  const sign = page.getByRole('dialog', { name: /Sign request/ });
  await sign.waitFor();
  await expect.poll(() => sign.getByLabel('Signed by').inputValue()).toBe('Maren Holt');
  await desk.press('Enter');
  await page
    .getByText(/is signed\./)
    .first()
    .waitFor();
  const preview = page.getByRole('region', { name: 'Preview of the letter' });
  await preview.getByText(/DRAFT/).first().waitFor({ state: 'detached' });
  await desk.run('Mark Request as Sent');
  await page.getByRole('dialog', { name: /as sent/ }).waitFor();
  await desk.press('Enter');
  await page
    .getByText(/is marked as sent/)
    .first()
    .waitFor();
});

it('locks, shows no name, refuses a wrong passphrase, and opens again with everything there', async () => {
  const locked = await desk.app.afterLock(() => desk.press('Control+Shift+L'));
  await watch(locked, desk.faults);
  await locked.getByRole('heading', { name: 'Unlock your caseload' }).waitFor();
  expect(await locked.content()).not.toMatch(/Brádaigh|Low back pain/);
  await locked.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all');
  await locked.keyboard.press('Enter');
  await locked.getByText('That passphrase does not open this vault.', { exact: false }).waitFor();
  await unlock(locked);
  await locked.getByText("O'Brádaigh, Síle").first().waitFor();
  await desk.quickOpen('obradaigh');
  await locked.getByRole('region', { name: 'Verdict' }).getByText('Plateau', { exact: true }).waitFor();
});

it('left no readable trace on disk, opened no connection, and broke no rule of the window', async () => {
  const files = readdirSync(desk.vault).filter(name => existsSync(join(desk.vault, name)));
  for (const name of files) {
    const bytes = readFileSync(join(desk.vault, name));
    for (const word of ['Brádaigh', 'sciatica', 'Solheim'])
      expect(bytes.includes(word), `${word} in ${name}`).toBe(false);
  }
  await expect.poll(() => desk.app.control.refused()).toEqual([]);
  expect(desk.faults).toEqual([]);
});
