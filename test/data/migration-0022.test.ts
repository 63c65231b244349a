// The step that keeps the words of a verdict apart from what it was reached from: nothing of either is lost.
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';
import { findVerdict, listVerdicts, verdictInput } from '../../electron/data/repositories/verdicts.ts';

/** Two verdicts of one episode: the first from before inputs were kept, the second with `{}` as its input. */
function after(): WriteDb {
  const driver = openDriver(':memory:', { readonly: false, fileMustExist: false });
  driver.pragma('foreign_keys=OFF', { simple: true });
  const db = driver as unknown as WriteDb;
  for (const step of MIGRATIONS.filter(({ id }) => id < 22)) step.up(db);
  const verdict = (id: string, createdAt: number, supersededAt: number | null) => `
INSERT INTO verdict (id, episode_id, as_of, detector_version, input_hash, state, level, p_stalled, p_worse, p_recovered,
  visits_used, headline, despite_adherence, checked_under, created_at, superseded_at)
VALUES ('${id}', 'e', '2026-03-02', 'bank-1', '${'a'.repeat(64)}', 'plateau', 'watch', 0.6, 0.1, 0, 5, 'Stalled.', 1,
  'rules', ${createdAt}, ${supersededAt});`;
  db.exec(`${verdict('old', 1, 2)} ${verdict('new', 2, null)}
INSERT INTO verdict_detail (verdict_id, sentences, measures, causes, input) VALUES
  ('old', '["Stalled."]', '[]', '[]', NULL),
  ('new', '["Stalled.","Ask."]', '[]', '[]', x'ABAE0500');`);
  MIGRATIONS.find(({ id }) => id === 22)?.up(db);
  return db;
}

it('keeps words and input of each verdict, and claims nothing of when it was first shown', () => {
  const db = after();
  expect(findVerdict(db, 'old')?.words?.sentences).toEqual(['Stalled.']);
  expect(findVerdict(db, 'new')).toMatchObject({
    despiteAdherence: true,
    words: { sentences: ['Stalled.', 'Ask.'], measures: [], causes: [] },
  });
  expect([verdictInput(db, 'old'), verdictInput(db, 'new')]).toEqual([null, '{}']);
  expect(listVerdicts(db, 'e').map(({ id, shownAt, isUnopened }) => [id, shownAt, isUnopened])).toEqual([
    ['new', null, false],
    ['old', null, false],
  ]);
});

it('lets what a verdict was reached from go with the verdict', () => {
  const db = after();
  db.exec('PRAGMA foreign_keys = ON');
  db.exec("DELETE FROM verdict WHERE id = 'new'");
  expect(verdictInput(db, 'new')).toBeNull();
});
