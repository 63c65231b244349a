// The options the detector runs with in this vault.
import { DETECTOR_VERSION } from '../../shared/detector/record.ts';
import type { DetectorOptions } from '../../shared/detector/types.ts';
import type { ReadDb } from '../data/db.ts';
import type { ServiceContext } from './command.ts';
import { loadDetectorSettings } from './settings.ts';

export function detectorOptions(db: ReadDb): DetectorOptions {
  return loadDetectorSettings(db);
}

/**
 * The rules of this program and vault in one text: as long as it is the same, an unchanged record gives the same
 * verdict. The version of the program stands for its library of measures.
 */
export function rulesOf(context: Pick<ServiceContext, 'appVersion' | 'db'>): string {
  const { falseAlarmPercent, stallLimit, priors } = detectorOptions(context.db);
  return `${context.appVersion} ${DETECTOR_VERSION} ${falseAlarmPercent} ${stallLimit} ${priors?.version ?? ''}`.trimEnd();
}
