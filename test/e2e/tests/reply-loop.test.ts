// From a stall to an answer that changes the plan: the letter is signed and sent, the reply starts a phase, the request is
// closed with its outcome, and the papers of the episode are written. By keyboard.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskWithAbbott, expectClean } from '../pages/abbott.ts';
import { ask, type Desk } from '../pages/desk.ts';

let desk: Desk;
let episodeId = '';
beforeAll(async () => {
  ({ desk, episodeId } = await deskWithAbbott());
}, 120_000);
afterAll(() => desk.leave());

it('signs and sends the letter, and says beside the verdict what is waited for', async () => {
  const { page } = desk.app;
  await desk.run('Request Re-evaluation');
  await page.getByRole('heading', { name: /Re-evaluation request PR-/ }).waitFor();
  await desk.run('Sign Request');
  const sign = page.getByRole('dialog', { name: /Sign request/ });
  await expect.poll(() => sign.getByLabel('Signed by').inputValue()).toBe('Maren Holt');
  await desk.press('Enter');
  await page
    .getByText(/is signed\./)
    .first()
    .waitFor();
  await desk.press('Control+K', 'Control+M');
  await page.getByRole('dialog', { name: /Mark request/ }).waitFor();
  await desk.press('Enter');
  await page.getByRole('button', { name: 'Record Reply' }).waitFor();
  await desk.quickOpen('Abbott');
  await page.getByText(/Waiting for the reply to request PR-/).waitFor();
});

it('records what came back and starts the phase it opens', async () => {
  const { page } = desk.app;
  await page.getByRole('button', { name: /Open Request/ }).click();
  await page.getByRole('button', { name: 'Record Reply' }).waitFor();
  await desk.press('Control+K', 'y');
  const dialog = page.getByRole('dialog', { name: /Reply to request/ });
  await dialog.waitFor();
  await desk.press('Enter');
  await dialog.getByText(/Choose at least one/).waitFor();
  await dialog.getByRole('checkbox', { name: 'injection' }).focus();
  await desk.press('Space');
  await dialog.getByRole('checkbox', { name: /start the phase "After an injection"/ }).waitFor();
  await dialog.getByLabel('In their words').focus();
  await desk.type('Epidural at L4/5 done');
  await expectClean(desk);
  await dialog.getByRole('button', { name: 'Record reply' }).focus();
  await desk.press('Enter');
  await page
    .getByRole('list', { name: 'Replies' })
    .getByText(/injection/)
    .waitFor();
  const record = await ask<{ phases: { kind: string }[] }>(page, 'episode.record', { episodeId });
  expect(record.phases.map(({ kind }) => kind)).toEqual(['after-injection']);
});

it('closes the request only with its effect on the plan', async () => {
  const { page } = desk.app;
  await desk.press('Control+K', 'Control+D');
  const dialog = page.getByRole('dialog', { name: /Close request/ });
  await dialog.waitFor();
  await desk.type('Loading stepped up in the window after the injection.');
  await dialog.getByRole('button', { name: 'Close request' }).focus();
  await desk.press('Enter');
  await page
    .getByRole('list', { name: 'What happened' })
    .getByText(/Closed · Loading stepped up in the window after the injection\./)
    .waitFor();
});

it('writes a progress report beside its page, and keeps it when it is signed', async () => {
  const { page } = desk.app;
  await desk.quickOpen('Abbott');
  await page.getByText('Low back pain').first().waitFor();
  await desk.press('Control+K', 'o');
  const assessment = page.getByLabel('Your assessment');
  await assessment.focus();
  await desk.type('Sits longer than before.');
  await desk.press('Tab');
  await page.locator('.letter-sheet').getByText('Sits longer than before.').waitFor();
  await expectClean(desk);
  await page.getByRole('button', { name: 'Sign', exact: true }).focus();
  await desk.press('Enter');
  await page
    .getByRole('list', { name: 'Signed before' })
    .getByText(/signed by Maren Holt/)
    .waitFor();
});

it('shows the sheet for the patient in either language', async () => {
  const { page } = desk.app;
  await desk.press('Control+K', 'd');
  await page.locator('.letter-sheet').getByRole('heading', { name: 'What to tell your doctor' }).waitFor();
  await page.getByRole('radio', { name: 'Spanish' }).focus();
  await desk.press('Space');
  await page.locator('.letter-sheet').getByRole('heading', { name: 'Qué contarle a su médico' }).waitFor();
  await expectClean(desk);
  expect(desk.faults).toEqual([]);
});
