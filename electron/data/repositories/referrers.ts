// Referrers, and what hangs on them.
import { daysBetween } from '../../../shared/dates.ts';
import { medianOf, type Referrer } from '../../../shared/domain/referrer.ts';
import type { ReferrerCases } from '../../../shared/domain/referrer-directory.ts';
import { plainLetters } from '../../../shared/search/latin.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, fromJson, insertRow, isAny, rowOf, rowsOf, updateRow } from './rows.ts';

type ReferrerRow = Omit<Referrer, 'channels'> & { readonly channels: string };

const COLUMNS = columns(
  'id',
  'name',
  'credential',
  'practice',
  'address',
  'phone',
  'fax',
  'email',
  'channels',
  'language',
  'notes',
  'rowVersion',
  'createdAt',
  'updatedAt',
);

export function findReferrer(db: ReadDb, referrerId: string): Referrer | null {
  const row = rowOf<ReferrerRow>(prepared(db, `SELECT ${COLUMNS} FROM referrer WHERE id = ?`), referrerId);
  return row && toReferrer(row);
}

/** By name, accents aside. */
export function listReferrers(db: ReadDb): Referrer[] {
  const rows = rowsOf<ReferrerRow>(prepared(db, `SELECT ${COLUMNS} FROM referrer ORDER BY id`));
  const keyed = rows.map(row => ({ key: plainLetters(row.name), referrer: toReferrer(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ referrer }) => referrer);
}

export function insertReferrer(db: WriteDb, referrer: Referrer): void {
  insertRow(db, 'referrer', toRow(referrer));
}

export function updateReferrer(db: WriteDb, referrer: Referrer, seenVersion: number): boolean {
  return updateRow(db, 'referrer', toRow(referrer), seenVersion);
}

/** False: it has changed meanwhile, nothing is deleted. */
export function deleteReferrer(db: WriteDb, referrerId: string, seenVersion: number): boolean {
  const statement = prepared(db, 'DELETE FROM referrer WHERE id = ? AND row_version = ?');
  return statement.run(referrerId, seenVersion).changes === 1;
}

/** Patients and episodes of each referrer. */
export interface ReferrerCount {
  readonly referrerId: string;
  readonly patients: number;
  readonly episodes: number;
}

export function countByReferrer(db: ReadDb): ReferrerCount[] {
  const statement = prepared(
    db,
    `SELECT referrer_id AS referrerId, count(DISTINCT patient_id) AS patients, count(*) AS episodes
     FROM episode WHERE referrer_id IS NOT NULL GROUP BY referrer_id`,
  );
  return rowsOf<ReferrerCount>(statement);
}

/** A request as the directory counts it. */
export interface ReferrerRequest {
  readonly referrerId: string;
  readonly status: string;
  readonly sentOn: string | null;
  readonly answeredOn: string | null;
}

const REQUESTS = `request JOIN episode ON episode.id = request.episode_id`;
/** Day of the first reply to a request. */
export const ANSWERED_ON = '(SELECT min(received_on) FROM reply WHERE reply.request_id = request.id)';
/** Whom it was signed for, whoever the episode names by now; a draft is for the one it names. */
export const ASKED = "iif(request.status = 'draft', episode.referrer_id, request.referrer_id)";
/** Of several versions that went out, the one that lay there when the answer was written. */
const ASKED_ON = `(SELECT max(sent_on) FROM request AS version WHERE version.code = request.code
  AND sent_on <= coalesce(${ANSWERED_ON}, sent_on))`;

export function listRequestsByReferrer(db: ReadDb): ReferrerRequest[] {
  const statement = prepared(
    db,
    `SELECT ${ASKED} AS referrerId, request.status AS status, ${ASKED_ON} AS sentOn, ${ANSWERED_ON} AS answeredOn
     FROM ${REQUESTS} WHERE ${ASKED} IS NOT NULL AND request.status <> 'replaced' ORDER BY request.id`,
  );
  return rowsOf<ReferrerRequest>(statement);
}

/** The median of the days between sending and first answer, of every referrer who has answered. */
export function usualAnswerDays(db: ReadDb): ReadonlyMap<string, number> {
  const requests = Map.groupBy(listRequestsByReferrer(db), ({ referrerId }) => referrerId);
  return new Map(
    [...requests].flatMap(([referrerId, own]) => {
      const median = medianOf(own.flatMap(daysToAnswer));
      return median === null ? [] : [[referrerId, median] as const];
    }),
  );
}

function daysToAnswer({ sentOn, answeredOn }: ReferrerRequest): number[] {
  return sentOn === null || answeredOn === null ? [] : [daysBetween(sentOn, answeredOn)];
}

/** `Abbott, Dmitri` from the columns of a patient. */
export const PATIENT_NAME = "rtrim(family_name || ', ' || given_name, ', ')";

/** Whom a referrer sent and what they were asked, the newest first. */
export function casesOfReferrer(db: ReadDb, referrerId: string): ReferrerCases {
  const episodes = prepared(
    db,
    `SELECT episode.id AS episodeId, patient_id AS patientId, ${PATIENT_NAME} AS patientName, title,
       episode.status AS status, start_date AS startDate
     FROM episode JOIN patient ON patient.id = episode.patient_id
     WHERE referrer_id = ? ORDER BY start_date DESC, episode.id DESC`,
  );
  const requests = prepared(
    db,
    `SELECT request.id AS requestId, code, request.status AS status, ${PATIENT_NAME} AS patientName,
       created_on AS createdOn, sent_on AS sentOn, ${ANSWERED_ON} AS answeredOn
     FROM ${REQUESTS} JOIN patient ON patient.id = episode.patient_id
     WHERE ${ASKED} = ? ORDER BY created_on DESC, request.id DESC`,
  );
  return {
    episodes: rowsOf<ReferrerCases['episodes'][number]>(episodes, referrerId),
    requests: rowsOf<ReferrerCases['requests'][number]>(requests, referrerId),
  };
}

/** Whether a letter was signed for a referrer, or for a copy to them. */
export function isOnLetter(db: ReadDb, referrerId: string): boolean {
  return isAny(db, 'SELECT 1 FROM request WHERE ? IN (referrer_id, copy_to_id)', referrerId);
}

/** Gives all letters of one referrer to another; what each keeps of its recipient stays. */
export function moveLetters(db: WriteDb, fromId: string, toId: string): void {
  for (const column of ['referrer_id', 'copy_to_id']) {
    prepared(db, `UPDATE request SET ${column} = ?, row_version = row_version + 1 WHERE ${column} = ?`).run(
      toId,
      fromId,
    );
  }
}

/** Gives all episodes of one referrer to another. Whoever has such an episode open in a form is told that it changed. */
export function moveEpisodes(db: WriteDb, fromId: string, toId: string): void {
  prepared(db, 'UPDATE episode SET referrer_id = ?, row_version = row_version + 1 WHERE referrer_id = ?').run(
    toId,
    fromId,
  );
}

function toReferrer(row: ReferrerRow): Referrer {
  return { ...row, channels: fromJson<Referrer['channels']>(row.channels) };
}

function toRow(referrer: Referrer) {
  return { ...referrer, channels: JSON.stringify(referrer.channels) };
}
