// The threshold lab and the answers to an alarm, by keyboard alone: what is tried changes nothing, what is applied
// renews the verdicts, a snoozed alarm says why and can be raised again.
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, openVault, sitDown } from '../pages/desk.ts';
import { look } from '../pages/look.ts';
import { inCare, preparedVault } from '../pages/prepared-vault.ts';

/** A quiet mark at 10 % false alarms, a proposal at 20 %; and one who recovers. */
const COURSES = { Abbott: [7, 6, 6, 6, 6, 6, 6, 6], Bell: [8, 6, 5, 4, 3, 2, 1, 1] };

let desk: Desk;
beforeAll(async () => {
  const folder = await preparedVault(ask => {
    for (const [familyName, scores] of Object.entries(COURSES)) inCare(ask, familyName, scores);
  });
  desk = await sitDown({ folder });
  await openVault(desk);
}, 120_000);
afterAll(() => desk.leave());

async function expectAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: desk.app.page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' '))}`)).toEqual([]);
}

it('tries an option by the arrow keys, names who changes, and applies it when told', async () => {
  const { page } = desk.app;
  await desk.run('Open Threshold Lab');
  await page.getByRole('heading', { name: 'Threshold Lab', level: 1 }).waitFor();
  await page.getByText('No mark and no state of 2 episodes in care changes.').waitFor();
  await page.getByRole('radio', { name: '10 %' }).focus();
  await desk.press('ArrowRight');
  await page.getByText('1 of 2 episodes in care would change.').waitFor();
  await page.getByRole('row', { name: /Abbott.*Watch → Needs re-evaluation/ }).waitFor();
  await expectAccessible();
  await look(desk.app.page, 'lab');
  await desk.run('Back to What Is in Effect');
  await page.getByText('No mark and no state of 2 episodes in care changes.').waitFor();
  await page.getByRole('slider').focus();
  await desk.press('ArrowRight', 'ArrowRight');
  await page.getByText(/You are trying 10 % false alarms with a limit of 0.35/).waitFor();
  await desk.press('Home');
  await page.getByText(/with a limit of 0.15/).waitFor();
  await page.getByRole('treeitem', { name: /Abbott.*watch/ }).waitFor();
  await desk.run('Back to What Is in Effect');
  await page.getByRole('radio', { name: '10 %' }).focus();
  await desk.press('ArrowRight');
  await desk.run('Apply Settings of the Lab');
  await page.getByText('In effect: 20 % false alarms, limit 0.25.').waitFor();
  await page.getByRole('treeitem', { name: /Abbott.*needs re-evaluation/ }).waitFor();
  expect(desk.faults).toEqual([]);
});

it('snoozes the alarm with a reason and raises it again', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  const verdict = page.getByRole('region', { name: 'Verdict', exact: true });
  await verdict.getByText('Needs re-evaluation').waitFor();
  await desk.run('Snooze Alarm');
  await page.getByRole('option', { name: /^3 weeks/ }).waitFor();
  await desk.press('ArrowDown', 'ArrowDown', 'Enter');
  await page.getByRole('option', { name: /^Waiting for imaging/ }).waitFor();
  // Letters of a usual reason in the same order: what was typed is said all the same.
  await desk.type('waiting for MRI');
  await page.getByRole('option', { name: /^waiting for MRI/ }).waitFor();
  await desk.press('Enter');
  await verdict.getByText(/^Snoozed until .*: waiting for MRI$/).waitFor();
  await page.getByRole('treeitem', { name: /Abbott.*alarm silenced/ }).waitFor();
  await desk.press('Control+Shift+M');
  await page.getByRole('option', { name: /Snoozed until .*: waiting for MRI/ }).waitFor();
  await expectAccessible();
  await look(desk.app.page, 'snoozed');
  await desk.run('Raise Alarm Again');
  await verdict.getByRole('button', { name: 'Snooze Alarm' }).waitFor();
  await page.getByRole('treeitem', { name: /Abbott.*needs re-evaluation/ }).waitFor();
  expect(desk.faults).toEqual([]);
});
