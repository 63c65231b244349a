// Parts of episodes for letters and charts, with fixed ids and days.
import { addDays } from '../../../shared/dates.ts';
import { gatherReevaluation, type ReevaluationData } from '../../../shared/documents/reevaluation-data.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { EMPTY_LETTERHEAD, type Letterhead } from '../../../shared/domain/letterhead.ts';
import { PLAIN_SCORE } from '../../../shared/domain/observation.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { BARE_CAUSE } from '../../fixtures/builders.ts';

export const START = '2026-01-05';
export const AS_OF = '2026-03-18';

/** `idOf(7)` is always the same valid id. */
export function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export const EPISODE_ID = idOf(20);

const LETTERHEAD: Letterhead = {
  therapistName: 'Maren Holt',
  credential: 'PT, DPT',
  licenceNumber: 'PT-40117',
  practice: 'Harbour Physical Therapy',
  address: '12 Quay Street, Portsmouth, NH 03801',
  phone: '(603) 555-0142',
  fax: '(603) 555-0143',
  email: 'office@harbour-pt.example',
  bestTimeToCall: 'weekdays 12 to 13 h',
};

export const stamps = { rowVersion: 1, createdAt: 0, updatedAt: 0 };

export function aRecord(change: Partial<EpisodeRecord> = {}): EpisodeRecord {
  return {
    patient: {
      id: idOf(10),
      familyName: 'Abbott',
      givenName: 'Dmitri',
      birthDate: '1961-04-02',
      birthYear: null,
      sex: null,
      phone: '',
      email: '',
      address: '',
      identifier: 'MRN 204-771',
      notes: '',
      tags: [],
      status: 'active',
      ...stamps,
    },
    episode: {
      id: EPISODE_ID,
      patientId: idOf(10),
      referrerId: null,
      title: 'Low back pain',
      region: 'lumbar',
      side: 'none',
      diagnosis: '',
      icd10: null,
      workingDiagnosis: '',
      expectedCourse: null,
      mechanism: '',
      onsetDate: null,
      surgeryDate: null,
      referralDate: null,
      startDate: START,
      setting: 'clinic',
      notes: '',
      endDate: null,
      status: 'active',
      ...stamps,
    },
    referrer: null,
    measures: [],
    customMeasures: [],
    plans: [],
    phases: [],
    visits: [],
    programs: [],
    adherence: [],
    flares: [],
    observations: [],
    activities: [],
    thresholds: [],
    numbers: {},
    residualSymptoms: [],
    findings: [],
    appointments: [],
    goals: [],
    amendments: [],
    requests: [],
    replies: [],
    careSteps: [],
    attachments: [],
    alarm: null,
    verdict: null,
    ...change,
  };
}

/** Scores of one measure at days since the start of care; ids count up from `firstId`. */
export function scores(
  measureId: string,
  firstId: number,
  days: readonly (readonly [number, number])[],
  unit = 'points',
): EpisodeRecord['observations'] {
  return days.map(([day, score], index) => ({
    id: idOf(firstId + index),
    episodeId: EPISODE_ID,
    visitId: null,
    measureId,
    date: addDays(START, day),
    score,
    unit,
    items: null,
    subscales: {},
    answered: 0,
    missing: 0,
    ...PLAIN_SCORE,
    scoringVersion: '1',
    note: '',
    createdAt: index,
  }));
}

export function followed(
  measureId: string,
  goal: number | null,
  isPrimary = false,
): EpisodeRecord['measures'][number] {
  return { episodeId: EPISODE_ID, measureId, scoreId: 'total', goal, goalSource: 'therapist', isPrimary };
}

export function finding(
  number: number,
  code: string,
  group: EpisodeRecord['findings'][number]['group'],
  answer: EpisodeRecord['findings'][number]['answer'] = 'yes',
  note = '',
): EpisodeRecord['findings'][number] {
  return {
    id: idOf(number),
    episodeId: EPISODE_ID,
    date: addDays(START, 64),
    code,
    group,
    answer,
    note,
    createdAt: number,
  };
}

export function aVerdict(change: Partial<Verdict> = {}): Verdict {
  return {
    id: idOf(90),
    episodeId: EPISODE_ID,
    asOf: addDays(START, 70),
    detectorVersion: 'bank-1',
    inputHash: 'hash',
    state: 'plateau',
    level: 'reevaluate',
    pStalled: 0.91,
    pWorse: 0.02,
    pRecovered: 0.01,
    onsetDate: addDays(START, 35),
    onsetFrom: addDays(START, 25),
    onsetTo: addDays(START, 46),
    gain28: 0.1,
    gain28Low: -0.2,
    gain28High: 0.4,
    visitsUsed: 8,
    headline: 'Progress has very probably stalled.',
    sentences: [],
    measures: [],
    causes: [
      {
        ...BARE_CAUSE,
        cause: 'diagnosis-incomplete',
        status: 'supported',
        evidenceFor: ['Six nerve findings on record.', 'DN4 6 of 10, cut-off 4.'],
        evidenceAgainst: ['Strength and reflexes are symmetrical.'],
        evidenceMissing: [],
      },
      {
        ...BARE_CAUSE,
        cause: 'modality-mismatch',
        status: 'possible',
        evidenceFor: ['Half of the minutes were passive.'],
        evidenceAgainst: [],
        evidenceMissing: [],
      },
      {
        ...BARE_CAUSE,
        cause: 'adherence',
        status: 'not-supported',
        evidenceFor: [],
        evidenceAgainst: ['89 % of sessions done.'],
        evidenceMissing: [],
      },
    ],
    despiteAdherence: true,
    createdAt: 0,
    ...change,
  };
}

/** A name, an episode, nothing else. */
export function emptyRecord(): EpisodeRecord {
  const base = aRecord();
  return {
    ...base,
    patient: { ...base.patient, familyName: 'Quist', givenName: '', birthDate: null, identifier: '' },
  };
}

export function letterOf(
  record: EpisodeRecord,
  letterhead: Letterhead = LETTERHEAD,
  asOf = AS_OF,
  language?: Language,
): ReevaluationData {
  return gatherReevaluation({
    record,
    letterhead,
    measureOf: measureLookup(record.customMeasures),
    asOf,
    urgency: 'routine',
    requestCode: 'PR-7K2M-9QXD',
    appVersion: '0.1.0',
    ...(language === undefined ? {} : { language }),
  });
}

export function emptyLetter(): ReevaluationData {
  return letterOf(emptyRecord(), EMPTY_LETTERHEAD);
}
