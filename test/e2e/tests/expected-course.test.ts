// Who lies behind the expected course of the condition is said where the day is planned and where the visit is recorded.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectClean } from '../pages/abbott.ts';
import { ask, type Desk, daysAgo, openVault, sitDown } from '../pages/desk.ts';
import { look } from '../pages/look.ts';
import { inCare, preparedVault } from '../pages/prepared-vault.ts';

/** Weekly pain: one who does not gain, one who does, and one who does not gain and has a red flag. */
const COURSES = { Abbott: [7, 7, 6, 7, 7], Bell: [8, 6, 4, 3, 2], Cruz: [7, 7, 6, 7, 7] };

let desk: Desk;
beforeAll(async () => {
  const folder = await preparedVault(fill => {
    for (const [familyName, scores] of Object.entries(COURSES)) {
      const { patientId, episodeId } = inCare(fill, familyName, scores);
      if (familyName === 'Cruz') {
        const flag = { code: 'rf.trauma', group: 'red-flag', answer: 'yes', note: '' } as const;
        fill('finding.record', { episodeId, date: daysAgo(0), ...flag });
      }
      fill('appointment.plan', { patientId, date: daysAgo(0), setting: 'clinic' });
    }
  });
  desk = await sitDown({ folder });
  await openVault(desk);
}, 120_000);
afterAll(() => desk.leave());

const rowOf = (name: string) =>
  desk.app.page
    .getByRole('listbox', { name: /in the order of the route/ })
    .last()
    .getByRole('option', { name: new RegExp(name) });

it('marks who is behind in the list of the day, and says nothing of the course under a red flag', async () => {
  await desk.press('Control+K', 't');
  await rowOf('Abbott').getByText('Expected course: look for reasons').waitFor();
  expect(await rowOf('Bell').innerText()).not.toContain('Expected course');
  await expect.poll(() => rowOf('Cruz').innerText()).toContain('Red flag');
  expect(await rowOf('Cruz').innerText()).not.toContain('Expected course');
  await look(desk.app.page, 'course-day');
  await expectClean(desk);
});

it('says it with the facts behind it at the head of the visit', async () => {
  const { page } = desk.app;
  await desk.press('Home', 'Enter');
  const header = page.locator('.visit-header');
  await header.getByText('Expected course: look for reasons').waitFor();
  await header.getByText(/^.*Week 5: NPRS has not yet improved by 2/).waitFor();
  await look(page, 'course-visit');
  await expectClean(desk);
});

it('follows the time limit of the practice at once', async () => {
  const { page } = desk.app;
  await ask(page, 'settings.setTimeLimits', { referAfterDays: 30, recertifyEveryDays: null });
  await page.locator('.visit-header').getByText('Expected course: consider re-evaluation').waitFor();
  await desk.press('Control+K', 't');
  await rowOf('Abbott').getByText('Expected course: consider re-evaluation').waitFor();
  expect(desk.faults).toEqual([]);
});
