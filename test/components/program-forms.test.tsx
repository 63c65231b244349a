// The forms of the home program: one line of a diary, a flare, the next version; each says at its field what is refused.
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiaryDialog } from '../../renderer/features/program/DiaryDialog.tsx';
import { FlareDialog } from '../../renderer/features/program/FlareDialog.tsx';
import { ProgramDialog } from '../../renderer/features/program/ProgramDialog.tsx';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { anAdherence, aProgram, aVisit } from '../fixtures/builders.ts';
import { descriptionOf, valueOf } from './dom.ts';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';
import { aVerdict, NO_DRAFTS } from './visit-stand.ts';

setUp();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-26T12:00:00') });
});
afterEach(() => {
  vi.useRealTimers();
});

const flare = {
  id: idOf(91),
  episodeId: idOf(20),
  date: '2026-01-14',
  visitId: null,
  rise: null,
  durationHours: null,
  note: '',
  createdAt: 0,
};

function host(record: EpisodeRecord) {
  hostAnswers({
    ...NO_DRAFTS,
    'episode.record': () => record,
    'program.sources': () => [],
    'adherence.record': input => ({
      adherence: {
        id: idOf(90),
        episodeId: idOf(20),
        from: input.from,
        to: input.to,
        sessionsPlanned: input.sessionsPlanned,
        sessionsDone: input.sessionsDone,
        daysRecorded: input.daysRecorded,
        source: input.source,
        createdAt: 0,
      },
      flare: input.flare ? { ...flare, date: input.flare.date } : null,
      verdict: aVerdict(),
    }),
    'flare.record': input => ({ flare: { ...flare, ...input }, verdict: aVerdict() }),
    'program.record': input => ({ ...aProgram().value, ...input, version: 2 }),
  });
}

const VISITS = [aVisit().value];
const PROGRAMS = [
  aProgram().with({ exercises: [{ name: 'Bridge', dose: '3 x 10', sessionsPerWeek: 7 }] }).value,
];

describe('a diary', () => {
  const onClose = vi.fn();
  async function diary(change: Partial<EpisodeRecord> = {}) {
    onClose.mockClear();
    host(anEpisodeRecord({ visits: VISITS, programs: PROGRAMS, ...change }));
    const { user } = show(
      <DiaryDialog request={{ kind: 'adherence', episodeId: idOf(20) }} onClose={onClose} />,
    );
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('What the diary says')));
    return user;
  }

  it('is one line: typed, understood at once, sent with Enter', async () => {
    const user = await diary();
    await user.keyboard('5 of 14, flare day 3');
    expect(screen.getAllByRole('status').at(-1)?.textContent).toContain(
      '5 of 14 sessions in 14 days, flare on 14 Jan 2026, after the visit of 12 Jan 2026, effort 4',
    );
    await user.keyboard('{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sentTo('adherence.record')).toEqual([
      {
        episodeId: idOf(20),
        from: '2026-01-12',
        to: '2026-01-25',
        sessionsDone: 5,
        sessionsPlanned: 14,
        daysRecorded: 14,
        source: 'log',
        replace: false,
        flare: { date: '2026-01-14', note: '' },
      },
    ]);
  });

  it('takes the planned sessions from the program where the line names none', async () => {
    const user = await diary();
    await user.keyboard('5');
    expect(screen.getAllByRole('status').at(-1)?.textContent).toContain('5 of 14 sessions in 14 days');
  });

  it.each([
    ['', 'Not understood. Write sessions done and planned, for example "5 of 14".'],
    ['some', 'Not understood. Write sessions done and planned, for example "5 of 14".'],
    ['16 of 14', 'More than the 14 planned: raise the plan, or enter 14.'],
    ['5 of 14, flare day 15', 'The diary has 14 days: day 15 is not one of them.'],
  ])('"%s" is refused at the field, and nothing typed is lost', async (typed, message) => {
    const user = await diary();
    if (typed !== '') await user.keyboard(typed);
    await user.keyboard('{Enter}');
    expect(descriptionOf(screen.getByLabelText('What the diary says'))).toContain(message);
    expect(valueOf(screen.getByLabelText('What the diary says'))).toBe(typed);
    expect(sentTo('adherence.record')).toEqual([]);
  });

  it('without a program asks how many were planned', async () => {
    const user = await diary({ programs: [] });
    await user.keyboard('5{Enter}');
    expect(descriptionOf(screen.getByLabelText('What the diary says'))).toContain(
      'How many were planned? Write, for example, "5 of 14".',
    );
  });

  it('of days already told of names the entry, and replaces it only when that is ticked', async () => {
    const user = await diary({
      adherence: [anAdherence().with({ to: '2026-01-25', sessionsDone: 9 }).value],
    });
    await user.clear(screen.getByLabelText('From'));
    await user.type(screen.getByLabelText('From'), '2026-01-20');
    await user.type(screen.getByLabelText('What the diary says'), '5 of 7');
    screen.getByText(/^Already told of: 9 of 14 sessions, 5 Jan 2026 to 25 Jan 2026/);
    await user.keyboard('{Enter}');
    const replace = screen.getByRole('checkbox');
    expect(document.activeElement).toBe(replace);
    expect(sentTo('adherence.record')).toEqual([]);
    await user.keyboard(' {Enter}');
    await waitFor(() =>
      expect(sentTo('adherence.record')).toMatchObject([{ replace: true, sessionsDone: 5 }]),
    );
  });

  it('before care, in the future or ending before it begins is refused at the day', async () => {
    const user = await diary();
    await user.keyboard('5 of 14');
    const type = async (label: string, day: string) => {
      await user.clear(screen.getByLabelText(label));
      await user.type(screen.getByLabelText(label), day);
      await user.keyboard('{Enter}');
    };
    await type('From', '2026-01-04');
    expect(descriptionOf(screen.getByLabelText('From'))).toContain('Care began on 5 Jan 2026.');
    await type('From', '2026-01-12');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    await type('To', '2026-01-27');
    expect(descriptionOf(screen.getByLabelText('To'))).toContain('Lies in the future.');
    await type('To', '2026-01-11');
    expect(descriptionOf(screen.getByLabelText('To'))).toContain('Ends before it begins.');
  });
});

describe('a flare', () => {
  it('shows the load before its day, and refuses a rise off the scale', async () => {
    const onClose = vi.fn();
    host(anEpisodeRecord({ visits: VISITS }));
    const { user } = show(<FlareDialog request={{ kind: 'flare', episodeId: idOf(20) }} onClose={onClose} />);
    const dialog = within(await screen.findByRole('dialog', { name: 'Flare of Abbott, Dmitri' }));
    dialog.getByText('Load before it: after the visit of 12 Jan 2026, effort 4');
    await user.clear(dialog.getByLabelText('Day it began'));
    await user.type(dialog.getByLabelText('Day it began'), '2026-01-08');
    dialog.getByText(/^No visit and no day of the home program/);
    await user.type(dialog.getByLabelText(/^Rise in pain/), '11{Enter}');
    expect(descriptionOf(dialog.getByLabelText(/^Rise in pain/))).toContain('Must be between 0 and 10.');
    expect(sentTo('flare.record')).toEqual([]);
    await user.clear(dialog.getByLabelText(/^Rise in pain/));
    await user.keyboard('3{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sentTo('flare.record')).toMatchObject([{ date: '2026-01-08', rise: 3, durationHours: null }]);
  });
});

describe('a program', () => {
  it('is copied forward; an unnamed row and an unchanged program are refused', async () => {
    const onClose = vi.fn();
    host(anEpisodeRecord({ programs: PROGRAMS }));
    const { user } = show(
      <ProgramDialog request={{ kind: 'program', episodeId: idOf(20), programId: null }} onClose={onClose} />,
    );
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Exercise, row 1')));
    screen.getByText('Saved as version 2. The versions before it stay readable.');
    await user.keyboard('{Enter}');
    await screen.findByText('Nothing was changed: version 1 says the same.');
    await user.click(screen.getByRole('button', { name: 'Add exercise' }));
    await user.type(screen.getByLabelText('Dose, row 2'), '3 x 8{Enter}');
    await waitFor(() =>
      expect(descriptionOf(screen.getByLabelText('Exercise, row 2'))).toContain(
        'Name the exercise, or take the row out.',
      ),
    );
    await user.type(screen.getByLabelText('Exercise, row 2'), 'Bird dog{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sentTo('program.record')).toEqual([
      {
        episodeId: idOf(20),
        startsOn: '2026-01-26',
        exercises: [
          { name: 'Bridge', dose: '3 x 10', sessionsPerWeek: 7 },
          { name: 'Bird dog', dose: '3 x 8', sessionsPerWeek: null },
        ],
      },
    ]);
  });

  it('that was written down wrong is put right with a reason', async () => {
    const onClose = vi.fn();
    const [program] = PROGRAMS;
    if (!program) throw new Error('no program');
    host(anEpisodeRecord({ programs: PROGRAMS }));
    const { user } = show(
      <ProgramDialog
        request={{ kind: 'program', episodeId: idOf(20), programId: program.id }}
        onClose={onClose}
      />,
    );
    hostAnswers({
      'program.correct': () => ({
        program,
        amendment: {
          id: idOf(88),
          episodeId: idOf(20),
          entity: 'program',
          recordId: program.id,
          kind: 'changed',
          amendedOn: '2026-01-26',
          reason: 'x',
          before: program,
          createdAt: 0,
        },
      }),
    });
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Correct version 1 of the home program' }),
    );
    const dose = dialog.getByLabelText('Dose, row 1');
    await user.clear(dose);
    await user.type(dose, '3 x 8{Enter}');
    const reason = dialog.getByRole('textbox', { name: 'Reason' });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(sentTo('program.correct')).toEqual([]);
    await user.type(reason, 'Typing error{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sentTo('program.correct')).toEqual([
      {
        episodeId: idOf(20),
        programId: program.id,
        startsOn: program.startsOn,
        exercises: [{ name: 'Bridge', dose: '3 x 8', sessionsPerWeek: 7 }],
        reason: 'Typing error',
        amendedOn: '2026-01-26',
      },
    ]);
  });

  it('can begin with that of another episode of the region', async () => {
    host(anEpisodeRecord());
    hostAnswers({
      'program.sources': () => [
        {
          episodeId: idOf(77),
          title: 'Back pain',
          familyName: 'Baker',
          givenName: 'Joan',
          program: aProgram().with({ episodeId: idOf(77) }).value,
        },
      ],
    });
    const { user } = show(
      <ProgramDialog request={{ kind: 'program', episodeId: idOf(20), programId: null }} onClose={vi.fn()} />,
    );
    const choice = await screen.findByLabelText(/^Copy from another episode/);
    await user.selectOptions(choice, 'Baker, Joan: Back pain, 2 exercises');
    expect(valueOf(screen.getByLabelText('Exercise, row 2'))).toBe('Walking');
  });
});
