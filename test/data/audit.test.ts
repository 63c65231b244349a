// The audit trail: every change of a stored row is found, and the table refuses changes in the first place.
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type AuditRow,
  appendAudit,
  auditHead,
  EMPTY_HEAD,
  verifyAudit,
  verifyAuditTail,
} from '../../electron/data/audit.ts';
import { transaction, type WriteDb } from '../../electron/data/db.ts';
import { migrate } from '../../electron/data/migrate.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';
import { closeDatabase, createDatabase } from '../../electron/data/open.ts';
import { afterwards, newFolder } from './stand.ts';
import { NOW } from './vault-options.ts';

const KEY = Buffer.alloc(32, 9);

function row(change: Partial<AuditRow> = {}): AuditRow {
  return {
    atUtc: new Date(NOW).toISOString(),
    monoMs: 12,
    boot: 'boot',
    actor: 'therapist',
    action: 'create',
    entity: 'patient',
    entityId: '0190-1',
    rowDigest: 'ab'.repeat(32),
    detail: { b: 2, a: 'code' },
    ...change,
  };
}

/** A database with the real schema and this many entries. */
function trailOf(entries: number): WriteDb {
  const database = createDatabase(join(newFolder(), 'trail.db'), { key: KEY, salt: Buffer.alloc(16, 3) });
  afterwards(() => closeDatabase(database));
  migrate(database, MIGRATIONS, () => undefined);
  transaction(database.db, () => {
    for (let i = 1; i <= entries; i++) appendAudit(database.db, KEY, row({ entityId: `0190-${i}` }));
  });
  return database.db;
}

/** What an intruder with the key of the file, but not of the trail, would do first. */
function withoutTriggers(db: WriteDb): WriteDb {
  for (const { name } of db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'")
    .all() as {
    name: string;
  }[]) {
    db.exec(`DROP TRIGGER ${name}`);
  }
  return db;
}

describe('the seal', () => {
  it('is HMAC-SHA256 over every field with its length before it', () => {
    const db = trailOf(0);
    appendAudit(db, KEY, row({ rowDigest: null }));
    const fields = [
      EMPTY_HEAD.hmac,
      '1',
      new Date(NOW).toISOString(),
      '12',
      'boot',
      'therapist',
      'create',
      'patient',
      '0190-1',
      null,
      '{"a":"code","b":2}',
    ];
    const seal = createHmac('sha256', KEY);
    for (const field of fields) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(field === null ? 0xffffffff : Buffer.byteLength(field));
      seal.update(length).update(field ?? '');
    }
    expect(auditHead(db)).toEqual({ seq: 1, hmac: seal.digest('hex') });
  });

  it('numbers without gaps and ties each row to the one before', () => {
    const rows = trailOf(3).prepare('SELECT seq, prev, hmac FROM audit ORDER BY seq').all() as {
      seq: number;
      prev: string;
      hmac: string;
    }[];
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(rows.map(({ prev }) => prev)).toEqual([EMPTY_HEAD.hmac, rows[0]!.hmac, rows[1]!.hmac]);
  });
});

describe('the table', () => {
  it.each([
    "UPDATE audit SET actor = 'x' WHERE seq = 2",
    'DELETE FROM audit WHERE seq = 3',
    'DELETE FROM audit',
  ])('refuses %s', sql => {
    const db = trailOf(3);
    expect(() => db.exec(sql)).toThrow(/append/);
    expect(verifyAudit(db, KEY)).toEqual({ entries: 3, brokenAt: null });
  });
});

describe('verification', () => {
  it('finds a change in any column of any row', () => {
    const columns = [
      ['at_utc', "'2020-01-01T00:00:00.000Z'"],
      ['mono_ms', '13'],
      ['boot', "'other'"],
      ['actor', "'other'"],
      ['action', "'erase'"],
      ['entity', "'episode'"],
      ['entity_id', "'0190-9'"],
      ['row_digest', 'NULL'],
      ['detail', `'{"a":"code","b":3}'`],
      ['prev', `'${'1'.repeat(64)}'`],
      ['hmac', `'${'1'.repeat(64)}'`],
    ];
    for (const [column, value] of columns) {
      const db = withoutTriggers(trailOf(3));
      db.exec(`UPDATE audit SET ${column} = ${value} WHERE seq = 2`);
      expect(verifyAudit(db, KEY), column).toEqual({ entries: 3, brokenAt: 2 });
      expect(verifyAuditTail(db, KEY, EMPTY_HEAD), column).toBe(2);
    }
  });

  it('finds text moved from one field into the next', () => {
    const db = withoutTriggers(trailOf(2));
    db.exec("UPDATE audit SET actor = 'therapistcre', action = 'ate' WHERE seq = 2");
    expect(verifyAudit(db, KEY).brokenAt).toBe(2);
  });

  it('finds a row that is gone from the beginning, the middle or the end', () => {
    for (const gone of [1, 2, 3]) {
      const db = withoutTriggers(trailOf(3));
      const head = auditHead(db);
      db.exec(`DELETE FROM audit WHERE seq = ${gone}`);
      expect(verifyAudit(db, KEY).brokenAt, `row ${gone}`).toBe(gone === 3 ? null : gone);
      expect(verifyAuditTail(db, KEY, head), `row ${gone}`).toBe(gone);
    }
  });

  it('finds rows sealed with another key, and a head of another history', () => {
    const db = trailOf(3);
    expect(verifyAudit(db, Buffer.alloc(32, 8)).brokenAt).toBe(1);
    expect(verifyAuditTail(db, KEY, { seq: 2, hmac: 'f'.repeat(64) })).toBe(2);
    expect(verifyAuditTail(db, KEY, auditHead(db))).toBe(null);
  });

  it('looks at the tail alone where only the tail is asked for', () => {
    const db = withoutTriggers(trailOf(230));
    const head = auditHead(db);
    db.exec("UPDATE audit SET actor = 'other' WHERE seq = 30");
    expect(verifyAuditTail(db, KEY, head)).toBe(null);
    expect(verifyAudit(db, KEY)).toEqual({ entries: 230, brokenAt: 30 });
    db.exec("UPDATE audit SET actor = 'other' WHERE seq = 31");
    expect(verifyAuditTail(db, KEY, head)).toBe(31);
  });

  it('accepts an empty trail', () => {
    const db = trailOf(0);
    expect(verifyAudit(db, KEY)).toEqual({ entries: 0, brokenAt: null });
    expect(verifyAuditTail(db, KEY, EMPTY_HEAD)).toBe(null);
  });
});
