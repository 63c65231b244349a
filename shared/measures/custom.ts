// A therapist's own single-number measure in the shape of a library entry. Numbers not given stay missing.
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
  const evidence = (value: number | null): Evidence[] =>
    value === null
      ? []
      : [
          {
            score: 'total',
            value,
            unit,
            population: 'as entered',
            method: 'entered by the therapist',
            citation: {
              authors: custom.source === '' ? 'source not given' : custom.source,
              year: null,
              journal: 'own measure',
            },
            verified: false,
          },
        ];
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
    mdc95: evidence(custom.mdc95),
    sem: evidence(custom.sem),
    mcid: evidence(custom.mcid),
    defaults: [],
    floorCeilingNotes: '',
    readminister: { minimumDays: 1, typicalDays: 14 },
    burdenMinutes: 1,
    cutoffs: [],
    licence: { status: 'unknown', mayEmbedItemText: false, holder: '', note: 'own measure', verified: false },
    examples: [],
  };
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 6; decimals++) {
    if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-9) return decimals;
  }
  return 6;
}
