// The measures library as the screens need it: list, details with the source of every number, and scores while typing.
import { t } from '../../shared/i18n/en.ts';
import { citationText, type SourcedNumber } from '../../shared/measures/change.ts';
import { findMeasure, MEASURES } from '../../shared/measures/registry.ts';
import { describeScoreError, mainScore, score } from '../../shared/measures/scoring.ts';
import type { Evidence, Measure } from '../../shared/measures/types.ts';
import { factsOf, type MeasureFacts } from './measure-facts.ts';

export interface SourcedValue extends SourcedNumber {
  /** What it is about besides the population: the score it belongs to, how it was found. */
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
  | {
      readonly ok: true;
      readonly score: number;
      readonly answered: number;
      readonly missing: number;
      /** Scores besides the main one, in the order of the form; null where too many of their items are missing. */
      readonly others: readonly { readonly name: string; readonly value: number | null }[];
    }
  | { readonly ok: false; readonly reason: string };

const FACTS: readonly MeasureFacts[] = MEASURES.map(factsOf);

/** All measures of the library, in its own order. */
export function libraryMeasures(): readonly MeasureFacts[] {
  return FACTS;
}

export function libraryDetails(id: string): LibraryDetails | undefined {
  const measure = findMeasure(id);
  if (!measure) return undefined;
  const { licence } = measure;
  return {
    scoringRule: measure.scoringRule,
    missing: missingText(measure),
    licence: [licence.status.replaceAll('-', ' '), licence.holder, licence.note]
      .filter(part => part !== '')
      .join('. '),
    groups: [
      { kind: 'mcid', values: valuesOf(measure, measure.mcid) },
      { kind: 'mdc90', values: valuesOf(measure, measure.mdc90) },
      { kind: 'mdc95', values: valuesOf(measure, measure.mdc95) },
      { kind: 'sem', values: valuesOf(measure, measure.sem) },
    ],
  };
}

function missingText({ scores }: Measure): string {
  const rule = ({ missing }: Measure['scores'][number]) =>
    missing.maxMissing === 0
      ? t('measures.missingNone')
      : t('measures.missingValue', { count: missing.maxMissing, method: missing.method });
  const [only] = scores;
  if (only && scores.length === 1) return rule(only);
  return scores.map(entry => `${entry.name}: ${rule(entry)}`).join('. ');
}

function valuesOf(measure: Measure, list: readonly Evidence[]): SourcedValue[] {
  return list.map(entry => {
    const { value, unit, population, verified, citation } = entry;
    const part = measure.scores.length > 1 ? measure.scores.find(({ id }) => id === entry.score)?.name : '';
    const range = entry.valueMax === undefined ? '' : t('measures.valueRange', { max: entry.valueMax });
    const note = [part ?? '', range, entry.method, entry.note ?? ''].filter(text => text !== '').join('. ');
    return {
      value,
      unit: unit === '%-of-baseline' ? '% of the first score' : unit,
      population,
      citation: citationText(citation),
      verified,
      note,
    };
  });
}

/** Scores items (null for a missing one) as the measure's rules say. */
export function scoreItems(id: string, items: readonly (number | null)[]): Scored {
  const measure = findMeasure(id);
  if (!measure) return { ok: false, reason: t('record.noScoring') };
  const scored = score(measure, items);
  if (!scored.ok) return { ok: false, reason: sentence(describeScoreError(scored.error)) };
  const { score: main, answered, missing, subscales } = scored.value;
  const mainId = mainScore(measure).id;
  if (main === null)
    return { ok: false, reason: t('record.mainMissing', { score: mainScore(measure).name }) };
  const others = measure.scores
    .filter(entry => entry.id !== mainId)
    .map(entry => ({ name: entry.name, value: subscales[entry.id] ?? null }));
  return { ok: true, score: main, answered, missing, others };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
