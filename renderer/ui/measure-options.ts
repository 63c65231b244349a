// Measures to choose from: followed ones first, then those for the body region, then the rest by name.
import type { CustomMeasure } from '../../shared/domain/custom-measure.ts';
import type { Region } from '../../shared/domain/episode.ts';
import { t } from '../../shared/i18n/en.ts';
import { libraryMeasures } from './library.ts';
import { type MeasureFacts, measureFacts } from './measure-facts.ts';

export interface MeasureGroup {
  readonly label: string;
  readonly measures: readonly MeasureFacts[];
}

/** The library's own names of areas that take in several of our regions. */
const LOWER_LIMB: readonly Region[] = ['hip', 'knee', 'ankle', 'foot'];

function fitsRegion(facts: MeasureFacts, region: Region): boolean {
  if (facts.regions.includes(region)) return true;
  return facts.regions.includes('lower-limb') && LOWER_LIMB.includes(region);
}

export function measureGroups(
  followedIds: readonly string[],
  region: Region,
  custom: readonly CustomMeasure[],
): MeasureGroup[] {
  const library = [...libraryMeasures()].sort((a, b) => (a.abbreviation < b.abbreviation ? -1 : 1));
  const own = custom.map(measure => measureFacts(measure.id, custom));
  const rest = [...own, ...library].filter(facts => !followedIds.includes(facts.id));
  const groups: MeasureGroup[] = [
    { label: t('measures.group.followed'), measures: followedIds.map(id => measureFacts(id, custom)) },
    {
      label: t('measures.group.region', { region: t(`region.${region}`) }),
      measures: rest.filter(facts => fitsRegion(facts, region)),
    },
    {
      label: t('measures.group.any'),
      measures: rest.filter(facts => !fitsRegion(facts, region) && facts.regions.includes('any')),
    },
    {
      label: t('measures.group.other'),
      measures: rest.filter(facts => !fitsRegion(facts, region) && !facts.regions.includes('any')),
    },
  ];
  return groups.filter(group => group.measures.length > 0);
}
