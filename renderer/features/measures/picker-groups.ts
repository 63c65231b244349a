// Measures to record, in the order they are likely to be wanted: due now, followed, for the region, the rest.
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { dueMeasures } from '../../../shared/measures/due.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { factsOf, type MeasureFacts, measureFacts } from '../../ui/measure-facts.ts';
import { type MeasureGroup, measureGroups } from '../../ui/measure-options.ts';
import { constructName, regionName } from './library-search.ts';

export type CustomMeasures = EpisodeRecord['customMeasures'];

/** A measure as this patient is judged by it: the score the episode follows, with the numbers chosen for them. */
export function factsFor(record: EpisodeRecord, custom: CustomMeasures, measureId: string): MeasureFacts {
  const measure = measureLookup(custom, record.thresholds)(measureId);
  const followed = record.measures.find(entry => entry.measureId === measureId);
  return measure ? factsOf(measure, followed?.scoreId) : measureFacts(measureId, custom);
}

/** Ids of what should be asked again by now, most due first. */
export function dueIds(record: EpisodeRecord, custom: CustomMeasures, today: string): string[] {
  return dueMeasures(record, measureLookup(custom), today).map(({ measureId }) => measureId);
}

export function pickerGroups(record: EpisodeRecord, custom: CustomMeasures, today: string): MeasureGroup[] {
  const due = dueIds(record, custom, today);
  const followed = [...record.measures]
    .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
    .map(({ measureId }) => measureId);
  const groups = measureGroups(followed, record.episode.region, custom);
  const isDue = ({ id }: MeasureFacts) => due.includes(id);
  return [
    { label: t('record.dueNow'), measures: due.map(id => measureFacts(id, custom)) },
    ...groups.map(group => ({ ...group, measures: group.measures.filter(facts => !isDue(facts)) })),
  ].filter(group => group.measures.length > 0);
}

export interface PickerFilter {
  readonly region: string;
  readonly construct: string;
}

export const ANY_MEASURE: PickerFilter = { region: '', construct: '' };

/**
 * Groups narrowed to a region, a construct, and what was typed: each word in name, abbreviation, region or construct.
 * What begins with it comes first, whatever its group: a group whose measures fit differently well is shown in parts.
 */
export function narrowed(
  groups: readonly MeasureGroup[],
  typed: string,
  filter: PickerFilter,
): MeasureGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = groups.flatMap(({ label, measures }) =>
    measures.flatMap(facts => {
      const distance = distanceOf(facts, words);
      return distance === null || !isOf(facts, filter) ? [] : [{ label, facts, distance }];
    }),
  );
  // Sorting keeps the order among equals: due, followed, for the region, the rest.
  fits.sort((a, b) => a.distance - b.distance);
  const shown: { label: string; measures: MeasureFacts[] }[] = [];
  for (const { label, facts } of fits) {
    const open = shown.at(-1);
    if (open?.label === label) open.measures.push(facts);
    else shown.push({ label, measures: [facts] });
  }
  return shown;
}

/** How far a measure is from all of the words, 0 where each begins its abbreviation; null where one is nowhere in it. */
function distanceOf(facts: MeasureFacts, words: readonly string[]): number | null {
  const abbreviation = facts.abbreviation.toLowerCase();
  const beginnings = `${abbreviation} ${facts.name.toLowerCase()}`.split(/[^\p{L}\p{N}]+/u);
  const text = searchText(facts);
  let distance = 0;
  for (const word of words) {
    if (!text.includes(word)) return null;
    if (abbreviation.startsWith(word)) continue;
    distance += beginnings.some(part => part.startsWith(word)) ? 1 : 2;
  }
  return distance;
}

function isOf({ regions, measure }: MeasureFacts, { region, construct }: PickerFilter): boolean {
  return (
    (region === '' || regions.includes(region)) &&
    (construct === '' || (measure?.constructs.includes(construct) ?? false))
  );
}

function searchText(facts: MeasureFacts): string {
  return `${facts.abbreviation} ${facts.id} ${facts.name} ${detailOf(facts)}`.toLowerCase();
}

/** What it is about and where: `disability; lumbar`. */
export function detailOf({ measure, regions }: MeasureFacts): string {
  const constructs = (measure?.constructs ?? []).map(constructName).join(', ');
  return joined([constructs, regions.map(regionName).join(', ')], '; ');
}
