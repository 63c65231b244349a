// The step that keeps how episodes end: what stood before is untouched, what is new is found and guarded.
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { initial } from '../../electron/data/migrations/0001-initial.ts';
import { clinicalRecord } from '../../electron/data/migrations/0002-clinical-record.ts';
import { findingPeople } from '../../electron/data/migrations/0003-finding-people.ts';

const ROWS = `
INSERT INTO patient VALUES ('p', 'Abbott', 'Dmitri', 'abbott|dmitri', NULL, 1961, NULL, '', '', '', '', '', '[]',
  'active', 1, 0, 0);
INSERT INTO episode VALUES ('e', 'p', NULL, 'Low back pain', 'lumbar', 'none', '', NULL, '', '', NULL, NULL, NULL,
  '2026-01-05', '2026-03-02', 'clinic', '', 'discharged', 1, 0, 0);
INSERT INTO visit (id, episode_id, date, setting, response, note, row_version, created_at)
  VALUES ('v', 'e', '2026-02-02', 'clinic', '', 'Walked to the corner', 1, 0);`;

function versionBefore(): WriteDb {
  const driver = openDriver(':memory:', { readonly: false, fileMustExist: false });
  driver.pragma('foreign_keys=ON', { simple: true });
  const db = driver as unknown as WriteDb;
  initial.up(db);
  clinicalRecord.up(db);
  db.exec(ROWS);
  return db;
}

const TABLES = ['patient', 'episode', 'visit', 'search_entry'];
const all = (db: WriteDb) => TABLES.map(table => db.prepare(`SELECT * FROM ${table}`).all());

it('leaves every row as it was', () => {
  const db = versionBefore();
  const before = all(db);
  findingPeople.up(db);
  expect(all(db)).toEqual(before);
  expect(db.prepare('SELECT count(*) AS rows FROM discharge').get()).toEqual({ rows: 0 });
});

it('keeps one current discharge, and finds its note', () => {
  const db = versionBefore();
  findingPeople.up(db);
  const add = (id: string) =>
    db
      .prepare("INSERT INTO discharge VALUES (?, 'e', '2026-03-02', 'other', 'Moved abroad', NULL, 0)")
      .run(id);
  add('one');
  expect(() => add('two')).toThrow(/UNIQUE/);
  db.exec("UPDATE discharge SET reopened_on = '2026-03-09'");
  add('two');
  expect(
    db.prepare("SELECT count(*) AS rows FROM search_text WHERE search_text MATCH 'abroad'").get(),
  ).toEqual({
    rows: 2,
  });
});
