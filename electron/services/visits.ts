// Visits: recorded with all that was asked in one transaction and judged once; open to change until signed; after
// that only amended, with a day and a reason, and the original kept.
import { formatDay } from '../../shared/dates.ts';
import type { Amendment } from '../../shared/domain/amendment.ts';
import type { Episode } from '../../shared/domain/episode.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { Visit } from '../../shared/domain/visit.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import { insertAmendment } from '../data/repositories/amendments.ts';
import {
  findAppointment,
  listAppointmentsOfDay,
  updateAppointment,
} from '../data/repositories/appointments.ts';
import { insertResidualSymptom } from '../data/repositories/observations.ts';
import {
  hasVisitOn,
  insertFlare,
  insertVisit,
  lastVisitBefore,
  updateVisit,
} from '../data/repositories/visits.ts';
import { type Change, command, query, recordInAudit, type ServiceContext } from './command.ts';
import { inEpisode, refuseFuture, requireOpenDay } from './episode-change.ts';
import { addFinding } from './findings.ts';
import {
  definedFields,
  failAsStale,
  refuseEarlier,
  refuseField,
  requireEpisode,
  requireVisitById,
} from './lookups.ts';
import { addAdherence } from './programs.ts';

export const visitHandlers = {
  'visit.record': command('create', recordVisit),
  'visit.get': query((db, { visitId }: InputOf<'visit.get'>) => requireVisitById(db, visitId)),
  'visit.update': command('amend', changeVisit),
  'visit.sign': command('sign', signVisit),
  'visit.amend': command('amend', amendVisit),
};

type Recorded = InputOf<'visit.record'>;

function recordVisit(context: ServiceContext, input: Recorded): Change<{ visit: Visit; verdict: Verdict }> {
  const { adherence, flare, residualSymptoms, findings, appointmentId, allowSecond, signedBy, ...said } =
    input;
  const episode = requireOpenDay(context, said.episodeId, 'date', said.date);
  refusePain(said);
  if (!allowSecond) refuseSecond(context.db, said);
  const now = context.now();
  const visit: Visit = {
    id: context.newId(),
    ...said,
    signedAt: signedBy === '' ? null : now,
    signedBy,
    rowVersion: 1,
    createdAt: now,
  };
  insertVisit(context.db, visit);
  if (adherence) recordAdherence(context, episode, adherence);
  if (flare) recordFlare(context, episode, visit, flare);
  for (const residual of residualSymptoms) {
    const place = { id: context.newId(), episodeId: episode.id, visitId: visit.id, date: visit.date };
    insertResidualSymptom(context.db, { ...place, ...residual, createdAt: now });
  }
  for (const finding of findings) {
    addFinding(context, { episodeId: episode.id, date: visit.date, ...finding }, 'findings');
  }
  const planned = appointmentId ?? plannedFor(context, episode, visit.date);
  if (planned !== null) fulfil(context, planned, episode, visit);
  if (visit.signedAt !== null) {
    recordInAudit(context, 'sign', { entity: 'visit', entityId: visit.id, record: visit });
  }
  return inEpisode(context, episode, 'visit', visit.id, visit, verdict => ({ visit, verdict }));
}

function recordAdherence(
  context: ServiceContext,
  episode: Episode,
  adherence: NonNullable<Recorded['adherence']>,
): void {
  requireOpenDay(context, episode.id, 'adherence.from', adherence.from);
  addAdherence(context, episode, adherence, 'adherence.');
}

/** The load before a flare is the visit before this one. */
function recordFlare(
  context: ServiceContext,
  episode: Episode,
  visit: Visit,
  flare: NonNullable<Recorded['flare']>,
): void {
  requireOpenDay(context, episode.id, 'flare.date', flare.date);
  refuseEarlier(visit.date, flare.date, 'flare.date', 'is after the visit');
  const visitId = lastVisitBefore(context.db, episode.id, visit.date)?.id ?? null;
  const place = { id: context.newId(), episodeId: episode.id, visitId };
  insertFlare(context.db, { ...place, ...flare, createdAt: context.now() });
}

/** The planned contact of this patient on the day of the visit: for this episode, or for none in particular. */
function plannedFor(context: ServiceContext, episode: Episode, date: string): string | null {
  const planned = listAppointmentsOfDay(context.db, date).filter(
    entry => entry.patientId === episode.patientId && entry.status === 'planned',
  );
  const own = planned.find(entry => entry.episodeId === episode.id);
  return (own ?? planned.find(entry => entry.episodeId === null))?.id ?? null;
}

/** The appointment is done by this visit, also when it was planned before the episode was known. */
function fulfil(context: ServiceContext, appointmentId: string, episode: Episode, visit: Visit): void {
  const appointment = findAppointment(context.db, appointmentId);
  if (!appointment) fail('not-found', { params: { what: 'appointment' } });
  const { patientId, episodeId } = appointment;
  if (patientId !== episode.patientId) refuseField('appointmentId', 'is an appointment of another patient');
  const isOther = episodeId !== null && episodeId !== visit.episodeId;
  if (isOther) refuseField('appointmentId', 'is an appointment of another episode');
  const { rowVersion } = appointment;
  const done = {
    ...appointment,
    episodeId: visit.episodeId,
    status: 'done' as const,
    visitId: visit.id,
    rowVersion: rowVersion + 1,
  };
  if (!updateAppointment(context.db, done, rowVersion)) failAsStale('appointment');
}

function changeVisit(
  context: ServiceContext,
  input: InputOf<'visit.update'>,
): Change<{ visit: Visit; verdict: Verdict }> {
  const { visitId, rowVersion, allowSecond, ...patch } = input;
  const before = requireVisitById(context.db, visitId);
  if (before.signedAt !== null) {
    failWith('This visit is signed. Amend it with a reason: the original stays readable.');
  }
  const { visit, episode } = saveChanged(context, before, { patch, allowSecond, rowVersion });
  return withVisitTopic(
    inEpisode(context, episode, 'visit', visit.id, visit, verdict => ({ visit, verdict })),
    visit,
  );
}

function signVisit(context: ServiceContext, input: InputOf<'visit.sign'>): Change<Visit> {
  const { visitId, rowVersion, signedBy } = input;
  const before = requireVisitById(context.db, visitId);
  if (before.signedAt !== null) failWith('This visit is signed already.');
  const visit: Visit = { ...before, signedAt: context.now(), signedBy, rowVersion: rowVersion + 1 };
  if (!updateVisit(context.db, visit, rowVersion)) failAsStale('visit');
  const episode = requireEpisode(context.db, visit.episodeId);
  return withVisitTopic(
    inEpisode(context, episode, 'visit', visit.id, visit, () => visit),
    visit,
  );
}

function amendVisit(
  context: ServiceContext,
  input: InputOf<'visit.amend'>,
): Change<{ visit: Visit; amendment: Amendment; verdict: Verdict }> {
  const { visitId, amendedOn, reason } = input;
  const before = requireVisitById(context.db, visitId);
  if (before.signedAt === null) failWith('This visit is not signed yet. Change it directly.');
  refuseEarlier(amendedOn, before.date, 'amendedOn', 'is before the visit');
  refuseFuture(context, 'amendedOn', amendedOn);
  const { visit, episode } = saveChanged(context, before, input);
  const amendment: Amendment = {
    id: context.newId(),
    episodeId: episode.id,
    entity: 'visit',
    recordId: visit.id,
    kind: 'changed',
    amendedOn,
    reason,
    before,
    createdAt: context.now(),
  };
  insertAmendment(context.db, amendment);
  return withVisitTopic(
    inEpisode(context, episode, 'visit', visit.id, visit, verdict => ({ visit, amendment, verdict })),
    visit,
  );
}

/** The visit with its changed fields, checked as a whole and written; a change that changes nothing is refused. */
function saveChanged(
  context: ServiceContext,
  before: Visit,
  { patch, allowSecond, rowVersion }: Pick<InputOf<'visit.amend'>, 'patch' | 'allowSecond' | 'rowVersion'>,
): { visit: Visit; episode: Episode } {
  const visit: Visit = { ...before, ...definedFields(patch), rowVersion: rowVersion + 1 };
  const isSame = JSON.stringify({ ...visit, rowVersion: 0 }) === JSON.stringify({ ...before, rowVersion: 0 });
  if (isSame) refuseField('', 'Nothing was changed.');
  const episode = requireOpenDay(context, visit.episodeId, 'date', visit.date);
  refusePain(visit);
  if (visit.date !== before.date && !allowSecond) refuseSecond(context.db, visit);
  if (!updateVisit(context.db, visit, rowVersion)) failAsStale('visit');
  return { visit, episode };
}

/** Worst and best of the same days: best above worst cannot be. */
function refusePain({ painBest, painWorst }: Pick<Visit, 'painBest' | 'painWorst'>): void {
  if (painBest !== null && painWorst !== null && painBest > painWorst) {
    refuseField('painBest', 'is worse than the worst pain');
  }
}

/** The same visit twice is most often a mistake. */
function refuseSecond(db: ReadDb, { episodeId, date }: Pick<Visit, 'episodeId' | 'date'>): void {
  if (!hasVisitOn(db, episodeId, date)) return;
  failWith(
    `A visit on ${formatDay(date)} is already recorded in this episode. Open that one, or record a second visit of the same day.`,
  );
}

function failWith(detail: string): never {
  fail('conflict', { params: { detail } });
}

function withVisitTopic<O>(change: Change<O>, visit: Visit): Change<O> {
  return { ...change, topics: [...change.topics, `visit:${visit.id}`] };
}
