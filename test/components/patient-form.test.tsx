// The form of a patient: a name is enough, a namesake is asked about, errors stand at their fields.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { PatientForm } from '../../renderer/features/patient/PatientForm.tsx';
import { aCaseloadPatient, anEpisodeRecord, hostAnswers, sentTo, setUp, show } from './stand.tsx';

setUp();
beforeEach(() =>
  hostAnswers({
    'draft.get': () => ({ draft: null }),
    'draft.save': () => ({}),
    'draft.discard': () => ({}),
  }),
);

it('needs the family name, says so at the field and puts focus there', async () => {
  const { user } = show(
    <PatientForm patient={null} onClose={vi.fn()} onSaved={vi.fn()} onOpenOther={vi.fn()} />,
  );
  await user.click(screen.getByRole('button', { name: 'Create patient' }));
  const field = screen.getByLabelText('Family name');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  const described = field.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe('This is needed.');
  expect(sentTo('patient.create')).toEqual([]);
});

async function typeNamesake() {
  const { patient } = anEpisodeRecord();
  const onSaved = vi.fn();
  const onOpenOther = vi.fn();
  hostAnswers({
    'caseload.list': () => [aCaseloadPatient()],
    'patient.create': input =>
      input.allowNamesake
        ? patient
        : {
            error: {
              code: 'conflict',
              params: {
                detail: 'A patient named Abbott, Dmitri is already in the caseload.',
                patientId: patient.id,
              },
            },
          },
  });
  const { user } = show(
    <PatientForm patient={null} onClose={vi.fn()} onSaved={onSaved} onOpenOther={onOpenOther} />,
  );
  await user.type(screen.getByLabelText('Family name'), 'Abbott');
  await user.type(screen.getByLabelText('Given name'), 'Dmitri{Enter}');

  const question = await waitFor(() => {
    const alert = screen.getByText('Another patient has this name').closest('[role="alert"]');
    expect(alert).not.toBeNull();
    return alert as HTMLElement;
  });
  await waitFor(() => expect(question.textContent).toContain('born 1961, Low back pain'));
  expect(question.textContent).toContain('Abbott, Dmitri is already in the caseload');
  expect(onSaved).not.toHaveBeenCalled();
  return { user, patient, onSaved, onOpenOther };
}

it('asks before it makes a second person of the same name, and opens the first with one key', async () => {
  const { user, patient, onOpenOther } = await typeNamesake();
  await user.keyboard('{Enter}');
  expect(onOpenOther).toHaveBeenCalledWith(patient.id);
  // It was no new person: nothing of it is kept as a draft.
  await waitFor(() => expect(sentTo('draft.discard')).toContainEqual({ id: 'patient:new' }));
});

it('makes a second person of the same name on purpose', async () => {
  const { user, patient, onSaved } = await typeNamesake();
  await user.click(screen.getByRole('button', { name: 'Create a second patient' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(patient));
});

it.each([
  ['Date of birth', '2999-01-01', 'This lies in the future.'],
  ['Date of birth', '1899-12-31', 'This is before 1900. Check the year.'],
  ['or year of birth', '2999', 'This lies in the future.'],
  ['or year of birth', '1899', 'This is before 1900. Check the year.'],
  ['or year of birth', '61', 'Four digits are needed, such as 1961.'],
])('refuses %s %s, at its field', async (label, value, message) => {
  const { user } = show(
    <PatientForm patient={null} onClose={vi.fn()} onSaved={vi.fn()} onOpenOther={vi.fn()} />,
  );
  await user.type(screen.getByLabelText('Family name'), 'Abbott');
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await user.click(screen.getByRole('button', { name: 'Create patient' }));
  const field = screen.getByLabelText(label);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(message);
  expect(document.activeElement).toBe(field);
  expect(sentTo('patient.create')).toEqual([]);
});

it('takes a year of birth alone', async () => {
  const { patient } = anEpisodeRecord();
  hostAnswers({ 'patient.create': () => patient });
  const { user } = show(
    <PatientForm patient={null} onClose={vi.fn()} onSaved={vi.fn()} onOpenOther={vi.fn()} />,
  );
  await user.type(screen.getByLabelText('Family name'), 'Ng');
  await user.type(screen.getByLabelText('or year of birth'), '1961{Enter}');
  await waitFor(() => expect(sentTo('patient.create')).toHaveLength(1));
  expect(sentTo('patient.create')[0]).toMatchObject({ familyName: 'Ng', birthYear: 1961, birthDate: null });
});

it('refuses a year of birth that is no year, at its field', async () => {
  const { user } = show(
    <PatientForm patient={null} onClose={vi.fn()} onSaved={vi.fn()} onOpenOther={vi.fn()} />,
  );
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
  const { user } = show(
    <PatientForm patient={patient} onClose={vi.fn()} onSaved={vi.fn()} onOpenOther={vi.fn()} />,
  );
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
