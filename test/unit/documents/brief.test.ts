// Seven lines before ringing the bell: always seven, never a failure without known adherence, never a stall beside a
// red flag.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/dates.ts';
import { briefOf } from '../../../shared/documents/brief.ts';
import { BRIEF_LINES } from '../../../shared/domain/brief.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { VERDICT_LEVELS, VERDICT_STATES } from '../../../shared/domain/verdict.ts';
import { BLANK_VISIT } from '../../../shared/domain/visit.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { AS_OF, aVerdict, EPISODE_ID, emptyRecord, idOf } from './cases.ts';
import { longRecord, redFlagRecord, unknownAdherenceRecord, usualRecord } from './episodes.ts';

const DAY = addDays(AS_OF, 1);
const STALL = /stall|plateau|levell?ed off/i;
const FAILURE = /\bfail|no response|not respond|did(n't| not) work|non-?complian|stalled/i;

function linesOf(record: EpisodeRecord, day = DAY) {
  return briefOf(record, measureLookup(record.customMeasures, record.thresholds), day);
}

function textOf(record: EpisodeRecord, line: (typeof BRIEF_LINES)[number], day = DAY): string {
  return linesOf(record, day).find(one => one.line === line)?.text ?? '';
}

describe.each([
  ['usual', usualRecord()],
  ['red flag', redFlagRecord()],
  ['unknown adherence', unknownAdherenceRecord()],
  ['long', longRecord()],
  ['empty', emptyRecord()],
] as const)('%s', (_name, record) => {
  it('has seven lines in their order, none empty, none with a gap', () => {
    const lines = linesOf(record);
    expect(lines.map(({ line }) => line)).toEqual([...BRIEF_LINES]);
    for (const { line, text } of lines) {
      expect(text.length, line).toBeGreaterThan(5);
      expect(text, line).not.toMatch(/\{\w+|undefined|null|NaN|\.\.$| {2}/);
      expect(text.length, line).toBeLessThan(700);
    }
  });

  it('says the same of the same record', () => {
    expect(linesOf(structuredClone(record))).toEqual(linesOf(record));
  });
});

it('tells a usual case as a therapist would want it', () => {
  expect(linesOf(usualRecord()).map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "Abbott, Dmitri, 64 years (born 1961). Low back pain with left leg pain, week 10.",
      "Progress has very probably stalled since about 9 Feb 2026, with 89 % of home sessions done in 28 days.",
      "16 Mar 2026 (3 days before), pain not asked.",
      "Walking 25 min daily; Nerve slider 2 x 15 (since 16 Feb 2026). 89 % of sessions done in the 28 days to 19 Mar 2026.",
      "Nothing due. Last: ODI 38 on 16 Mar 2026, 8 better, within error; NPRS 6 on 16 Mar 2026, 1 better, within error; PSFS 3.3 on 16 Mar 2026, 0.6 better, within error.",
      "Precautions: none on record. 1 a week until 30 Mar 2026, 11 of 12 visits. Certified until 30 Mar 2026 (11 days left).",
      "Ask again about "Bending to tie shoes" (7 of 10, morning); certification ends 30 Mar 2026.",
    ]
  `);
});

it('says of an empty record what is not known', () => {
  expect(linesOf(emptyRecord()).map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "Quist, age not known. Low back pain, week 10.",
      "Too early to judge: no verdict yet.",
      "None yet.",
      "No home program on record.",
      "Nothing due. No score yet.",
      "Precautions: none on record. No plan of care on record.",
      "Ask the red flags of this region (not yet asked).",
    ]
  `);
});

describe('the adherence gate', () => {
  const stalled = (adherence: EpisodeRecord['adherence']): EpisodeRecord => ({
    ...usualRecord(),
    adherence,
    verdict: aVerdict(),
  });
  const period = (done: number): EpisodeRecord['adherence'] => [
    {
      id: idOf(70),
      episodeId: EPISODE_ID,
      from: addDays(DAY, -27),
      to: DAY,
      sessionsPlanned: 20,
      sessionsDone: done,
      daysRecorded: 28,
      source: 'log',
      createdAt: 0,
    },
  ];

  it('says "stalled" only where most sessions were done', () => {
    expect(textOf(stalled(period(18)), 'course')).toMatch(/has very probably stalled .* 90 %/);
    expect(textOf(stalled(period(5)), 'course')).toMatch(/levelled off .* 25 % of plan .* says little/);
    expect(textOf(stalled([]), 'course')).toMatch(/levelled off .* Adherence is not known/);
  });

  it('asks for the sessions first where they are low or unknown', () => {
    expect(textOf(stalled([]), 'today')).toMatch(/^Ask how many home sessions were done since 16 Mar 2026/);
    expect(textOf(stalled(period(18)), 'today')).not.toMatch(/sessions/);
  });

  it('never words a failure while adherence is not good, whatever the verdict', () => {
    expect(FAILURE.test('Treatment failed.'), 'control').toBe(true);
    const share = fc.option(fc.integer({ min: 0, max: 15 }), { nil: null });
    fc.assert(
      fc.property(
        share,
        fc.constantFrom(...VERDICT_STATES),
        fc.constantFrom(...VERDICT_LEVELS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (done, state, level, pStalled) => {
          const record = {
            ...stalled(done === null ? [] : period(done)),
            verdict: aVerdict({ state, level, pStalled, despiteAdherence: true }),
          };
          for (const { text } of linesOf(record)) expect(text).not.toMatch(FAILURE);
        },
      ),
    );
  });
});

it('says nothing of the course beside an open red flag, and the path twice', () => {
  const record = { ...redFlagRecord(), verdict: aVerdict() };
  const lines = linesOf(record);
  expect(STALL.test(textOf({ ...usualRecord(), verdict: aVerdict() }, 'course')), 'control').toBe(true);
  for (const { text } of lines) expect(text).not.toMatch(STALL);
  expect(textOf(record, 'measures')).not.toMatch(/better|worse|no change/);
  expect(lines.filter(({ isUrgent }) => isUrgent).map(({ line }) => line)).toEqual(['course', 'today']);
  expect(textOf(record, 'course')).toMatch(/^Red flag: .*Emergency/);
  expect(textOf(record, 'today')).toMatch(/^Take the urgent path/);
});

it('tells of the last visit how much it hurt and how the load was borne, and how many were kept', () => {
  const record = usualRecord();
  const last = record.visits.at(-1);
  if (!last) throw new Error('no visit');
  const told = {
    ...record,
    visits: [
      ...record.visits.slice(0, -1),
      {
        ...last,
        ...BLANK_VISIT,
        painNow: 4,
        painWorst: 7,
        afterLoad: 'sore-settled' as const,
        nextMorning: 5,
      },
    ],
    appointments: ['2026-03-09', '2026-03-16', '2026-03-17'].map((date, index) => ({
      id: idOf(600 + index),
      patientId: record.patient.id,
      episodeId: EPISODE_ID,
      date,
      startTime: null,
      position: 0,
      setting: 'home' as const,
      status: index === 2 ? ('missed' as const) : ('planned' as const),
      visitId: null,
      note: '',
      rowVersion: 1,
      createdAt: 0,
    })),
  };
  expect(textOf(told, 'lastVisit')).toBe(
    '16 Mar 2026 (3 days before), pain 4, worst 7, sore, settled within a day, next morning 5, kept 2 of 3 planned.',
  );
});

it('does not tell what was recorded after the day', () => {
  const early = addDays('2026-01-05', 20);
  expect(textOf(usualRecord(), 'lastVisit', early)).toMatch(/^19 Jan 2026 \(6 days before\)/);
  expect(textOf(usualRecord(), 'course', early)).toBe('Too early to judge: no verdict yet.');
  expect(textOf(usualRecord(), 'measures', early)).not.toMatch(/Feb|Mar/);
});
