// Everything that happened in an episode, as lines: what each says, in which order, and what it opens.
import { describe, expect, it } from 'vitest';
import type { Amendment } from '../../shared/domain/amendment.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { TIMELINE_KINDS } from '../../shared/timeline/entry.ts';
import { timelineOf } from '../../shared/timeline/timeline.ts';
import {
  AT,
  aCustomMeasure,
  aFinding,
  aFlare,
  anAdherence,
  anEpisode,
  anEpisodeRecord,
  anObservation,
  aPhase,
  aPlan,
  aProgram,
  aReply,
  aRequest,
  aResidualSymptom,
  aVisit,
  idOf,
} from '../fixtures/builders.ts';

const removed: Amendment = {
  id: idOf(50),
  episodeId: idOf(20),
  entity: 'observation',
  recordId: idOf(51),
  kind: 'removed',
  amendedOn: '2026-02-10',
  reason: 'Entered for another patient',
  before: { ...anObservation().with({ id: idOf(51), score: 3, note: '' }).value },
  createdAt: AT + 9,
};

function lines(change: Partial<EpisodeRecord>) {
  const record = anEpisodeRecord().with({ customMeasures: [aCustomMeasure().value], ...change }).value;
  return timelineOf(record, measureLookup(record.customMeasures));
}

/** `2026-01-12 visit: Visit (home) | pain 4 ...` */
function told(change: Partial<EpisodeRecord>): string[] {
  return lines(change).map(
    ({ date, kind, title, detail }) => `${date} ${kind}: ${title}${detail === '' ? '' : ` | ${detail}`}`,
  );
}

const EVERYTHING: Partial<EpisodeRecord> = {
  episode: anEpisode().with({
    surgeryDate: null,
    onsetDate: '2025-12-01',
    referralDate: null,
    endDate: '2026-03-02',
  }).value,
  plans: [aPlan().value],
  phases: [aPhase().value],
  visits: [aVisit().value],
  goals: [
    {
      id: idOf(70),
      episodeId: idOf(20),
      measureId: 'custom-stairs',
      scoreId: 'total',
      goal: 5,
      setOn: '2026-01-12',
      createdAt: AT,
    },
  ],
  programs: [aProgram().value],
  adherence: [anAdherence().value],
  flares: [aFlare().value],
  observations: [
    anObservation().value,
    anObservation().with({ id: idOf(60), date: '2026-02-02', score: 5, note: '' }).value,
  ],
  residualSymptoms: [aResidualSymptom().value],
  findings: [aFinding().with({ answer: 'yes' }).value],
  requests: [
    aRequest().with({
      status: 'answered',
      signedAt: Date.UTC(2026, 0, 13, 9),
      sentOn: '2026-01-14',
      channel: 'fax',
    }).value,
  ],
  replies: [aReply().value],
  amendments: [removed],
};

it('tells of every kind, the newest first', () => {
  const all = lines(EVERYTHING);
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(TIMELINE_KINDS));
  const days = all.map(({ date }) => date);
  expect(days).toEqual(days.toSorted().reverse());
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(told(EVERYTHING)).toMatchInlineSnapshot(`
    [
      "2026-03-02 milestone: End of care",
      "2026-02-10 change: Score removed | because: Entered for another patient · before: 5 Jan 2026 · Stairs 3 points",
      "2026-02-02 goal: Goal for Stairs reached: 5 points | goal 5, set on 12 Jan 2026",
      "2026-02-02 score: Stairs 5 points | was 8 on 5 Jan 2026",
      "2026-02-02 phase: Phase: After the injection | after an injection · window of 42 days · new baseline",
      "2026-01-20 request: Reply to request PR-ABCD-1234 | imaging, continue · MRI ordered",
      "2026-01-18 adherence: 5 of 14 sessions | 5 Jan 2026 to 18 Jan 2026 · 14 days told of · diary",
      "2026-01-14 request: Request PR-ABCD-1234 sent | fax",
      "2026-01-13 request: Request PR-ABCD-1234 signed",
      "2026-01-13 flare: Flare, pain up by 3 | 36 hours · after the visit of 12 Jan 2026, effort 4 · After gardening",
      "2026-01-12 visit: Visit (home) | pain 4, worst 6, best 2.5 · after the last load sore, settled within a day · Bridge, Advice · effort 4 · Sore for an hour · Walked to the corner · not signed yet",
      "2026-01-12 goal: Goal for Stairs: 5 points",
      "2026-01-12 residual: bending forward, tying shoes: 6 of 10 | on waking · despite the home program · eases after ten minutes",
      "2026-01-12 request: Request PR-ABCD-1234 drafted",
      "2026-01-05 score: Stairs 8 points | After the walk from the bus",
      "2026-01-05 finding: new change of bladder function: yes | asked twice",
      "2026-01-05 plan: Plan of care | 2 visits a week · 24 visits planned · until 5 Apr 2026 · certified until 5 Apr 2026 · Precautions: No heavy lifting · Graded loading",
      "2026-01-05 program: Home program, version 1 | Bridge, 3 x 10, 5 a week; Walking",
      "2026-01-05 milestone: Start of care",
      "2025-12-01 milestone: Onset of the problem",
    ]
  `);
});

it('begins with the start of care and ends with its end, whatever was written on those days', () => {
  const episode = anEpisode().with({
    startDate: '2026-01-12',
    onsetDate: null,
    referralDate: null,
    surgeryDate: null,
    endDate: '2026-01-12',
  }).value;
  expect(told({ episode, visits: [aVisit().value] }).map(line => line.slice(11, 30))).toEqual([
    'milestone: End of c',
    'visit: Visit (home)',
    'milestone: Start of',
  ]);
});

describe('scores', () => {
  it('name the one before of the same trend, never one of another side', () => {
    const left = anObservation().with({ note: '' });
    const observations = [
      left.value,
      left.with({ id: idOf(61), date: '2026-01-12', side: 'right', score: 2 }).value,
      left.with({ id: idOf(62), date: '2026-01-19', score: 6 }).value,
    ];
    expect(
      lines({ observations })
        .filter(({ kind }) => kind === 'score')
        .map(({ title, detail }) => [title, detail]),
    ).toEqual([
      ['Stairs 6 points', 'was 8 on 5 Jan 2026'],
      ['Stairs 2 points', ''],
      ['Stairs 8 points', ''],
    ]);
  });
});

describe('days of the calendar', () => {
  it('come as one line a week, and open the calendar', () => {
    const day = (date: string, sessionsDone: number, id: number) =>
      anAdherence().with({
        id: idOf(id),
        from: date,
        to: date,
        sessionsPlanned: 1,
        sessionsDone,
        daysRecorded: 1,
      }).value;
    // 11 January 2026 is a Sunday.
    const adherence = [day('2026-01-09', 1, 70), day('2026-01-11', 0, 71), day('2026-01-12', 1, 72)];
    const weeks = lines({ adherence }).filter(({ kind }) => kind === 'adherence');
    expect(weeks.map(({ title, date, opens }) => [title, date, opens?.kind])).toEqual([
      ['1 of 1 sessions', '2026-01-12', 'calendar'],
      ['1 of 2 sessions', '2026-01-11', 'calendar'],
    ]);
  });
});

describe('findings', () => {
  it('that were asked and not found come as one line of their day', () => {
    const no = (id: number, code: string) => aFinding().with({ id: idOf(id), code }).value;
    const yes = aFinding().with({
      id: idOf(82),
      code: 'neuro.numbness',
      group: 'neuropathic',
      answer: 'yes',
    }).value;
    expect(
      lines({ findings: [no(80, 'rf.ces-bladder'), no(81, 'neuro.burning-pain'), yes] })
        .filter(({ kind }) => kind === 'finding')
        .map(({ title, opens }) => [title, opens !== null]),
    ).toEqual([
      ['numbness: yes', true],
      ['2 findings asked and not found', false],
    ]);
  });
});

describe('a flare', () => {
  it('names the load before it: the linked visit, else the last load of the record', () => {
    const detail = (change: Partial<EpisodeRecord>) =>
      lines(change).find(({ kind }) => kind === 'flare')?.detail;
    const flares = [aFlare().with({ durationHours: null, note: '' }).value];
    const alone = [aFlare().with({ visitId: null, durationHours: null, note: '' }).value];
    const programDay = anAdherence().with({
      from: '2026-01-13',
      to: '2026-01-13',
      sessionsPlanned: 1,
      sessionsDone: 1,
    });
    expect(detail({ flares, visits: [aVisit().value] })).toBe('after the visit of 12 Jan 2026, effort 4');
    expect(detail({ flares: alone, visits: [aVisit().with({ load: null }).value] })).toBe(
      'after the visit of 12 Jan 2026',
    );
    expect(detail({ flares: alone, visits: [aVisit().value], adherence: [programDay.value] })).toBe(
      'after the home program of 13 Jan 2026',
    );
    expect(detail({ flares: alone })).toBe('');
  });
});

describe('a correction', () => {
  const change = (amendment: Partial<Amendment>) =>
    lines({ amendments: [{ ...removed, ...amendment }] }).find(({ kind }) => kind === 'change');

  it('says why, and what stood before in the words of that record', () => {
    expect(change({})).toMatchObject({
      date: '2026-02-10',
      title: 'Score removed',
      detail: 'because: Entered for another patient · before: 5 Jan 2026 · Stairs 3 points',
      opens: null,
    });
    const before = { ...aVisit().value };
    expect(change({ entity: 'visit', kind: 'changed', recordId: idOf(33), before })).toMatchObject({
      title: 'Visit changed',
      opens: { kind: 'visit', visitId: idOf(33) },
    });
  });

  it.each([
    ['adherence', anAdherence().value, '5 of 14 sessions'],
    ['flare', aFlare().value, 'Flare, pain up by 3'],
    ['finding', aFinding().value, ': no'],
    ['residual-symptom', aResidualSymptom().value, 'bending forward, tying shoes: 6 of 10'],
    ['phase', aPhase().value, 'Phase: After the injection'],
    ['plan', aPlan().value, 'Precautions: No heavy lifting'],
  ] as const)('knows what a removed %s was', (entity, before, words) => {
    expect(change({ entity, before: { ...before } })?.detail).toContain(words);
  });

  it('of a shape nobody knows any more still says why', () => {
    expect(change({ before: { something: 'else' } })?.detail).toBe('because: Entered for another patient');
  });
});

it('has every entry of years of care', () => {
  const visits = Array.from({ length: 300 }, (_, index) => aVisit().with({ id: idOf(1000 + index) }).value);
  const observations = Array.from(
    { length: 1200 },
    (_, index) => anObservation().with({ id: idOf(2000 + index), createdAt: AT + index }).value,
  );
  expect(lines({ visits, observations })).toHaveLength(1500 + lines({}).length);
});
