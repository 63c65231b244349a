// Twelve letters, kept as they are: a change of words or layout is seen here before a physician sees it.
import { describe, expect, it } from 'vitest';
import { renderReevaluation } from '../../../shared/documents/render.ts';
import { GOLDENS, goldenLetter } from './golden-cases.ts';

it('covers both languages and both papers', () => {
  expect(GOLDENS).toHaveLength(12);
  expect(GOLDENS.filter(({ language }) => language === 'es').length).toBeGreaterThanOrEqual(3);
  expect(new Set(GOLDENS.map(({ paper }) => paper))).toEqual(new Set(['A4', 'Letter']));
});

describe.each(GOLDENS)('$name', golden => {
  it('is the letter it was', async () => {
    const html = renderReevaluation(goldenLetter(golden), { paper: golden.paper, draft: false });
    await expect(html).toMatchFileSnapshot(`../../golden/letters/${golden.name}.html`);
  });
});
