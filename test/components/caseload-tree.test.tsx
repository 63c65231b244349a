// The caseload tree: groups, full names for readers, and keys.
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CaseloadTree } from '../../renderer/features/caseload/CaseloadTree.tsx';
import { buildTree } from '../../renderer/features/caseload/tree-model.ts';
import { type EditorHost, setEditorHost } from '../../renderer/workbench/editors.ts';
import { aCaseloadEpisode, aCaseloadPatient, idOf, setUp, show } from './stand.tsx';

setUp();
afterEach(() => setEditorHost(null));

const CASELOAD = [
  aCaseloadPatient({ episodes: [aCaseloadEpisode({ level: 'reevaluate', state: 'plateau' })] }),
  aCaseloadPatient({
    patientId: idOf(11),
    birthYear: 1987,
    episodes: [aCaseloadEpisode({ episodeId: idOf(21), title: 'Tennis elbow' })],
  }),
  aCaseloadPatient({ patientId: idOf(12), familyName: 'Silva', givenName: 'Rafael', episodes: [] }),
  aCaseloadPatient({ patientId: idOf(13), familyName: 'Gone', status: 'archived' }),
];

function showTree() {
  const open = vi.fn<EditorHost['open']>();
  const nothing = () => undefined;
  setEditorHost({
    open,
    close: nothing,
    closeOthers: nothing,
    closeToTheRight: nothing,
    keep: nothing,
    split: nothing,
    focusGroup: nothing,
    focusActive: nothing,
    nextRecent: nothing,
  });
  return { open, ...show(<CaseloadTree caseload={CASELOAD} filter="" />) };
}

it('groups by state, names rows in full, tells namesakes apart, leaves archived patients out', () => {
  const model = buildTree(CASELOAD, '', '2026-03-02');
  expect([...model.nodes.values()].map(node => node.name)).toEqual([
    'Needs re-evaluation, 1 episode',
    'Abbott, Dmitri, born 1961, Low back pain, week 8, needs re-evaluation',
    'Active, 1 episode',
    'Abbott, Dmitri, born 1987, Tennis elbow, week 8, active',
    'No episode, 1 episode',
    'Silva, Rafael, no episode yet',
  ]);
  expect([...buildTree(CASELOAD, 'elbow', '2026-03-02').nodes.keys()]).toEqual([
    'group:active',
    `episode:${idOf(21)}`,
  ]);
});

it('is read out in full: short forms and icons as words', async () => {
  showTree();
  const row = await screen.findByRole('treeitem', { name: /born 1961/ });
  expect(row.textContent).toContain('wk ');
  // The week depends on the clock; the words around it do not.
  expect(
    screen.getByRole('treeitem', {
      name: /^Abbott, Dmitri *, born 1961 *, *Low back pain *, week \d+, needs re-evaluation$/,
    }),
  ).toBe(row);
  expect(screen.getByRole('treeitem', { name: /^Needs re-evaluation *, 1 episode$/ })).toBeTruthy();
});

it('moves with arrows, previews with Space, opens with Enter, closes a group with the left arrow', async () => {
  const { user, open } = showTree();
  const rows = await waitFor(() => {
    const all = screen.getAllByRole('treeitem');
    expect(all).toHaveLength(6);
    return all;
  });
  await user.tab();
  expect(document.activeElement).toBe(rows[0]);
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(rows[1]));
  await user.keyboard(' ');
  expect(open).toHaveBeenLastCalledWith(`episode:${idOf(20)}`, {
    isPreview: true,
    preserveFocus: true,
    toSide: false,
  });
  await user.keyboard('{Enter}');
  expect(open).toHaveBeenLastCalledWith(`episode:${idOf(20)}`, {
    isPreview: false,
    preserveFocus: false,
    toSide: false,
  });
  await user.keyboard('{ArrowUp}{ArrowLeft}');
  await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(5));
});

it('finds a row by typing the beginning of a name', async () => {
  const { user } = showTree();
  await waitFor(() => expect(screen.getAllByRole('treeitem').length).toBeGreaterThan(4));
  await user.tab();
  await user.keyboard('si');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('treeitem', { name: /^Silva/ })));
});
