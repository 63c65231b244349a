// Everything recorded about one episode, in a fixed number of queries.
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { ReadDb } from '../db.ts';
import { alarmOf } from './alarms.ts';
import { listAmendments } from './amendments.ts';
import { listAppointmentsOfEpisode } from './appointments.ts';
import { listAttachments } from './attachments.ts';
import { listCareSteps } from './care-steps.ts';
import { customMeasuresOfEpisode } from './custom-measures.ts';
import { findEpisode, listEpisodeMeasures } from './episodes.ts';
import { listFindings } from './findings.ts';
import { listGoals } from './goals.ts';
import { changedNumbers } from './numbers.ts';
import { listActivities, listObservations, listResidualSymptoms } from './observations.ts';
import { findPatient } from './patients.ts';
import { listPhases, listPlans } from './plans.ts';
import { listAdherence, listPrograms } from './programs.ts';
import { findReferrer } from './referrers.ts';
import { listReplies, listRequests } from './requests.ts';
import { listThresholds } from './thresholds.ts';
import { currentVerdict, type StoredVerdict } from './verdicts.ts';
import { listFlares, listVisits } from './visits.ts';

/** An episode record as it lies in the file: its verdict may still be without words. */
export type StoredRecord = Omit<EpisodeRecord, 'verdict'> & { readonly verdict: StoredVerdict | null };

/** The whole record, lists in the order of time; null when there is no such episode. */
export function loadEpisodeRecord(db: ReadDb, episodeId: string): StoredRecord | null {
  const episode = findEpisode(db, episodeId);
  const patient = episode && findPatient(db, episode.patientId);
  if (!episode || !patient) return null;
  return {
    patient,
    episode,
    referrer: episode.referrerId === null ? null : findReferrer(db, episode.referrerId),
    measures: listEpisodeMeasures(db, episodeId),
    goals: listGoals(db, episodeId),
    customMeasures: customMeasuresOfEpisode(db, episodeId),
    plans: listPlans(db, episodeId),
    phases: listPhases(db, episodeId),
    visits: listVisits(db, episodeId),
    programs: listPrograms(db, episodeId),
    adherence: listAdherence(db, episodeId),
    flares: listFlares(db, episodeId),
    observations: listObservations(db, episodeId),
    activities: listActivities(db, episodeId),
    thresholds: listThresholds(db, episode.patientId),
    numbers: changedNumbers(db),
    residualSymptoms: listResidualSymptoms(db, episodeId),
    findings: listFindings(db, episodeId),
    appointments: listAppointmentsOfEpisode(db, episodeId),
    amendments: listAmendments(db, episodeId),
    requests: listRequests(db, episodeId),
    replies: listReplies(db, episodeId),
    careSteps: listCareSteps(db, episodeId),
    attachments: listAttachments(db, episodeId),
    verdict: currentVerdict(db, episodeId),
    alarm: alarmOf(db, episodeId),
  };
}
