// The only file that knows the SQLite driver (better-sqlite3 from its encrypting fork, a Node-API addon).
// Nobody else opens a connection by hand: open.ts gives out guarded ones.
import Database from 'better-sqlite3';
import type { Statement } from './db.ts';

/** A bare connection, for the storage module alone: it can do what the statement guard refuses. */
export interface DriverDatabase {
  prepare(sql: string): Statement;
  exec(sql: string): unknown;
  pragma(source: string, options: { simple: true }): unknown;
  key(key: Buffer): number;
  close(): unknown;
}

/** Opens a file without key or settings; a lock held elsewhere answers SQLITE_BUSY at once. */
export function openDriver(
  path: string,
  options: { readonly readonly: boolean; readonly fileMustExist: boolean },
): DriverDatabase {
  const obstacle = driverObstacle(process.versions);
  if (obstacle !== null) throw new Error(obstacle);
  return new Database(path, { ...options, timeout: 0 });
}

/**
 * Why the addon cannot be loaded here, or null. It needs Node-API 10 (Node 22.14); on Node 20 it does not fail,
 * it crashes the process, so this is asked before the addon is touched.
 */
export function driverObstacle(versions: {
  readonly node: string;
  readonly napi?: string | undefined;
}): string | null {
  const major = Number.parseInt(versions.node, 10);
  if (major >= 22 && Number(versions.napi ?? '0') >= 10) return null;
  return `Plateau needs Node 22.14 or newer; this is Node ${versions.node}. Start it with npm, which uses the project's own Node.`;
}
