// Settings that live inside the vault, because they name people: the letterhead.
import { EMPTY_LETTERHEAD, Letterhead } from '../../shared/domain/letterhead.ts';
import type { ReadDb } from '../data/db.ts';
import { readSetting, writeSetting } from '../data/repositories/settings.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';

const LETTERHEAD_KEY = 'letterhead';

export const settingsHandlers = {
  'settings.letterhead': query(db => loadLetterhead(db)),
  'settings.setLetterhead': command('settings', saveLetterhead),
};

export function loadLetterhead(db: ReadDb): Letterhead {
  const stored = readSetting(db, LETTERHEAD_KEY);
  return stored === null ? EMPTY_LETTERHEAD : Letterhead.parse(JSON.parse(stored));
}

function saveLetterhead(context: ServiceContext, letterhead: Letterhead): Change<Letterhead> {
  writeSetting(context.db, LETTERHEAD_KEY, JSON.stringify(letterhead));
  return {
    value: letterhead,
    entity: 'setting',
    entityId: LETTERHEAD_KEY,
    record: letterhead,
    topics: ['settings'],
  };
}
