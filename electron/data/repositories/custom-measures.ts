// The therapist's own measures. Their definition never changes once scores may rest on it.
import type { CustomMeasure } from '../../../shared/domain/custom-measure.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowOf, rowsOf } from './rows.ts';

const COLUMNS = columns(
  'id',
  'name',
  'abbreviation',
  'unit',
  'direction',
  'min',
  'max',
  'step',
  'sem',
  'mdc95',
  'mcid',
  'goal',
  'source',
);

export function findCustomMeasure(db: ReadDb, measureId: string): CustomMeasure | null {
  return rowOf<CustomMeasure>(prepared(db, `SELECT ${COLUMNS} FROM custom_measure WHERE id = ?`), measureId);
}

export function listCustomMeasures(db: ReadDb): CustomMeasure[] {
  return rowsOf<CustomMeasure>(prepared(db, `SELECT ${COLUMNS} FROM custom_measure ORDER BY name, id`));
}

/** The own measures followed or scored in an episode. */
export function customMeasuresOfEpisode(db: ReadDb, episodeId: string): CustomMeasure[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM custom_measure AS own WHERE
       EXISTS (SELECT 1 FROM episode_measure WHERE episode_id = ? AND measure_id = own.id)
       OR EXISTS (SELECT 1 FROM observation WHERE episode_id = ? AND measure_id = own.id)
     ORDER BY id`,
  );
  return rowsOf<CustomMeasure>(statement, episodeId, episodeId);
}

export function insertCustomMeasure(db: WriteDb, measure: CustomMeasure, createdAt: number): void {
  insertRow(db, 'custom_measure', { ...measure, createdAt });
}
