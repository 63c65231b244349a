// The measures library as the screens need it: list, and scores while typing.
import { t } from '../../shared/i18n/en.ts';
import { scoreDefinition } from '../../shared/measures/change.ts';
import { findMeasure, MEASURES } from '../../shared/measures/registry.ts';
import { describeScoreError, score } from '../../shared/measures/scoring.ts';
import { factsOf, type MeasureFacts } from './measure-facts.ts';

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

const FACTS: readonly MeasureFacts[] = MEASURES.map(measure => factsOf(measure));

/** All measures of the library, in its own order. */
export function libraryMeasures(): readonly MeasureFacts[] {
  return FACTS;
}

/** Scores items (null for a missing one) as the measure's rules say; the score asked for comes first, then the others. */
export function scoreItems(id: string, items: readonly (number | null)[], scoreId?: string): Scored {
  const measure = findMeasure(id);
  if (!measure) return { ok: false, reason: t('record.noScoring') };
  const scored = score(measure, items);
  if (!scored.ok && scored.error.code === 'too-many-missing')
    return { ok: false, reason: t('record.tooFew') };
  if (!scored.ok) return { ok: false, reason: sentence(describeScoreError(scored.error)) };
  const { answered, missing, subscales } = scored.value;
  const definition = scoreDefinition(measure, scoreId);
  const main = subscales[definition.id] ?? null;
  if (main === null) return { ok: false, reason: t('record.mainMissing', { score: definition.name }) };
  const others = measure.scores
    .filter(entry => entry.id !== definition.id)
    .map(entry => ({ name: entry.name, value: subscales[entry.id] ?? null }));
  return { ok: true, score: main, answered, missing, others };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
