// A signed letter whose record was corrected: the tab says what changed, version 2 takes its place, with a drawn signature
// and a copy. By keyboard; only the drawing needs a pointer.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskWithAbbott, expectClean } from '../pages/abbott.ts';
import { ask, type Desk } from '../pages/desk.ts';

let desk: Desk;
let episodeId = '';
beforeAll(async () => {
  ({ desk, episodeId } = await deskWithAbbott());
}, 120_000);
afterAll(() => desk.leave());

it('keeps a signature that was drawn', async () => {
  const { page } = desk.app;
  await desk.run('Draw Signature');
  const dialog = page.getByRole('dialog', { name: 'Draw your signature' });
  const pad = dialog.getByRole('img', { name: 'Nothing is drawn yet' });
  const box = (await pad.boundingBox()) ?? expect.fail('no pad');
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 140, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await dialog.getByRole('img', { name: 'Your signature as drawn' }).waitFor();
  await expectClean(desk);
  await dialog.getByRole('button', { name: 'Keep signature' }).focus();
  await desk.press('Enter');
  await page
    .getByText(/The drawn signature is kept/)
    .first()
    .waitFor();
});

it('prints it where it is ticked, and says when the record behind the letter has changed', async () => {
  const { page } = desk.app;
  await desk.run('Request Re-evaluation');
  await page.getByRole('heading', { name: /Re-evaluation request PR-/ }).waitFor();
  await desk.press('Control+K', 'Control+s');
  const sign = page.getByRole('dialog', { name: /Sign request/ });
  await expect.poll(() => sign.getByLabel('Signed by').inputValue()).toBe('Maren Holt');
  const tick = sign.getByRole('checkbox', { name: /drawn signature/ });
  expect(await tick.isChecked()).toBe(false);
  await tick.focus();
  await desk.press('Space');
  await expectClean(desk);
  await sign.getByLabel('Signed by').focus();
  await desk.press('Enter');
  await page.locator('.letter-sheet svg.drawn').waitFor();
  const { observations } = await ask<{ observations: { id: string; score: number }[] }>(
    page,
    'episode.record',
    {
      episodeId,
    },
  );
  const [first] = observations;
  const correction = {
    episodeId,
    observationId: first?.id,
    total: (first?.score ?? 0) - 1,
    reason: 'misread',
  };
  await ask(page, 'measure.correct', correction);
  const banner = page.getByRole('status', { name: 'Data changed since signing' });
  await banner.getByText(/^Corrected .* score of/).waitFor();
  await expectClean(desk);
});

it('writes version 2, which takes the place of the first with its signature', async () => {
  const { page } = desk.app;
  await ask(page, 'referrer.create', { name: 'Ines Marsh', practice: 'Hill Clinic', fax: '555 0300' });
  await desk.press('Control+K', '2');
  await page
    .locator('.letter-sheet')
    .getByText(/Replaces version 1 of/)
    .waitFor();
  await desk.run('Copy Letter to');
  await page.getByRole('option', { name: /Ines Marsh/ }).waitFor();
  await desk.type('Ines');
  await desk.press('Enter');
  await page.locator('.letter-sheet').getByText('Ines Marsh, Hill Clinic').waitFor();
  await desk.press('Control+K', 'Control+s');
  const sign = page.getByRole('dialog', { name: /Sign request/ });
  await expect.poll(() => sign.getByLabel('Signed by').inputValue()).toBe('Maren Holt');
  await desk.press('Enter');
  const story = page.getByRole('list', { name: 'What happened' });
  await story.getByText('Version 1: Replaced by version 2').waitFor();
  await desk.run('Mark Copy as Sent');
  const copy = page.getByRole('dialog', { name: /Mark the copy of request .* to Ines Marsh/ });
  await expect.poll(() => copy.getByLabel(/Number or address used/).inputValue()).toBe('555 0300');
  await expectClean(desk);
  await desk.press('Enter');
  await story.getByText('Version 2: Copy sent, fax').waitFor();
  await page.getByRole('button', { name: 'Version 1, replaced' }).focus();
  await desk.press('Enter');
  await page.locator('.letter-sheet').getByText('REPLACED').waitFor();
  await expectClean(desk);
  expect(desk.faults).toEqual([]);
});

it('lets version 1 stand again when version 2 is voided', async () => {
  const { page } = desk.app;
  await page.getByRole('button', { name: 'Version 2, signed' }).focus();
  await desk.press('Enter');
  await page.getByText('Version 2 of 2').waitFor();
  await desk.press('Control+K', 'x');
  const dialog = page.getByRole('dialog', { name: /Void request/ });
  await dialog.getByText(/A version that it replaced stands again/).waitFor();
  await desk.type('Printed with an old number');
  await dialog.getByRole('button', { name: 'Void request' }).focus();
  await desk.press('Enter');
  await page.locator('.letter-sheet').getByText(/^VOID/).first().waitFor();
  await page.getByRole('button', { name: 'Version 1, signed' }).focus();
  await desk.press('Enter');
  await page.getByRole('button', { name: 'Mark Request as Sent' }).waitFor();
  await page.getByRole('button', { name: 'Write Version 3', exact: true }).waitFor();
  await expect.poll(() => page.locator('.letter-sheet').getByText('REPLACED').count()).toBe(0);
  await expectClean(desk);
  expect(desk.faults).toEqual([]);
});
