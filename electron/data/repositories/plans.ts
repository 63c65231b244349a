// Plans of care and phases.
import type { Phase, PlanOfCare } from '../../../shared/domain/plan.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowsOf } from './rows.ts';

const PLAN_COLUMNS = columns(
  'id',
  'episodeId',
  'startsOn',
  'endsOn',
  'visitsPerWeek',
  'plannedVisits',
  'interventions',
  'precautions',
  'certifiedOn',
  'certifiedUntil',
  'rowVersion',
  'createdAt',
);
const PHASE_COLUMNS = columns(
  'id',
  'episodeId',
  'startsOn',
  'kind',
  'title',
  'windowDays',
  'replyId',
  'createdAt',
);

export function listPlans(db: ReadDb, episodeId: string): PlanOfCare[] {
  const statement = prepared(
    db,
    `SELECT ${PLAN_COLUMNS} FROM plan_of_care WHERE episode_id = ? ORDER BY starts_on, id`,
  );
  return rowsOf<PlanOfCare>(statement, episodeId);
}

export function listPhases(db: ReadDb, episodeId: string): Phase[] {
  const statement = prepared(
    db,
    `SELECT ${PHASE_COLUMNS} FROM phase WHERE episode_id = ? ORDER BY starts_on, id`,
  );
  return rowsOf<Phase>(statement, episodeId);
}

export function insertPlan(db: WriteDb, plan: PlanOfCare): void {
  insertRow(db, 'plan_of_care', plan);
}

/** The phase stays when the reply it began with is taken out. Answers how many there were. */
export function unlinkPhases(db: WriteDb, replyId: string): number {
  return prepared(db, 'UPDATE phase SET reply_id = NULL WHERE reply_id = ?').run(replyId).changes;
}

export function insertPhase(db: WriteDb, phase: Phase): void {
  insertRow(db, 'phase', phase);
}
