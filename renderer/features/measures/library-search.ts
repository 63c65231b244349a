// Finding a measure in the library: by words of its name, short name, region or construct, and by three filters. Pure.
import type { CustomMeasure } from '../../../shared/domain/custom-measure.ts';
import { REGIONS } from '../../../shared/domain/episode.ts';
import { type MessageId, t } from '../../../shared/i18n/en.ts';
import { measureOfCustom } from '../../../shared/measures/custom.ts';
import { MEASURES } from '../../../shared/measures/registry.ts';
import type { Measure } from '../../../shared/measures/types.ts';

export interface LibraryFilter {
  readonly text: string;
  readonly region: string;
  readonly construct: string;
  readonly kind: string;
}

export const EVERYTHING: LibraryFilter = { text: '', region: '', construct: '', kind: '' };

/** The therapist's own first, then the library by short name. */
export function libraryOf(custom: readonly CustomMeasure[]): Measure[] {
  const byName = [...MEASURES].sort((a, b) => (lower(a) < lower(b) ? -1 : 1));
  return [...custom.map(measureOfCustom), ...byName];
}

export function found(measures: readonly Measure[], filter: LibraryFilter): Measure[] {
  const words = plain(filter.text).split(/\s+/);
  return measures.filter(
    measure =>
      (filter.region === '' || measure.regions.includes(filter.region)) &&
      (filter.construct === '' || measure.constructs.includes(filter.construct)) &&
      (filter.kind === '' || measure.kind === filter.kind) &&
      words.every(word => wordsOf(measure).includes(word)),
  );
}

function wordsOf(measure: Measure): string {
  const { abbreviation, name, id, regions, constructs } = measure;
  return plain(
    [abbreviation, name, id, ...regions.map(regionName), ...constructs.map(constructName)].join(' '),
  );
}

/** Small letters without accents and hyphens: "quick dash" and "QuickDASH" are both found. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[-_/]/g, ' ').toLowerCase().trim();
}

function lower({ abbreviation }: Measure): string {
  return abbreviation.toLowerCase();
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** What the measures can be filtered by, as far as it occurs among them. */
export function filterOptions(measures: readonly Measure[]): {
  readonly regions: readonly FilterOption[];
  readonly constructs: readonly FilterOption[];
  readonly kinds: readonly FilterOption[];
} {
  const options = (values: readonly string[], label: (value: string) => string) =>
    [...new Set(values)]
      .map(value => ({ value, label: label(value) }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
  return {
    regions: options(
      measures.flatMap(measure => measure.regions),
      regionName,
    ),
    constructs: options(
      measures.flatMap(measure => measure.constructs),
      constructName,
    ),
    kinds: options(
      measures.map(measure => measure.kind),
      kindName,
    ),
  };
}

const WIDER: Readonly<Record<string, MessageId>> = {
  any: 'library.region.any',
  'lower-limb': 'library.region.lower-limb',
};

export function regionName(region: string): string {
  const wider = WIDER[region];
  if (wider) return t(wider);
  const known = REGIONS.find(one => one === region);
  return known ? t(`region.${known}`) : region;
}

export function constructName(construct: string): string {
  return construct.replaceAll('-', ' ');
}

const KINDS: Readonly<Record<string, MessageId>> = {
  'single-item': 'library.kind.single-item',
  'multi-item': 'library.kind.multi-item',
  'entered-score': 'library.kind.entered-score',
  performance: 'library.kind.performance',
  'user-defined': 'library.kind.user-defined',
  custom: 'library.kind.custom',
};

export function kindName(kind: string): string {
  const known = KINDS[kind];
  return known ? t(known) : kind;
}
