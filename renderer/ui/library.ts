// The measures library as the screens need it. The only module of the renderer that reads shared/measures.
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

export function libraryMeasures(): readonly MeasureFacts[] {
  return [];
}
export function libraryMeasure(_id: string): MeasureFacts | undefined {
  return undefined;
}
export function libraryDetails(_id: string): LibraryDetails | undefined {
  return undefined;
}
export function scoreItems(_id: string, _items: readonly (number | null)[]): Scored {
  return { ok: false, reason: '' };
}
