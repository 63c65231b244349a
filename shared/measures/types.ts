// What an outcome measure is: items, scores, missing-item rules, and published numbers with their sources.
// Data only; scoring is scoring.ts. Marks `verified: false` are kept and shown wherever the number is.

export interface Citation {
  readonly authors: string;
  readonly year: number | null;
  readonly journal: string;
  readonly doi?: string;
  readonly pmid?: string;
}

/** One published number, in `unit` (the measure's own, or `%-of-baseline`). */
export interface Evidence {
  readonly score: string | null;
  readonly value: number;
  readonly valueMax?: number;
  readonly unit: string;
  readonly population: string;
  readonly method: string;
  readonly citation: Citation | null;
  readonly verified: boolean;
  readonly note?: string;
  readonly appliesTo?: string;
  readonly confidence?: string;
}

export interface MeasureEvidence {
  readonly mdc90: readonly Evidence[];
  readonly mdc95: readonly Evidence[];
  readonly sem: readonly Evidence[];
  readonly mcid: readonly Evidence[];
}

export type Algorithm =
  | { readonly type: 'entered' }
  | {
      readonly type: 'sum';
      readonly items: readonly number[];
      readonly minAnswered: number;
      readonly impute: string;
      readonly scale: number;
      readonly offset: number;
      readonly weights?: Readonly<Record<string, number>>;
      /** Code by answer, for items whose answers do not count as they stand. */
      readonly recode?: Readonly<Record<string, readonly number[]>>;
    }
  | {
      readonly type: 'mean';
      readonly items: readonly number[];
      readonly minAnswered: number;
      readonly scale: number;
      readonly offset: number;
    }
  | {
      readonly type: 'combine';
      readonly terms: readonly { readonly score: string; readonly weight: number }[];
      readonly offset: number;
    }
  | { readonly type: 'lookup'; readonly score: string; readonly table: readonly number[] }
  | { readonly type: 'percent-of-max'; readonly items: readonly number[]; readonly minAnswered: number }
  | { readonly type: 'ratio'; readonly numerator: string; readonly denominator: string };

export interface ScoreDefinition {
  readonly id: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly formula: string;
  readonly algorithm: Algorithm;
  readonly decimals: number;
  readonly missing: {
    readonly maxMissing: number;
    readonly method: string;
    readonly verified: boolean;
    readonly note?: string;
  };
  readonly direction?: Direction;
}

export type Direction = 'lower-is-better' | 'higher-is-better';

export interface Items {
  readonly count: number;
  readonly itemMin: number;
  readonly itemMax: number;
  readonly itemStep?: number;
  /** The total is what is entered; there are no items. */
  readonly entered?: boolean;
  readonly inputs?: readonly string[];
  readonly order?: string;
  readonly note?: string;
  readonly perItemMax?: Readonly<Record<string, number>>;
  readonly perItemValues?: Readonly<Record<string, readonly number[]>>;
}

export interface Example {
  readonly label: string;
  readonly responses?: readonly (number | null)[];
  readonly inputs?: Readonly<Record<string, number | null>>;
  readonly missing?: readonly number[];
  readonly expected: Readonly<Record<string, number | null>>;
}

/** Numbers to use where nothing more specific is chosen. */
export interface Defaults {
  readonly score: string;
  readonly mdc: number | null;
  readonly mdcLevel: string;
  readonly mcid: number | null;
  readonly detectorThreshold: number | null;
  readonly responderPercent: number | null;
  readonly reason: string;
  readonly improvementUnreachable: { readonly op: string; readonly baseline: number } | null;
  readonly thresholdExpression: string | null;
  readonly byBaseline?: readonly unknown[];
  readonly thresholdUnit?: string;
}

/** A measurement error or important difference that the therapist uses instead of the published default. */
export interface ChosenNumber {
  readonly kind: 'mdc' | 'mcid';
  readonly score: string;
  readonly value: number;
  readonly population: string;
  readonly citation: string;
  readonly verified: boolean;
  readonly reason: string;
}

export interface Measure extends MeasureEvidence {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly regions: readonly string[];
  readonly constructs: readonly string[];
  readonly kind: string;
  readonly usableForPlateau: boolean;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly direction: string;
  readonly items: Items;
  readonly scores: readonly ScoreDefinition[];
  readonly scoringRule: string;
  readonly rounding: string;
  readonly defaults: readonly Defaults[];
  readonly floorCeilingNotes: string;
  readonly readminister: {
    readonly minimumDays: number;
    readonly typicalDays: number;
    readonly note?: string;
  };
  readonly burdenMinutes: number;
  readonly cutoffs: readonly {
    readonly score: string | null;
    readonly op: string;
    readonly value: number;
    readonly value2?: number;
    readonly meaning: string;
    readonly citation: Citation | null;
    readonly verified: boolean;
    readonly appliesTo?: string;
  }[];
  readonly licence: {
    readonly status: string;
    readonly mayEmbedItemText: boolean;
    readonly holder: string;
    readonly note: string;
    readonly verified: boolean;
  };
  readonly examples: readonly Example[];
  readonly version?: string;
  readonly norms?: unknown;
  readonly directionOverridable?: boolean;
  /** At most one for each score and kind; absent where the library's own numbers count. */
  readonly chosen?: readonly ChosenNumber[];
  readonly relatedEvidence?: readonly {
    readonly finding: string;
    readonly citation: Citation;
    readonly verified: boolean;
  }[];
}
