// The evidence registry at the desk: opened by the palette, searched, closed again.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVault, type Desk, sitDown } from '../pages/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown();
  await createVault(desk);
});
afterAll(() => desk.leave());

it('lists every number with its source and finds one by its words', async () => {
  const { page } = desk.app;
  await desk.run('Evidence');
  await page.getByRole('heading', { name: 'Evidence', level: 1 }).waitFor();
  const search = page.getByRole('searchbox', { name: 'Search numbers, conditions, sources' });
  await search.fill('adherence is good');
  const row = page.getByRole('row', { name: /Adherence is good from this share on/ });
  await row.waitFor();
  await expect.poll(() => row.innerText()).toContain('80 % of sessions');
  await expect.poll(() => row.innerText()).toContain('verified');
  await page.getByLabel('How far it was checked').selectOption('not verified');
  await page.getByText('No number matches.').waitFor();
  await search.fill('');
  await page.getByRole('heading', { name: 'Red flags', level: 2 }).waitFor();
  expect(desk.faults).toEqual([]);
});
