// A letter in the therapist's own words, by keyboard: a sentence is reworded, new data come, the words are kept, the letter
// is signed, and what is frozen holds them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskWithAbbott, expectClean } from '../pages/abbott.ts';
import { ask, type Desk, daysAgo } from '../pages/desk.ts';

const MINE = 'Sitting for an hour still brings on the leg pain.';
const QUESTION = 'Would you consider seeing her together with me?';

let desk: Desk;
let episodeId = '';
let requestId = '';
beforeAll(async () => {
  ({ desk, episodeId } = await deskWithAbbott());
}, 120_000);
afterAll(() => desk.leave());

const html = async () =>
  (await ask<{ html: string }>(desk.app.page, 'request.document', { requestId, paper: 'A4' })).html;

/** Tables of the page that reach beyond it: beside the list the page is drawn smaller than it is printed. */
const tablesOverTheEdge = () =>
  desk.app.page.locator('.letter-sheet').evaluate(({ shadowRoot }) => {
    const rightOf = (element: Element | null | undefined) => element?.getBoundingClientRect().right ?? 0;
    const tables = [...(shadowRoot?.querySelectorAll('table') ?? [])];
    return tables
      .filter(table => rightOf(table) > rightOf(table.parentElement) + 1)
      .map(table => table.innerText);
  });

it('shows the sentences beside the page, and the records each rests on', async () => {
  const { page } = desk.app;
  await desk.run('Request Re-evaluation');
  const list = page.getByRole('region', { name: 'Sentences of the letter' });
  const conclusion = list.getByRole('region', { name: 'Conclusion' });
  await conclusion.getByRole('button', { name: /^Generated: NPRS went from 7/ }).waitFor();
  const record = await ask<{ requests: { id: string }[] }>(page, 'episode.record', { episodeId });
  requestId = record.requests[0]?.id ?? '';
  await desk.press('Control+K', 'g');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await expect.poll(focused).toMatch(/^Generated: In week 10/);
  await desk.press('ArrowDown');
  await expect.poll(focused).toMatch(/^Generated: NPRS went from 7/);
  await conclusion
    .getByRole('button', { name: /^NPRS 6 points, \d+ \w+ \d{4}$/ })
    .first()
    .waitFor();
  // What is chosen on the left stands out on the page.
  await expect
    .poll(() => page.locator('.letter-sheet [data-marked]').innerText())
    .toMatch(/NPRS went from 7/);
  expect(await tablesOverTheEdge()).toEqual([]);
  await expectClean(desk);
});

it('keeps what is typed while it is typed, and puts it into the letter when it is saved', async () => {
  const { page } = desk.app;
  await desk.press('Enter', 'Control+A');
  await desk.type(MINE);
  await expect
    .poll(async () => JSON.stringify(await ask(page, 'draft.list', {})))
    .toContain(`letterSentence:${requestId}`);
  await desk.press('Escape');
  await page.getByRole('button', { name: /typed, not saved: NPRS went from 7/ }).waitFor();
  await desk.press('F2');
  await expect.poll(() => page.getByRole('textbox', { name: 'Sentence' }).inputValue()).toBe(MINE);
  await desk.press('Control+Enter');
  await page.getByRole('button', { name: `Edited: ${MINE}` }).waitFor();
  expect(await html()).toContain(`<u>${MINE}</u>`);
});

it('asks a question of the therapist’s own', async () => {
  const { page } = desk.app;
  await page.getByRole('button', { name: 'Add a question of your own' }).focus();
  await desk.press('Enter');
  await page.getByRole('textbox', { name: 'Question' }).waitFor();
  await desk.type(QUESTION);
  await desk.press('Control+Enter');
  await page.getByRole('button', { name: `Your own: ${QUESTION}` }).waitFor();
  await desk.press('Alt+ArrowUp');
  await expect
    .poll(() => page.getByRole('region', { name: 'Questions' }).locator('.sentence').first().innerText())
    .toContain(QUESTION);
});

it('tells that the record has changed under the words, and keeps them', async () => {
  const { page } = desk.app;
  await ask(page, 'measure.record', { episodeId, measureId: 'nprs', date: daysAgo(0), total: 9 });
  const changed = page.getByRole('button', { name: `Edited, records changed: ${MINE}` });
  await changed.waitFor();
  await page.getByText(/The record now says: NPRS went from 7 .* to 9/).waitFor();
  await changed.focus();
  await desk.run('Keep My Sentence');
  await page.getByRole('button', { name: `Edited: ${MINE}` }).waitFor();
});

it('warns of words that a letter does not use before it is signed, and freezes them as they are', async () => {
  const { page } = desk.app;
  await page.getByRole('button', { name: 'Add a sentence to: Meanwhile' }).focus();
  await desk.press('Enter');
  await page.getByRole('textbox', { name: 'Sentence' }).waitFor();
  await desk.type('She needs an MRI.');
  await desk.press('Control+Enter');
  await page.getByRole('button', { name: 'Your own, words to look at again: She needs an MRI.' }).waitFor();
  await expectClean(desk);
  await desk.run('Sign Request');
  const sign = page.getByRole('dialog', { name: /Sign request/ });
  await sign.getByText(/"needs an MRI" reads as an order/).waitFor();
  await expect.poll(() => sign.getByLabel('Signed by').inputValue()).toBe('Maren Holt');
  await sign.getByLabel('Signed by').press('Enter');
  await page
    .getByText(/is signed\./)
    .first()
    .waitFor();
  const signed = await html();
  for (const words of [MINE, QUESTION, 'She needs an MRI.']) expect(signed).toContain(words);
  expect(signed).not.toContain('<u>');
  await page.getByRole('region', { name: 'Sentences of the letter' }).waitFor({ state: 'detached' });
  expect(desk.faults).toEqual([]);
});
