// Episodes, the measures followed in them, and the list of the whole caseload.
import { worstByEpisode } from '../../../shared/clinical/safety.ts';
import type { AnswerInList } from '../../../shared/domain/alarm.ts';
import type { Episode, EpisodeMeasure } from '../../../shared/domain/episode.ts';
import type { CaseloadEpisode, CaseloadPatient } from '../../../shared/domain/episode-record.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { answerOf } from './alarms.ts';
import { waitingByEpisode } from './care-steps.ts';
import { listOpenRedFlags } from './findings.ts';
import { listMergedInto } from './merges.ts';
import { byParent, columns, fromJson, insertRow, rowOf, rowsOf, updateRow } from './rows.ts';

const COLUMNS = columns(
  'id',
  'patientId',
  'referrerId',
  'title',
  'region',
  'side',
  'diagnosis',
  'icd10',
  'workingDiagnosis',
  'expectedCourse',
  'mechanism',
  'onsetDate',
  'surgeryDate',
  'referralDate',
  'startDate',
  'endDate',
  'setting',
  'notes',
  'status',
  'rowVersion',
  'createdAt',
  'updatedAt',
);

export function findEpisode(db: ReadDb, episodeId: string): Episode | null {
  return rowOf<Episode>(prepared(db, `SELECT ${COLUMNS} FROM episode WHERE id = ?`), episodeId);
}

/** Episodes of a patient, the newest first. */
export function listEpisodesOfPatient(db: ReadDb, patientId: string): Episode[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM episode WHERE patient_id = ? ORDER BY start_date DESC, id DESC`,
  );
  return rowsOf<Episode>(statement, patientId);
}

export function insertEpisode(db: WriteDb, episode: Episode): void {
  insertRow(db, 'episode', episode);
}

export function updateEpisode(db: WriteDb, episode: Episode, seenVersion: number): boolean {
  return updateRow(db, 'episode', episode, seenVersion);
}

/** Where a record of an episode keeps its day. */
const DAYS_OF_ENTRIES = [
  ['observation', 'date'],
  ['visit', 'date'],
  ['flare', 'date'],
  ['finding', 'date'],
  ['residual_symptom', 'date'],
  ['adherence', 'from_day'],
  ['phase', 'starts_on'],
  ['goal', 'set_on'],
] as const;

/** The earliest day on which something was recorded in the episode, or null. */
export function firstEntryDay(db: ReadDb, episodeId: string): string | null {
  const days = DAYS_OF_ENTRIES.map(
    ([table, column]) => `SELECT min(${column}) AS day FROM ${table} WHERE episode_id = ?`,
  );
  const statement = prepared(db, `SELECT min(day) AS day FROM (${days.join(' UNION ALL ')})`);
  return rowOf<{ day: string | null }>(statement, ...days.map(() => episodeId))?.day ?? null;
}

/** Measures followed in an episode, the primary one first. */
export function listEpisodeMeasures(db: ReadDb, episodeId: string): EpisodeMeasure[] {
  const statement = prepared(
    db,
    `SELECT ${columns('episodeId', 'measureId', 'scoreId', 'goal', 'goalSource', 'isPrimary')}
     FROM episode_measure WHERE episode_id = ? ORDER BY is_primary DESC, measure_id`,
  );
  return rowsOf<Omit<EpisodeMeasure, 'isPrimary'> & { isPrimary: number }>(statement, episodeId).map(row => ({
    ...row,
    isPrimary: row.isPrimary === 1,
  }));
}

/** Follows a measure, or changes how it is followed. An episode has at most one primary measure: the latest chosen. */
export function saveEpisodeMeasure(db: WriteDb, measure: EpisodeMeasure): void {
  const { episodeId, measureId } = measure;
  prepared(db, 'DELETE FROM episode_measure WHERE episode_id = ? AND measure_id = ?').run(
    episodeId,
    measureId,
  );
  if (measure.isPrimary) {
    prepared(db, 'UPDATE episode_measure SET is_primary = 0 WHERE episode_id = ? AND is_primary = 1').run(
      episodeId,
    );
  }
  insertRow(db, 'episode_measure', measure);
}

/** Follows a measure no more. False: it was not followed. */
export function deleteEpisodeMeasure(db: WriteDb, episodeId: string, measureId: string): boolean {
  const statement = prepared(db, 'DELETE FROM episode_measure WHERE episode_id = ? AND measure_id = ?');
  return statement.run(episodeId, measureId).changes === 1;
}

type CaseloadPatientRow = Omit<CaseloadPatient, 'tags' | 'episodes' | 'mergedInto'> & {
  readonly tags: string;
};
type CaseloadEpisodeRow = Omit<CaseloadEpisode, 'redFlag' | 'answer' | 'waiting'> & {
  readonly parentId: string;
  readonly kind: AnswerInList['kind'] | null;
  readonly until: string | null;
  readonly reason: string | null;
};

/** Every patient with the episodes and their present verdicts, by name: six queries, whatever the size. */
export function listCaseload(db: ReadDb): CaseloadPatient[] {
  const ofPatients = prepared(
    db,
    `SELECT episode.patient_id AS parentId, episode.id AS episodeId, title, region, side, setting, status,
       start_date AS startDate, referrer.name AS referrerName,
       state, shown_level AS level, p_stalled AS pStalled, verdict.onset_date AS onsetDate,
       alarm_answer.kind AS kind, until, reason
     FROM episode
     LEFT JOIN referrer ON referrer.id = episode.referrer_id
     LEFT JOIN verdict ON verdict.episode_id = episode.id AND verdict.superseded_at IS NULL
     LEFT JOIN alarm_answer ON alarm_answer.episode_id = episode.id AND alarm_answer.ended_at IS NULL
     ORDER BY episode.start_date DESC, episode.id DESC`,
  );
  const redFlags = worstByEpisode(listOpenRedFlags(db));
  const waiting = waitingByEpisode(db);
  const rows = rowsOf<CaseloadEpisodeRow>(ofPatients).map(({ kind, until, reason, ...row }) => ({
    ...row,
    answer: answerOf({ kind, until, reason }),
    redFlag: redFlags.get(row.episodeId) ?? null,
    waiting: waiting.get(row.episodeId) ?? null,
  }));
  const episodes = byParent(rows);
  const patients = prepared(
    db,
    `SELECT id AS patientId, family_name AS familyName, given_name AS givenName,
       coalesce(birth_year, CAST(substr(birth_date, 1, 4) AS INTEGER)) AS birthYear, status, tags
     FROM patient ORDER BY name_key, id`,
  );
  const mergedInto = listMergedInto(db);
  return rowsOf<CaseloadPatientRow>(patients).map(row => ({
    ...row,
    mergedInto: mergedInto.get(row.patientId) ?? null,
    tags: row.tags === '[]' ? [] : fromJson<string[]>(row.tags),
    episodes: episodes.get(row.patientId) ?? [],
  }));
}

/** Those that are over, the one closed last first. */
export function listClosedEpisodes(db: ReadDb): string[] {
  const statement = prepared(
    db,
    "SELECT id FROM episode WHERE status = 'discharged' ORDER BY end_date DESC, id DESC",
  );
  return rowsOf<{ id: string }>(statement).map(({ id }) => id);
}
