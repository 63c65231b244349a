// A therapist's own single-number measure in the shape of a library entry. Numbers not given stay missing.

import { USUAL_DAYS } from './due.ts';
import type { Evidence, Measure } from './types.ts';

export interface CustomDefinition {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly unit: string;
  readonly direction: 'lower-is-better' | 'higher-is-better';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly sem: number | null;
  readonly mdc95: number | null;
  readonly mcid: number | null;
  readonly source: string;
}

export function measureOfCustom(custom: CustomDefinition): Measure {
  const { id, name, abbreviation, unit, direction, min, max, step } = custom;
  const evidence = (name: CustomNumber, value: number | null): Evidence[] => {
    if (value === null) return [];
    const authors = sourceOf(custom.source, name);
    return [
      {
        score: 'total',
        value,
        unit,
        population: 'as entered',
        method: 'entered by the therapist',
        citation: {
          authors: authors === '' ? 'source not given' : authors,
          year: null,
          journal: 'own measure',
        },
        verified: false,
      },
    ];
  };
  return {
    id,
    name,
    abbreviation,
    regions: ['any'],
    constructs: [],
    kind: 'custom',
    usableForPlateau: true,
    unit,
    min,
    max,
    direction,
    items: { count: 1, entered: true, itemMin: min, itemMax: max, itemStep: step },
    scores: [
      {
        id: 'total',
        name,
        min,
        max,
        unit,
        formula: 'score = value entered',
        algorithm: { type: 'entered' },
        decimals: decimalsOf(step),
        missing: { maxMissing: 0, method: 'none', verified: true },
      },
    ],
    scoringRule: 'The value as entered.',
    rounding: `steps of ${step}`,
    mdc90: [],
    mdc95: evidence('mdc95', custom.mdc95),
    sem: evidence('sem', custom.sem),
    mcid: evidence('mcid', custom.mcid),
    defaults: [],
    floorCeilingNotes: '',
    readminister: { minimumDays: 1, typicalDays: USUAL_DAYS },
    burdenMinutes: 1,
    cutoffs: [],
    licence: { status: 'unknown', mayEmbedItemText: false, holder: '', note: 'own measure', verified: false },
    examples: [],
  };
}

const NUMBERS = ['sem', 'mdc95', 'mcid'] as const;
export type CustomNumber = (typeof NUMBERS)[number];

/** Sources of the three numbers in one text, a line for each: `MDC95: Smith 2020`. */
export function sourcesText(sources: Readonly<Record<CustomNumber, string>>): string {
  return NUMBERS.filter(name => sources[name].trim() !== '')
    .map(name => `${name.toUpperCase()}: ${sources[name].trim()}`)
    .join('\n');
}

/** The source of one number; a text that names none of them is the source of all. */
function sourceOf(text: string, name: CustomNumber): string {
  const lines = text.split('\n');
  const named = (one: CustomNumber) => lines.find(line => line.startsWith(`${one.toUpperCase()}: `));
  if (!NUMBERS.some(one => named(one) !== undefined)) return text;
  return named(name)?.slice(name.length + 2) ?? '';
}

const LONGEST_SLUG = 45;

/** `custom-grip-left` from "Grip (left)"; with a number where that id is taken. */
export function customIdOf(name: string, taken: readonly string[]): string {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST_SLUG)
    .replace(/-+$/, '');
  const id = `custom-${slug === '' ? 'measure' : slug}`;
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 6; decimals++) {
    if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-9) return decimals;
  }
  return 6;
}
