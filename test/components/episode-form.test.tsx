// Changing an episode, and the way from a letter that lacks something to the form that fills it in.
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { implement } from '../../renderer/commands/registry.ts';
import { EpisodeDialog } from '../../renderer/features/episode/EpisodeDialog.tsx';
import { commandsFor, fieldLabel } from '../../renderer/features/requests/field-labels.ts';
import { MissingFields } from '../../renderer/features/requests/MissingFields.tsx';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

setUp();

const { patient, episode } = anEpisodeRecord();
const request = { kind: 'episode', patientId: patient.id, episodeId: episode.id } as const;

function answerWith(own: typeof episode) {
  hostAnswers({
    'patient.get': () => ({ patient, episodes: [own] }),
    'referrer.list': () => [],
    'measure.custom': () => [],
    'episode.update': () => own,
  });
}

it('shows what is recorded and sends the change with the version it was made on', async () => {
  answerWith({ ...episode, diagnosis: 'Low back pain', icd10: 'M54.5', rowVersion: 4 });
  const { user } = show(<EpisodeDialog request={request} onClose={() => undefined} />);
  expect(await screen.findByLabelText('Diagnosis')).toHaveProperty('value', 'Low back pain');
  await user.type(screen.getByLabelText('Working diagnosis'), 'Leg-dominant pain{Enter}');
  await waitFor(() => expect(sentTo('episode.update')).toHaveLength(1));
  expect(sentTo('episode.update')[0]).toMatchObject({
    episodeId: episode.id,
    rowVersion: 4,
    icd10: 'M54.5',
    workingDiagnosis: 'Leg-dominant pain',
    referralDate: null,
  });
  expect(sentTo('episode.create')).toEqual([]);
});

it('offers the expected courses of the region, says what the diagnosis tells, and sends the one chosen', async () => {
  answerWith({ ...episode, region: 'lumbar', diagnosis: 'Low back pain', icd10: 'M54.5' });
  const { user } = show(<EpisodeDialog request={request} onClose={() => undefined} />);
  const list = await screen.findByLabelText(/^Expected course/);
  const options = [...list.querySelectorAll('option')].map(option => option.textContent);
  expect(options).toEqual([
    'As the diagnosis tells: Low back pain without radiculopathy',
    'Low back pain with radiculopathy',
    'Low back pain without radiculopathy',
  ]);
  await user.selectOptions(list, 'Low back pain with radiculopathy');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sentTo('episode.update')).toHaveLength(1));
  expect(sentTo('episode.update')[0]).toMatchObject({ expectedCourse: 'lumbar-radiculopathy' });
});

it('refuses an onset after the start of care before asking the host', async () => {
  answerWith(episode);
  const { user } = show(<EpisodeDialog request={request} onClose={() => undefined} />);
  await user.type(await screen.findByLabelText(/Onset of the problem/), '2026-03-01');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/began after the start of care/)).toBeTruthy();
  expect(sentTo('episode.update')).toEqual([]);
});

it('names each missing field of a letter and offers each command that fills it in once', async () => {
  const asked: unknown[] = [];
  implement('episode.edit', ({ target }) => {
    asked.push(target.episodeId);
  });
  const fields = ['therapistName', 'credential', 'referrer', 'diagnosis', 'birthDate'];
  const { user } = show(<MissingFields fields={fields} episodeId={idOf(20)} />);
  for (const field of fields) expect(screen.getByText(fieldLabel(field))).toBeTruthy();
  expect(commandsFor(fields)).toEqual(['letterhead.edit', 'episode.edit', 'patient.edit']);
  await user.click(screen.getByRole('button', { name: 'Edit Episode' }));
  expect(asked).toEqual([idOf(20)]);
});
