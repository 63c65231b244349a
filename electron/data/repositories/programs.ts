// Home exercise programs and adherence to them.
import type { Adherence, Exercise, Program } from '../../../shared/domain/program.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { byParent, columns, insertRow, rowOf, rowsOf } from './rows.ts';

/** Programs of an episode by version: two queries, however many there are. */
export function listPrograms(db: ReadDb, episodeId: string): Program[] {
  const planned = prepared(
    db,
    `SELECT program_id AS parentId, name, dose, sessions_per_week AS sessionsPerWeek
     FROM program JOIN exercise ON exercise.program_id = program.id
     WHERE program.episode_id = ? ORDER BY program_id, position`,
  );
  const exercises = byParent(rowsOf<Exercise & { parentId: string }>(planned, episodeId));
  const programs = prepared(
    db,
    `SELECT ${columns('id', 'episodeId', 'version', 'startsOn', 'createdAt')}
     FROM program WHERE episode_id = ? ORDER BY version`,
  );
  return rowsOf<Omit<Program, 'exercises'>>(programs, episodeId).map(program => ({
    ...program,
    exercises: exercises.get(program.id) ?? [],
  }));
}

export function nextProgramVersion(db: ReadDb, episodeId: string): number {
  const statement = prepared(db, 'SELECT max(version) AS version FROM program WHERE episode_id = ?');
  return (rowOf<{ version: number | null }>(statement, episodeId)?.version ?? 0) + 1;
}

export function insertProgram(db: WriteDb, program: Program): void {
  const { exercises, ...row } = program;
  insertRow(db, 'program', row);
  for (const [position, exercise] of exercises.entries()) {
    insertRow(db, 'exercise', { programId: program.id, position, ...exercise });
  }
}

export function listAdherence(db: ReadDb, episodeId: string): Adherence[] {
  const statement = prepared(
    db,
    `SELECT id, episode_id AS episodeId, from_day AS "from", to_day AS "to",
       sessions_planned AS sessionsPlanned, sessions_done AS sessionsDone, days_recorded AS daysRecorded,
       source, created_at AS createdAt
     FROM adherence WHERE episode_id = ? ORDER BY from_day, id`,
  );
  return rowsOf<Adherence>(statement, episodeId);
}

export function insertAdherence(db: WriteDb, adherence: Adherence): void {
  const { from, to, ...row } = adherence;
  insertRow(db, 'adherence', { ...row, fromDay: from, toDay: to });
}
