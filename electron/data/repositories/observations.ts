// Observations (dated scores) and residual symptoms.
import type { Observation, ResidualSymptom } from '../../../shared/domain/observation.ts';
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
  'scoringVersion',
  'note',
  'createdAt',
);
const RESIDUAL_COLUMNS = columns(
  'id',
  'episodeId',
  'date',
  'activity',
  'timeOfDay',
  'severity',
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
  return rowsOf<ResidualSymptom>(statement, episodeId);
}

export function insertResidualSymptom(db: WriteDb, residual: ResidualSymptom): void {
  insertRow(db, 'residual_symptom', residual);
}
