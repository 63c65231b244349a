// What a handler is asked about must exist: the record by its id, or an expected failure. And the other refusals that
// several handlers share.
import type { Episode } from '../../shared/domain/episode.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Patient } from '../../shared/domain/patient.ts';
import type { Request } from '../../shared/domain/request.ts';
import type { Visit } from '../../shared/domain/visit.ts';
import { fail } from '../../shared/errors.ts';
import { measureOfCustom } from '../../shared/measures/custom.ts';
import { findMeasure } from '../../shared/measures/registry.ts';
import type { Measure } from '../../shared/measures/types.ts';
import type { ReadDb } from '../data/db.ts';
import { findCustomMeasure } from '../data/repositories/custom-measures.ts';
import { loadEpisodeRecord } from '../data/repositories/episode-record.ts';
import { findEpisode } from '../data/repositories/episodes.ts';
import { findPatient } from '../data/repositories/patients.ts';
import { findReferrer } from '../data/repositories/referrers.ts';
import { findRequest } from '../data/repositories/requests.ts';
import { findVisit, isVisitOfEpisode } from '../data/repositories/visits.ts';
import { inWords, showVerdict } from './verdict-words.ts';

export function requirePatient(db: ReadDb, patientId: string): Patient {
  return findPatient(db, patientId) ?? fail('not-found', { params: { what: 'patient' } });
}

export function requireEpisode(db: ReadDb, episodeId: string): Episode {
  return findEpisode(db, episodeId) ?? fail('not-found', { params: { what: 'episode' } });
}

export function requireRequest(db: ReadDb, requestId: string): Request {
  return findRequest(db, requestId) ?? fail('not-found', { params: { what: 'request' } });
}

/** The whole record, to be shown. */
export function requireRecord(db: ReadDb, episodeId: string): EpisodeRecord {
  const record = loadEpisodeRecord(db, episodeId) ?? fail('not-found', { params: { what: 'episode' } });
  return { ...record, verdict: record.verdict && showVerdict(db, record.verdict) };
}

/** The same for a question that only weighs it: nobody sees its verdict. Null when there is no such episode. */
export function recordToWeigh(db: ReadDb, episodeId: string): EpisodeRecord | null {
  const record = loadEpisodeRecord(db, episodeId);
  return record && { ...record, verdict: record.verdict && inWords(db, record.verdict) };
}

export function requireReferrer(db: ReadDb, referrerId: string | null): void {
  if (referrerId !== null && !findReferrer(db, referrerId)) {
    fail('not-found', { params: { what: 'referrer' } });
  }
}

export function requireVisitById(db: ReadDb, visitId: string): Visit {
  return findVisit(db, visitId) ?? fail('not-found', { params: { what: 'visit' } });
}

/** A visit that a record names must be one of the same episode. */
export function requireVisit(db: ReadDb, visitId: string | null, episodeId: string): void {
  if (visitId !== null && !isVisitOfEpisode(db, visitId, episodeId)) {
    refuseField('visitId', 'is not a visit of this episode');
  }
}

/** A measure of the library or of the therapist's own. */
export function requireMeasure(db: ReadDb, measureId: string, field = 'measureId'): Measure {
  return lookUpMeasure(db, measureId) ?? refuseField(field, `there is no measure "${measureId}"`);
}

export function lookUpMeasure(db: ReadDb, measureId: string): Measure | null {
  const custom = findCustomMeasure(db, measureId);
  return custom ? measureOfCustom(custom) : findMeasure(measureId);
}

export function refuseField(field: string, message: string): never {
  return fail('invalid', { fields: [{ field, message }] });
}

/** Both days known and in the wrong order: refused at the field of the later one. */
export function refuseEarlier(
  later: string | null,
  earlier: string | null,
  field: string,
  message: string,
): void {
  if (later !== null && earlier !== null && later < earlier) refuseField(field, message);
}

/** The row changed since the caller read it: nothing is overwritten. */
export function failAsStale(what: string): never {
  return fail('conflict', {
    params: { detail: `This ${what} was changed elsewhere meanwhile. Look at it again, then repeat.` },
  });
}

/** Drops keys whose value is undefined, so that a partial change never empties a field. */
export function definedFields<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  const result: unknown = Object.fromEntries(entries);
  return result as { [K in keyof T]: Exclude<T[K], undefined> };
}
