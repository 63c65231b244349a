// The list of problems: filters, keyboard, quick fixes, and the tab each problem opens.
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProblemsPanel } from '../../renderer/features/problems/ProblemsPanel.tsx';
import { setEditorHost } from '../../renderer/workbench/editors.ts';
import { useWorkbench } from '../../renderer/workbench/store.ts';
import { MOST_PROBLEMS, type Problem } from '../../shared/domain/problem.ts';
import { aCaseloadPatient, hostAnswers, idOf, setUp, show } from './stand.tsx';

setUp();

const open = vi.fn();
beforeEach(() => {
  open.mockClear();
  setEditorHost({ open } as never);
});
afterEach(() => setEditorHost(null));

function aProblem(change: Partial<Problem>): Problem {
  const problem: Problem = {
    key: '',
    kind: 'stall',
    severity: 'warning',
    patientId: idOf(10),
    episodeId: idOf(20),
    requestId: null,
    measureId: null,
    visitId: null,
    patientName: 'Abbott, Dmitri',
    episodeTitle: 'Low back pain',
    sentence: 'Progress has levelled off since about 16 Feb 2026.',
    since: '2026-02-16',
    ageDays: 42,
    quickFixes: ['request.create', 'episode.open'],
    ...change,
  };
  return {
    ...problem,
    key: `${problem.kind}:${problem.requestId ?? problem.episodeId ?? problem.patientId}`,
  };
}

const STALL = aProblem({});
const UNANSWERED = aProblem({
  kind: 'request-unanswered',
  requestId: idOf(70),
  episodeId: idOf(21),
  sentence: 'Request PT-1 has no answer yet.',
  quickFixes: ['request.open'],
});
const NO_BIRTH = aProblem({
  kind: 'missing-essentials',
  severity: 'info',
  episodeId: null,
  sentence: 'Not recorded yet: date or year of birth.',
  quickFixes: ['patient.edit'],
});
const UNSIGNED = aProblem({
  kind: 'unsigned-visit',
  severity: 'info',
  visitId: idOf(30),
  sentence: 'A visit is not signed.',
  quickFixes: [],
});

async function showPanel(problems: Problem[] = [STALL, UNANSWERED, UNSIGNED, NO_BIRTH]) {
  hostAnswers({ 'problem.list': () => problems, 'caseload.list': () => [aCaseloadPatient()] });
  const shown = show(<ProblemsPanel />);
  if (problems.length > 0) await screen.findByRole('listbox', { name: 'Problems, worst first' });
  return shown.user;
}

const rows = () => screen.queryAllByRole('option').filter(row => row.id.startsWith('problem-'));
const sentences = () => rows().map(row => row.querySelectorAll('.problem-what')[1]?.getAttribute('title'));

it('opens the record each problem is about', async () => {
  const user = await showPanel();
  screen.getByRole('listbox').focus();
  await user.keyboard('{Enter}{ArrowDown}{Enter}{ArrowDown}{Enter}{End}{Enter}');
  expect(open.mock.calls.map(([uri]) => uri)).toEqual([
    `episode:${idOf(20)}`,
    `request:${idOf(70)}`,
    `visit:${idOf(30)}`,
    `patient:${idOf(10)}`,
  ]);
  await user.keyboard('{Home} ');
  expect(open).toHaveBeenLastCalledWith(`episode:${idOf(20)}`, { preserveFocus: true, isPreview: true });
});

it('lists the quick fixes of the row from the keyboard', async () => {
  const user = await showPanel();
  screen.getByRole('listbox').focus();
  await user.keyboard('{Control>}.{/Control}');
  const asked = () => {
    const { quickInput } = useWorkbench.getState();
    return quickInput?.kind === 'pick' ? quickInput.items.map(item => item.id) : null;
  };
  await waitFor(() => expect(asked()).toEqual(['request.create', 'episode.open']));
  useWorkbench.setState({ quickInput: null });
  await user.keyboard('{End}{ArrowRight}');
  await waitFor(() => expect(asked()).toEqual(['patient.edit']));
});

it('offers no fix that changes a record while the vault can only be read', async () => {
  useWorkbench.setState({ vault: 'read-only' });
  const user = await showPanel();
  screen.getByRole('listbox').focus();
  await user.keyboard('{ArrowRight}');
  await waitFor(() =>
    expect(useWorkbench.getState().quickInput).toMatchObject({ items: [{ id: 'episode.open' }] }),
  );
});

it('filters by kind, by severity and by the open episode, and says how many are shown', async () => {
  const user = await showPanel();
  const bar = within(screen.getByRole('group', { name: 'Filter problems' }));
  expect(bar.getByRole('status').textContent).toBe('4 problems');
  await user.selectOptions(bar.getByLabelText('Severity'), 'Note');
  expect(sentences()).toEqual([UNSIGNED.sentence, NO_BIRTH.sentence]);
  expect(bar.getByRole('status').textContent).toBe('2 of 4 problems');
  await user.selectOptions(bar.getByLabelText('Kind'), 'Levelled off (1)');
  expect(screen.getByText('No problem matches this filter.')).toBeTruthy();
  await user.selectOptions(bar.getByLabelText('Severity'), 'all');
  expect(sentences()).toEqual([STALL.sentence]);
  await user.selectOptions(bar.getByLabelText('Kind'), 'all');
  useWorkbench.setState({
    activeEditor: { panelId: 'a', uri: `episode:${idOf(20)}`, kind: 'episode', recordId: idOf(20) },
  });
  await user.click(bar.getByLabelText('Only the open episode'));
  // What is missing of the person stands in the way of the open episode too.
  expect(sentences()).toEqual([STALL.sentence, UNSIGNED.sentence, NO_BIRTH.sentence]);
});

it('draws a window of a long list and can still be walked to its end', async () => {
  const many = Array.from({ length: MOST_PROBLEMS }, (_, index) =>
    aProblem({ episodeId: idOf(1000 + index), sentence: `Number ${index}.` }),
  );
  const user = await showPanel(many);
  expect(rows().length).toBeLessThan(100);
  expect(screen.getByText(/These are the worst; there are more\.$/)).toBeTruthy();
  const list = screen.getByRole('listbox');
  list.focus();
  await user.keyboard('{End}');
  expect(document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain(
    `Number ${MOST_PROBLEMS - 1}.`,
  );
});

it('counts a row for each episode and opens the recording of the measure due longest', async () => {
  const overdue = aProblem({
    kind: 'measure-overdue',
    severity: 'info',
    measureId: 'nprs',
    sentence: '3 measures overdue, the oldest since 17 Feb 2026 (NPRS, LEFS, TUG).',
    quickFixes: ['measure.record', 'episode.open'],
  });
  const user = await showPanel([STALL, overdue]);
  const bar = within(screen.getByRole('group', { name: 'Filter problems' }));
  expect(bar.getByRole('status').textContent).toBe('2 problems');
  expect(bar.getByRole('option', { name: 'Measure overdue (1)' })).toBeTruthy();
  screen.getByRole('listbox').focus();
  await user.keyboard('{End}{ArrowRight}');
  await waitFor(() =>
    expect(useWorkbench.getState().quickInput).toMatchObject({ title: 'Quick fixes: Abbott, Dmitri' }),
  );
  expect(useWorkbench.getState().quickInput).toMatchObject({
    items: [{ id: 'measure.record' }, { id: 'episode.open' }],
  });
});

it('says so when nothing needs attention', async () => {
  await showPanel([]);
  expect(await screen.findByText(/^No problems\./)).toBeTruthy();
});
