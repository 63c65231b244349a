// What was learned of the practice's patients, by version.
import { type Priors, SHARED_ERROR } from '../../../shared/detector/bank.ts';
import type { Learned } from '../../../shared/domain/learned.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, fromJson, insertRow, rowOf, rowsOf } from './rows.ts';

const COLUMNS = columns(
  'version',
  'episodes',
  'slowness',
  'error',
  'stalling',
  'madeAt',
  'acceptedAt',
  'endedAt',
);

/** The numbers themselves are long: of them two are read. What an earlier version of the program learned has no belief. */
const LEARNED = `${COLUMNS},
  coalesce(priors ->> '$.belief', 0) AS belief,
  (priors ->> '$.noises[0].shared') / ${SHARED_ERROR} AS together`;

/** Which numbers the detector runs with; null for those every practice starts with. Asked for every verdict. */
export function versionInEffect(db: ReadDb): string | null {
  const statement = prepared(
    db,
    'SELECT version FROM learned_priors WHERE accepted_at IS NOT NULL AND ended_at IS NULL',
  );
  return rowOf<{ version: string }>(statement)?.version ?? null;
}

export function priorsInEffect(db: ReadDb): Learned | null {
  const statement = prepared(
    db,
    `SELECT ${LEARNED} FROM learned_priors WHERE accepted_at IS NOT NULL AND ended_at IS NULL`,
  );
  return rowOf<Learned>(statement);
}

/** The newest that nobody has decided on. */
export function priorsWaiting(db: ReadDb): Learned | null {
  const statement = prepared(
    db,
    `SELECT ${LEARNED} FROM learned_priors WHERE accepted_at IS NULL ORDER BY made_at DESC, version`,
  );
  return rowOf<Learned>(statement);
}

/** Those that were in effect, the newest first. */
export function priorsOfThePast(db: ReadDb): Learned[] {
  const statement = prepared(
    db,
    `SELECT ${LEARNED} FROM learned_priors WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, version`,
  );
  return rowsOf<Learned>(statement);
}

/** One object for one version: the shapes of the detector are worked out once for each. */
const known = new WeakMap<ReadDb, Map<string, Priors>>();

/** The same, to be judged by; undefined where that version was not learned here. */
export function priorsOf(db: ReadDb, version: string): Priors | undefined {
  const ofVault = known.get(db) ?? new Map<string, Priors>();
  known.set(db, ofVault);
  const priors = ofVault.get(version) ?? findPriors(db, version) ?? undefined;
  if (priors !== undefined) ofVault.set(version, priors);
  return priors;
}

/** The numbers themselves; null where that version was not learned here. */
export function findPriors(db: ReadDb, version: string): Priors | null {
  const statement = prepared(db, 'SELECT priors FROM learned_priors WHERE version = ?');
  const row = rowOf<{ priors: string }>(statement, version);
  return row && fromJson<Priors>(row.priors);
}

/** Replaces what was waiting: only one thing can be decided on. */
export function insertPriors(
  db: WriteDb,
  learned: Omit<Learned, 'belief' | 'together'>,
  priors: Priors,
): void {
  prepared(db, 'DELETE FROM learned_priors WHERE accepted_at IS NULL').run();
  insertRow(db, 'learned_priors', { ...learned, priors: JSON.stringify(priors) });
}

export function acceptPriors(db: WriteDb, version: string, at: number): void {
  endPriors(db, at);
  prepared(db, 'UPDATE learned_priors SET accepted_at = ? WHERE version = ?').run(at, version);
}

/** Back to the assumptions every practice starts with. */
export function endPriors(db: WriteDb, at: number): void {
  prepared(
    db,
    'UPDATE learned_priors SET ended_at = ? WHERE accepted_at IS NOT NULL AND ended_at IS NULL',
  ).run(at);
}
