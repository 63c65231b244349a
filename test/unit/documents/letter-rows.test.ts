// @vitest-environment jsdom
// Rows of tables and charts: each is on the page under its key, and stands on records that exist.
import { expect, it } from 'vitest';
import { LETTER_TABLES, letterRows } from '../../../shared/documents/letter-rows.ts';
import { GOLDENS, goldenLetter } from './golden-cases.ts';
import { parse, render } from './letter-text.ts';

it.each(GOLDENS)('finds each row of $name on its page, with the records behind it', golden => {
  const data = goldenLetter(golden);
  const page = parse(render(data));
  const rows = letterRows(data);
  const ids = new Set(JSON.stringify(golden.record).match(/01900000-[0-9-]+/g));
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  for (const { key, text, sources } of rows) {
    const printed = [...page.querySelectorAll('[data-key]')].find(
      entry => entry.getAttribute('data-key') === key,
    );
    expect(printed?.getAttribute('data-sources')).toBe(sources.join(' '));
    expect(text).not.toMatch(/undefined|null|\{\w+\}/);
    expect(sources.length).toBeGreaterThan(0);
    for (const id of sources) expect(ids).toContain(id);
  }
  const isThere = new Set(rows.map(({ table }) => table));
  if (golden.name === 'stalled') expect(LETTER_TABLES.filter(table => !isThere.has(table))).toEqual([]);
});

it('says in one line what the row of the table says', () => {
  const [stalled] = GOLDENS;
  if (stalled === undefined) throw new Error('no letter');
  const told = letterRows(goldenLetter(stalled)).map(({ table, text }) => `${table}: ${text}`);
  expect(told).toContain(
    'outcomes: ODI 2.1a · First 46 (5 Jan 2026) · Latest 38 (16 Mar 2026) · Change −8 · no change beyond measurement error',
  );
  expect(told).toContain('stillHurts: Turning in bed · night · 5 / 10 · wakes twice a night');
  expect(told).toContain(
    'interventions: Nerve mobilisation · Sessions: 11 · 5 Jan - 16 Mar 2026 · 2 x 15 · Effort 0-10: 3',
  );
  expect(told).toContain(
    'charts: ODI went from 46 in week 0 to 38 in week 10 (lower is better). Goal 20 not reached.',
  );
});
