// The two kinds of database handle. A query is given one that cannot write, and the compiler keeps it so.
// Not for opening a file: open.ts does that.

export type SqlValue = string | number | null | Uint8Array;

export interface Statement {
  run(...values: readonly SqlValue[]): { readonly changes: number };
  get(...values: readonly SqlValue[]): unknown;
  all(...values: readonly SqlValue[]): unknown[];
  iterate(...values: readonly SqlValue[]): IterableIterator<unknown>;
}

interface Connection {
  prepare(sql: string): Statement;
  exec(sql: string): unknown;
}

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection for reading; `open.ts` is the only place that makes one. */
export interface ReadDb extends Connection {
  readonly [readable]: true;
}

/** A connection that may also write, inside `transaction`. */
export interface WriteDb extends ReadDb {
  readonly [writable]: true;
}

const statements = new WeakMap<object, Map<string, Statement>>();

/** The statement for this SQL, compiled once per connection. */
export function prepared(db: ReadDb, sql: string): Statement {
  let known = statements.get(db);
  if (!known) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(sql);
  if (!statement) {
    statement = db.prepare(sql);
    known.set(sql, statement);
  }
  return statement;
}

/** Runs all of it or none: BEGIN IMMEDIATE, and a roll-back when anything is thrown. Not to be nested. */
export function transaction<T>(db: WriteDb, run: () => T): T {
  prepared(db, 'BEGIN IMMEDIATE').run();
  try {
    const value = run();
    prepared(db, 'COMMIT').run();
    return value;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/** SQLite has already rolled back by itself after some errors (full disk); a second roll-back is then refused. */
function rollBack(db: WriteDb): void {
  try {
    prepared(db, 'ROLLBACK').run();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('no transaction is active')) throw error;
  }
}
