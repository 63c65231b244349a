// After an update that judges otherwise: the caseload keeps its verdicts, Problems lead to the list of who changes, and
// only then the therapist puts the new rules in force.
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, openVault, sitDown } from '../pages/desk.ts';
import { inCare, preparedVault, STALLED } from '../pages/prepared-vault.ts';

let desk: Desk;
beforeAll(async () => {
  const folder = await preparedVault((ask, { context }) => {
    inCare(ask, 'Abbott', STALLED);
    // What an earlier program would have left.
    context.db
      .prepare(
        `UPDATE verdict SET state = 'improving', level = 'none', shown_level = 'none', p_stalled = 0.125,
           headline = 'An earlier program said so.', input_hash = ?, checked_under = '0.0.9 bank-0.1 10 0.25'
         WHERE superseded_at IS NULL`,
      )
      .run('0'.repeat(64));
  });
  desk = await sitDown({ folder });
  await openVault(desk);
}, 120_000);
afterAll(() => desk.leave());

it('keeps the old verdicts, lists who changes, and renews them when told', async () => {
  const { page } = desk.app;
  const waiting = page.getByRole('option', { name: /1 verdict was reached under earlier rules/ });
  const unmarked = page.getByRole('treeitem', { name: /Abbott.*active/i });
  await unmarked.waitFor();
  await desk.press('Control+Shift+M');
  await waiting.waitFor();
  await waiting.dblclick();
  await page.getByRole('heading', { name: 'New rules of the detector' }).waitFor();
  await page.getByRole('row', { name: /Abbott.*Improving → Plateau/ }).waitFor();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await unmarked.count()).toBe(1);
  await desk.run('Put New Detector Rules in Force');
  await page.getByRole('treeitem', { name: /Abbott.*(watch|re-evaluation)/i }).waitFor();
  await page.getByText('No mark and no state of 1 episode in care changes.').waitFor();
  expect(await page.getByRole('heading', { name: 'New rules of the detector' }).count()).toBe(0);
  expect(await waiting.count()).toBe(0);
  expect(desk.faults).toEqual([]);
});
