// The evidence view: every number with its source and mark, found by words and by filters; those of our own choosing are changed. There are many
// rows: they are looked up by their text, which is quicker than by their roles.
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { run } from '../../renderer/commands/registry.ts';
import { registerEvidenceCommands } from '../../renderer/features/evidence/commands.ts';
import { EvidenceView } from '../../renderer/features/evidence/EvidenceView.tsx';
import { NumberDialog } from '../../renderer/features/evidence/NumberDialog.tsx';
import { QuickInput } from '../../renderer/workbench/QuickInput.tsx';
import type { NumberChoice } from '../../shared/domain/numbers.ts';
import { hostAnswers, sentTo, setUp, show } from './stand.tsx';

registerEvidenceCommands();
setUp();
beforeEach(() => hostAnswers({ 'number.list': () => [], 'settings.country': () => ({ country: null }) }));

/** The whole registry is drawn. */
const SLOW_MS = 20_000;

const rowsShown = () => [...document.querySelectorAll('tbody tr')].map(row => row.textContent);
const rowOf = (words: string | RegExp) => screen.getByText(words).closest('tr')?.textContent;
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

const THREE: NumberChoice = {
  id: 'flares.count',
  value: 3,
  reason: 'Own audit',
  changedAt: Date.UTC(2026, 2, 1, 12),
  endedAt: null,
};

it(
  'shows a changed number with its mark beside what counts without the change, and leaves cited ones alone',
  async () => {
    hostAnswers({ 'number.list': () => [THREE] });
    show(<EvidenceView />);
    await screen.findByText('3 flare-ups');
    const row = rowOf('So many close together speak for too high a load');
    expect(row).toContain('changed by this practice');
    expect(row).toContain('Without the change: 2 flare-ups');
    expect(row).toContain('Change…');
    expect(rowOf('Adherence is low below this share')).not.toContain('changed by this practice');
    expect(rowOf('Adherence is low below this share')).toContain('Change…');
    expect(rowOf('Adherence is good from this share on')).not.toContain('Change…');
  },
  SLOW_MS,
);

function showNumber(choices: readonly NumberChoice[]) {
  hostAnswers({ 'number.list': () => [...choices], 'number.change': () => [], 'number.reset': () => [] });
  const onClose = vi.fn();
  const request = { kind: 'number', numberId: 'flares.count' } as const;
  return { onClose, ...show(<NumberDialog request={request} onClose={onClose} />) };
}

it('changes a number within its range, with a reason', async () => {
  const { user, onClose } = showNumber([]);
  await screen.findByText('In force: 2 flare-ups.');
  screen.getByText('From 1 to 10; without a change 2.');
  expect(screen.queryByRole('button', { name: 'Back to 2' })).toBeNull();
  await user.type(screen.getByLabelText('Number (flare-ups)'), '3');
  await user.click(screen.getByRole('button', { name: 'Use this number' }));
  await screen.findByText('Say why this number fits better.');
  expect(sentTo('number.change')).toEqual([]);
  await user.type(screen.getByLabelText('Reason'), 'Own audit');
  await user.click(screen.getByRole('button', { name: 'Use this number' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sentTo('number.change')).toEqual([{ id: 'flares.count', value: 3, reason: 'Own audit' }]);
});

it.each([
  ['11', 'Must be between 1 and 10.'],
  ['2.5', 'Type a whole number.'],
  ['2', 'That is the number without a change.'],
])('refuses %s at its field', async (typed, words) => {
  const { user } = showNumber([]);
  await user.type(await screen.findByLabelText('Number (flare-ups)'), typed);
  await user.type(screen.getByLabelText('Reason'), 'Own audit');
  await user.click(screen.getByRole('button', { name: 'Use this number' }));
  await screen.findByText(new RegExp(words));
  expect(sentTo('number.change')).toEqual([]);
});

it('goes back to ours, and tells what was chosen before', async () => {
  const before = { ...THREE, value: 4, reason: 'Tried', changedAt: 0, endedAt: Date.UTC(2026, 1, 20, 12) };
  const { user, onClose } = showNumber([before, THREE]);
  await screen.findByText(/^4 flare-ups, from .* to 20 Feb 2026: Tried$/);
  screen.getByText('Set on 1 Mar 2026: Own audit');
  await user.click(screen.getByRole('button', { name: 'Back to 2' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sentTo('number.reset')).toEqual([{ id: 'flares.count' }]);
});

it(
  'says of the rules of another country that they are off, and lets the country be said',
  async () => {
    hostAnswers({
      'number.list': () => [],
      'settings.country': () => ({ country: 'other' }),
      'settings.setCountry': input => input,
    });
    const { user } = show(
      <>
        <EvidenceView />
        <QuickInput />
      </>,
    );
    await screen.findByText(/Country of the practice: Another country/);
    expect(rowOf(/A progress report is due at least once every 10 treatment days/)).toContain(
      'Off: the practice is in another country.',
    );
    act(() => void run('practice.setCountry', {}, 'test'));
    await user.type(await screen.findByRole('combobox', { name: /In which country/ }), 'united{Enter}');
    await waitFor(() => expect(sentTo('settings.setCountry')).toEqual([{ country: 'US' }]));
  },
  SLOW_MS,
);
