// The search view: hits marked and grouped, keys, filters, more than a page, and names that were nearly typed.
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchView } from '../../renderer/features/search/SearchView.tsx';
import { EMPTY_SEARCH, useSearch } from '../../renderer/features/search/store.ts';
import { type EditorHost, setEditorHost } from '../../renderer/workbench/editors.ts';
import type { SearchAnswer, SearchGroup } from '../../shared/domain/search.ts';
import { aCaseloadPatient, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

setUp();
beforeEach(() => useSearch.setState(EMPTY_SEARCH, true));
afterEach(() => setEditorHost(null));

const ABBOTT: SearchGroup = {
  patientId: idOf(10),
  patientName: 'Abbott, Dmitri',
  birthYear: 1961,
  isArchived: false,
  hits: [
    {
      kind: 'visit',
      recordId: idOf(40),
      episodeId: idOf(20),
      date: '2026-02-02',
      snippet: [
        { text: 'Sore on the ', isHit: false },
        { text: 'stairs', isHit: true },
        { text: ' <b>at night</b>', isHit: false },
      ],
    },
    {
      kind: 'residual_symptom',
      recordId: idOf(41),
      episodeId: idOf(20),
      date: null,
      snippet: [{ text: 'Stairs', isHit: true }],
    },
  ],
};
const SILVA: SearchGroup = {
  patientId: idOf(12),
  patientName: 'Silva, Rafael',
  birthYear: null,
  isArchived: true,
  hits: [
    {
      kind: 'request',
      recordId: idOf(50),
      episodeId: idOf(21),
      date: '2026-01-01',
      snippet: [{ text: 'Stairs', isHit: true }],
    },
    {
      kind: 'patient',
      recordId: idOf(12),
      episodeId: null,
      date: null,
      snippet: [{ text: 'Stairs', isHit: true }],
    },
  ],
};

const results = () => within(screen.getByRole('listbox')).getAllByRole('option');
const open = vi.fn<EditorHost['open']>();
const focusActive = vi.fn();

function showSearch(answer: SearchAnswer) {
  open.mockClear();
  focusActive.mockClear();
  const nothing = () => undefined;
  setEditorHost({
    open,
    close: nothing,
    closeOthers: nothing,
    closeToTheRight: nothing,
    keep: nothing,
    split: nothing,
    focusGroup: nothing,
    focusActive,
    nextRecent: nothing,
  });
  hostAnswers({
    'search.query': () => answer,
    'caseload.list': () => [aCaseloadPatient({ tags: ['night-shift'] })],
    'caseload.keys': () => [],
  });
  return show(<SearchView />);
}

it('marks the hits, by patient, and makes no HTML of a note', async () => {
  const { user, container } = showSearch({ total: 4, groups: [ABBOTT, SILVA] });
  await user.type(screen.getByRole('combobox', { name: 'Search in all records' }), 'stairs');
  const group = await screen.findByRole('group', { name: /^Abbott, Dmitri\W+1961$/ });
  expect(within(group).getAllByRole('option')).toHaveLength(2);
  expect([...container.querySelectorAll('mark')].map(mark => mark.textContent)).toEqual([
    'stairs',
    'Stairs',
    'Stairs',
    'Stairs',
  ]);
  expect(container.querySelector('b')).toBeNull();
  expect(group.textContent).toContain('<b>at night</b>');
  expect(screen.getByRole('group', { name: /^Silva, Rafael\W+archived$/ })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('4 results of 2 people');
});

it('walks with the arrows and opens each record in its own tab', async () => {
  const { user } = showSearch({ total: 4, groups: [ABBOTT, SILVA] });
  await user.type(screen.getByRole('combobox', { name: 'Search in all records' }), 'stairs');
  await waitFor(() => expect(results()).toHaveLength(4));
  const opened: string[] = [];
  for (let step = 0; step < 4; step++) {
    await user.keyboard('{Enter}{ArrowDown}');
    opened.push(open.mock.lastCall?.[0] ?? '');
  }
  expect(opened).toEqual([
    `visit:${idOf(40)}`,
    `episode:${idOf(20)}`,
    `request:${idOf(50)}`,
    `patient:${idOf(12)}`,
  ]);
  const box = screen.getByRole('combobox', { name: 'Search in all records' });
  expect(document.activeElement).toBe(box);
  expect(box.getAttribute('aria-activedescendant')).toBe(results()[0]?.id);
  await user.keyboard('{Escape}');
  expect((box as HTMLInputElement).value).toBe('');
  expect(focusActive).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(focusActive).toHaveBeenCalled();
});

it('keeps to the filters that are set, and says how many are', async () => {
  const { user } = showSearch({ total: 0, groups: [] });
  await user.type(screen.getByRole('combobox', { name: 'Search in all records' }), 'stairs');
  await user.selectOptions(screen.getByLabelText('Kind of record'), 'Visit');
  await user.selectOptions(screen.getByLabelText('Care'), 'Discharged');
  await user.selectOptions(screen.getByLabelText('Body region'), 'knee');
  await user.selectOptions(screen.getByLabelText('Tag'), 'night-shift');
  await user.selectOptions(screen.getByLabelText('Period'), 'Last month');
  await waitFor(() =>
    expect(sentTo('search.query').at(-1)).toMatchObject({
      text: 'stairs',
      kind: 'visit',
      status: 'discharged',
      region: 'knee',
      tag: 'night-shift',
      from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      to: null,
    }),
  );
  expect(screen.getByText('Filters (5 set)')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(screen.getByText('Filters')).toBeTruthy());
});

it('shows the next page on request', async () => {
  const { user } = showSearch({ total: 120, groups: [ABBOTT, SILVA] });
  await user.type(screen.getByRole('combobox', { name: 'Search in all records' }), 'stairs');
  await user.click(await screen.findByRole('button', { name: 'Show more (4 of 120)' }));
  await waitFor(() => expect(sentTo('search.query').at(-1)).toMatchObject({ limit: 100 }));
});

it('offers names that are nearly what was typed, and searches for the chosen one', async () => {
  const { user } = showSearch({ total: 0, groups: [] });
  await user.type(screen.getByRole('combobox', { name: 'Search in all records' }), 'abobtt');
  const offered = within(await screen.findByRole('group', { name: 'Did you mean' }));
  await user.click(offered.getByRole('button', { name: /^Abbott, Dmitri/ }));
  await waitFor(() => expect(sentTo('search.query').at(-1)).toMatchObject({ text: 'Abbott, Dmitri' }));
});
