// What a judgement reads of an episode, and no more: a scan does this for every episode in care. Lists come as they lie
// in the file, because the detector puts them in order itself.
import type { JudgedRecord } from '../../../shared/detector/facts.ts';
import type { CustomMeasure } from '../../../shared/domain/custom-measure.ts';
import type { Threshold } from '../../../shared/domain/threshold.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { prepared, type ReadDb } from '../db.ts';
import { listAppointmentsOfEpisode } from './appointments.ts';
import { listCustomMeasures } from './custom-measures.ts';
import { listFindings } from './findings.ts';
import { changedNumbers } from './numbers.ts';
import { listPhases } from './plans.ts';
import { listAdherence, listPrograms } from './programs.ts';
import { byParent, columns, fromJson, rowOf, rowsOf } from './rows.ts';
import { listThresholds } from './thresholds.ts';
import { listFlares } from './visits.ts';

export interface RecordToJudge extends JudgedRecord {
  /** All there are: to ask which of them are meant costs more. */
  readonly customMeasures: readonly CustomMeasure[];
  readonly thresholds: readonly Threshold[];
  /** The current verdict, as far as it tells whether it still holds. */
  readonly verdict: Pick<Verdict, 'id' | 'inputHash'> | null;
}

/** Null when there is no such episode. */
export function loadRecordToJudge(db: ReadDb, episodeId: string): RecordToJudge | null {
  const started = prepared(
    db,
    `SELECT start_date AS startDate, side, region, icd10, diagnosis, working_diagnosis AS workingDiagnosis,
       expected_course AS expectedCourse, title,
       patient_id AS patientId
     FROM episode WHERE id = ?`,
  );
  const episode = rowOf<JudgedRecord['episode'] & { readonly patientId: string }>(started, episodeId);
  if (episode === null) return null;
  const current = prepared(
    db,
    'SELECT id, input_hash AS inputHash FROM verdict WHERE episode_id = ? AND superseded_at IS NULL',
  );
  return {
    episode,
    measures: measuresOf(db, episodeId),
    customMeasures: listCustomMeasures(db),
    thresholds: listThresholds(db, episode.patientId),
    phases: listPhases(db, episodeId),
    visits: visitsOf(db, episodeId),
    programs: listPrograms(db, episodeId),
    appointments: listAppointmentsOfEpisode(db, episodeId),
    adherence: listAdherence(db, episodeId),
    flares: listFlares(db, episodeId),
    observations: observationsOf(db, episodeId),
    findings: listFindings(db, episodeId),
    numbers: changedNumbers(db),
    verdict: rowOf<Pick<Verdict, 'id' | 'inputHash'>>(current, episodeId),
  };
}

type JudgedMeasure = JudgedRecord['measures'][number];

const MEASURES = `SELECT ${columns('measureId', 'scoreId', 'goal', 'isPrimary')}
  FROM episode_measure WHERE episode_id = ?`;

function measuresOf(db: ReadDb, episodeId: string): JudgedMeasure[] {
  const statement = prepared(db, MEASURES);
  return rowsOf<Omit<JudgedMeasure, 'isPrimary'> & { isPrimary: number }>(statement, episodeId).map(row => ({
    ...row,
    isPrimary: row.isPrimary === 1,
  }));
}

type JudgedVisit = JudgedRecord['visits'][number];

const VISITS = `SELECT
  ${columns('id', 'date', 'load', 'painNow', 'nextMorning', 'minutesActive', 'minutesPassive', 'createdAt')}
  FROM visit WHERE episode_id = ?`;

function visitsOf(db: ReadDb, episodeId: string): JudgedVisit[] {
  const done = prepared(
    db,
    `SELECT visit_id AS parentId, family, minutes, effort FROM intervention WHERE episode_id = ?
     ORDER BY visit_id, position`,
  );
  const interventions = byParent(
    rowsOf<JudgedVisit['interventions'][number] & { parentId: string }>(done, episodeId),
  );
  const visits = prepared(db, VISITS);
  return rowsOf<Omit<JudgedVisit, 'interventions'>>(visits, episodeId).map(visit => ({
    ...visit,
    interventions: interventions.get(visit.id) ?? [],
  }));
}

type JudgedObservation = JudgedRecord['observations'][number];

const OBSERVATIONS = `SELECT
  ${columns('id', 'date', 'measureId', 'version', 'recall', 'side', 'score', 'subscales', 'createdAt')}
  FROM observation WHERE episode_id = ?`;

function observationsOf(db: ReadDb, episodeId: string): JudgedObservation[] {
  const statement = prepared(db, OBSERVATIONS);
  const read = new Map<string, JudgedObservation['subscales']>();
  return rowsOf<Omit<JudgedObservation, 'subscales'> & { subscales: string }>(statement, episodeId).map(
    ({ id, date, measureId, version, recall, side, score, subscales: text, createdAt }) => {
      // Most scores have no parts, and the same few texts come again and again.
      const subscales = read.get(text) ?? fromJson<JudgedObservation['subscales']>(text);
      read.set(text, subscales);
      return { id, date, measureId, version, recall, side, score, subscales, createdAt };
    },
  );
}
