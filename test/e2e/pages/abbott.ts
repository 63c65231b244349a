// A desk with Abbott on it: the stalled episode that walks through requests and answers begin from.
import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';
import { type Desk, openVault, sitDown } from './desk.ts';
import { preparedVault, stalledAbbott } from './prepared-vault.ts';

type Fill = Parameters<Parameters<typeof preparedVault>[0]>[0];

/** The episode is open. @param also what else the vault holds */
export async function deskWithAbbott(
  also: (fill: Fill, episodeId: string) => void = () => undefined,
): Promise<{ readonly desk: Desk; readonly episodeId: string }> {
  let episodeId = '';
  const folder = await preparedVault(fill => {
    episodeId = stalledAbbott(fill);
    also(fill, episodeId);
  });
  const desk = await sitDown({ folder });
  await openVault(desk);
  const { page } = desk.app;
  await page
    .getByRole('treeitem', { name: /Abbott/ })
    .first()
    .waitFor();
  await desk.quickOpen('Abbott');
  await page.getByRole('heading', { name: 'Abbott' }).waitFor();
  return { desk, episodeId };
}

/** No accessibility fault; the printed page is a picture of a document, looked at by itself. */
export async function expectClean({ app }: Desk): Promise<void> {
  const found = await new AxeBuilder({ page: app.page }).setLegacyMode().exclude('.letter-sheet').analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
