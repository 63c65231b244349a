// The step that dates goals and lets a home program be amended: amendments come through it whole and stay frozen.
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { initial } from '../../electron/data/migrations/0001-initial.ts';
import { clinicalRecord } from '../../electron/data/migrations/0002-clinical-record.ts';
import { findingPeople } from '../../electron/data/migrations/0003-finding-people.ts';
import { goalsAndPrograms } from '../../electron/data/migrations/0004-goals-and-programs.ts';

const ROWS = `
INSERT INTO patient VALUES ('p', 'Abbott', 'Dmitri', 'abbott|dmitri', NULL, 1961, NULL, '', '', '', '', '', '[]',
  'active', 1, 0, 0);
INSERT INTO episode VALUES ('e', 'p', NULL, 'Low back pain', 'lumbar', 'none', '', NULL, '', '', NULL, NULL, NULL,
  '2026-01-05', NULL, 'clinic', '', 'active', 1, 0, 0);
INSERT INTO episode_measure VALUES ('e', 'nprs', 'total', 2, 'therapist', 1);
INSERT INTO amendment VALUES ('a', 'e', 'plan', 'x', 'removed', '2026-02-02', 'wrong patient', '{"id":"x"}', 5);`;

function versionBefore(): WriteDb {
  const driver = openDriver(':memory:', { readonly: false, fileMustExist: false });
  driver.pragma('foreign_keys=OFF', { simple: true });
  const db = driver as unknown as WriteDb;
  for (const step of [initial, clinicalRecord, findingPeople]) step.up(db);
  db.exec(ROWS);
  return db;
}

it('leaves every row as it was, and knows no day of a goal from before', () => {
  const db = versionBefore();
  const all = () =>
    ['patient', 'episode', 'episode_measure', 'amendment'].map(table =>
      db.prepare(`SELECT * FROM ${table}`).all(),
    );
  const before = all();
  goalsAndPrograms.up(db);
  expect(all()).toEqual(before);
  expect(db.prepare('SELECT count(*) AS rows FROM goal').get()).toEqual({ rows: 0 });
});

it('takes a program as amended, and still nothing it does not know; an amendment stays frozen', () => {
  const db = versionBefore();
  const add = (entity: string) =>
    db
      .prepare(
        "INSERT INTO amendment VALUES (?, 'e', ?, 'y', 'changed', '2026-02-02', 'wrong dose', '{}', 6)",
      )
      .run(entity, entity);
  expect(() => add('program')).toThrow(/CHECK/);
  goalsAndPrograms.up(db);
  add('program');
  expect(() => add('letter')).toThrow(/CHECK/);
  expect(() => db.exec("UPDATE amendment SET reason = 'other'")).toThrow(/does not change/);
});
