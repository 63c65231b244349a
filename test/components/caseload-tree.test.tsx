// The caseload tree: groups, full names for readers, and keys.
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CaseloadTree } from '../../renderer/features/caseload/CaseloadTree.tsx';
import { caseloadRows } from '../../renderer/features/caseload/rows.ts';
import { foldAll, useCaseloadView } from '../../renderer/features/caseload/store.ts';
import { buildTree } from '../../renderer/features/caseload/tree-model.ts';
import { type EditorHost, setEditorHost } from '../../renderer/workbench/editors.ts';
import { update } from '../../renderer/workbench/store.ts';
import { DEFAULT_DEVICE_SETTINGS, type DeviceSettings } from '../../shared/settings/catalog.ts';
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

const rows = () => caseloadRows({ caseload: CASELOAD, days: [], due: new Set(), today: '2026-03-02' });

function showTree(device: Partial<DeviceSettings> = {}) {
  update({ device: { ...DEFAULT_DEVICE_SETTINGS, treeGroups: ['state'], ...device } });
  useCaseloadView.setState({ isOpenAtFirst: true, touched: new Map(), filter: '', reveal: null });
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
  return { open, ...show(<CaseloadTree rows={rows()} filter="" />) };
}

it('groups by state, names rows in full, tells namesakes apart, leaves archived patients out', () => {
  const model = buildTree(rows(), ['state'], 'name');
  expect([...model.nodes.values()].map(node => node.name).sort()).toEqual([
    'Abbott, Dmitri, born 1961, Low back pain, week 8, needs re-evaluation',
    'Abbott, Dmitri, born 1987, Tennis elbow, week 8, active',
    'Active, 1 episode',
    'Needs re-evaluation, 1 episode',
    'No episode, 1 episode',
    'Silva, Rafael, no episode yet',
  ]);
});

it('folds all groups on command, and opens one with the right arrow', async () => {
  const { user } = showTree();
  await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(6));
  act(() => foldAll());
  await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(3));
  await user.tab();
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(4));
});

it('shows one list where nothing is grouped, and groups in groups', async () => {
  showTree({ treeGroups: ['none'] });
  await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(3));
  act(() => update({ device: { ...DEFAULT_DEVICE_SETTINGS, treeGroups: ['setting', 'region'] } }));
  expect(await screen.findByRole('treeitem', { name: /^Clinic *, 2 episodes$/ })).toBeTruthy();
  expect(
    screen.getByRole('treeitem', { name: /^Lumbar spine *, 2 episodes$/ }).getAttribute('aria-level'),
  ).toBe('2');
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
