// The form of a patient: a name is enough, a namesake is asked about, errors stand at their fields.
import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { PatientForm } from '../../renderer/features/patient/PatientForm.tsx';
import { anEpisodeRecord, hostAnswers, sentTo, setUp, show } from './stand.tsx';

setUp();

it('needs the family name, says so at the field and puts focus there', async () => {
  const { user } = show(<PatientForm patient={null} onClose={vi.fn()} onSaved={vi.fn()} />);
  await user.click(screen.getByRole('button', { name: 'Create patient' }));
  const field = screen.getByLabelText('Family name');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  const described = field.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe('This is needed.');
  expect(sentTo('patient.create')).toEqual([]);
});

it('asks before it makes a second person of the same name', async () => {
  const { patient } = anEpisodeRecord();
  const onSaved = vi.fn();
  hostAnswers({
    'patient.create': input =>
      input.allowNamesake
        ? patient
        : {
            error: {
              code: 'conflict',
              params: { detail: 'A patient named Abbott, Dmitri is already in the caseload.' },
            },
          },
  });
  const { user } = show(<PatientForm patient={null} onClose={vi.fn()} onSaved={onSaved} />);
  await user.type(screen.getByLabelText('Family name'), 'Abbott');
  await user.type(screen.getByLabelText('Given name'), 'Dmitri{Enter}');

  expect(await screen.findByText(/Abbott, Dmitri is already in the caseload/)).toBeTruthy();
  expect(onSaved).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Create a second patient' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(patient));
});

it('refuses a year of birth that is no year, at its field', async () => {
  const { user } = show(<PatientForm patient={null} onClose={vi.fn()} onSaved={vi.fn()} />);
  await user.type(screen.getByLabelText('Family name'), 'Abbott');
  await user.type(screen.getByLabelText('or year of birth'), '19x{Enter}');
  await waitFor(() =>
    expect(screen.getByLabelText('or year of birth').getAttribute('aria-invalid')).toBe('true'),
  );
  expect(sentTo('patient.create')).toEqual([]);
});

it('changes only a patient that nobody else changed meanwhile: sends the version it read', async () => {
  const { patient } = anEpisodeRecord();
  hostAnswers({ 'patient.update': () => ({ ...patient, phone: '555 0100', rowVersion: 2 }) });
  const { user } = show(<PatientForm patient={patient} onClose={vi.fn()} onSaved={vi.fn()} />);
  await user.type(screen.getByLabelText('Phone'), '555 0100');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sentTo('patient.update')).toHaveLength(1));
  expect(sentTo('patient.update')[0]).toMatchObject({
    patientId: patient.id,
    rowVersion: 1,
    phone: '555 0100',
    birthDate: '1961-04-02',
    birthYear: 1961,
  });
});
