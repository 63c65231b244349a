// Settings that live inside the vault: the letterhead, because it names people, and what the practice has decided.
import { DetectorSettings, USUAL_DETECTOR_SETTINGS } from '../../shared/domain/detector-settings.ts';
import { EMPTY_LETTERHEAD, Letterhead } from '../../shared/domain/letterhead.ts';
import { TimeLimits, USUAL_TIME_LIMITS } from '../../shared/domain/time-limits.ts';
import type { ReadDb } from '../data/db.ts';
import { readSetting, writeSetting } from '../data/repositories/settings.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { acceptRules } from './rules.ts';

const LETTERHEAD_KEY = 'letterhead';
const TIME_LIMITS_KEY = 'time-limits';
const DETECTOR_KEY = 'detector';

export const settingsHandlers = {
  'settings.letterhead': query(db => loadLetterhead(db)),
  'settings.setLetterhead': command('settings', saveLetterhead),
  'settings.timeLimits': query(db => loadTimeLimits(db)),
  'settings.setTimeLimits': command('settings', saveTimeLimits),
  'settings.detector': query(db => loadDetectorSettings(db)),
  'settings.setDetector': command('settings', saveDetectorSettings),
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

export function loadTimeLimits(db: ReadDb): TimeLimits {
  const stored = readSetting(db, TIME_LIMITS_KEY);
  return stored === null ? USUAL_TIME_LIMITS : TimeLimits.parse(JSON.parse(stored));
}

function saveTimeLimits(context: ServiceContext, limits: TimeLimits): Change<TimeLimits> {
  writeSetting(context.db, TIME_LIMITS_KEY, JSON.stringify(limits));
  return {
    value: limits,
    entity: 'setting',
    entityId: TIME_LIMITS_KEY,
    record: limits,
    topics: ['settings'],
  };
}

export function loadDetectorSettings(db: ReadDb): DetectorSettings {
  const stored = readSetting(db, DETECTOR_KEY);
  return stored === null ? USUAL_DETECTOR_SETTINGS : DetectorSettings.parse(JSON.parse(stored));
}

/** Other settings judge every episode anew, which only the rules of this program can do: they are in force from then on. */
function saveDetectorSettings(context: ServiceContext, settings: DetectorSettings): Change<DetectorSettings> {
  acceptRules(context.db);
  writeSetting(context.db, DETECTOR_KEY, JSON.stringify(settings));
  return {
    value: settings,
    entity: 'setting',
    entityId: DETECTOR_KEY,
    record: settings,
    topics: ['settings', 'rules', 'problems'],
  };
}
