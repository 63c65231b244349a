// Goals of an episode with the day they were set.
import type { Goal } from '../../../shared/domain/goal.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowsOf } from './rows.ts';

const COLUMNS = columns('id', 'episodeId', 'measureId', 'scoreId', 'goal', 'setOn', 'createdAt');

/** Goals of an episode, the one set first first. */
export function listGoals(db: ReadDb, episodeId: string): Goal[] {
  const statement = prepared(db, `SELECT ${COLUMNS} FROM goal WHERE episode_id = ? ORDER BY set_on, id`);
  return rowsOf<Goal>(statement, episodeId);
}

/** What was said of the same measure on the same day gives way. */
export function saveGoal(db: WriteDb, goal: Goal): void {
  prepared(db, 'DELETE FROM goal WHERE episode_id = ? AND measure_id = ? AND set_on = ?').run(
    goal.episodeId,
    goal.measureId,
    goal.setOn,
  );
  insertRow(db, 'goal', goal);
}

export function deleteGoal(db: WriteDb, goalId: string): void {
  prepared(db, 'DELETE FROM goal WHERE id = ?').run(goalId);
}
