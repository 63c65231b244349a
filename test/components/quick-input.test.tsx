// Quick open and palette: what is found, what keys do, where focus goes.
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { registerVaultCommands } from '../../renderer/features/vault/commands.ts';
import { registerWorkbenchRuntimes } from '../../renderer/runtimes.ts';
import { type EditorHost, setEditorHost } from '../../renderer/workbench/editors.ts';
import { pick } from '../../renderer/workbench/pick.ts';
import { QuickInput } from '../../renderer/workbench/QuickInput.tsx';
import { update, useWorkbench } from '../../renderer/workbench/store.ts';
import { aCaseloadEpisode, aCaseloadPatient, hostAnswers, idOf, setUp, show } from './stand.tsx';

registerVaultCommands();
registerWorkbenchRuntimes();
setUp();
afterEach(() => setEditorHost(null));

const open = vi.fn<EditorHost['open']>();

function showQuickOpen() {
  const nothing = () => undefined;
  open.mockClear();
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
  hostAnswers({
    'caseload.keys': () => [{ patientId: idOf(12), identifier: 'MRN-77', phone: '555 0177' }],
    'caseload.list': () => [
      aCaseloadPatient(),
      aCaseloadPatient({
        patientId: idOf(11),
        birthYear: 1987,
        episodes: [aCaseloadEpisode({ episodeId: idOf(21), title: 'Tennis elbow', level: 'reevaluate' })],
      }),
      aCaseloadPatient({ patientId: idOf(12), familyName: 'García', givenName: 'José', episodes: [] }),
      aCaseloadPatient({
        patientId: idOf(13),
        familyName: 'Garcia',
        givenName: 'Ana',
        status: 'archived',
        episodes: [],
      }),
      aCaseloadPatient({
        patientId: idOf(14),
        familyName: 'Abott',
        givenName: '',
        birthYear: null,
        status: 'archived',
        mergedInto: idOf(10),
        episodes: [],
      }),
    ],
  });
  update({ quickInput: { kind: 'patients' } });
  return show(<QuickInput />);
}

function options() {
  return within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map(option => option.textContent);
}

it('finds without accents, in either order of names, and tells namesakes apart', async () => {
  const { user } = showQuickOpen();
  await waitFor(() => expect(options()).toHaveLength(3));
  await user.keyboard('garcia');
  await waitFor(() =>
    expect(options()).toEqual(['García, Joséborn 1961, no episode yet', 'Garcia, Anaborn 1961, archived']),
  );
  await user.clear(screen.getByRole('combobox'));
  await user.keyboard('dmitri abbott');
  await waitFor(() => expect(options()).toHaveLength(2));
  expect(options()[0]).toContain('born 1961');
  expect(options()[1]).toContain('born 1987');
  expect(options()[1]).toContain('Needs re-evaluation');
});

it('moves with arrows, opens with Enter, and says which row is meant', async () => {
  const { user } = showQuickOpen();
  await waitFor(() => expect(options()).toHaveLength(3));
  await user.keyboard('{ArrowDown}');
  const box = screen.getByRole('combobox');
  const active = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
  expect(active?.textContent).toContain('born 1987');
  await user.keyboard('{Enter}');
  expect(open).toHaveBeenCalledWith(`episode:${idOf(21)}`, { toSide: false });
  expect(useWorkbench.getState().quickInput).toBeNull();
});

it('forgives a slip, finds by number and initials, and puts the merged under who was kept', async () => {
  const { user } = showQuickOpen();
  await waitFor(() => expect(options()).toHaveLength(3));
  const box = screen.getByRole('combobox');
  for (const [typed, first] of [
    ['abobtt', /^Abbott, Dmitriborn 1961/],
    ['da', /^Abbott, Dmitriborn 1961/],
    ['0177', /^García, José/],
    ['abbott 1987', /^Abbott, Dmitriborn 1987/],
  ] as const) {
    await user.clear(box);
    await user.keyboard(typed);
    await waitFor(() => expect(options()[0]).toMatch(first));
  }
  await user.clear(box);
  await user.keyboard('abott');
  await waitFor(() => expect(options().at(-1)).toBe('Abottmerged into Abbott, Dmitri'));
  await user.keyboard('{ArrowUp}{Enter}');
  expect(open).toHaveBeenCalledWith(`patient:${idOf(10)}`, { toSide: false });
});

it('says so when nobody has such a name', async () => {
  const { user } = showQuickOpen();
  await waitFor(() => expect(options()).toHaveLength(3));
  await user.keyboard('qqq');
  expect(await screen.findByText('No patient has a name like this')).toBeTruthy();
});

it('becomes the palette after ">" and runs the command, remembering it', async () => {
  const { user } = showQuickOpen();
  await waitFor(() => expect(options()).toHaveLength(3));
  await user.keyboard('>togglesidebar');
  await waitFor(() => expect(options()).toEqual(['View: Toggle Side BarCtrl+B']));
  hostAnswers({ 'device.set': () => useWorkbench.getState().device });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(useWorkbench.getState().sideBarVisible).toBe(false));
  expect(useWorkbench.getState().lastCommands).toEqual(['workbench.toggleSideBar']);
});

it('answers a question with null on Esc', async () => {
  hostAnswers({ 'caseload.list': () => [] });
  const answer = pick('Which colour?', [{ id: 'blue', label: 'Blue' }]);
  const { user } = show(<QuickInput />);
  expect(screen.getByRole('combobox', { name: 'Which colour?' })).toBe(document.activeElement);
  await user.keyboard('{Escape}');
  expect(await answer).toBeNull();
});

it('opens a request by the code that a scanner types, and knows a mistyped one', async () => {
  const { user } = showQuickOpen();
  hostAnswers({ 'request.find': () => ({ requestId: idOf(60) }) });
  update({ quickInput: { kind: 'patients' } });
  const box = await screen.findByRole('combobox');
  await user.type(box, 'PR-01M3-9Y75-2');
  const slip = await screen.findByRole('option', { name: /This code is mistyped/ });
  await user.keyboard('{Enter}');
  expect([slip.isConnected, open.mock.calls]).toEqual([true, []]);
  await user.clear(box);
  await user.type(box, 'pr-01m3-9y75-z{Enter}');
  await waitFor(() => expect(open).toHaveBeenCalledWith(`request:${idOf(60)}`, expect.anything()));
});

it('knows what has become possible while the palette is open', async () => {
  hostAnswers({ 'caseload.list': () => [] });
  const { user } = show(<QuickInput />);
  act(() =>
    update({
      vault: 'open',
      activeEditor: { uri: `request:${idOf(30)}`, kind: 'request', recordId: idOf(30), panelId: 'one' },
      requestStatus: 'draft',
      quickInput: { kind: 'commands' },
    }),
  );
  await user.type(await screen.findByRole('combobox'), 'mark request');
  const isDisabled = () => document.getElementById('quick-request.markSent')?.getAttribute('aria-disabled');
  await waitFor(() => expect(isDisabled()).toBe('true'));
  act(() => update({ requestStatus: 'signed' }));
  await waitFor(() => expect(isDisabled()).toBe('false'));
});
