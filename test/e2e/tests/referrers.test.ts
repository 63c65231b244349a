// The directory of referrers by keyboard: show it, find, add, be told of a double, merge.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, daysAgo, openVault, sitDown } from '../pages/desk.ts';
import { preparedVault } from '../pages/prepared-vault.ts';

let desk: Desk;
let folder = '';

beforeAll(async () => {
  folder = await preparedVault(ask => {
    const referrer = ask('referrer.create', { name: 'Dr R. Okafor', fax: '555 0112' });
    ask('referrer.create', { name: 'Ruth Okafor', practice: 'Lakeside Orthopaedics' });
    const patient = ask('patient.create', { familyName: 'Abbott', givenName: 'Dmitri' });
    ask('episode.create', {
      patientId: patient.id,
      referrerId: referrer.id,
      title: 'Low back pain',
      region: 'lumbar',
      startDate: daysAgo(60),
    });
  });
  desk = await sitDown({ folder });
  await openVault(desk);
});
afterAll(async () => {
  await desk.leave();
  rmSync(folder, { recursive: true, force: true });
});

it('shows the directory and opens an entry with its patients', async () => {
  const { page } = desk.app;
  await desk.press('Control+Shift+D');
  const list = page.getByRole('listbox', { name: 'Referrers by name' });
  await list.waitFor();
  await list.focus();
  await desk.press('Home', 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Dr R. Okafor' }).waitFor();
  await page.getByRole('listbox', { name: 'Patients' }).getByText('Abbott, Dmitri').waitFor();
  expect(desk.faults).toEqual([]);
});

it('asks before it adds a double, and opens the entry that is there', async () => {
  const { page } = desk.app;
  await desk.run('New Referrer');
  await page.getByRole('dialog', { name: 'New referrer' }).waitFor();
  await desk.type('okafor, ruth');
  await desk.press('Enter');
  await page.getByRole('button', { name: 'Open that entry' }).waitFor();
  await desk.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Ruth Okafor' }).waitFor();
});

it('makes one entry of two: the episode names the kept one', async () => {
  const { page } = desk.app;
  await desk.run('Merge Another Referrer into This One');
  await page.getByRole('combobox', { name: /Which entry goes into that of Ruth Okafor/ }).waitFor();
  await desk.type('R. Okafor');
  await desk.press('Enter');
  const question = page.getByRole('dialog', { name: /Make Dr R\. Okafor part of Ruth Okafor/ });
  await question.getByText('1 episode with 0 requests will name Ruth Okafor').waitFor();
  await question.getByRole('button', { name: 'Merge' }).click();
  const list = page.getByRole('listbox', { name: 'Referrers by name' });
  await expect.poll(() => list.getByRole('option').count()).toBe(1);
  await page.getByRole('listbox', { name: 'Patients' }).getByText('Abbott, Dmitri').waitFor();
  await page.getByText('555 0112').waitFor();
  expect(desk.faults).toEqual([]);
});
