// Appointments: the planned contacts of a day, in the order of the route.
import type { Appointment, DayRow } from '../../../shared/domain/appointment.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowOf, rowsOf, updateRow } from './rows.ts';

type ListedRow = Omit<DayRow, 'redFlag' | 'due'>;

const COLUMNS = columns(
  'id',
  'patientId',
  'episodeId',
  'date',
  'startTime',
  'position',
  'setting',
  'status',
  'visitId',
  'note',
  'rowVersion',
  'createdAt',
);

/**
 * Appointments of an episode, the oldest first; with those of its patient that name no episode: planned before there
 * was one, or for the visit to say which.
 */
export function listAppointmentsOfEpisode(db: ReadDb, episodeId: string): Appointment[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM appointment WHERE episode_id = ?
     UNION ALL SELECT ${COLUMNS} FROM appointment
       WHERE episode_id IS NULL AND patient_id = (SELECT patient_id FROM episode WHERE id = ?)
     ORDER BY date, position, id`,
  );
  return rowsOf<Appointment>(statement, episodeId, episodeId);
}

/** Appointments of one day, in the order of the route. */
export function listAppointmentsOfDay(db: ReadDb, date: string): Appointment[] {
  const statement = prepared(db, `SELECT ${COLUMNS} FROM appointment WHERE date = ? ORDER BY position, id`);
  return rowsOf<Appointment>(statement, date);
}

export function findAppointment(db: ReadDb, appointmentId: string): Appointment | null {
  return rowOf<Appointment>(prepared(db, `SELECT ${COLUMNS} FROM appointment WHERE id = ?`), appointmentId);
}

export function insertAppointment(db: WriteDb, appointment: Appointment): void {
  insertRow(db, 'appointment', appointment);
}

export function updateAppointment(db: WriteDb, appointment: Appointment, seenVersion: number): boolean {
  return updateRow(db, 'appointment', appointment, seenVersion);
}

/** Takes a planned contact out; what came of one that was kept is a visit, and stays. */
export function deleteAppointment(db: WriteDb, appointmentId: string, seenVersion: number): boolean {
  const statement = prepared(db, 'DELETE FROM appointment WHERE id = ? AND row_version = ?');
  return statement.run(appointmentId, seenVersion).changes === 1;
}

/** Puts appointments in this order. The place in a route is no fact of the record, so the version stays. */
export function placeAppointments(db: WriteDb, ids: readonly string[]): void {
  const statement = prepared(db, 'UPDATE appointment SET position = ? WHERE id = ?');
  for (const [position, id] of ids.entries()) statement.run(position, id);
}

/** Those of a day with the episode they are for: the one named, else the only one in care. */
const PLANNED_ON_DAY = `
  SELECT appointment.*, coalesce(episode_id,
    (SELECT iif(count(*) = 1, min(id), NULL) FROM episode
     WHERE patient_id = appointment.patient_id AND status = 'active')) AS for_episode
  FROM appointment WHERE date = ?`;

/**
 * The list of one day in the order of its route, with what is known of each patient: one query. A planned appointment
 * whose episode has a visit on that day is done by it, also where nobody linked the two.
 */
export function listDay(db: ReadDb, date: string): ListedRow[] {
  const statement = prepared(
    db,
    `WITH planned AS (${PLANNED_ON_DAY})
     SELECT planned.id AS id, planned.patient_id AS patientId, planned.for_episode AS episodeId,
       planned.date AS date, start_time AS startTime, position, planned.setting AS setting,
       iif(planned.status = 'planned' AND kept.id IS NOT NULL, 'done', planned.status) AS status,
       coalesce(planned.visit_id, kept.id) AS visitId, planned.note AS note,
       planned.row_version AS rowVersion, planned.created_at AS createdAt,
       family_name AS familyName, given_name AS givenName,
       coalesce(birth_year, CAST(substr(birth_date, 1, 4) AS INTEGER)) AS birthYear, address, phone,
       title, episode.start_date AS startDate, episode.status AS episodeStatus,
       (SELECT max(date) FROM visit WHERE episode_id = planned.for_episode AND date < planned.date) AS lastVisit,
       state, iif(EXISTS (SELECT 1 FROM alarm_answer WHERE episode_id = planned.for_episode AND ended_at IS NULL
         AND (until IS NULL OR until > planned.date)), 'none', shown_level) AS level
     FROM planned
     JOIN patient ON patient.id = planned.patient_id
     LEFT JOIN episode ON episode.id = planned.for_episode
     LEFT JOIN verdict ON verdict.episode_id = planned.for_episode AND verdict.superseded_at IS NULL
     LEFT JOIN visit AS kept ON kept.id =
       (SELECT id FROM visit WHERE episode_id = planned.for_episode AND date = planned.date ORDER BY id LIMIT 1)
     ORDER BY position, planned.id`,
  );
  return rowsOf<ListedRow>(statement, date);
}

export interface FollowedOnDay {
  readonly episodeId: string;
  readonly measureId: string;
  readonly isPrimary: number;
  /** Of the last score up to the day; null where there is none. */
  readonly lastScore: string | null;
}

/** Measures followed in the episodes of a day, with the day of the last score of each: one query. */
export function listFollowedOnDay(db: ReadDb, date: string): FollowedOnDay[] {
  const statement = prepared(
    db,
    `SELECT followed.episode_id AS episodeId, measure_id AS measureId, is_primary AS isPrimary,
       (SELECT date FROM observation
        WHERE episode_id = followed.episode_id AND measure_id = followed.measure_id AND date <= ?
        ORDER BY date DESC LIMIT 1) AS lastScore
     FROM episode_measure AS followed
     WHERE followed.episode_id IN (SELECT for_episode FROM (${PLANNED_ON_DAY}))
     ORDER BY followed.episode_id, measure_id`,
  );
  return rowsOf<FollowedOnDay>(statement, date, date);
}

/** How many contacts are still planned on each day of a span, days without any left out. */
export function listPlannedDays(db: ReadDb, from: string, to: string): { date: string; count: number }[] {
  const statement = prepared(
    db,
    `SELECT date, count(*) AS count FROM appointment
     WHERE date BETWEEN ? AND ? AND status = 'planned' GROUP BY date ORDER BY date`,
  );
  return rowsOf<{ date: string; count: number }>(statement, from, to);
}
