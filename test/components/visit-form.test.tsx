// Recording a visit by keyboard: the order of the keys, what is copied forward, what is refused and where.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VisitForm } from '../../renderer/features/visit/VisitForm.tsx';
import { today } from '../../renderer/host/clock.ts';
import { addDays, formatDay } from '../../shared/dates.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { BLANK_VISIT, type Visit } from '../../shared/domain/visit.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';
import { aVerdict, LETTERHEAD, NO_DRAFTS } from './visit-stand.ts';

setUp();
// Roles are looked up in a long form: a busy machine needs more than the usual time.
vi.setConfig({ testTimeout: 30_000 });

const DAY = today();
const LAST_DAY = addDays(DAY, -7);

const LAST: Visit = {
  id: idOf(50),
  episodeId: idOf(20),
  ...BLANK_VISIT,
  date: LAST_DAY,
  setting: 'home',
  painNow: 5,
  load: 4,
  interventions: [
    { name: 'Squat', family: 'exercise', minutes: 15, dose: '3 x 10', effort: 5 },
    { name: 'Mobilisation', family: 'manual-therapy', minutes: 10, dose: 'grade III', effort: null },
  ],
  rowVersion: 1,
  createdAt: 0,
};

const RECORD = anEpisodeRecord({
  visits: [LAST],
  programs: [
    {
      id: idOf(60),
      episodeId: idOf(20),
      version: 1,
      startsOn: '2026-01-05',
      exercises: [
        { name: 'Bridge', dose: '3 x 10', sessionsPerWeek: 14 },
        { name: 'Walk', dose: '', sessionsPerWeek: 3 },
      ],
      createdAt: 0,
    },
  ],
  residualSymptoms: [
    {
      id: idOf(70),
      episodeId: idOf(20),
      visitId: LAST.id,
      date: LAST_DAY,
      movement: 'bending forward',
      activity: 'tying shoes',
      timeOfDay: 'waking',
      severity: 6,
      despiteAdherence: true,
      behaviour: 'an hour',
      createdAt: 0,
    },
  ],
});

beforeEach(() => {
  hostAnswers({
    ...NO_DRAFTS,
    'settings.letterhead': () => LETTERHEAD,
    'visit.record': input => answerTo(input),
  });
});

function answerTo({ episodeId, date, signedBy }: InputOf<'visit.record'>) {
  const signedAt = signedBy === '' ? null : 1;
  const visit: Visit = { ...LAST, id: idOf(51), episodeId, date, signedAt, signedBy };
  return { visit, verdict: aVerdict() };
}

function showForm(record: EpisodeRecord = RECORD) {
  const onSaved = vi.fn();
  return { onSaved, ...show(<VisitForm record={record} onSaved={onSaved} />) };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const focused = () => document.activeElement?.getAttribute('name');
const sent = () => sentTo('visit.record')[0] as InputOf<'visit.record'>;
const save = () => screen.getByRole('button', { name: /^Save visit/ });

describe('by keyboard alone', () => {
  it('goes through the page in its order, a digit at a time, and saves what was said', async () => {
    const { user, onSaved } = showForm();
    box('Now').focus();
    await user.keyboard('683');
    expect(focused()).toBe('sessionsDone');
    expect(box('of planned').value).toBe('14');
    await user.keyboard('5');
    expect(focused()).toBe('afterLoad');
    await user.keyboard('2');
    expect(focused()).toBe('nextMorning');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Change interventions');
    await user.tab();
    expect(focused()).toBe('load');
    await user.keyboard('6');
    expect(focused()).toBe('minutesActive');
    box('Note').focus();
    await user.keyboard('Stairs are easier.');
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent()).toEqual({
      episodeId: idOf(20),
      date: DAY,
      setting: 'home',
      painNow: 6,
      painWorst: 8,
      painBest: 3,
      afterLoad: 'same',
      nextMorning: null,
      load: 6,
      minutesActive: 15,
      minutesPassive: 10,
      response: '',
      note: 'Stairs are easier.',
      interventions: LAST.interventions,
      adherence: {
        from: LAST_DAY,
        to: addDays(DAY, -1),
        sessionsDone: 5,
        sessionsPlanned: 14,
        daysRecorded: 7,
        source: 'recall',
      },
      flare: null,
      residualSymptoms: [],
      findings: [],
      appointmentId: null,
      allowSecond: false,
      signedBy: '',
    });
  });

  it('takes 10 whole, and lets a digit that cannot follow begin the next number', async () => {
    const { user } = showForm();
    box('Now').focus();
    await user.keyboard('1');
    expect(focused()).toBe('painNow');
    await user.keyboard('0');
    expect([box('Now').value, focused()]).toEqual(['10', 'painWorst']);
    await user.keyboard('7');
    box('Now').focus();
    await user.keyboard('16');
    expect([box('Now').value, box('Worst').value, focused()]).toEqual(['1', '6', 'painBest']);
  });

  it('goes on with Enter as with Tab, and never sends a visit half typed', async () => {
    const { user } = showForm();
    box('Now').focus();
    await user.keyboard('{Enter}');
    expect(focused()).toBe('painWorst');
    await user.keyboard('{Enter}{Enter}');
    expect(focused()).toBe('sessionsDone');
    await user.keyboard('1{Enter}');
    expect(focused()).toBe('sessionsPlanned');
    expect(sentTo('visit.record')).toEqual([]);
  });

  it('leaves everything unknown that was not asked', async () => {
    const { user, onSaved } = showForm(anEpisodeRecord());
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent()).toMatchObject({
      setting: 'clinic',
      painNow: null,
      afterLoad: null,
      load: null,
      minutesActive: null,
      interventions: [],
      adherence: null,
      residualSymptoms: [],
    });
  });
});

describe('interventions', () => {
  it('stand as they were until they are changed: edited, added, moved and removed by keyboard', async () => {
    const { user, onSaved } = showForm();
    expect(screen.getByText(`Copied from ${formatDay(LAST_DAY)}.`)).toBeTruthy();
    expect(screen.getByText('Squat, 3 x 10, 15 min, effort 5')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Change interventions' }));
    await user.clear(box('Dose, row 1'));
    await user.type(box('Dose, row 1'), '3 x 12');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(focused()).toBe('interventions.1.dose'));
    expect(box('Intervention, row 1').value).toBe('Mobilisation');
    await user.click(screen.getByRole('button', { name: 'Add intervention' }));
    await waitFor(() => expect(focused()).toBe('interventions.2.name'));
    await user.keyboard('Advice');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind, row 3' }), 'education');
    await user.click(screen.getByRole('button', { name: 'Remove row 1' }));
    await waitFor(() => expect(focused()).toBe('interventions.0.name'));
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent().interventions).toEqual([
      { name: 'Squat', family: 'exercise', minutes: 15, dose: '3 x 12', effort: 5 },
      { name: 'Advice', family: 'education', minutes: null, dose: '', effort: null },
    ]);
    expect(sent()).toMatchObject({ minutesActive: 15, minutesPassive: null });
  });

  it('are refused at the cell', async () => {
    const { user } = showForm();
    await user.click(screen.getByRole('button', { name: 'Change interventions' }));
    await user.clear(box('Intervention, row 2'));
    await user.type(box('Minutes, row 1'), 'x');
    await user.click(save());
    expect(box('Intervention, row 2').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Name it, or remove the row.')).toBeTruthy();
    expect(screen.getByText('Type a number.')).toBeTruthy();
    expect(sentTo('visit.record')).toEqual([]);
  });
});

describe('what still hurts', () => {
  it('is copied forward with one key and changed; whether the program was done is asked anew', async () => {
    const { user, onSaved } = showForm();
    screen.getByRole('button', { name: `Copy 1 row from ${formatDay(LAST_DAY)}` }).focus();
    await user.keyboard('{Enter}');
    const severity = box('Severity, row 1');
    expect(severity.value).toBe('6');
    await user.clear(severity);
    await user.type(severity, '4');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Despite the program, row 1' }), 'yes');
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent().residualSymptoms).toEqual([
      {
        movement: 'bending forward',
        activity: 'tying shoes',
        timeOfDay: 'waking',
        severity: 4,
        despiteAdherence: true,
        behaviour: 'an hour',
      },
    ]);
  });

  it('needs an activity and a severity; a row left empty is none', async () => {
    const { user, onSaved } = showForm();
    const add = () => user.click(screen.getByRole('button', { name: 'Add what still hurts' }));
    await add();
    await user.type(box('Movement, row 1'), 'turning');
    await user.click(save());
    expect(screen.getByText('Say doing what, or remove the row.')).toBeTruthy();
    expect(screen.getByText('Type 0 to 10.')).toBeTruthy();
    await user.clear(box('Movement, row 1'));
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent().residualSymptoms).toEqual([]);
  });
});

describe('findings', () => {
  it('are folded away; only what was answered is recorded', async () => {
    const { user, onSaved } = showForm();
    const summary = screen.getByText(/^Findings/, { selector: 'summary' });
    expect(summary.closest('details')?.open).toBe(false);
    await user.click(summary);
    const [first, second] = within(screen.getByRole('group', { name: 'Nerve' })).getAllByRole('group');
    if (!first || !second) throw new Error('no findings');
    expect(within(first).getByRole<HTMLInputElement>('radio', { name: 'not screened' }).checked).toBe(true);
    await user.click(within(first).getByRole('radio', { name: 'yes' }));
    await user.click(within(second).getByRole('radio', { name: 'no' }));
    await user.click(within(second).getByRole('radio', { name: 'not screened' }));
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent().findings).toMatchObject([{ group: 'neuropathic', answer: 'yes', note: '' }]);
  });
});

describe('the load before', () => {
  it('asks for a flare only when it made things worse, and dates it to the day after it', async () => {
    const { user, onSaved } = showForm();
    expect(screen.queryByRole('checkbox', { name: /flare/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /worse/ }));
    await user.click(screen.getByRole('checkbox', { name: /flare/ }));
    await user.type(box('Rise in pain, 0 to 10'), '3');
    await user.type(box('Hours it lasted'), '36');
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent()).toMatchObject({
      afterLoad: 'worse',
      flare: { date: addDays(LAST_DAY, 1), rise: 3, durationHours: 36 },
    });
  });
});

describe('what is refused', () => {
  it('stands at its field: best above worst, more sessions than planned, a planned number missing', async () => {
    const { user } = showForm();
    box('Worst').focus();
    await user.keyboard('57');
    await user.type(box('Done'), '16');
    await user.click(save());
    expect(screen.getByText('The best pain cannot be higher than the worst.')).toBeTruthy();
    expect(screen.getByText('Only 14 were planned. Correct one of the two.')).toBeTruthy();
    expect(focused()).toBe('painBest');
    await user.clear(box('of planned'));
    await user.click(save());
    expect(screen.getByText('Type how many were planned.')).toBeTruthy();
    expect(sentTo('visit.record')).toEqual([]);
  });

  it('is not pain now above the worst: that is asked about and can be saved', async () => {
    const { user, onSaved } = showForm();
    box('Now').focus();
    await user.keyboard('95');
    expect(screen.getByText(/Pain now is above the worst/)).toBeTruthy();
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent()).toMatchObject({ painNow: 9, painWorst: 5 });
  });

  it('is the same visit twice, until it is meant', async () => {
    const { user, onSaved } = showForm(anEpisodeRecord({ visits: [{ ...LAST, date: DAY }] }));
    expect(
      screen.getByText(`A visit on ${formatDay(DAY)} is already recorded in this episode.`),
    ).toBeTruthy();
    await user.click(save());
    expect(screen.getByText('Tick this if it is meant, or change the date.')).toBeTruthy();
    expect(sentTo('visit.record')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Record a second visit on this day' }));
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent().allowSecond).toBe(true);
  });

  it('keeps everything typed when the host refuses, and says why', async () => {
    hostAnswers({
      'visit.record': () => ({
        error: { code: 'invalid', fields: [{ field: 'date', message: 'lies in the future' }] },
      }),
    });
    const { user, onSaved } = showForm();
    await user.type(box('Note'), 'Keep me');
    await user.click(save());
    await screen.findByText('lies in the future');
    expect(box('Note').value).toBe('Keep me');
    expect(onSaved).not.toHaveBeenCalled();
  });

  it('is a note beyond 10,000 characters, which is never cut', async () => {
    const { user } = showForm();
    const note = 'ü'.repeat(10_001);
    box('Note').focus();
    await user.paste(note);
    expect(box('Note').value).toBe(note);
    await user.click(save());
    expect(screen.getByText('The note is 1 character too long; 10,000 can be kept.')).toBeTruthy();
  });
});

describe('a draft', () => {
  it('is kept under the episode while typing, and let go once the visit is saved', async () => {
    const { user, onSaved } = showForm();
    await user.type(box('Note'), 'Half a thou');
    await waitFor(() =>
      expect(sentTo('draft.save').at(-1)).toMatchObject({
        id: `visit:${idOf(20)}`,
        form: 'visit',
        episodeId: idOf(20),
        values: { note: 'Half a thou' },
      }),
    );
    await user.click(save());
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    await waitFor(() => expect(sentTo('draft.discard')).toEqual([{ id: `visit:${idOf(20)}` }]));
  });

  it('comes back with all its rows and answers, opened where it had been opened', async () => {
    const rows = [{ name: 'Lunge', family: 'exercise', dose: '2 x 8', minutes: '', effort: '' }];
    const values = { painNow: '7', note: 'Half a thou', interventions: rows, findings: { 'neuro.x': 'yes' } };
    hostAnswers({
      'draft.get': () => ({
        draft: {
          id: `visit:${idOf(20)}`,
          form: 'visit',
          patientId: idOf(10),
          episodeId: idOf(20),
          values,
          caret: { field: 'note', start: 4, end: 4 },
          place: { uri: null, dialog: null },
          updatedAt: 1,
        },
      }),
    });
    showForm();
    await waitFor(() => expect(box('Note').value).toBe('Half a thou'));
    expect(box('Now').value).toBe('7');
    expect(box('Intervention, row 1').value).toBe('Lunge');
    await waitFor(() => expect(focused()).toBe('note'));
  });
});

describe('signing', () => {
  it('saves and signs in one go under the name of the letterhead', async () => {
    const { user, onSaved } = showForm();
    await screen.findByText(/Signs as Maren Holt/);
    await user.click(screen.getByRole('button', { name: /^Save and sign/ }));
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(sent().signedBy).toBe('Maren Holt');
  });

  it('says so where there is no name, and keeps the visit unsaved rather than unsigned', async () => {
    hostAnswers({ 'settings.letterhead': () => ({ ...LETTERHEAD, therapistName: '' }) });
    const { user } = showForm();
    await user.click(screen.getByRole('button', { name: /^Save and sign/ }));
    expect(await screen.findAllByText(/To sign, fill in your name in the letterhead/)).not.toHaveLength(0);
    expect(sentTo('visit.record')).toEqual([]);
  });
});

describe('the planned sessions', () => {
  it('follow the date unless they were changed by hand', async () => {
    const { user } = showForm();
    const date = screen.getByLabelText<HTMLInputElement>('Date');
    await user.clear(date);
    await user.type(date, addDays(DAY, -3));
    expect(box('of planned').value).toBe('8');
    await user.clear(box('of planned'));
    await user.type(box('of planned'), '6');
    await user.clear(date);
    await user.type(date, DAY);
    expect(box('of planned').value).toBe('6');
  });

  it('are not asked for days that a diary covers already', () => {
    const adherence = {
      id: idOf(80),
      episodeId: idOf(20),
      from: LAST_DAY,
      to: addDays(DAY, -1),
      sessionsPlanned: 14,
      sessionsDone: 9,
      daysRecorded: 7,
      source: 'log' as const,
      createdAt: 0,
    };
    showForm({ ...RECORD, adherence: [adherence] });
    expect(screen.queryByRole('textbox', { name: 'Done' })).toBeNull();
  });
});
