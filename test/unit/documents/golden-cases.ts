// Twelve letters that are looked at and kept: one for each kind of course, three of them in Spanish, on both papers.
import { addDays } from '../../../shared/dates.ts';
import type { ReevaluationData } from '../../../shared/documents/reevaluation-data.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Paper } from '../../../shared/domain/letterhead.ts';
import type { CauseView } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';
import { BARE_CAUSE } from '../../fixtures/builders.ts';
import { aVerdict, EPISODE_ID, finding, followed, idOf, letterOf, START, scores } from './cases.ts';
import { longRecord, residual, unknownAdherenceRecord, usualRecord } from './episodes.ts';

export interface Golden {
  readonly name: string;
  readonly record: EpisodeRecord;
  readonly language: Language;
  readonly paper: Paper;
  /** Two pages on either paper: the letter, and the reply with the record behind it. A longer case takes three or more. */
  readonly isOrdinary: boolean;
}

export function goldenLetter({ record, language }: Golden): ReevaluationData {
  return letterOf(record, undefined, undefined, language);
}

function cause(
  name: CauseView['cause'],
  status: CauseView['status'],
  told: Partial<CauseView> = {},
): CauseView {
  return { ...BARE_CAUSE, cause: name, status, ...told };
}

function adherenceOf(done: number, source: 'log' | 'recall' = 'log'): EpisodeRecord['adherence'] {
  return usualRecord().adherence.map(period => ({ ...period, sessionsDone: done, source }));
}

const UNEXPLAINED = cause('diagnosis-incomplete', 'supported', {
  evidenceFor: [t('causes.unexplained.done'), t('causes.unexplained.progressed')],
});

/** Stalled with good adherence; the load was raised, nothing else explains it. */
function stalled(): EpisodeRecord {
  const usual = usualRecord();
  return {
    ...usual,
    findings: usual.findings.filter(({ group }) => group !== 'neuropathic'),
    verdict: aVerdict({ causes: [UNEXPLAINED] }),
  };
}

function lowAdherence(): EpisodeRecord {
  const causes = [
    cause('adherence', 'supported'),
    cause('intensity-too-low', 'possible', { evidenceFor: [t('causes.low.same', { from: 3, weeks: 4 })] }),
  ];
  return {
    ...stalled(),
    adherence: adherenceOf(11, 'recall'),
    verdict: aVerdict({ despiteAdherence: false, pStalled: 0.82, causes }),
  };
}

function worsening(): EpisodeRecord {
  const usual = usualRecord();
  const worse = [40, 38, 42, 48, 54, 58].map((score, index) => [index * 14, score] as const);
  return {
    ...stalled(),
    observations: [
      ...scores('odi', 100, worse, '%'),
      ...usual.observations.filter(({ measureId }) => measureId === 'nprs'),
    ],
    measures: usual.measures.slice(0, 2),
    verdict: aVerdict({ state: 'worsening', pStalled: 0.88, pWorse: 0.93, causes: [UNEXPLAINED] }),
  };
}

function inflammatory(): EpisodeRecord {
  const present = ['inflam.onset-before-35', 'inflam.better-with-movement', 'inflam.psoriasis'];
  const usual = stalled();
  return {
    ...usual,
    episode: {
      ...usual.episode,
      title: 'Low back pain with morning stiffness',
      side: 'none',
      diagnosis: 'Low back pain',
      icd10: 'M54.50',
      workingDiagnosis: 'Low back pain, stiff for 50 minutes in the morning',
      mechanism: 'gradual',
      onsetDate: '2025-08-12',
    },
    findings: [
      ...present.map((code, index) => finding(330 + index, code, 'inflammatory')),
      finding(
        340,
        'inflam.morning-stiffness-over-30-minutes',
        'inflammatory',
        'yes',
        '50 minutes on most days',
      ),
      ...usual.findings,
    ],
    verdict: aVerdict({
      causes: [cause('inflammatory', 'supported', { evidenceMissing: [t('causes.inflammatory.nearly')] })],
    }),
  };
}

function neuropathic(): EpisodeRecord {
  const usual = usualRecord();
  const list = 'burning pain, pins and needles, positive neurodynamic test, reduced sensation';
  return {
    ...usual,
    observations: [...usual.observations, ...scores('dn4', 150, [[64, 6]])],
    verdict: aVerdict({
      causes: [
        cause('neuropathic', 'supported', {
          evidenceFor: [
            t('causes.findings.present', { list }),
            t('causes.screen.reached', { measure: 'DN4', score: 6, cutoff: 4 }),
          ],
        }),
      ],
    }),
  };
}

/** Knee osteoarthritis, both knees measured one at a time. */
function twoSided(): EpisodeRecord {
  const usual = stalled();
  const sided = (firstId: number, side: 'left' | 'right', values: readonly number[]) =>
    scores(
      'lefs',
      firstId,
      values.map((score, index) => [index * 21, score] as const),
    ).map(entry => ({ ...entry, side }));
  return {
    ...usual,
    episode: { ...KNEE_EPISODE, title: 'Knee pain, both knees', side: 'both', surgeryDate: null },
    measures: [followed('lefs', 60, true), followed('nprs', 2)],
    observations: [
      ...sided(100, 'left', [34, 38, 37, 38]),
      ...sided(110, 'right', [41, 44, 45, 44]),
      ...usual.observations.filter(({ measureId }) => measureId === 'nprs'),
    ],
    residualSymptoms: KNEE_SYMPTOMS,
    findings: [
      finding(350, 'mech.loss-of-passive-range', 'mechanical', 'yes', 'flexion 105 left, 112 right'),
    ],
  };
}

const KNEE_EPISODE: EpisodeRecord['episode'] = {
  ...usualRecord().episode,
  region: 'knee',
  side: 'left',
  title: 'Knee pain',
  diagnosis: 'Osteoarthritis of the knee',
  icd10: 'M17.0',
  workingDiagnosis: 'Knee osteoarthritis, activity-related pain',
  mechanism: '',
  onsetDate: '2025-06-01',
};

const KNEE_SYMPTOMS = [
  residual(200, 70, 'Going down stairs', 'any', 6, 'sharp at the front, eases within minutes'),
  residual(201, 70, 'Getting up from a low chair', 'morning', 5, 'stiff for ten minutes'),
];

function mechanical(): EpisodeRecord {
  const usual = twoSided();
  return {
    ...usual,
    episode: {
      ...KNEE_EPISODE,
      title: 'Right knee locking',
      side: 'right',
      icd10: 'S83.2',
      diagnosis: 'Knee sprain, right',
      workingDiagnosis: 'Knee pain with locking',
    },
    observations: usual.observations
      .map(entry => ({ ...entry, side: entry.side === 'left' ? 'right' : entry.side }))
      .filter((entry, index, all) => entry.measureId !== 'lefs' || index < 4 || all.length === 0),
    findings: [
      finding(351, 'mech.locking', 'mechanical', 'yes', 'twice a week, unlocks after minutes'),
      finding(352, 'mech.block-to-extension', 'mechanical', 'yes', '10 degrees short, springy'),
      finding(353, 'mech.effusion', 'mechanical'),
      finding(354, 'exam.reduced-range', 'examination', 'yes', 'extension -10, flexion 120'),
    ],
    verdict: aVerdict({ causes: [cause('mechanical', 'supported')] }),
  };
}

/** Worries and sleep; the patient agreed that this is raised. */
function psychosocial(): EpisodeRecord {
  const usual = stalled();
  return {
    ...usual,
    observations: [
      ...usual.observations,
      ...scores('phq-9', 190, [
        [0, 12],
        [70, 11],
      ]),
    ],
    findings: [
      ...usual.findings,
      finding(360, 'psych.poor-sleep', 'psychosocial'),
      finding(361, 'psych.low-expectation', 'psychosocial'),
    ],
    verdict: aVerdict({ causes: [cause('psychosocial', 'supported')] }),
  };
}

/** A red flag that needs a physician within days. */
function redFlagWithinDays(): EpisodeRecord {
  const usual = stalled();
  return {
    ...usual,
    findings: [
      ...usual.findings,
      finding(320, 'rf.weight-loss', 'red-flag', 'yes', '6 kg in three months, wakes at night'),
    ],
  };
}

function afterKneeReplacement(): EpisodeRecord {
  const usual = twoSided();
  const flexion = [62, 74, 80, 82, 83];
  return {
    ...usual,
    episode: {
      ...KNEE_EPISODE,
      title: 'After total knee arthroplasty, left',
      diagnosis: 'Presence of artificial left knee joint',
      icd10: 'Z96.652',
      workingDiagnosis: 'Stiffness after knee arthroplasty',
      surgeryDate: '2025-12-30',
      onsetDate: null,
    },
    phases: [
      {
        id: idOf(52),
        episodeId: EPISODE_ID,
        startsOn: START,
        kind: 'post-op',
        title: 'After total knee arthroplasty',
        windowDays: null,
        replyId: null,
        createdAt: 0,
      },
    ],
    measures: [followed('koos-jr', 80, true), followed('nprs', 2)],
    observations: [
      ...scores('koos-jr', 100, [
        [0, 32],
        [14, 40],
        [28, 45],
        [42, 46],
        [70, 47],
      ]),
      ...usual.observations.filter(({ measureId }) => measureId === 'nprs'),
    ],
    findings: [
      finding(
        355,
        'exam.reduced-range',
        'examination',
        'yes',
        `flexion ${flexion.join(', ')} degrees over ten weeks`,
      ),
      finding(356, 'mech.loss-of-passive-range', 'mechanical', 'yes', 'passive flexion 86 degrees'),
      finding(357, 'mech.hard-end-feel', 'mechanical'),
      finding(358, 'rf.wound', 'red-flag', 'no'),
      finding(359, 'rf.pji', 'red-flag', 'no'),
      finding(360, 'rf.dvt', 'red-flag', 'no'),
    ],
    verdict: aVerdict({ causes: [cause('mechanical', 'supported')] }),
  };
}

/** Forty visits, six measures, texts of 2,000 characters, a name from right to left and with a picture. */
function longCase(): EpisodeRecord {
  const long = longRecord();
  const text = (start: string) =>
    `${start} ${'pain on lifting, carrying and turning, worse after sitting in the car; '.repeat(40)}`.slice(
      0,
      1999,
    );
  const [visit] = long.visits;
  return {
    ...long,
    patient: { ...long.patient, givenName: 'ليلى 🙂', familyName: 'العلي-Müller' },
    episode: {
      ...long.episode,
      diagnosis: text('Low back pain:').slice(0, 480),
      workingDiagnosis: text('Leg-dominant back pain:').slice(0, 480),
    },
    plans: long.plans.map(plan => ({
      ...plan,
      interventions: text('Graded exercise:'),
      precautions: text('No heavy lifting:'),
    })),
    visits:
      visit === undefined
        ? []
        : Array.from({ length: 40 }, (_, index) => ({
            ...visit,
            id: idOf(500 + index),
            date: addDays(START, Math.floor((index * 70) / 39)),
            createdAt: index,
          })),
    findings: [...long.findings, finding(370, 'exam.changed-gait', 'examination', 'yes', text('Antalgic:'))],
  };
}

const list: readonly (readonly [string, EpisodeRecord, Language, Paper])[] = [
  ['stalled', stalled(), 'en', 'Letter'],
  ['low-adherence', lowAdherence(), 'en', 'A4'],
  ['unknown-adherence-es', unknownAdherenceRecord(), 'es', 'A4'],
  ['worsening', worsening(), 'en', 'Letter'],
  ['inflammatory-es', inflammatory(), 'es', 'A4'],
  ['neuropathic', neuropathic(), 'en', 'A4'],
  ['mechanical', mechanical(), 'en', 'Letter'],
  ['psychosocial-es', psychosocial(), 'es', 'Letter'],
  ['red-flag-within-days', redFlagWithinDays(), 'en', 'A4'],
  ['two-sided', twoSided(), 'en', 'Letter'],
  ['after-knee-replacement', afterKneeReplacement(), 'en', 'A4'],
  ['long', longCase(), 'en', 'Letter'],
];

const LONG: readonly string[] = ['long'];

export const GOLDENS: readonly Golden[] = list.map(([name, record, language, paper]) => ({
  name,
  record,
  language,
  paper,
  isOrdinary: !LONG.includes(name),
}));
