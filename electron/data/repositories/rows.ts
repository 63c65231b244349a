// What all repositories share: rows with a type, and writing a row with each column beside its value.
// Columns are the domain's names in snake case; STRICT tables and CHECKs guard what the types promise.
import { prepared, type ReadDb, type SqlValue, type Statement, type WriteDb } from '../db.ts';

export type Row = Readonly<Record<string, SqlValue | boolean>>;

/** All rows of a SELECT. The one place where a row of the driver gets its type. */
export function rowsOf<R>(statement: Statement, ...values: readonly SqlValue[]): R[] {
  return statement.all(...values) as R[];
}

/** The row of a SELECT, or null. */
export function rowOf<R>(statement: Statement, ...values: readonly SqlValue[]): R | null {
  return (statement.get(...values) as R | undefined) ?? null;
}

/** A column of JSON text that this house wrote. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

/** `columns('id', 'episodeId')` is `id, episode_id AS episodeId`: a row in the domain's names. */
export function columns(...names: readonly string[]): string {
  return names.map(name => (columnOf(name) === name ? name : `${columnOf(name)} AS ${name}`)).join(', ');
}

/** Rows that belong to another one, by its id, in their order. */
export function byParent<R extends { readonly parentId: string }>(
  rows: readonly R[],
): ReadonlyMap<string, Omit<R, 'parentId'>[]> {
  const groups = new Map<string, Omit<R, 'parentId'>[]>();
  for (const { parentId, ...row } of rows) {
    const group = groups.get(parentId);
    if (group) group.push(row);
    else groups.set(parentId, [row]);
  }
  return groups;
}

/** Adds one row. */
export function insertRow(db: WriteDb, table: string, row: Row): void {
  prepared(db, insertionOf(table, Object.keys(row))).run(...Object.values(row).map(bindable));
}

/** Statements by what is inserted: a scan adds thousands of rows of the same names. */
const insertions = new Map<string, string>();

function insertionOf(table: string, names: readonly string[]): string {
  const key = `${table} ${names.join()}`;
  const known = insertions.get(key);
  if (known !== undefined) return known;
  const places = names.map(() => '?').join(', ');
  const sql = `INSERT INTO ${table} (${names.map(columnOf).join(', ')}) VALUES (${places})`;
  insertions.set(key, sql);
  return sql;
}

/** Changes the row whose version is still the one that was seen. False: it has changed meanwhile, nothing is written. */
export function updateRow(
  db: WriteDb,
  table: string,
  row: Row & { readonly id: string },
  seenVersion: number,
): boolean {
  const { id, ...changed } = row;
  const places = Object.keys(changed).map(name => `${columnOf(name)} = ?`);
  const { changes } = prepared(
    db,
    `UPDATE ${table} SET ${places.join(', ')} WHERE id = ? AND row_version = ?`,
  ).run(...Object.values(changed).map(bindable), id, seenVersion);
  return changes === 1;
}

/** Whether a SELECT finds anything. */
export function isAny(db: ReadDb, sql: string, ...values: readonly SqlValue[]): boolean {
  return prepared(db, sql).get(...values) !== undefined;
}

function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

function bindable(value: SqlValue | boolean): SqlValue {
  return typeof value === 'boolean' ? Number(value) : value;
}
