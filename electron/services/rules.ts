// New rules of the detector come with a new version of the program. They do not replace verdicts by themselves: the old
// ones stay until the therapist, who has seen who changes (`lab.preview`), puts the new rules in force.
import { DETECTOR_VERSION } from '../../shared/detector/record.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb, WriteDb } from '../data/db.ts';
import { readSetting, writeSetting } from '../data/repositories/settings.ts';
import { listUnderOtherRules } from '../data/repositories/verdicts.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';

const ACCEPTED_KEY = 'accepted-rules';

export const rulesHandlers = {
  'rules.waiting': query(rulesWaiting),
  'rules.accept': command('settings', accept),
};

/** Episodes whose verdict stays as it is until the rules of this program are accepted. */
export function heldBack(db: ReadDb): readonly string[] {
  const isAccepted = readSetting(db, ACCEPTED_KEY) === JSON.stringify(DETECTOR_VERSION);
  return isAccepted ? [] : listUnderOtherRules(db, DETECTOR_VERSION);
}

/** Call it inside a command: from the next scan on the rules of this program hold for every episode. */
export function acceptRules(db: WriteDb): void {
  writeSetting(db, ACCEPTED_KEY, JSON.stringify(DETECTOR_VERSION));
}

function rulesWaiting(db: ReadDb): OutputOf<'rules.waiting'> {
  return { version: DETECTOR_VERSION, episodes: heldBack(db).length };
}

function accept({ db }: ServiceContext): Change<OutputOf<'rules.accept'>> {
  const episodes = heldBack(db).length;
  acceptRules(db);
  return {
    value: { version: DETECTOR_VERSION, episodes },
    entity: 'setting',
    entityId: ACCEPTED_KEY,
    record: DETECTOR_VERSION,
    topics: ['settings', 'rules', 'problems'],
    detail: { version: DETECTOR_VERSION, episodes },
  };
}
