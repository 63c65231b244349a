// The step that gives letters versions and keeps their recipients: rows of before keep all they had, and get the recipient
// that stands on the letter.
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';
import { findRequest, listVersions } from '../../electron/data/repositories/requests.ts';
import { Request } from '../../shared/domain/request.ts';

const HASH = 'a'.repeat(64);
const LETTER = {
  language: 'es',
  to: {
    name: 'Ruth Okafor',
    credential: 'MD',
    practice: 'Hill Clinic',
    address: '',
    phone: '',
    fax: '555 0112',
  },
};

function before(): WriteDb {
  const driver = openDriver(':memory:', { readonly: false, fileMustExist: false });
  driver.pragma('foreign_keys=OFF', { simple: true });
  const db = driver as unknown as WriteDb;
  for (const step of MIGRATIONS.filter(({ id }) => id < 19)) step.up(db);
  db.exec(`
INSERT INTO episode (id, patient_id, referrer_id, title, region, side, diagnosis, working_diagnosis, mechanism, start_date,
  setting, notes, status, row_version, created_at, updated_at)
VALUES ('e', 'p', 'r', 'Back', 'lumbar', 'none', '', '', '', '2026-01-05', 'clinic', '', 'active', 1, 1, 1),
  ('bare', 'p', NULL, 'Knee', 'knee', 'left', '', '', '', '2026-01-05', 'clinic', '', 'active', 1, 1, 1);
INSERT INTO referrer (id, name, credential, practice, address, phone, fax, email, notes, row_version, created_at,
  updated_at, language, channels)
VALUES ('r', 'Ruth Okafor-Lane', '', 'New Clinic', '1 Hill', '', '555 0999', 'ruth@hill.example', '', 1, 1, 1, 'en',
  '["fax"]');
INSERT INTO request (id, episode_id, code, status, urgency, verdict_id, created_on, signed_at, signed_by, sent_on, channel,
  outcome, html_hash, row_version, created_at)
VALUES ('draft', 'e', 'PR-1', 'draft', 'routine', NULL, '2026-02-02', NULL, '', NULL, NULL, '', NULL, 1, 5),
  ('sent', 'e', 'PR-2', 'sent', 'soon', NULL, '2026-01-12', 6, 'Maya Lind', '2026-01-14', 'fax', '', '${HASH}', 5, 7),
  ('bare', 'bare', 'PR-3', 'voided', 'soon', NULL, '2026-01-12', 6, 'Maya Lind', NULL, NULL, '', '${HASH}', 5, 7);
INSERT INTO request_document (request_id, data, html) VALUES ('sent', '${JSON.stringify(LETTER)}', '<p>as signed</p>');
INSERT INTO request_event SELECT id, 1, 'drafted', created_on, NULL, NULL, '', '', '', created_at FROM request;`);
  return db;
}

function after(): WriteDb {
  const db = before();
  MIGRATIONS.find(({ id }) => id === 19)?.up(db);
  return db;
}

it('keeps every request as it was, what happened to it, its document and what the search finds of it', () => {
  const read = (db: WriteDb) => ({
    requests: db.prepare('SELECT * FROM request ORDER BY id').all() as Record<string, unknown>[],
    events: db.prepare('SELECT * FROM request_event ORDER BY request_id').all(),
    documents: db.prepare('SELECT * FROM request_document').all(),
    found: db.prepare("SELECT * FROM search_entry WHERE kind = 'request' ORDER BY record_id").all(),
  });
  const [kept, now] = [read(before()), read(after())];
  expect({ ...now, requests: [] }).toEqual({ ...kept, requests: [] });
  // Until now nothing filled the link to an earlier letter; versions under one code take its place.
  const unlinked = kept.requests.map(({ replaces_id, ...row }) => {
    expect(replaces_id).toBeNull();
    return { ...row, version: 1, copy_to_id: null };
  });
  expect(now.requests).toMatchObject(unlinked);
  expect(now.requests[0]).not.toHaveProperty('replaces_id');
});

it('fills in the recipient: as on the letter, and what is not printed there as in the directory', () => {
  const db = after();
  expect(findRequest(db, 'draft')).toMatchObject({ referrerId: null, recipient: null, copyTo: null });
  expect(findRequest(db, 'sent')).toMatchObject({
    referrerId: 'r',
    recipient: { ...LETTER.to, language: 'es', email: 'ruth@hill.example', channels: ['fax'] },
  });
  expect(Request.shape.recipient.safeParse(findRequest(db, 'sent')?.recipient).success).toBe(true);
  // Signed without a recipient we know of.
  expect(findRequest(db, 'bare')).toMatchObject({ referrerId: null, recipient: null });
});

it('takes a second version under the same code, no third of the same number, and lets only drafts go', () => {
  const db = after();
  const second = (id: string) =>
    db.exec(`INSERT INTO request (id, episode_id, code, version, status, urgency, created_on, signed_at, signed_by, outcome,
      html_hash, row_version, created_at)
      VALUES ('${id}', 'e', 'PR-2', 2, 'replaced', 'soon', '2026-02-01', 8, 'Maya Lind', '', '${HASH}', 1, 8)`);
  second('second');
  expect(() => second('again')).toThrow(/UNIQUE/);
  expect(listVersions(db, 'PR-2').map(({ id }) => id)).toEqual(['sent', 'second']);
  db.exec(
    "INSERT INTO request_event SELECT 'second', 1, 'replaced', '2026-02-02', NULL, NULL, '', '3', '', 9",
  );
  expect(() => db.exec("DELETE FROM request_event WHERE request_id = 'sent'")).toThrow(/does not change/);
  expect(() => db.exec("DELETE FROM request WHERE id = 'second'")).toThrow(/voided, not deleted/);
  db.exec("DELETE FROM request_event WHERE request_id = 'draft'; DELETE FROM request WHERE id = 'draft'");
  expect(findRequest(db, 'draft')).toBeNull();
});
