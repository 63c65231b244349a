// What every change inside an episode shares: the day it may bear, the verdict recomputed in the same transaction,
// and the topics it touches.
import { addDays, dayOfInstant } from '../../shared/dates.ts';
import type { Episode } from '../../shared/domain/episode.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { ReadDb } from '../data/db.ts';
import { draftRequestOfEpisode } from '../data/repositories/requests.ts';
import type { Change, ServiceContext } from './command.ts';
import { refuseEarlier, refuseField, requireEpisode, requirePatient } from './lookups.ts';
import { recomputeVerdict } from './verdicts.ts';

/** Topics that a change inside an episode touches. A draft letter shows the record as it is, so it is one of them. */
export function episodeTopics(db: ReadDb, episode: Pick<Episode, 'id' | 'patientId'>): string[] {
  const draft = draftRequestOfEpisode(db, episode.id);
  return [
    'caseload',
    'problems',
    `patient:${episode.patientId}`,
    `episode:${episode.id}`,
    ...(draft ? [`request:${draft.id}`] : []),
  ];
}

/** The change of one record of an episode, after it was written: what is shown is never older than what is stored. */
export function inEpisode<O>(
  context: ServiceContext,
  episode: Episode,
  entity: string,
  entityId: string,
  record: unknown,
  answer: (verdict: Verdict) => O,
): Change<O> {
  const verdict = recomputeVerdict(context, episode.id);
  return {
    value: answer(verdict),
    entity,
    entityId,
    record,
    topics: [...episodeTopics(context.db, episode), ...(episode.status === 'discharged' ? ['closed'] : [])],
  };
}

/** The episode, when an entry of this day may be made in it. */
export function requireOpenDay(
  context: ServiceContext,
  episodeId: string,
  field: string,
  date: string,
): Episode {
  const episode = requireEpisode(context.db, episodeId);
  // A negative day would stand on every chart: refused, not shifted.
  refuseEarlier(date, episode.startDate, field, `is before the start of care, ${episode.startDate}`);
  refuseUnborn(context, episode.patientId, field, date);
  refuseFuture(context, field, date);
  return episode;
}

/** Refuses a day before the patient was born, where that is known. */
export function refuseUnborn(
  context: Pick<ServiceContext, 'db'>,
  patientId: string,
  field: string,
  date: string,
): void {
  const { birthDate, birthYear } = requirePatient(context.db, patientId);
  const birth = birthDate ?? (birthYear === null ? null : `${birthYear}-01-01`);
  refuseEarlier(date, birth, field, 'is before the patient was born');
}

/** Refuses a day that has not yet begun anywhere on earth: the host's clock knows no time zone of the therapist. */
export function refuseFuture(context: Pick<ServiceContext, 'now'>, field: string, date: string): void {
  if (date > latestDay(context)) refuseField(field, 'lies in the future');
}

/** The latest calendar day that may be "today" for somebody at this moment (UTC+14 at most). */
export function latestDay(context: Pick<ServiceContext, 'now'>): string {
  return addDays(dayOfInstant(context.now()), 1);
}
