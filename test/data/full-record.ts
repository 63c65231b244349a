import type { WriteDb } from '../../electron/data/db.ts';
import { insertCareStep } from '../../electron/data/repositories/care-steps.ts';
import { insertCustomMeasure } from '../../electron/data/repositories/custom-measures.ts';
import { insertEpisode, saveEpisodeMeasure } from '../../electron/data/repositories/episodes.ts';
import { insertFinding } from '../../electron/data/repositories/findings.ts';
import { insertObservation, insertResidualSymptom } from '../../electron/data/repositories/observations.ts';
import { insertPatient } from '../../electron/data/repositories/patients.ts';
import { insertPhase, insertPlan } from '../../electron/data/repositories/plans.ts';
import { insertAdherence, insertProgram } from '../../electron/data/repositories/programs.ts';
import { insertReferrer } from '../../electron/data/repositories/referrers.ts';
import { insertReply, insertRequest } from '../../electron/data/repositories/requests.ts';
import { insertVerdict, insertWords, type StoredVerdict } from '../../electron/data/repositories/verdicts.ts';
import { insertFlare, insertVisit } from '../../electron/data/repositories/visits.ts';
import { partsOf } from '../../shared/detector/record.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import {
  AT,
  aCareStep,
  aCustomMeasure,
  aFinding,
  aFlare,
  aFollowedMeasure,
  anAdherence,
  anEpisode,
  anEpisodeRecord,
  anObservation,
  aPatient,
  aPhase,
  aPlan,
  aProgram,
  aReferrer,
  aReply,
  aRequest,
  aResidualSymptom,
  aVerdict,
  aVisit,
  idOf,
} from '../fixtures/builders.ts';
import { memoryDb } from './memory.ts';

export const EPISODE = anEpisode().value.id;

export function withEpisode(): WriteDb {
  const db = memoryDb();
  insertPatient(db, aPatient().value);
  insertEpisode(db, anEpisode().value);
  return db;
}

export const FULL = anEpisodeRecord().with({
  episode: anEpisode().with({ referrerId: idOf(15) }).value,
  referrer: aReferrer().value,
  measures: [
    aFollowedMeasure().value,
    aFollowedMeasure().with({ measureId: 'odi', goal: null, goalSource: 'default', isPrimary: false }).value,
  ],
  customMeasures: [aCustomMeasure().value],
  plans: [aPlan().value],
  phases: [aPhase().value],
  visits: [
    aVisit().value,
    aVisit().with({ id: idOf(50), date: '2026-01-19', note: '', interventions: [], load: null }).value,
  ],
  programs: [aProgram().value, aProgram().with({ id: idOf(51), version: 2, exercises: [] }).value],
  adherence: [anAdherence().value],
  flares: [aFlare().value],
  observations: [
    anObservation().value,
    anObservation().with({
      id: idOf(52),
      date: '2026-01-12',
      visitId: idOf(33),
      items: null,
      score: 7.5,
      note: '',
    }).value,
  ],
  residualSymptoms: [aResidualSymptom().value],
  findings: [aFinding().value],
  requests: [aRequest().with({ verdictId: aVerdict().value.id }).value],
  replies: [aReply().value],
  careSteps: [aCareStep().value],
  verdict: aVerdict().value,
  alarm: { level: aVerdict().value.level, answer: null },
}).value;

export function withRecord(): WriteDb {
  const db = memoryDb();
  insertPatient(db, FULL.patient);
  insertReferrer(db, aReferrer().value);
  insertEpisode(db, FULL.episode);
  for (const measure of FULL.customMeasures) insertCustomMeasure(db, measure, AT);
  for (const measure of [...FULL.measures].reverse()) saveEpisodeMeasure(db, measure);
  for (const plan of FULL.plans) insertPlan(db, plan);
  for (const phase of FULL.phases) insertPhase(db, phase);
  // Lists come back in the order of time, not of writing.
  for (const visit of [...FULL.visits].reverse()) insertVisit(db, visit);
  for (const program of FULL.programs) insertProgram(db, program);
  for (const period of FULL.adherence) insertAdherence(db, period);
  for (const flare of FULL.flares) insertFlare(db, flare);
  for (const observation of [...FULL.observations].reverse()) insertObservation(db, observation);
  for (const residual of FULL.residualSymptoms) insertResidualSymptom(db, residual);
  for (const finding of FULL.findings) insertFinding(db, finding);
  keepVerdict(db, aVerdict().value, 'rules 1');
  for (const request of FULL.requests) insertRequest(db, request);
  for (const reply of FULL.replies) insertReply(db, reply);
  for (const step of FULL.careSteps) insertCareStep(db, step);
  return db;
}

/** A verdict that has been shown, as it lies in the file. */
export function storedAs({ sentences, measures, causes, ...mark }: Verdict): StoredVerdict {
  return { ...mark, words: { sentences, measures, causes } };
}

/** Keeps a verdict that has been shown. */
export function keepVerdict(db: WriteDb, verdict: Verdict, checkedUnder: string): void {
  const { id, episodeId, inputHash, createdAt } = verdict;
  const { mark, words } = partsOf(verdict);
  const shownLevel = mark.level;
  insertVerdict(db, { ...mark, id, episodeId, inputHash, createdAt, checkedUnder, shownLevel }, '{}');
  insertWords(db, id, words, createdAt);
}
