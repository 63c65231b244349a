// Home exercise programs and adherence to them.
import type { Adherence, Exercise, Program, ProgramSource } from '../../../shared/domain/program.ts';
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

/** Latest programs of other episodes of the same region, the newest first. A program without exercises is none. */
export function listProgramSources(db: ReadDb, episodeId: string, most: number): ProgramSource[] {
  const latest = prepared(
    db,
    `SELECT episode.id AS episodeId, episode.title, family_name AS familyName, given_name AS givenName
     FROM episode
     JOIN patient ON patient.id = episode.patient_id
     JOIN program ON program.episode_id = episode.id
       AND program.version = (SELECT max(version) FROM program AS own WHERE own.episode_id = episode.id)
     WHERE episode.region = (SELECT region FROM episode WHERE id = ?) AND episode.id <> ?
       AND EXISTS (SELECT 1 FROM exercise WHERE exercise.program_id = program.id)
     ORDER BY program.created_at DESC LIMIT ?`,
  );
  return rowsOf<Omit<ProgramSource, 'program'>>(latest, episodeId, episodeId, most).flatMap(source => {
    const program = listPrograms(db, source.episodeId).at(-1);
    return program === undefined ? [] : [{ ...source, program }];
  });
}

/** One above every version there ever was: the number of one that was taken out names no other. */
export function nextProgramVersion(db: ReadDb, episodeId: string): number {
  const statement = prepared(
    db,
    `SELECT max(version) AS version FROM (
       SELECT version FROM program WHERE episode_id = ?
       UNION ALL
       SELECT json_extract(before, '$.version') FROM amendment WHERE episode_id = ? AND entity = 'program')`,
  );
  return (rowOf<{ version: number | null }>(statement, episodeId, episodeId)?.version ?? 0) + 1;
}

export function insertProgram(db: WriteDb, program: Program): void {
  const { exercises, ...row } = program;
  insertRow(db, 'program', row);
  for (const [position, exercise] of exercises.entries()) {
    insertRow(db, 'exercise', { programId: program.id, position, ...exercise });
  }
}

/** Takes a version out; what it was must be kept as an amendment in the same transaction. */
export function deleteProgram(db: WriteDb, programId: string): void {
  prepared(db, 'DELETE FROM exercise WHERE program_id = ?').run(programId);
  prepared(db, 'DELETE FROM program WHERE id = ?').run(programId);
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
