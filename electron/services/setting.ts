// A setting of the vault: its name, its form, what holds until it is set, and whom a change is told.
import type { z } from '../../shared/schema.ts';
import type { ReadDb } from '../data/db.ts';
import { readSetting, writeSetting } from '../data/repositories/settings.ts';
import type { Change, ServiceContext } from './command.ts';

export interface Setting<T> {
  readonly name: string;
  readonly form: z.ZodType<T>;
  /** What holds until it is set, which may depend on where the practice is. */
  readonly usual: (db: ReadDb) => T;
  readonly topics: readonly string[];
}

export function loadSetting<T>(db: ReadDb, { name, form, usual }: Setting<T>): T {
  const stored = readSetting(db, name);
  return stored === null ? usual(db) : form.parse(JSON.parse(stored));
}

export function saveSetting<T>(
  context: ServiceContext,
  { name, topics }: Pick<Setting<T>, 'name' | 'topics'>,
  value: T,
): Change<T> {
  writeSetting(context.db, name, JSON.stringify(value));
  return { value, entity: 'setting', entityId: name, record: value, topics };
}
