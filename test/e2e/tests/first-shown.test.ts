// The history of verdicts after a scan: which of them nobody has opened, and when the others were first seen.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatDay } from '../../../shared/dates.ts';
import { type Desk, daysAgo, openVault, sitDown } from '../pages/desk.ts';
import { inCare, preparedVault, STALLED } from '../pages/prepared-vault.ts';

let desk: Desk;
beforeAll(async () => {
  const folder = await preparedVault(ask => {
    inCare(ask, 'Abbott', STALLED);
    // Each of these settings gives a verdict of its own: the first one nobody opens, the second comes with the next unlock.
    ask('settings.setDetector', { falseAlarmPercent: 5, stallLimit: 0.25 });
    ask('scan.run', {});
    ask('settings.setDetector', { falseAlarmPercent: 20, stallLimit: 0.25 });
  });
  desk = await sitDown({ folder });
  await openVault(desk);
}, 120_000);
afterAll(() => desk.leave());

it('opens a verdict with all its words, and says from then on that it was opened today', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  await page.getByText(/This notice comes when less than 0.25/).waitFor();
  await desk.run('Show Earlier Verdicts');
  const history = page.getByRole('article').filter({ hasText: 'Each verdict as it was reached' });
  const current = history.locator('details.past-verdict').filter({ hasText: 'current' });
  await current.locator('summary').click();
  await current.getByText(`First opened on ${formatDay(daysAgo(0))}.`).waitFor();
  await current.getByText('Reached again from what was kept: the same to the last digit and word.').waitFor();
  await history.locator('.past-steps > summary').first().click();
  const passed = history.locator('details.past-verdict').filter({ hasText: 'never opened' });
  await passed.locator('summary').click();
  await passed.getByText('Never opened until now: it stood in lists only.').waitFor();
  await passed.getByText(/This notice comes when less than 0.25/).waitFor();
  expect(await passed.count()).toBe(1);
  await passed.getByRole('button', { name: 'Verdict Report' }).press('Enter');
  await page.getByRole('tab', { name: 'Verdict report: Abbott' }).waitFor();
  expect(desk.faults).toEqual([]);
});
