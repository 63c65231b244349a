// The evidence view: every number with its source and mark, found by words and by filters, read only. There are many
// rows: they are looked up by their text, which is quicker than by their roles.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { EvidenceView } from '../../renderer/features/evidence/EvidenceView.tsx';
import { setUp, show } from './stand.tsx';

setUp();

/** The whole registry is drawn. */
const SLOW_MS = 20_000;

const rowsShown = () => [...document.querySelectorAll('tbody tr')].map(row => row.textContent);
const rowOf = (words: string) => screen.getByText(words).closest('tr')?.textContent;
const status = () => document.querySelector('[role=status]')?.textContent;

it(
  'lists numbers with value, source and mark, and says how many are not verified',
  () => {
    show(<EvidenceView />);
    const good = rowOf('Adherence is good from this share on');
    expect(good).toContain('80 % of sessions');
    expect(good).toContain('Bailey 2020');
    expect(good).toContain('verified, compared 24 Nov 2026');
    expect(rowOf('Adherence is low below this share')).toContain('our own choice');
    expect(status()).toMatch(/^(\d+) of \1 numbers\. \d+ are not verified/);
  },
  SLOW_MS,
);

it(
  'finds by words in any order, by group and by mark, and says when nothing matches',
  async () => {
    const { user } = show(<EvidenceView />);
    const search = screen.getByLabelText('Search numbers, conditions, sources');
    await user.click(search);
    await user.paste('tendinopathy cuff');
    expect(rowsShown().length).toBeGreaterThan(2);
    for (const row of rowsShown()) expect(row).toMatch(/cuff/i);
    await user.selectOptions(screen.getByLabelText('What it belongs to'), 'Red flags');
    await user.clear(search);
    await user.selectOptions(screen.getByLabelText('How far it was checked'), 'not verified');
    expect(screen.getAllByRole('table')).toHaveLength(1);
    for (const row of rowsShown()) expect(row).toContain('not verified');
    await user.click(search);
    await user.paste('no such number');
    expect(rowsShown()).toEqual([]);
    expect(status()).toBe('No number matches.');
  },
  SLOW_MS,
);
