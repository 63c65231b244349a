// The options the detector runs with in this vault.
import { DETECTOR_VERSION } from '../../shared/detector/record.ts';
import type { DetectorOptions } from '../../shared/detector/types.ts';
import type { ReadDb } from '../data/db.ts';
import { priorsOf, versionInEffect } from '../data/repositories/learned-priors.ts';
import { changedNumbers } from '../data/repositories/numbers.ts';
import type { ServiceContext } from './command.ts';
import { loadDetectorSettings } from './settings.ts';

export function detectorOptions(db: ReadDb): DetectorOptions {
  const version = versionInEffect(db);
  return {
    ...loadDetectorSettings(db),
    priors: version === null ? undefined : priorsOf(db, version),
  };
}

/**
 * The rules of this program and vault in one text: as long as it is the same, an unchanged record gives the same
 * verdict. The version of the program stands for its library of measures.
 */
export function rulesOf(
  { appVersion, db }: Pick<ServiceContext, 'appVersion' | 'db'>,
  options: DetectorOptions,
): string {
  const { falseAlarmPercent, stallLimit, priors } = options;
  const numbers = JSON.stringify(changedNumbers(db));
  return `${appVersion} ${DETECTOR_VERSION} ${falseAlarmPercent} ${stallLimit} ${priors?.version ?? ''} ${numbers}`;
}
