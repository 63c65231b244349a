// The options the detector runs with in this vault.
import type { Priors } from '../../shared/detector/bank.ts';
import { DETECTOR_VERSION } from '../../shared/detector/record.ts';
import type { DetectorOptions } from '../../shared/detector/types.ts';
import type { ReadDb } from '../data/db.ts';
import { findPriors, versionInEffect } from '../data/repositories/learned-priors.ts';
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

/** One object for one version: the shapes of the detector are worked out once for each. */
const known = new WeakMap<ReadDb, Map<string, Priors>>();

/** What was learned under this version; undefined where it was not learned in this vault. */
export function priorsOf(db: ReadDb, version: string): Priors | undefined {
  const ofVault = known.get(db) ?? new Map<string, Priors>();
  known.set(db, ofVault);
  const priors = ofVault.get(version) ?? findPriors(db, version) ?? undefined;
  if (priors !== undefined) ofVault.set(version, priors);
  return priors;
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
