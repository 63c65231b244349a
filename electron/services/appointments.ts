// The planned contacts of a day: planned, moved, put in the order of the route, and what came of them.

import { worstByEpisode } from '../../shared/clinical/safety.ts';
import { addDays, formatDay } from '../../shared/dates.ts';
import type { Appointment, DayRow } from '../../shared/domain/appointment.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { dueMeasures } from '../../shared/measures/due.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb } from '../data/db.ts';
import {
  deleteAppointment,
  findAppointment,
  insertAppointment,
  listAppointmentsOfDay,
  listDay,
  listFollowedOnDay,
  listPlannedDays,
  placeAppointments,
  updateAppointment,
} from '../data/repositories/appointments.ts';
import { listCustomMeasures } from '../data/repositories/custom-measures.ts';
import { listEpisodesOfPatient } from '../data/repositories/episodes.ts';
import { listOpenRedFlags } from '../data/repositories/findings.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { latestDay } from './episode-change.ts';
import {
  definedFields,
  failAsStale,
  refuseEarlier,
  refuseField,
  requireEpisode,
  requirePatient,
} from './lookups.ts';
import { refreshVerdicts } from './verdicts.ts';

export const appointmentHandlers = {
  'appointment.list': query((db, { date }: InputOf<'appointment.list'>) => dayRows(db, date)),
  'appointment.days': query((db, { from, to }: InputOf<'appointment.days'>) => listPlannedDays(db, from, to)),
  'appointment.plan': command('create', plan),
  'appointment.update': command('amend', change),
  'appointment.order': command('amend', order),
  'appointment.remove': command('amend', remove),
};

/** Farther ahead a typing error is more likely than a plan. */
const MOST_DAYS_AHEAD = 366;

/** The list of a day: four queries, however many patients there are. */
export function dayRows(db: ReadDb, date: string): DayRow[] {
  const rows = listDay(db, date);
  if (rows.length === 0) return [];
  const followed = listFollowedOnDay(db, date);
  const redFlags = worstByEpisode(listOpenRedFlags(db));
  const measureOf = measureLookup(listCustomMeasures(db));
  return rows.map(row => {
    const own = followed.filter(({ episodeId }) => episodeId === row.episodeId);
    const due =
      row.startDate === null || row.episodeStatus === null
        ? []
        : dueMeasures(
            {
              episode: { startDate: row.startDate, status: row.episodeStatus },
              measures: own.map(({ measureId, isPrimary }) => ({ measureId, isPrimary: isPrimary === 1 })),
              observations: own.flatMap(({ measureId, lastScore }) =>
                lastScore === null ? [] : [{ measureId, date: lastScore }],
              ),
            },
            measureOf,
            date,
          );
    return {
      ...row,
      redFlag: redFlags.get(row.episodeId ?? '') ?? null,
      due: due.map(({ measureId }) => measureOf(measureId)?.abbreviation ?? measureId),
    };
  });
}

function plan(context: ServiceContext, input: InputOf<'appointment.plan'>): Change<Appointment> {
  const { allowSecond, episodeId, ...said } = input;
  const patient = requirePatient(context.db, said.patientId);
  if (patient.status === 'archived') refuseField('patientId', 'is in the archive; restore the record first');
  const appointment: Appointment = {
    id: context.newId(),
    ...said,
    episodeId: episodeId ?? onlyEpisode(context.db, patient.id),
    position: 0,
    status: 'planned',
    visitId: null,
    rowVersion: 1,
    createdAt: context.now(),
  };
  refuseDay(context, appointment);
  if (!allowSecond) refuseSecond(context.db, appointment);
  const others = listAppointmentsOfDay(context.db, appointment.date);
  insertAppointment(context.db, appointment);
  placeAppointments(context.db, withPlace(others, appointment));
  return changeOf(context, appointment);
}

/** The episode in care where there is exactly one; with none or several it is said at the visit. */
function onlyEpisode(db: ReadDb, patientId: string): string | null {
  const [only, ...others] = listEpisodesOfPatient(db, patientId).filter(({ status }) => status === 'active');
  return only !== undefined && others.length === 0 ? only.id : null;
}

function change(context: ServiceContext, input: InputOf<'appointment.update'>): Change<Appointment> {
  const { appointmentId, rowVersion, allowSecond, ...said } = input;
  const before = requireAppointment(context.db, appointmentId);
  if (before.visitId !== null && (said.status !== undefined || said.date !== undefined)) {
    failWith('A visit is recorded for this appointment. Change the visit.');
  }
  const after: Appointment = {
    ...before,
    ...definedFields(said),
    rowVersion: rowVersion + 1,
  };
  const isMoved = after.date !== before.date;
  if (isMoved) {
    refuseDay(context, after);
    if (!allowSecond) refuseSecond(context.db, after);
  }
  const others = listAppointmentsOfDay(context.db, after.date).filter(({ id }) => id !== after.id);
  if (!updateAppointment(context.db, after, rowVersion)) failAsStale('appointment');
  if (isMoved || after.startTime !== before.startTime) {
    placeAppointments(context.db, withPlace(others, after));
  }
  return changeOf(context, requireAppointment(context.db, after.id), before);
}

function order(context: ServiceContext, { date, ids }: InputOf<'appointment.order'>): Change<Done> {
  const known = listAppointmentsOfDay(context.db, date).map(({ id }) => id);
  // A list that lacks one that was planned meanwhile would hide it at a wrong place.
  if (known.length !== new Set(ids).size || known.some(id => !ids.includes(id))) failAsStale('day');
  placeAppointments(context.db, ids);
  return {
    value: {},
    entity: 'day',
    entityId: date,
    record: { date, ids },
    topics: ['appointments'],
    detail: { appointments: ids.length },
  };
}

function remove(
  context: ServiceContext,
  { appointmentId, rowVersion }: InputOf<'appointment.remove'>,
): Change<Done> {
  const appointment = requireAppointment(context.db, appointmentId);
  if (appointment.visitId !== null) failWith('A visit is recorded for this appointment, so it stays.');
  if (!deleteAppointment(context.db, appointmentId, rowVersion)) failAsStale('appointment');
  return { ...changeOf(context, appointment), value: {}, record: null };
}

type Done = OutputOf<'appointment.remove'>;

/** The ids of a day with a new one at its time: before the first that is planned later, else at the end. */
function withPlace(others: readonly Appointment[], one: Appointment): string[] {
  const { startTime } = one;
  const later =
    startTime === null
      ? -1
      : others.findIndex(other => other.startTime !== null && other.startTime > startTime);
  const ids = others.map(({ id }) => id);
  return later < 0 ? [...ids, one.id] : ids.toSpliced(later, 0, one.id);
}

function refuseDay(context: ServiceContext, { patientId, episodeId, date }: Appointment): void {
  if (date > addDays(latestDay(context), MOST_DAYS_AHEAD)) {
    refuseField('date', 'lies more than a year ahead');
  }
  if (episodeId === null) return;
  const episode = requireEpisode(context.db, episodeId);
  if (episode.patientId !== patientId) refuseField('episodeId', 'is an episode of another patient');
  if (episode.status === 'discharged') refuseField('episodeId', 'is closed; re-open the episode first');
  refuseEarlier(date, episode.startDate, 'date', `is before the start of care, ${episode.startDate}`);
}

/** Two contacts on one day happen (two problems, morning and evening), but are asked about. */
function refuseSecond(db: ReadDb, { id, patientId, date }: Appointment): void {
  const isSecond = listAppointmentsOfDay(db, date).some(
    other => other.id !== id && other.patientId === patientId && other.status !== 'cancelled',
  );
  if (!isSecond) return;
  fail('conflict', {
    params: { detail: `This patient is already planned on ${formatDay(date)}.` },
    fields: [{ field: 'allowSecond', message: 'must be confirmed' }],
  });
}

function requireAppointment(db: ReadDb, appointmentId: string): Appointment {
  return findAppointment(db, appointmentId) ?? fail('not-found', { params: { what: 'appointment' } });
}

function failWith(detail: string): never {
  return fail('conflict', { params: { detail } });
}

/** Contacts that were kept and missed are among the reasons of a verdict, so that it is brought up to date with them. */
function changeOf(
  context: ServiceContext,
  appointment: Appointment,
  before: Appointment = appointment,
): Change<Appointment> {
  const { id, patientId } = appointment;
  const episodeIds = [...new Set([before.episodeId, appointment.episodeId])].filter(known => known !== null);
  const renewed = refreshVerdicts(context, episodeIds);
  return {
    value: appointment,
    entity: 'appointment',
    entityId: id,
    record: appointment,
    topics: [
      'appointments',
      `patient:${patientId}`,
      ...episodeIds.map(episodeId => `episode:${episodeId}`),
      ...(renewed > 0 ? ['caseload', 'problems'] : []),
    ],
  };
}
