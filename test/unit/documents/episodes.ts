// The letters that are looked at: a usual case, a red flag, unknown adherence, and one too long for comfort.
import { addDays } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { BLANK_VISIT } from '../../../shared/domain/visit.ts';
import { aRecord, aVerdict, EPISODE_ID, finding, followed, idOf, START, scores, stamps } from './cases.ts';

const DOSES = ['3 x 8 at 6 kg', '3 x 10 at 6 kg', '3 x 10 at 8 kg', '3 x 12 at 8 kg'];

function visits(count: number): EpisodeRecord['visits'] {
  return Array.from({ length: count }, (_, index) => ({
    id: idOf(400 + index),
    episodeId: EPISODE_ID,
    date: addDays(START, index * 7),
    setting: 'clinic' as const,
    ...BLANK_VISIT,
    load: Math.min(7, 3 + Math.floor(index / 2)),
    interventions: [
      {
        name: 'Hip hinge with weight',
        family: 'exercise' as const,
        minutes: 15,
        dose: DOSES[Math.floor(index / 3)] ?? '3 x 12 at 10 kg',
        effort: 5,
      },
      { name: 'Nerve mobilisation', family: 'exercise' as const, minutes: 10, dose: '2 x 15', effort: 3 },
      { name: 'Lumbar mobilisation', family: 'manual-therapy' as const, minutes: 15, dose: '', effort: null },
      { name: 'Pain education', family: 'education' as const, minutes: 5, dose: '', effort: null },
    ].slice(0, index < 2 ? 4 : 3),
    rowVersion: 1,
    createdAt: index,
  }));
}

/** Low back and leg pain, ten weeks, three measures, nerve findings, adherence proven. */
export function usualRecord(): EpisodeRecord {
  const base = aRecord();
  return {
    ...base,
    episode: {
      ...base.episode,
      title: 'Low back pain with left leg pain',
      side: 'left',
      diagnosis: 'Low back pain with sciatica, left',
      icd10: 'M54.42',
      workingDiagnosis: 'Leg-dominant low back pain, limited response so far',
      mechanism: 'lifting boxes, no fall',
      onsetDate: '2025-11-28',
      referralDate: '2025-12-29',
    },
    referrer: {
      id: idOf(30),
      name: 'Dr Ingrid Solheim',
      credential: 'MD',
      practice: 'Seacoast Family Medicine',
      address: '4 Mill Road, Portsmouth, NH 03801',
      phone: '(603) 555-0110',
      fax: '(603) 555-0111',
      email: '',
      channels: ['fax'],
      language: 'en',
      notes: '',
      ...stamps,
    },
    measures: [followed('odi', 20, true), followed('nprs', 2), followed('psfs', null)],
    plans: [
      {
        id: idOf(40),
        episodeId: EPISODE_ID,
        startsOn: START,
        endsOn: '2026-03-30',
        visitsPerWeek: 1,
        plannedVisits: 12,
        interventions: 'Graded exercise, nerve mobilisation, education',
        precautions: '',
        certifiedOn: START,
        certifiedUntil: '2026-03-30',
        rowVersion: 1,
        createdAt: 0,
      },
    ],
    phases: [
      {
        id: idOf(50),
        episodeId: EPISODE_ID,
        startsOn: START,
        kind: 'conservative',
        title: 'Graded exercise',
        windowDays: null,
        replyId: null,
        createdAt: 0,
      },
      {
        id: idOf(51),
        episodeId: EPISODE_ID,
        startsOn: '2026-02-16',
        kind: 'conservative',
        title: 'Nerve mobilisation added, load stepped up',
        windowDays: null,
        replyId: null,
        createdAt: 1,
      },
    ],
    visits: visits(11),
    programs: [
      {
        id: idOf(60),
        episodeId: EPISODE_ID,
        version: 1,
        startsOn: START,
        exercises: [
          { name: 'Walking', dose: '15 min daily', sessionsPerWeek: 7 },
          { name: 'Bridge', dose: '3 x 10', sessionsPerWeek: 4 },
        ],
        createdAt: 0,
      },
      {
        id: idOf(61),
        episodeId: EPISODE_ID,
        version: 2,
        startsOn: '2026-02-16',
        exercises: [
          { name: 'Walking', dose: '25 min daily', sessionsPerWeek: 7 },
          { name: 'Nerve slider', dose: '2 x 15', sessionsPerWeek: 7 },
        ],
        createdAt: 1,
      },
    ],
    adherence: [
      {
        id: idOf(70),
        episodeId: EPISODE_ID,
        from: '2026-02-19',
        to: '2026-03-18',
        sessionsPlanned: 28,
        sessionsDone: 25,
        daysRecorded: 26,
        source: 'log',
        createdAt: 0,
      },
    ],
    flares: [
      {
        id: idOf(80),
        episodeId: EPISODE_ID,
        date: '2026-02-24',
        visitId: null,
        rise: 2,
        durationHours: 30,
        note: '',
        createdAt: 0,
      },
    ],
    observations: [
      ...scores(
        'odi',
        100,
        [
          [0, 46],
          [14, 42],
          [28, 38],
          [42, 40],
          [56, 38],
          [70, 38],
        ],
        '%',
      ),
      ...scores('nprs', 120, [
        [0, 7],
        [7, 7],
        [14, 6],
        [21, 5],
        [28, 6],
        [35, 5],
        [42, 6],
        [49, 5],
        [56, 6],
        [63, 6],
        [70, 6],
      ]),
      ...scores('psfs', 140, [
        [0, 2.7],
        [14, 3],
        [28, 3.7],
        [42, 3.3],
        [56, 3.7],
        [70, 3.3],
      ]),
    ],
    residualSymptoms: [
      residual(
        200,
        70,
        'Bending to tie shoes',
        'morning',
        7,
        'shoots below the knee, eases in 20 minutes lying',
      ),
      residual(
        201,
        70,
        'Sitting longer than 15 minutes',
        'any',
        6,
        'burning in the outer calf, eases on standing',
      ),
      residual(202, 70, 'Turning in bed', 'night', 5, 'wakes twice a night'),
      residual(203, 14, 'Turning in bed', 'night', 7, 'wakes four times a night'),
    ],
    findings: [
      finding(300, 'neuro.burning-pain', 'neuropathic', 'yes', 'outer calf and top of the foot'),
      finding(301, 'neuro.pins-and-needles', 'neuropathic'),
      finding(
        302,
        'neuro.positive-neurodynamic-test',
        'neuropathic',
        'yes',
        'straight leg raise 40 degrees, left',
      ),
      finding(303, 'neuro.reduced-sensation', 'neuropathic', 'yes', 'light touch, first web space'),
      finding(304, 'Ankle reflex symmetrical; strength 5/5 in all key muscles', 'examination'),
      finding(305, 'rf.ces-bladder', 'red-flag', 'no'),
      finding(306, 'rf.ces-saddle', 'red-flag', 'no'),
      finding(307, 'rf.fever-systemic', 'red-flag', 'no'),
      finding(308, 'rf.motor-progressive', 'red-flag', 'no'),
      finding(309, 'rf.cancer-history', 'red-flag', 'unknown'),
      finding(310, 'mech.block-to-extension', 'mechanical', 'no'),
    ],
    verdict: aVerdict(),
  };
}

export function residual(
  number: number,
  day: number,
  activity: string,
  timeOfDay: EpisodeRecord['residualSymptoms'][number]['timeOfDay'],
  severity: number,
  behaviour: string,
): EpisodeRecord['residualSymptoms'][number] {
  return {
    id: idOf(number),
    episodeId: EPISODE_ID,
    visitId: null,
    date: addDays(START, day),
    movement: '',
    activity,
    timeOfDay,
    severity,
    despiteAdherence: null,
    behaviour,
    createdAt: number,
  };
}

/** A red flag that cannot wait, with a stall as background. */
export function redFlagRecord(): EpisodeRecord {
  const usual = usualRecord();
  return { ...usual, findings: [...usual.findings, finding(320, 'rf.ces-bowel', 'red-flag')] };
}

/** Adherence never recorded, one measure, weeks on. */
export function unknownAdherenceRecord(): EpisodeRecord {
  const usual = usualRecord();
  return {
    ...usual,
    adherence: [],
    findings: [],
    measures: usual.measures.slice(0, 1),
    observations: usual.observations.filter(entry => entry.measureId === 'odi'),
    verdict: aVerdict({ despiteAdherence: false, causes: [], pStalled: 0.78, level: 'watch' }),
  };
}

/** Six measures, thirty interventions, long texts, a name that tries to turn the line round. */
export function longRecord(): EpisodeRecord {
  const usual = usualRecord();
  const words = 'reaching up and behind the back with a load while the trunk is turned to the other side ';
  return {
    ...usual,
    patient: {
      ...usual.patient,
      familyName: 'O\u2019Shaughnessy-M\u00fcller \u202eevil\u202c <script>alert(1)</script>',
      givenName: 'Zo\u00eb & "Bo"',
    },
    episode: {
      ...usual.episode,
      workingDiagnosis: words.repeat(4).trim(),
      mechanism: words.repeat(3).trim(),
    },
    measures: [...usual.measures, followed('rmdq-24', 4), followed('tsk-11', null), followed('6mwt', 500)],
    observations: [
      ...usual.observations,
      ...scores('rmdq-24', 160, [
        [0, 15],
        [28, 12],
        [70, 12],
      ]),
      ...scores('tsk-11', 170, [
        [0, 33],
        [63, 31],
      ]),
      ...scores(
        '6mwt',
        180,
        [
          [0, 380],
          [7, 390],
          [35, 402],
          [70, 398],
        ],
        'm',
      ),
      ...scores('phq-9', 190, [
        [0, 12],
        [70, 11],
      ]),
    ],
    visits: usual.visits.map((visit, index) => ({
      ...visit,
      interventions: Array.from({ length: 30 }, (_, at) => ({
        name: `Exercise ${at + 1}, ${words.slice(0, 20 + at)}`.trim(),
        family: 'exercise' as const,
        minutes: 5,
        dose: `3 x ${8 + (index % 4)} at ${at + index} kg`,
        effort: 4,
      })),
    })),
    residualSymptoms: Array.from({ length: 9 }, (_, index) =>
      residual(210 + index, 70, `${index + 1} ${words}`.slice(0, 190), 'evening', 9 - index, words.repeat(2)),
    ),
  };
}
