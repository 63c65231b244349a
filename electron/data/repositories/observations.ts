// Observations (dated scores), the patient's own activities, and residual symptoms.
import type { Activity, Observation, ResidualSymptom } from '../../../shared/domain/observation.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, fromJson, insertRow, isAny, rowsOf } from './rows.ts';

type ObservationRow = Omit<Observation, 'items' | 'subscales'> & {
  readonly items: string | null;
  readonly subscales: string;
};

const COLUMNS = columns(
  'id',
  'episodeId',
  'visitId',
  'measureId',
  'date',
  'score',
  'unit',
  'items',
  'subscales',
  'answered',
  'missing',
  'version',
  'recall',
  'side',
  'device',
  'scoringVersion',
  'note',
  'createdAt',
);
const RESIDUAL_COLUMNS = columns(
  'id',
  'episodeId',
  'visitId',
  'date',
  'movement',
  'activity',
  'timeOfDay',
  'severity',
  'despiteAdherence',
  'behaviour',
  'createdAt',
);

/** Scores of an episode, the oldest first. */
export function listObservations(db: ReadDb, episodeId: string): Observation[] {
  const statement = prepared(db, `SELECT ${COLUMNS} FROM observation WHERE episode_id = ? ORDER BY date, id`);
  return rowsOf<ObservationRow>(statement, episodeId).map(row => ({
    ...row,
    items: row.items === null ? null : fromJson<(number | null)[]>(row.items),
    subscales: fromJson<Record<string, number | null>>(row.subscales),
  }));
}

export function isMeasureScored(db: ReadDb, episodeId: string, measureId: string): boolean {
  return isAny(
    db,
    'SELECT 1 FROM observation WHERE episode_id = ? AND measure_id = ? LIMIT 1',
    episodeId,
    measureId,
  );
}

export function insertObservation(db: WriteDb, observation: Observation): void {
  insertRow(db, 'observation', {
    ...observation,
    items: observation.items && JSON.stringify(observation.items),
    subscales: JSON.stringify(observation.subscales),
  });
}

export function listResidualSymptoms(db: ReadDb, episodeId: string): ResidualSymptom[] {
  const statement = prepared(
    db,
    `SELECT ${RESIDUAL_COLUMNS} FROM residual_symptom WHERE episode_id = ? ORDER BY date, id`,
  );
  type Row = Omit<ResidualSymptom, 'despiteAdherence'> & { readonly despiteAdherence: number | null };
  return rowsOf<Row>(statement, episodeId).map(row => ({
    ...row,
    despiteAdherence: row.despiteAdherence === null ? null : row.despiteAdherence === 1,
  }));
}

export function insertResidualSymptom(db: WriteDb, residual: ResidualSymptom): void {
  insertRow(db, 'residual_symptom', residual);
}

/** The patient's own activities of an episode, every list of them, in their order. */
export function listActivities(db: ReadDb, episodeId: string): Activity[] {
  const statement = prepared(
    db,
    `SELECT ${columns('id', 'episodeId', 'measureId', 'version', 'position', 'text', 'createdAt')}
     FROM activity WHERE episode_id = ? ORDER BY measure_id, version, position`,
  );
  return rowsOf<Activity>(statement, episodeId);
}

export function insertActivity(db: WriteDb, activity: Activity): void {
  insertRow(db, 'activity', activity);
}

/** Corrects the words of an activity; which one it is and its place stay. */
export function updateActivityText(db: WriteDb, { id, text }: Pick<Activity, 'id' | 'text'>): void {
  prepared(db, 'UPDATE activity SET text = ? WHERE id = ?').run(text, id);
}
