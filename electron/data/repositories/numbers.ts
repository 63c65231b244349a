// The numbers of our own choosing that this practice has set otherwise: one setting, because they hold together.
import type { ChangedNumbers } from '../../../shared/clinical/evidence/numbers.ts';
import { changedBy, NumberChoice } from '../../../shared/domain/numbers.ts';
import type { ReadDb } from '../db.ts';
import { readSetting } from './settings.ts';

export const NUMBERS_KEY = 'numbers';

/** Every choice ever made, in the order they were made. */
export function listNumberChoices(db: ReadDb): NumberChoice[] {
  const stored = readSetting(db, NUMBERS_KEY);
  return stored === null ? [] : NumberChoice.array().parse(JSON.parse(stored));
}

/** Those in force. */
export function changedNumbers(db: ReadDb): ChangedNumbers {
  return changedBy(listNumberChoices(db));
}
