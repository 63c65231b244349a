// The data file of a vault: made and proven encrypted, or opened, migrated and checked.

import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fail } from '../../shared/errors.ts';
import {
  type AuditAction,
  type AuditHead,
  type AuditRow,
  appendAudit,
  auditHead,
  verifyAuditTail,
} from '../data/audit.ts';
import { copyDatabase } from '../data/backup.ts';
import { transaction, type WriteDb } from '../data/db.ts';
import { type Migration, migrate, pendingMigrations, schemaVersion } from '../data/migrate.ts';
import {
  beginsWithSalt,
  closeDatabase,
  createDatabase,
  type DatabaseKey,
  type OpenDatabase,
  openDatabase,
  quickCheck,
  refusesKey,
  startWriting,
} from '../data/open.ts';
import type { VaultHeader } from './keyslots.ts';

export interface DataFile {
  readonly folder: string;
  readonly header: VaultHeader;
  readonly databaseKey: Buffer;
  readonly auditKey: Buffer;
  readonly migrations: readonly Migration[];
  readonly nowMs: number;
}

/** A closed vault is checked whole at opening up to this size; a bigger one after a crash, and by `verify`. */
const QUICK_CHECK_BYTES = 16 * 1024 * 1024;

const BOOT = randomBytes(8).toString('hex');

/** Makes the encrypted file with its tables and the first audit row; answers the head of the trail. */
export function createData(data: DataFile): AuditHead {
  const path = pathOf(data);
  // Made by hand so that it is its owner's alone from the first moment; SQLite gives the log the same mode.
  closeSync(openSync(path, 'wx', 0o600));
  const key = keyOf(data);
  const database = createDatabase(path, key);
  let head: AuditHead;
  try {
    migrate(database, data.migrations, () => undefined);
    tell(database.db, data, 'create', {});
    head = auditHead(database.db);
    database.driver.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
  } finally {
    closeDatabase(database);
  }
  if (!beginsWithSalt(path, key.salt) || !refusesKey(path, { key: randomBytes(32), salt: key.salt })) {
    throw new Error('the new data file is not encrypted');
  }
  return head;
}

export interface OpenedData {
  readonly database: OpenDatabase;
  /** First entry of the audit trail that does not fit, or null. */
  readonly brokenAt: number | null;
}

/**
 * Opens the file, checks it and brings it to this version's schema. Ends with `db-corrupt` (missing, plain, damaged,
 * of another kind; or an old schema with a broken trail, which is not touched), `db-from-future`, `read-only` (needs
 * writing, but the folder refuses).
 */
export function openData(data: DataFile, notedHead: AuditHead, mode: 'write' | 'read'): OpenedData {
  const path = pathOf(data);
  const size = sizeOf(path);
  const key = keyOf(data);
  if (size === null || !beginsWithSalt(path, key.salt)) return fail('db-corrupt');
  const hasLog = (sizeOf(`${path}-wal`) ?? 0) > 0;
  if (mode === 'read' && hasLog) return fail('read-only');
  const database = openDatabase(path, key, mode);
  try {
    const pending = pendingMigrations(database.driver, data.migrations);
    if ((hasLog || size <= QUICK_CHECK_BYTES) && !quickCheck(database.driver)) return fail('db-corrupt');
    const brokenAt = verifyAuditTail(database.db, data.auditKey, notedHead);
    if (pending.length > 0 && brokenAt !== null) return fail('db-corrupt');
    if (pending.length > 0 && mode === 'read') return fail('read-only');
    // Evidence of a broken trail is not written over.
    if (mode === 'write' && brokenAt === null) startWriting(database);
    if (pending.length > 0) bringUpToDate(database, data);
    return { database, brokenAt };
  } catch (error) {
    closeDatabase(database);
    throw error;
  }
}

/** Appends an event of the vault itself, in a transaction of its own. */
export function tell(
  db: WriteDb,
  { auditKey, header, nowMs }: Pick<DataFile, 'auditKey' | 'header' | 'nowMs'>,
  action: AuditAction,
  detail: AuditRow['detail'],
): void {
  transaction(db, () =>
    appendAudit(db, auditKey, {
      atUtc: new Date(nowMs).toISOString(),
      monoMs: Math.round(performance.now()),
      boot: BOOT,
      actor: 'therapist',
      action,
      entity: 'vault',
      entityId: header.vaultId,
      rowDigest: null,
      detail,
    }),
  );
}

function bringUpToDate(database: OpenDatabase, data: DataFile): void {
  const from = schemaVersion(database.driver);
  migrate(database, data.migrations, () => {
    const backups = join(data.folder, 'backups');
    mkdirSync(backups, { recursive: true, mode: 0o700 });
    const stamp = new Date(data.nowMs).toISOString().replace(/[-:]|\.\d+/g, '');
    copyDatabase(database.driver, join(backups, `${stamp}-${data.header.gen}-schema-${from}.db`));
  });
  tell(database.db, data, 'migrate', { from, to: schemaVersion(database.driver) });
}

function pathOf({ folder, header }: DataFile): string {
  return join(folder, header.file);
}

function keyOf({ databaseKey, header }: DataFile): DatabaseKey {
  return { key: databaseKey, salt: Buffer.from(header.saltHex, 'hex') };
}

/** Size of a regular file in bytes; null when there is none. */
function sizeOf(path: string): number | null {
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.isFile() ? status.size : null;
}
