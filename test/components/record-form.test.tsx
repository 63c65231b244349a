// Recording a score: live result against error and important difference, refusals at the field, what is sent.
import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { RecordForm } from '../../renderer/features/measures/RecordForm.tsx';
import { measureFacts } from '../../renderer/ui/measure-facts.ts';
import { useWorkbench } from '../../renderer/workbench/store.ts';
import { live, VERDICT } from './score-stand.tsx';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

setUp();

function showForm(onClose = vi.fn()) {
  const record = anEpisodeRecord();
  const facts = measureFacts('custom-stairs', record.customMeasures);
  return { onClose, ...show(<RecordForm record={record} facts={facts} onClose={onClose} />) };
}

function total() {
  return screen.getByLabelText<HTMLInputElement>('Total score (0 to 10 points)');
}

it('shows change from the first score, beyond error and important difference, with source and whether verified', async () => {
  const { user } = showForm();
  await user.type(total(), '5');
  expect(live().getByText('Change from the first score (8): 3 better')).toBeTruthy();
  expect(live().getByText(/More than the measurement error \(MDC 2\)/)).toBeTruthy();
  expect(live().getByText(/At least the important difference \(MCID 3\)/)).toBeTruthy();
  expect(live().getAllByText(/Clinic audit 2025/)).toHaveLength(2);
  expect(live().getAllByText(/not verified against the paper/)).toHaveLength(2);
});

it('does not call a change of exactly the error more than it, and a worsening never an important gain', async () => {
  const { user } = showForm();
  await user.type(total(), '6');
  expect(live().getByText(/Within the measurement error \(MDC 2\)/)).toBeTruthy();
  await user.clear(total());
  await user.type(total(), '10');
  expect(live().getByText('Change from the first score (8): 2 worse')).toBeTruthy();
  expect(live().getByText(/Less than the important difference/)).toBeTruthy();
});

it.each([
  ['11', 'Must be between 0 and 10.'],
  ['-1', 'Must be between 0 and 10.'],
  ['5.3', 'Must be a multiple of 0.5.'],
  ['five', 'Type a number.'],
])('refuses "%s" at the field and sends nothing', async (typed, message) => {
  const { user } = showForm();
  await user.type(total(), `${typed}{Enter}`);
  expect(total().getAttribute('aria-invalid')).toBe('true');
  const described = total().getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe(message);
  expect(sentTo('measure.record')).toEqual([]);
});

it('asks for a score instead of sending none', async () => {
  const { user } = showForm();
  await user.click(screen.getByRole('button', { name: 'Save score' }));
  expect(screen.getByText('Type a score.')).toBeTruthy();
  expect(document.activeElement).toBe(total());
});

it('saves with Enter, takes a comma as decimal point, and says what the verdict is now', async () => {
  const [observation] = anEpisodeRecord().observations;
  hostAnswers({
    'measure.record': input => ({
      observation: { ...observation!, id: idOf(31), date: input.date, score: input.total ?? 0 },
      verdict: VERDICT,
    }),
  });
  const { user, onClose } = showForm();
  await user.clear(screen.getByLabelText('Date'));
  await user.type(screen.getByLabelText('Date'), '2026-02-02');
  await user.type(total(), '4,5{Enter}');
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sentTo('measure.record')).toEqual([
    {
      episodeId: idOf(20),
      visitId: null,
      measureId: 'custom-stairs',
      date: '2026-02-02',
      items: null,
      total: 4.5,
      scoreId: 'total',
      scaleConfirmed: false,
      version: '',
      recall: '',
      side: null,
      device: '',
      note: '',
    },
  ]);
  expect(useWorkbench.getState().toasts.map(toast => toast.text)).toEqual([
    'Stairs: 4.5 points saved. Too early to judge.',
  ]);
});
