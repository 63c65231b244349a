// What the tests of the storage make their vaults with; also for the programs they start, so no test runner here.
import type { Migration } from '../../electron/data/migrate.ts';
import { newRecoveryCode } from '../../electron/vault/recovery-code.ts';
import type { VaultOptions } from '../../electron/vault/vault.ts';

export const PASSPHRASE = 'lantern orbit velvet cactus';
const RECOVERY_CODE = newRecoveryCode(count => new Uint8Array(count).fill(7));
export const NOW = Date.UTC(2025, 10, 25, 9, 30);
/** The least the reader accepts: about 0.1 s. */
export const FAST_KDF = { m: 65_536, t: 2, p: 1 };

const AUDIT_TABLE = `
  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY, at_utc TEXT NOT NULL, mono_ms INTEGER NOT NULL, boot TEXT NOT NULL,
    actor TEXT NOT NULL, action TEXT NOT NULL, entity TEXT NOT NULL, entity_id TEXT NOT NULL,
    row_digest TEXT, detail TEXT NOT NULL, prev TEXT NOT NULL, hmac TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
  CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;`;

export const NOTES: Migration = {
  id: 1,
  name: 'notes',
  up: db => db.exec(`${AUDIT_TABLE} CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;`),
};

export const OPTIONS: VaultOptions & { recoveryCode: string } = {
  passphrase: PASSPHRASE,
  recoveryCode: RECOVERY_CODE,
  nowMs: NOW,
  kdf: FAST_KDF,
  migrations: [NOTES],
};

/** Key of the database that is written until the writer is killed. */
export const CRASH_KEY = { key: Buffer.alloc(32, 11), salt: Buffer.alloc(16, 12) };
