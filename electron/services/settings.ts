// Settings that live inside the vault: the letterhead, because it names people, and what the practice has decided.
import { DetectorSettings, USUAL_DETECTOR_SETTINGS } from '../../shared/domain/detector-settings.ts';
import { EMPTY_LETTERHEAD, Letterhead } from '../../shared/domain/letterhead.ts';
import { COUNTRY_NOT_SAID, PracticeCountry } from '../../shared/domain/practice-country.ts';
import { TimeLimits, usualTimeLimits } from '../../shared/domain/time-limits.ts';
import type { ReadDb } from '../data/db.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { acceptRules } from './rules.ts';
import { loadSetting, type Setting, saveSetting } from './setting.ts';

const LETTERHEAD: Setting<Letterhead> = {
  name: 'letterhead',
  form: Letterhead,
  usual: () => EMPTY_LETTERHEAD,
  topics: ['settings'],
};
const COUNTRY: Setting<PracticeCountry> = {
  name: 'practice-country',
  form: PracticeCountry,
  usual: () => COUNTRY_NOT_SAID,
  topics: ['settings', 'problems'],
};
const TIME_LIMITS: Setting<TimeLimits> = {
  name: 'time-limits',
  form: TimeLimits,
  usual: db => usualTimeLimits(loadCountry(db)),
  topics: ['settings'],
};
const DETECTOR: Setting<DetectorSettings> = {
  name: 'detector',
  form: DetectorSettings,
  usual: () => USUAL_DETECTOR_SETTINGS,
  topics: ['settings', 'rules', 'problems'],
};

export const settingsHandlers = {
  'settings.letterhead': query(loadLetterhead),
  'settings.setLetterhead': command('settings', (context, letterhead: Letterhead) =>
    saveSetting(context, LETTERHEAD, letterhead),
  ),
  'settings.country': query(loadCountry),
  'settings.setCountry': command('settings', (context, country: PracticeCountry) =>
    saveSetting(context, COUNTRY, country),
  ),
  'settings.timeLimits': query(loadTimeLimits),
  'settings.setTimeLimits': command('settings', (context, limits: TimeLimits) =>
    saveSetting(context, TIME_LIMITS, limits),
  ),
  'settings.detector': query(loadDetectorSettings),
  'settings.setDetector': command('settings', saveDetectorSettings),
};

export function loadLetterhead(db: ReadDb): Letterhead {
  return loadSetting(db, LETTERHEAD);
}

export function loadCountry(db: ReadDb): PracticeCountry {
  return loadSetting(db, COUNTRY);
}

export function loadTimeLimits(db: ReadDb): TimeLimits {
  return loadSetting(db, TIME_LIMITS);
}

export function loadDetectorSettings(db: ReadDb): DetectorSettings {
  return loadSetting(db, DETECTOR);
}

/** Other settings judge every episode anew, which only the rules of this program can do: they are in force from then on. */
function saveDetectorSettings(context: ServiceContext, settings: DetectorSettings): Change<DetectorSettings> {
  acceptRules(context.db);
  return saveSetting(context, DETECTOR, settings);
}
