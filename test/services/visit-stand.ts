// What the tests of visits share: one full visit, an episode to record it in, and what a refusal says.
import type { AppError } from '../../shared/errors.ts';
import type { RequestOf } from '../../shared/ipc/contract.ts';
import { anOpenEpisode, newCaseload, type TestCaseload } from './stand.ts';

export type VisitInput = RequestOf<'visit.record'>;

export const FULL = {
  date: '2026-01-12',
  setting: 'home',
  painNow: 4,
  painWorst: 7,
  painBest: 2,
  afterLoad: 'worse',
  nextMorning: 6,
  load: 5,
  minutesActive: 25,
  minutesPassive: 10,
  response: 'Tired',
  note: 'Stairs are hard.',
  interventions: [
    { name: 'Squat', family: 'exercise', minutes: 15, dose: '3 x 10', effort: 5 },
    { name: 'Mobilisation', family: 'manual-therapy', minutes: 10, dose: 'grade III', effort: null },
  ],
} as const;

export async function aStand() {
  const test = await newCaseload();
  const { episode, patient } = anOpenEpisode(test);
  const base: VisitInput = { episodeId: episode.id, ...FULL, interventions: [...FULL.interventions] };
  const record = () => test.ask('episode.record', { episodeId: episode.id });
  return { test, episode, patient, base, record };
}

export const counts = ({ count, auditActions, announced }: TestCaseload) => [
  ...[
    'visit',
    'intervention',
    'adherence',
    'flare',
    'residual_symptom',
    'finding',
    'verdict',
    'amendment',
  ].map(count),
  auditActions().length,
  announced.length,
];

export const told = (error: AppError) => [
  error.code,
  ...(error.fields ?? []).map(entry => `${entry.field}: ${entry.message}`),
];

export const detailOf = (error: AppError) => String(error.params?.['detail']);
