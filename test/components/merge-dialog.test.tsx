// The preview of a merge: what differs, what is chosen, what moves, and the warning about two people.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { MergeDialog } from '../../renderer/features/patient/MergeDialog.tsx';
import { registerVaultCommands } from '../../renderer/features/vault/commands.ts';
import { registerWorkbenchRuntimes } from '../../renderer/runtimes.ts';
import { workbench } from '../../renderer/workbench/store.ts';
import type { Patient } from '../../shared/domain/patient.ts';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

registerVaultCommands();
registerWorkbenchRuntimes();
setUp();

function showMerge(other: Partial<Patient> = {}) {
  const { patient, episode } = anEpisodeRecord();
  const kept = { ...patient, rowVersion: 3, notes: 'Prefers mornings', tags: ['stairs'] };
  const merged = {
    ...patient,
    id: idOf(11),
    rowVersion: 2,
    familyName: 'Abott',
    phone: '555 0199',
    notes: 'Has a dog',
    tags: [],
    ...other,
  };
  hostAnswers({
    'patient.mergePreview': input =>
      input.keptId === kept.id
        ? {
            kept,
            merged,
            keptEpisodes: [episode],
            mergedEpisodes: [{ ...episode, id: idOf(21), title: 'Tennis elbow' }],
            appointments: 2,
            drafts: 0,
            thresholds: 1,
            thresholdsLeft: 1,
          }
        : {
            kept: merged,
            merged: kept,
            keptEpisodes: [{ ...episode, id: idOf(21), title: 'Tennis elbow' }],
            mergedEpisodes: [episode],
            appointments: 0,
            drafts: 0,
            thresholds: 0,
            thresholdsLeft: 0,
          },
    'patient.merge': input =>
      input.allowBornApart || other.birthDate === undefined
        ? { mergeId: idOf(90), patient: kept }
        : {
            error: { code: 'invalid', fields: [{ field: 'allowBornApart', message: 'differ' }] },
          },
  });
  const onClose = vi.fn();
  return {
    onClose,
    ...show(
      <MergeDialog request={{ kind: 'merge', keptId: kept.id, mergedId: merged.id }} onClose={onClose} />,
    ),
  };
}

function chosen(): string[] {
  return screen
    .getAllByRole('radio')
    .filter(radio => (radio as HTMLInputElement).checked)
    .map(radio => radio.getAttribute('aria-label') ?? '');
}

it('shows only what differs, keeps what is recorded, and sends what was chosen', async () => {
  const { user, onClose } = showMerge();
  const table = await screen.findByRole('table');
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(header => header.textContent),
  ).toEqual(['Family name', 'Phone', 'Notes', 'Tags']);
  expect(chosen()).toEqual(['Family name: Abbott', 'Phone: 555 0199', 'Notes: Both', 'Tags: stairs']);
  const moves = screen.getByRole('region', { name: 'What moves to the kept record' });
  expect(
    within(moves)
      .getAllByRole('listitem')
      .map(item => item.textContent),
  ).toEqual([expect.stringContaining('Tennis elbow'), '2 appointments', '1 chosen threshold']);
  expect(moves.textContent).toContain('1 threshold is chosen in both');
  await user.click(screen.getByRole('radio', { name: 'Family name: Abott' }));
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sentTo('patient.merge')).toEqual([
    {
      keptId: idOf(10),
      keptVersion: 3,
      mergedId: idOf(11),
      mergedVersion: 2,
      choices: { familyName: 'merged', phone: 'merged', notes: 'both', tags: 'kept' },
      allowBornApart: false,
    },
  ]);
  expect(workbench().notices[0]?.undo).toEqual({
    command: 'patient.unmerge',
    target: { patientId: idOf(10) },
  });
});

it('keeps the other record instead: choices are proposed again, and focus stays on the button', async () => {
  const { user, onClose } = showMerge();
  await user.click(await screen.findByRole('radio', { name: 'Family name: Abott' }));
  expect(screen.getByRole('status').textContent).toBe('The record of Dmitri Abbott is kept.');
  const swap = screen.getByRole('button', { name: 'Keep the other record' });
  swap.focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('status').textContent).toBe('The record of Dmitri Abott is kept.');
  expect(document.activeElement).toBe(swap);
  expect(chosen()).toEqual(['Family name: Abott', 'Phone: 555 0199', 'Notes: Both', 'Tags: stairs']);
  expect(screen.getByRole('region', { name: 'What moves to the kept record' }).textContent).toContain(
    'Low back pain',
  );
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sentTo('patient.merge')).toEqual([
    {
      keptId: idOf(11),
      keptVersion: 2,
      mergedId: idOf(10),
      mergedVersion: 3,
      choices: { familyName: 'kept', phone: 'kept', notes: 'both', tags: 'merged' },
      allowBornApart: false,
    },
  ]);
});

it('warns when the dates of birth differ, and asks to say that it is one person', async () => {
  const { user, onClose } = showMerge({ birthDate: '1987-03-03', birthYear: 1987 });
  expect((await screen.findByText(/these may be two people/)).closest('[role="alert"]')).not.toBeNull();
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  const tick = screen.getByRole('checkbox', { name: 'It is one person all the same' });
  await waitFor(() => expect(tick.getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(tick);
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard(' ');
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
});

it('says so when nothing differs, and warns of nothing', async () => {
  showMerge({ familyName: 'Abbott', phone: '', notes: 'Prefers mornings', tags: ['stairs'] });
  expect(await screen.findByText('All facts of the two records are the same.')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
