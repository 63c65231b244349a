// A day of visits at the keyboard: choose, record, miss, put in order, plan; the brief and the sheets of a packed day.
import { screen, waitFor } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { installKeybindings } from '../../renderer/commands/keybindings.ts';
import { AppointmentDialog } from '../../renderer/features/today/AppointmentDialog.tsx';
import { DayView } from '../../renderer/features/today/DayView.tsx';
import { PackView } from '../../renderer/features/today/PackView.tsx';
import { nameOf, nextDay } from '../../renderer/features/today/plan.ts';
import { useDay } from '../../renderer/features/today/store.ts';
import { TodayStatus } from '../../renderer/features/today/TodayStatus.tsx';
import { TodayView } from '../../renderer/features/today/TodayView.tsx';
import { today } from '../../renderer/host/clock.ts';
import { registerWorkbenchRuntimes } from '../../renderer/runtimes.ts';
import { setEditorHost } from '../../renderer/workbench/editors.ts';
import { update, workbench } from '../../renderer/workbench/store.ts';
import type { DayRow } from '../../shared/domain/appointment.ts';
import { BRIEF_LINES } from '../../shared/domain/brief.ts';
import type { MarkedEpisode } from '../../shared/domain/course-mark.ts';
import { aCaseloadPatient, anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

const DAY = '2026-03-30';
let opened: string[] = [];

setUp();
beforeAll(() => registerWorkbenchRuntimes());

function aRow(number: number, familyName: string, change: Partial<DayRow> = {}): DayRow {
  return {
    id: idOf(number),
    patientId: idOf(number + 100),
    episodeId: idOf(number + 200),
    date: DAY,
    startTime: null,
    position: number,
    setting: 'home',
    status: 'planned',
    visitId: null,
    note: '',
    rowVersion: 1,
    createdAt: 0,
    familyName,
    givenName: '',
    birthYear: 1961,
    address: '1 Mill Lane',
    phone: '',
    title: 'Low back pain',
    startDate: '2026-01-05',
    episodeStatus: 'active',
    lastVisit: '2026-03-23',
    state: 'improving',
    level: 'none',
    redFlag: null,
    due: ['NPRS'],
    ...change,
  };
}

const ROWS = [aRow(1, 'Abbott', { startTime: '09:30' }), aRow(2, 'Birch'), aRow(3, 'Cruz')];

function showDay(rows: readonly DayRow[] = ROWS, marks: readonly MarkedEpisode[] = []) {
  opened = [];
  useDay.setState({ chosen: {}, said: '' });
  setEditorHost({
    open: uri => opened.push(uri),
    close: () => undefined,
    closeOthers: () => undefined,
    closeToTheRight: () => undefined,
    keep: () => undefined,
    split: () => undefined,
    focusGroup: () => undefined,
    focusActive: () => undefined,
    nextRecent: () => undefined,
  });
  update({ activeEditor: { panelId: 'p', uri: `today:${DAY}`, kind: 'today', recordId: DAY } });
  hostAnswers({
    'caseload.list': () => [],
    'appointment.list': () => [...rows],
    'day.marks': () => [...marks],
    'appointment.order': () => ({}),
    'appointment.update': () => rows[0]!,
    'appointment.remove': () => ({}),
  });
  return show(<DayView recordId={DAY} uri={`today:${DAY}`} />);
}

const names = () =>
  screen.getAllByRole('option').map(option => option.querySelector('.day-name')?.textContent?.split(',')[0]);

it('tells of each visit the time, who, what for, when last seen and what is due', async () => {
  showDay([
    aRow(1, 'Abbott', { startTime: '09:30' }),
    aRow(2, 'Quist', { episodeId: null, title: null, due: [] }),
  ]);
  const [first, second] = await screen.findAllByRole('option');
  for (const words of [
    '09:30',
    'Abbott',
    'born 1961',
    'Low back pain',
    'last visit 23 Mar 2026',
    'due: NPRS',
  ]) {
    expect(first?.textContent).toContain(words);
  }
  expect(second?.textContent).toContain('no episode yet');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Monday 30 Mar 2026');
});

it('names a red flag in place of the course', async () => {
  showDay([
    aRow(1, 'Abbott', {
      level: 'reevaluate',
      state: 'plateau',
      redFlag: { code: 'rf.ces-bladder', date: DAY },
    }),
  ]);
  const [row] = await screen.findAllByRole('option');
  expect(row?.textContent).toContain('Red flag');
  expect(row?.textContent).not.toMatch(/re-evaluation|plateau/i);
});

it('says in words who lies behind the expected course, and of nobody with a red flag', async () => {
  const behind = (number: number): MarkedEpisode => ({
    episodeId: idOf(number + 200),
    level: 'red',
    sentence: 'Week 7, gate of week 6: ODI has improved by less than 10 %.',
  });
  showDay(
    [
      aRow(1, 'Abbott'),
      aRow(2, 'Birch', { redFlag: { code: 'rf.ces-bladder', date: DAY } }),
      aRow(3, 'Cruz'),
    ],
    [behind(1), behind(2)],
  );
  const tag = await screen.findByText('Expected course: consider re-evaluation');
  expect(tag.getAttribute('title')).toContain('gate of week 6');
  const rows = screen.getAllByRole('option').map(row => row.textContent);
  expect(rows.map(text => text?.includes('consider re-evaluation'))).toEqual([true, false, false]);
  // Heard in one breath, the mark is parted from what comes before and after it.
  expect(rows[0]).toMatch(/week 12\. Expected course: consider re-evaluation, last visit/);
  expect(sentTo('day.marks')).toEqual([{ date: DAY, today: today() }]);
});

it('opens the form of the chosen visit with Enter, its chart with O', async () => {
  const { user } = showDay();
  const list = await screen.findByRole('listbox');
  list.focus();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(opened).toEqual([`newVisit:${idOf(202)}`]);
  await user.keyboard('o');
  expect(opened.at(-1)).toBe(`episode:${idOf(202)}`);
});

it('opens the visit where it is recorded already, and the patient where there is no episode', async () => {
  const { user } = showDay([
    aRow(1, 'Abbott', { status: 'done', visitId: idOf(77) }),
    aRow(2, 'Quist', { episodeId: null, title: null }),
  ]);
  (await screen.findByRole('listbox')).focus();
  await user.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(opened).toEqual([`visit:${idOf(77)}`, `patient:${idOf(102)}`]);
});

it('marks the chosen one as missed with M, and plans it again with P', async () => {
  const { user } = showDay();
  (await screen.findByRole('listbox')).focus();
  await user.keyboard('{End}m');
  await waitFor(() => expect(sentTo('appointment.update')).toHaveLength(1));
  await user.keyboard('p');
  await waitFor(() =>
    expect(sentTo('appointment.update')).toEqual([
      expect.objectContaining({ appointmentId: idOf(3), rowVersion: 1, status: 'missed' }),
      expect.objectContaining({ appointmentId: idOf(3), status: 'planned' }),
    ]),
  );
});

it('moves a visit along the route with Alt and the arrows, keeps it chosen, and says where it is', async () => {
  const { user } = showDay();
  (await screen.findByRole('listbox')).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(names()).toEqual(['Birch', 'Abbott', 'Cruz']));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(names()).toEqual(['Birch', 'Cruz', 'Abbott']));
  expect(sentTo('appointment.order').at(-1)).toEqual({ date: DAY, ids: [idOf(2), idOf(3), idOf(1)] });
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Abbott');
  expect(screen.getByRole('status').textContent).toBe('Abbott is now number 3 of 3.');
  // At the end of the route there is nowhere to go.
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(sentTo('appointment.order')).toHaveLength(2);
});

it('puts the row back where the order is refused', async () => {
  const { user } = showDay();
  hostAnswers({
    'appointment.order': () => ({ error: { code: 'conflict', params: { detail: 'Changed.' } } }),
  });
  (await screen.findByRole('listbox')).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(workbench().notices).toHaveLength(1));
  expect(names()).toEqual(['Abbott', 'Birch', 'Cruz']);
});

it('goes to the day before and after by keys', async () => {
  const { user } = showDay();
  await screen.findByRole('listbox');
  const stop = installKeybindings(window);
  await user.keyboard('{Alt>}{PageDown}{/Alt}');
  await user.keyboard('{Alt>}{PageUp}{/Alt}');
  stop();
  expect(opened).toEqual(['today:2026-03-31', 'today:2026-03-29']);
});

it('offers one button on an empty day, here and in the side bar', async () => {
  showDay([]);
  expect((await screen.findByText('Nobody is planned for this day.')).textContent).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /Add a Patient/ })).toHaveLength(1);
  expect(screen.queryByRole('listbox')).toBeNull();
  show(<TodayView />);
  await waitFor(() => expect(screen.getAllByRole('button', { name: /Add a Patient/ })).toHaveLength(2));
});

it('counts in the status bar what is done of what is planned, and is silent on a free day', async () => {
  hostAnswers({
    'appointment.list': () => [
      aRow(1, 'Abbott', { status: 'done', visitId: idOf(7) }),
      aRow(2, 'Birch', { status: 'cancelled' }),
      aRow(3, 'Cruz'),
    ],
  });
  show(<TodayStatus />);
  expect((await screen.findByRole('button')).textContent).toBe('Today 1/2');
  expect(sentTo('appointment.list')).toEqual([{ date: today() }]);
});

it('offers a new patient by name alone, and plans the visit', async () => {
  const { user } = showDay();
  hostAnswers({
    'caseload.list': () => [aCaseloadPatient()],
    'patient.create': ({ familyName, givenName }) => ({
      ...anEpisodeRecord().patient,
      familyName,
      givenName,
    }),
  });
  (await screen.findByRole('listbox')).focus();
  await user.keyboard('a');
  await waitFor(() => expect(workbench().quickInput?.kind).toBe('pick'));
  const asked = workbench().quickInput;
  if (asked?.kind !== 'pick') throw new Error('nothing was asked');
  const other = asked.other?.('Ada Okonkwo');
  expect(other?.label).toBe('New patient: Okonkwo, Ada');
  asked.resolve(other?.id ?? null);
  await waitFor(() => expect(workbench().dialog).toMatchObject({ kind: 'appointment', date: DAY }));
  expect(sentTo('patient.create')).toEqual([
    expect.objectContaining({ familyName: 'Okonkwo', givenName: 'Ada', birthDate: null }),
  ]);
});

it('reads a typed name as a person', () => {
  expect(nameOf('Okonkwo, Ada')).toEqual({ familyName: 'Okonkwo', givenName: 'Ada' });
  expect(nameOf('Ada Maria Okonkwo')).toEqual({ familyName: 'Okonkwo', givenName: 'Ada Maria' });
  expect(nameOf(' Bo ')).toEqual({ familyName: 'Bo', givenName: '' });
});

it('proposes the day the plan of care would have', () => {
  const plan = { visitsPerWeek: 2, startsOn: '2026-01-05' } as never;
  expect(nextDay({ plans: [plan] }, DAY)).toBe('2026-04-03');
  expect(nextDay(null, DAY)).toBe('2026-04-06');
});

function showDialog() {
  const record = anEpisodeRecord();
  hostAnswers({
    'patient.get': () => ({ patient: record.patient, episodes: [record.episode] }),
    'appointment.list': () => [],
    'appointment.plan': () => aPlanned(),
  });
  const request = {
    kind: 'appointment',
    patientId: idOf(10),
    episodeId: idOf(20),
    date: DAY,
    appointmentId: null,
  } as const;
  let isClosed = false;
  const view = show(<AppointmentDialog request={request} onClose={() => (isClosed = true)} />);
  return { ...view, isClosed: () => isClosed };
}

it.each([
  ['9:30', '09:30'],
  ['14.15', '14:15'],
  ['0800', '08:00'],
  ['7', '07:00'],
  ['', null],
])('takes %s as the time %s', async (typed, startTime) => {
  const { user } = showDialog();
  await screen.findByRole('dialog', { name: 'Plan a visit' });
  await user.click(screen.getByLabelText(/^Time/));
  await user.keyboard(`${typed}{Enter}`);
  await waitFor(() =>
    expect(sentTo('appointment.plan')).toEqual([
      expect.objectContaining({ startTime, date: DAY, patientId: idOf(10) }),
    ]),
  );
});

it('refuses what is no time at its field, and keeps what was typed', async () => {
  const { user } = showDialog();
  await screen.findByRole('dialog');
  const time = screen.getByLabelText(/^Time/);
  await user.type(time, '25:00{Enter}');
  expect(await screen.findByText('Type a time such as 9:30 or 14:15.')).toBeTruthy();
  expect(document.activeElement).toBe(time);
  expect((time as HTMLInputElement).value).toBe('25:00');
  expect(sentTo('appointment.plan')).toEqual([]);
});

it('asks before a second visit of one patient on a day', async () => {
  const { user, isClosed } = showDialog();
  hostAnswers({
    'appointment.plan': input =>
      input.allowSecond
        ? aPlanned()
        : { error: { code: 'conflict', fields: [{ field: 'allowSecond', message: 'must be confirmed' }] } },
  });
  await user.click(await screen.findByRole('button', { name: 'Plan visit' }));
  expect(await screen.findByText(/is already planned on 30 Mar 2026/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /second visit/ }));
  await user.click(screen.getByRole('button', { name: 'Plan visit' }));
  await waitFor(() => expect(isClosed()).toBe(true));
});

function aPlanned() {
  const {
    id,
    patientId,
    episodeId,
    date,
    startTime,
    position,
    setting,
    status,
    visitId,
    note,
    rowVersion,
    createdAt,
  } = aRow(9, '');
  return {
    id,
    patientId,
    episodeId,
    date,
    startTime,
    position,
    setting,
    status,
    visitId,
    note,
    rowVersion,
    createdAt,
  };
}

it('shows seven lines on each packed patient, and what the sheets will be', async () => {
  update({ activeEditor: { panelId: 'p', uri: `pack:${DAY}`, kind: 'pack', recordId: DAY } });
  hostAnswers({
    'day.briefs': () => [
      {
        row: aRow(1, 'Abbott'),
        lines: BRIEF_LINES.map(line => ({ line, text: `words on ${line}`, isUrgent: false })),
      },
      { row: aRow(2, 'Quist', { episodeId: null, title: null }), lines: [] },
      { row: aRow(3, 'Cruz', { episodeId: null, title: null }), lines: [] },
    ],
  });
  show(<PackView recordId={DAY} uri={`pack:${DAY}`} />);
  const first = await screen.findByRole('listitem', { name: 'Abbott (1961)' });
  expect(first.querySelectorAll('dt')).toHaveLength(7);
  expect(screen.getByText('3 sheets on 2 pages of A4, two on each page.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Print Visit Sheets' })).toBeTruthy();
});
