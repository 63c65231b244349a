// Life of a vault: create, open, close. keyslots.json is the only commit point: it is written last, by rename.
// Not for what is inside the database: services do that.

import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type AppError, fail } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { type AuditHead, auditHead } from '../data/audit.ts';
import type { WriteDb } from '../data/db.ts';
import type { Migration } from '../data/migrate.ts';
import { MIGRATIONS } from '../data/migrations/index.ts';
import { closeDatabase, forbidWrites } from '../data/open.ts';
import { DEFAULT_KDF, type KdfParameters } from './kdf.ts';
import { keyFor } from './keys.ts';
import {
  isAuthentic,
  type Keyslots,
  readKeyslots,
  type Slot,
  sealed,
  type VaultHeader,
  writeKeyslots,
} from './keyslots.ts';
import { takeLock } from './lock.ts';
import { passphraseBytes, passphraseWeakness } from './passphrase.ts';
import { diskRefusal, settle } from './settle.ts';
import { makeSlot, type OpenedSlot, openSlots, recoveryBytes, strengthened } from './slots.ts';
import { createData, type DataFile, type OpenedData, openData, tell } from './vault-data.ts';
import {
  isWritable,
  makeFolder,
  removeEmpty,
  removeStrays,
  removeUnfinished,
  requireFolder,
  requireFree,
  requireOnlyLock,
} from './vault-folder.ts';

export interface VaultOptions {
  /** For `createVault` the new passphrase; for `openVault` passphrase or recovery code, as typed. */
  readonly passphrase: string;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** Cheaper key derivation and another schema are for tests. */
  readonly kdf?: KdfParameters;
  readonly migrations?: readonly Migration[];
}

export interface OpenVault {
  readonly vaultId: string;
  readonly db: WriteDb;
  readonly auditKey: Buffer;
  readonly readOnly: boolean;
  /** Set when the vault opened but cannot be used as usual: `chain-broken` {entry}, `disk-full`, `read-only`. */
  readonly warning: AppError | null;
  /** Writes everything home, notes the audit head outside, clears the keys. A second call does nothing. */
  close(nowMs: number): void;
}

/**
 * Makes a vault in a folder that is empty or not there yet.
 * Errors: `weak-passphrase` {reason}, `vault-exists` {path}, `invalid`, `disk-full`, `read-only`.
 */
export function createVault(
  folder: string,
  options: VaultOptions & { readonly recoveryCode: string },
): Promise<Result<{ readonly vaultId: string }, AppError>> {
  return settle(async () => {
    const place = resolve(folder);
    requireFree(place);
    const passphrase = newPassphrase(options.passphrase, basename(place));
    const recovery = recoveryBytes(options.recoveryCode);
    if (recovery === null) {
      return fail('invalid', {
        fields: [{ field: 'recoveryCode', message: 'is not a valid recovery code' }],
      });
    }
    const header = newHeader();
    const kdf = options.kdf ?? DEFAULT_KDF;
    const keys = keysOf(randomBytes(32));
    try {
      const slots = [
        await makeSlot('passphrase', passphrase, kdf, header, keys.data),
        await makeSlot('recovery', recovery, kdf, header, keys.data),
      ];
      writeVault(dataFile(place, header, keys, options), slots, keys.mac);
      return { vaultId: header.vaultId };
    } finally {
      clear([passphrase, recovery, ...Object.values(keys)]);
    }
  });
}

/**
 * Opens a vault by passphrase or recovery code.
 * Errors: `vault-missing` {path}, `vault-busy`, `vault-head`, `vault-newer`, `wrong-passphrase` (also for an edited
 * header: one cannot tell), `db-corrupt`, `db-from-future`, `read-only`, `disk-full`.
 */
export function openVault(folder: string, options: VaultOptions): Promise<Result<OpenVault, AppError>> {
  return settle(async () => {
    const releases: (() => void)[] = [];
    try {
      return await openInto(releases, resolve(folder), options);
    } catch (error) {
      releaseAll(releases);
      throw error;
    }
  });
}

/** What is taken is put on `releases` at once, so that it is given back however this ends. */
async function openInto(releases: (() => void)[], folder: string, options: VaultOptions): Promise<OpenVault> {
  requireFolder(folder);
  // Once before the lock, which must not be made in a folder that is no vault; once under it, which counts.
  readKeyslots(folder);
  const canWrite = isWritable(folder);
  if (canWrite) releases.push(takeLock(folder));
  const keyslots = readKeyslots(folder);
  const slot = (await openSlots(keyslots, options.passphrase)) ?? fail('wrong-passphrase');
  const keys = keysOf(slot.dataKey);
  releases.push(() => clear([slot.secret, ...Object.values(keys)]));
  if (!isAuthentic(keyslots, keys.mac)) return fail('vault-head');
  const data = dataFile(folder, keyslots, keys, options);
  const { database, brokenAt, refusal } = openAsFarAsPossible(data, keyslots.auditHead, canWrite);
  releases.push(() => closeDatabase(database));
  const isSound = brokenAt === null && refusal === null;
  const beginning = isSound && canWrite ? await begin(database.db, data, keyslots, slot, options) : null;
  clear([slot.secret, keys.data, keys.database]);
  const warning = brokenAt === null ? (refusal ?? beginning?.refusal ?? null) : chainBroken(brokenAt);
  const readOnly = !canWrite || warning !== null;
  if (readOnly) forbidWrites(database);
  return {
    vaultId: keyslots.vaultId,
    db: database.db,
    auditKey: keys.audit,
    readOnly,
    warning,
    close(nowMs) {
      if (releases.length === 0) return;
      try {
        if (!readOnly) end(database.db, { ...data, nowMs }, beginning?.keyslots ?? keyslots, keys.mac);
      } finally {
        releaseAll(releases);
      }
    },
  };
}

/** A disk that refuses the writes of opening (it is full) still lets a vault that was closed be read. */
function openAsFarAsPossible(
  data: DataFile,
  notedHead: AuditHead,
  canWrite: boolean,
): OpenedData & { readonly refusal: AppError | null } {
  if (!canWrite) return { ...openData(data, notedHead, 'read'), refusal: null };
  try {
    return { ...openData(data, notedHead, 'write'), refusal: null };
  } catch (error) {
    const refusal = diskRefusal(error);
    return { ...openData(data, notedHead, 'read'), refusal };
  }
}

/** The first writes into a sound vault. A disk that refuses them makes it read-only, with a warning. */
async function begin(
  db: WriteDb,
  data: DataFile,
  keyslots: Keyslots,
  slot: OpenedSlot,
  options: VaultOptions,
): Promise<{ readonly keyslots: Keyslots; readonly refusal: AppError | null }> {
  try {
    removeStrays(data.folder, keyslots.file);
    const slots = await strengthened(keyslots, slot, options.kdf ?? DEFAULT_KDF);
    const current = slots ? sealed({ ...keyslots, slots }, keyFor(slot.dataKey, 'mac/1')) : keyslots;
    if (slots) writeKeyslots(data.folder, current);
    tell(db, data, 'unlock', {});
    return { keyslots: current, refusal: null };
  } catch (error) {
    return { keyslots, refusal: diskRefusal(error) };
  }
}

/** The last writes. A disk that refuses them keeps the older head: the rows after it are still chained to it. */
function end(db: WriteDb, data: DataFile, keyslots: Keyslots, macKey: Buffer): void {
  try {
    tell(db, data, 'lock', {});
    writeKeyslots(data.folder, sealed({ ...keyslots, auditHead: auditHead(db) }, macKey));
  } catch (error) {
    diskRefusal(error);
  }
}

function writeVault(data: DataFile, slots: Slot[], macKey: Buffer): void {
  const { folder, header } = data;
  const foldersMade = makeFolder(folder);
  chmodSync(folder, 0o700);
  try {
    const giveBack = takeLock(folder);
    try {
      requireOnlyLock(folder);
      writeUnderLock(folder, () => {
        const auditHead = createData(data);
        writeKeyslots(folder, sealed({ ...header, auditHead, slots }, macKey));
      });
    } finally {
      giveBack();
    }
  } catch (error) {
    removeEmpty(foldersMade);
    throw error;
  }
}

function writeUnderLock(folder: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    removeUnfinished(folder);
    throw error;
  }
}

function newPassphrase(typed: string, vaultName: string): Buffer {
  const reason = passphraseWeakness(typed, vaultName);
  const bytes = passphraseBytes(typed);
  return reason === null && bytes !== null
    ? bytes
    : fail('weak-passphrase', { params: { reason: reason ?? 'it is empty' } });
}

function newHeader(): VaultHeader {
  const saltHex = randomBytes(16).toString('hex');
  return {
    format: 'ptvault',
    v: 1,
    vaultId: randomUUID(),
    gen: 1,
    file: 'data-1.db',
    cipher: 'sqlcipher4',
    saltHex,
  };
}

interface VaultKeys {
  readonly data: Buffer;
  readonly database: Buffer;
  readonly audit: Buffer;
  readonly mac: Buffer;
}

function keysOf(dataKey: Buffer): VaultKeys {
  return {
    data: dataKey,
    database: keyFor(dataKey, 'db/1'),
    audit: keyFor(dataKey, 'audit/1'),
    mac: keyFor(dataKey, 'mac/1'),
  };
}

function dataFile(folder: string, header: VaultHeader, keys: VaultKeys, options: VaultOptions): DataFile {
  return {
    folder,
    header,
    databaseKey: keys.database,
    auditKey: keys.audit,
    migrations: options.migrations ?? MIGRATIONS,
    nowMs: options.nowMs,
  };
}

function chainBroken(entry: number): AppError {
  return { code: 'chain-broken', params: { entry } };
}

function clear(secrets: readonly Buffer[]): void {
  for (const secret of secrets) secret.fill(0);
}

/** Gives back what was taken, last first, each even when one before it fails. */
function releaseAll(releases: (() => void)[]): void {
  const last = releases.pop();
  if (last === undefined) return;
  try {
    last();
  } finally {
    releaseAll(releases);
  }
}
