// From a stalled patient to the signed letter at the printer: three keystrokes, two of them chords.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskWithAbbott } from '../pages/abbott.ts';
import { type Desk } from '../pages/desk.ts';

let desk: Desk;
beforeAll(async () => {
  ({ desk } = await deskWithAbbott());
}, 120_000);
afterAll(() => desk.leave());

it('asks for the letter, for the signature, and signs and prints', async () => {
  const { page, control } = desk.app;
  await page
    .getByText(/levelled off since/)
    .first()
    .waitFor();
  await control.answerDialog('printer');
  await desk.press('Control+K', 'r');
  await page.getByRole('button', { name: 'Sign Request' }).waitFor();
  await desk.press('Control+K', 'Control+S');
  const dialog = page.getByRole('dialog', { name: /Sign request/ });
  await expect.poll(() => dialog.getByLabel('Signed by').inputValue()).toBe('Maren Holt');
  await desk.press('Control+Enter');
  await page.getByText('Sent to the printer.').waitFor();
  await expect.poll(() => control.printed()).toHaveLength(1);
  await page
    .getByText(/^signed/)
    .first()
    .waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('broke no rule of the window on the way', () => {
  expect(desk.faults).toEqual([]);
});
