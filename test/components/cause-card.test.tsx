// One possible reason: what speaks for and against it, what is not known, and the way to each record behind it.
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { CauseCard } from '../../renderer/features/episode/CauseCard.tsx';
import { registerWorkbenchRuntimes } from '../../renderer/runtimes.ts';
import { setEditorHost } from '../../renderer/workbench/editors.ts';
import { useWorkbench } from '../../renderer/workbench/store.ts';
import type { CauseView } from '../../shared/domain/verdict.ts';
import { idOf, setUp, show } from './stand.tsx';

registerWorkbenchRuntimes();
setUp();
const open = vi.fn();
beforeEach(() => {
  open.mockClear();
  setEditorHost({ open } as never);
});

const CAUSE: CauseView = {
  cause: 'intensity-too-high',
  status: 'supported',
  evidenceFor: ['3 flare-ups since the course levelled off.'],
  evidenceAgainst: ['The load was not raised.'],
  evidenceMissing: ['Rated effort of the exercises.'],
  records: [
    { kind: 'visit', id: idOf(40), words: 'Visit of 2 Feb 2026' },
    { kind: 'score', id: idOf(41), words: 'ODI, 2 Feb 2026' },
    { kind: 'finding', id: idOf(42), words: 'burning pain, 5 Jan 2026' },
  ],
  mark: 'secondary',
  source: 'Read in a secondary source.',
  next: 'Lower the dose.',
};
const showCause = (change: Partial<CauseView> = {}) =>
  show(<CauseCard cause={{ ...CAUSE, ...change }} episodeId={idOf(20)} />);
const linesUnder = (title: string) =>
  within(screen.getByText(title).parentElement!)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

it('says for, against, not known and what follows, each under its own name', () => {
  showCause();
  expect(screen.getByRole('heading', { name: /Intensity too high.*supported by the record/ })).toBeTruthy();
  expect(linesUnder('For')).toEqual(CAUSE.evidenceFor);
  expect(linesUnder('Against')).toEqual(CAUSE.evidenceAgainst);
  expect(linesUnder('Not known')).toEqual(CAUSE.evidenceMissing);
  expect(linesUnder('Next')).toEqual([CAUSE.next]);
  expect(screen.getByText('Read in a secondary source.').textContent).toMatch(/from a secondary source$/);
});

it('leaves out what there is nothing of', () => {
  showCause({ evidenceFor: [], evidenceAgainst: [], evidenceMissing: [], records: [], next: '', source: '' });
  for (const title of ['For', 'Against', 'Not known', 'Next']) expect(screen.queryByText(title)).toBeNull();
  expect(screen.queryByRole('group')).toBeNull();
  expect(screen.queryByRole('list')).toBeNull();
});

it.each([
  ['supported', 'supported by the record'],
  ['possible', 'possible'],
  ['not-supported', 'not supported'],
  ['no-data', 'no data'],
] as const)('has a word for %s', (status, word) => {
  showCause({ status });
  expect(screen.getByText(word)).toBeTruthy();
});

it('opens the visit behind it, and has no link where the words say all', async () => {
  const { user } = showCause();
  await user.click(screen.getByText('The 3 records behind it'));
  expect(screen.getByText('burning pain, 5 Jan 2026').closest('button')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Visit of 2 Feb 2026' }));
  expect(open).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(open.mock.calls[0])).toContain(`visit:${idOf(40)}`);
});

it('opens the score behind it for correction', async () => {
  const { user } = showCause();
  await user.click(screen.getByText('The 3 records behind it'));
  await user.click(screen.getByRole('button', { name: 'ODI, 2 Feb 2026' }));
  expect(useWorkbench.getState().dialog).toMatchObject({ kind: expect.stringMatching(/[cC]orrect/) });
  expect(JSON.stringify(useWorkbench.getState().dialog)).toContain(idOf(41));
});
