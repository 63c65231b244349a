// Settings that live in the vault, as JSON text by name.
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { rowOf } from './rows.ts';

export function readSetting(db: ReadDb, name: string): string | null {
  return (
    rowOf<{ value: string }>(prepared(db, 'SELECT value FROM setting WHERE name = ?'), name)?.value ?? null
  );
}

export function writeSetting(db: WriteDb, name: string, value: string): void {
  prepared(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value);
}
