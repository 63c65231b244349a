// Part of the first step: the full-text index over names, problems, notes, activities and requests.
// Kept current by triggers alone, so that no way of writing a record can forget it.
import type { WriteDb } from '../db.ts';

interface Searched {
  readonly table: string;
  /** Columns whose text is found. */
  readonly columns: string;
  /** Column with the same in plain Latin letters, for what the tokenizer cannot fold: a "Łukasz" typed as lukasz. */
  readonly latin?: string;
  /** Whom the row belongs to: a patient, or (unless said otherwise) the episode of its column `episode_id`. */
  readonly owner?: 'patient_id' | 'episode_id';
  readonly ownerId?: string;
}

const SEARCHED: readonly Searched[] = [
  {
    table: 'patient',
    columns: 'family_name given_name identifier notes',
    latin: 'name_key',
    owner: 'patient_id',
    ownerId: 'NEW.id',
  },
  {
    table: 'episode',
    columns: 'title diagnosis icd10 working_diagnosis mechanism notes',
    ownerId: 'NEW.id',
  },
  { table: 'plan_of_care', columns: 'interventions precautions' },
  { table: 'phase', columns: 'title' },
  { table: 'visit', columns: 'response note' },
  { table: 'flare', columns: 'note' },
  { table: 'observation', columns: 'note' },
  { table: 'residual_symptom', columns: 'activity behaviour' },
  { table: 'finding', columns: 'code note' },
  { table: 'request', columns: 'code outcome' },
  {
    table: 'reply',
    columns: 'note',
    ownerId: '(SELECT episode_id FROM request WHERE id = NEW.request_id)',
  },
];

/**
 * Makes table, index and triggers. Entries have numbers of their own: the hidden row numbers of other tables may
 * change when a backup is made (VACUUM).
 */
export function createSearch(db: WriteDb): void {
  db.exec(`
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  patient_id TEXT REFERENCES patient (id) ON DELETE CASCADE,
  episode_id TEXT REFERENCES episode (id) ON DELETE CASCADE,
  UNIQUE (kind, record_id),
  CHECK ((patient_id IS NULL) <> (episode_id IS NULL))
) STRICT;
CREATE INDEX search_entry_by_patient ON search_entry (patient_id) WHERE patient_id IS NOT NULL;
CREATE INDEX search_entry_by_episode ON search_entry (episode_id) WHERE episode_id IS NOT NULL;
CREATE VIRTUAL TABLE search_text USING fts5(text, latin, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
CREATE TRIGGER search_entry_deleted AFTER DELETE ON search_entry
BEGIN
  DELETE FROM search_text WHERE rowid = OLD.id;
END;`);
  for (const { table, columns, latin, owner = 'episode_id', ownerId = 'NEW.episode_id' } of SEARCHED) {
    const names = columns.split(' ');
    const text = `trim(${names.map(name => `coalesce(NEW.${name}, '')`).join(` || ' ' || `)})`;
    const remove = `DELETE FROM search_entry WHERE kind = '${table}' AND record_id = OLD.id;`;
    const add = `INSERT INTO search_entry (kind, record_id, ${owner})
    SELECT '${table}', NEW.id, ${ownerId} WHERE ${text} <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, ${text}, ${latin === undefined ? "''" : `NEW.${latin}`} FROM search_entry WHERE kind = '${table}' AND record_id = NEW.id;`;
    db.exec(`
CREATE TRIGGER ${table}_search_insert AFTER INSERT ON ${table}
BEGIN
  ${add}
END;
CREATE TRIGGER ${table}_search_update AFTER UPDATE OF ${names.join(', ')} ON ${table}
BEGIN
  ${remove}
  ${add}
END;
CREATE TRIGGER ${table}_search_delete BEFORE DELETE ON ${table}
BEGIN
  ${remove}
END;`);
  }
}
