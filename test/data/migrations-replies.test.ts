// The steps around replies, each on a vault of the version before: nothing that was there is lost.
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';

const HASH = 'a'.repeat(64);

/** Rows of a vault before a step; each part from the step on that made its table. */
const PARTS: readonly (readonly [number, string])[] = [
  [
    0,
    `INSERT INTO episode (id, patient_id, title, region, side, diagnosis, working_diagnosis, mechanism, start_date, setting,
       notes, status, row_version, created_at, updated_at)
     VALUES ('e', 'p', 'Back', 'lumbar', 'none', '', '', '', '2026-01-05', 'clinic', '', 'active', 1, 1, 1);
     INSERT INTO request (id, episode_id, code, status, urgency, created_on, signed_at, signed_by, sent_on, channel, outcome,
       html_hash, row_version, created_at)
     VALUES ('q', 'e', 'PR-1', 'answered', 'soon', '2026-01-12', 6, 'Maya Lind', '2026-01-14', 'fax', '', '${HASH}', 5, 7);
     INSERT INTO request_document (request_id, data, html) VALUES ('q', '{}', '<p>as signed</p>');
     INSERT INTO reply (id, request_id, received_on, note, created_at) VALUES ('r', 'q', '2026-01-20', 'Epidural', 5000),
       ('r2', 'q', '2026-01-25', 'MRI', 90000);
     INSERT INTO reply_kind (reply_id, position, kind) VALUES ('r', 0, 'injection'), ('r2', 0, 'imaging');
     INSERT INTO phase (id, episode_id, starts_on, kind, title, window_days, created_at)
     VALUES ('f', 'e', '2026-01-20', 'after-injection', 'After an injection', 42, 5000),
       ('own', 'e', '2026-02-20', 'after-injection', 'After another', NULL, 700000);
     INSERT INTO amendment (id, episode_id, entity, record_id, kind, amended_on, reason, before, created_at)
     VALUES ('a', 'e', 'observation', 'o', 'removed', '2026-01-15', 'misread', '{"score":7}', 8);`,
  ],
  [
    15,
    `INSERT INTO care_step (id, reply_id, kind, variety, detail, day, change, ask_after_days, result_on, result_text,
       result_effect, row_version, created_at)
     VALUES ('s', 'r2', 'imaging', 'mri', 'lumbar spine', '2026-01-28', NULL, 28, '2026-02-03', 'disc bulge', 'none', 2, 9);`,
  ],
  [
    16,
    `INSERT INTO attachment (id, reply_id, file_name, media_type, byte_count, pages, hash, created_at)
     VALUES ('x', 'r2', 'mri.pdf', 'application/pdf', 3, 1, '${HASH}', 10);
     INSERT INTO attachment_content (attachment_id, bytes) VALUES ('x', x'010203');`,
  ],
];

const TABLES = [
  'episode',
  'request',
  'request_document',
  'reply',
  'reply_kind',
  'phase',
  'amendment',
  'care_step',
  'attachment',
  'attachment_content',
];

function vaultBefore(step: number): WriteDb {
  const driver = openDriver(':memory:', { readonly: false, fileMustExist: false });
  driver.pragma('foreign_keys=OFF', { simple: true });
  const db = driver as unknown as WriteDb;
  for (const { up } of MIGRATIONS.filter(({ id }) => id < step)) up(db);
  for (const [made, rows] of PARTS) if (made < step) db.exec(rows);
  return db;
}

/** Columns that a step drops, which nothing ever filled. */
const DROPPED: Readonly<Record<number, readonly string[]>> = { 19: ['replaces_id'] };

function without(columns: readonly string[], rows: readonly unknown[]): unknown[] {
  return rows.map(row =>
    Object.fromEntries(
      Object.entries(row as object).filter(([column, value]) => !columns.includes(column) || value !== null),
    ),
  );
}

function rowsOf(db: WriteDb): Record<string, unknown[]> {
  const known = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
  const names = TABLES.filter(table => known.some(({ name }) => name === table));
  return Object.fromEntries(
    names.map(table => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]),
  );
}

function upgraded(step: number): {
  before: Record<string, unknown[]>;
  after: Record<string, unknown[]>;
  db: WriteDb;
} {
  const db = vaultBefore(step);
  const before = rowsOf(db);
  MIGRATIONS.find(({ id }) => id === step)?.up(db);
  return { before, after: rowsOf(db), db };
}

it.each([15, 16, 17, 18, 19, 20, 21])('step %i loses no row and changes none of what it held', step => {
  const { before, after } = upgraded(step);
  for (const [table, rows] of Object.entries(before)) {
    expect(rows.length, table).toBeGreaterThan(0);
    expect(after[table], table).toMatchObject(without(DROPPED[step] ?? [], rows));
    expect(after[table], table).toHaveLength(rows.length);
  }
});

it('step 18 lets a reply go while its attachment stays, and still changes no attachment', () => {
  const { db } = upgraded(18);
  db.exec("DELETE FROM care_step; DELETE FROM reply_kind; DELETE FROM reply WHERE id = 'r2'");
  expect(db.prepare('SELECT id FROM attachment').all()).toEqual([{ id: 'x' }]);
  expect(() => db.exec("UPDATE attachment SET file_name = 'y'")).toThrow(/does not change/);
  expect(() => db.exec("UPDATE amendment SET reason = 'y'")).toThrow(/does not change/);
});

it('step 21 links a phase to the reply it was recorded with, and one begun on its own to none', () => {
  const { after } = upgraded(21);
  expect(after['phase']).toMatchObject([
    { id: 'f', reply_id: 'r' },
    { id: 'own', reply_id: null },
  ]);
});

it('takes a vault of step 14 to the newest one', () => {
  const db = vaultBefore(15);
  const before = rowsOf(db);
  for (const { up } of MIGRATIONS.filter(({ id }) => id >= 15)) up(db);
  const after = rowsOf(db);
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toMatchObject(rows);
});
