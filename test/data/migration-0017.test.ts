// The step that writes down what happened to requests: rows of before keep all they had, and get the events they tell of.
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';
import { listRequestEvents } from '../../electron/data/repositories/request-events.ts';

const HASH = 'a'.repeat(64);
const SIGNED_AT = Date.UTC(2026, 0, 13, 9);

function before(): WriteDb {
  const driver = openDriver(':memory:', { readonly: false, fileMustExist: false });
  driver.pragma('foreign_keys=OFF', { simple: true });
  const db = driver as unknown as WriteDb;
  for (const step of MIGRATIONS.filter(({ id }) => id < 17)) step.up(db);
  db.exec(`
INSERT INTO request (id, episode_id, code, status, urgency, verdict_id, created_on, signed_at, signed_by, sent_on, channel,
  outcome, html_hash, row_version, created_at)
VALUES ('draft', 'e', 'PR-1', 'draft', 'routine', NULL, '2026-02-02', NULL, '', NULL, NULL, '', NULL, 1, 5),
  ('over', 'e', 'PR-2', 'closed', 'soon', NULL, '2026-01-12', ${SIGNED_AT}, 'Maya Lind', '2026-01-14', 'fax',
   'Plan changed', '${HASH}', 5, 7);
INSERT INTO audit (seq, at_utc, mono_ms, boot, actor, action, entity, entity_id, row_digest, detail, prev, hmac)
VALUES (1, '2026-01-14T10:00:00.000Z', 0, 'b', 'therapist', 'send', 'request', 'over', NULL, '{}', '${HASH}', '${HASH}'),
  (2, '2026-02-20T10:00:00.000Z', 0, 'b', 'therapist', 'amend', 'request', 'over', NULL, '{}', '${HASH}', '${HASH}');
INSERT INTO request_document (request_id, data, html) VALUES ('over', '{}', '<p>as signed</p>');`);
  return db;
}

it('keeps every request as it was, its document and what the search finds of it', () => {
  const db = before();
  const rows = () => db.prepare('SELECT * FROM request ORDER BY id').all() as Record<string, unknown>[];
  const found = () => db.prepare("SELECT count(*) AS n FROM search_entry WHERE kind = 'request'").get();
  const [kept, entries] = [rows(), found()];
  MIGRATIONS.find(({ id }) => id === 17)?.up(db);
  expect(rows()).toEqual(kept.map(row => ({ ...row, signed_credential: '', version: 1, replaces_id: null })));
  expect(found()).toEqual(entries);
  expect(db.prepare('SELECT html FROM request_document').get()).toEqual({ html: '<p>as signed</p>' });
  db.exec("UPDATE request SET outcome = 'stairs' WHERE id = 'over'");
  expect(db.prepare("SELECT text FROM search_text WHERE search_text MATCH 'stairs'").all()).toEqual([
    { text: 'PR-2 stairs' },
  ]);
});

it('tells the steps of before, at the times of the audit trail, and changes none of them', () => {
  const db = before();
  MIGRATIONS.find(({ id }) => id === 17)?.up(db);
  expect(listRequestEvents(db, { id: 'draft', version: 1 }).map(({ kind, day }) => [kind, day])).toEqual([
    ['drafted', '2026-02-02'],
  ]);
  expect(listRequestEvents(db, { id: 'over', version: 1 })).toMatchObject([
    { kind: 'drafted', day: '2026-01-12', recordedAt: 7 },
    { kind: 'signed', day: '2026-01-13', actor: 'Maya Lind', recordedAt: SIGNED_AT },
    { kind: 'sent', day: '2026-01-14', channel: 'fax', recordedAt: Date.UTC(2026, 0, 14, 10) },
    { kind: 'closed', day: '2026-02-20', note: 'Plan changed', recordedAt: Date.UTC(2026, 1, 20, 10) },
  ]);
  for (const change of ["UPDATE request_event SET day = '2026-01-01'", 'DELETE FROM request_event']) {
    expect(() => db.exec(change)).toThrow(/does not change/);
  }
  expect(() => db.exec("DELETE FROM request WHERE id = 'over'")).toThrow(/voided, not deleted/);
});
