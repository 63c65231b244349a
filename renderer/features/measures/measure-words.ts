// What is said of a measure in words: its items, missing items, licence, units and the source of a number. Pure.
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { citationText } from '../../../shared/measures/change.ts';
import type { Evidence, Measure } from '../../../shared/measures/types.ts';
import { factsOf, itemsSpan } from '../../ui/measure-facts.ts';

export function itemsText(measure: Measure): string {
  const facts = factsOf(measure);
  if (facts.items.length === 0) return t('measures.itemsNone');
  if (facts.inputs.length > 0) return facts.inputs.join(', ');
  return t('measures.itemsValue', { count: facts.items.length, ...itemsSpan(facts) });
}

export function missingText({ scores }: Measure): string {
  const rule = ({ missing }: Measure['scores'][number]) =>
    missing.maxMissing === 0
      ? t('measures.missingNone')
      : t('measures.missingValue', { count: missing.maxMissing, method: missing.method });
  const [only] = scores;
  if (only && scores.length === 1) return rule(only);
  return scores.map(entry => `${entry.name}: ${rule(entry)}`).join('. ');
}

export function licenceText({ licence }: Measure): string {
  const { status, holder, note, verified } = licence;
  const mark = verified ? '' : t('measures.licenceUnverified');
  return joined([status.replaceAll('-', ' '), holder, note, mark], '; ');
}

/** `2 to 3 points`, `30 % of the first score`. */
export function valueText({ value, valueMax, unit }: Evidence): string {
  const range = valueMax === undefined ? String(value) : t('library.between', { from: value, to: valueMax });
  return `${range} ${unit === '%-of-baseline' ? '% of the first score' : unit}`;
}

/** How a number was found, with what is worth knowing of it. */
export function methodText({ method, note, confidence, appliesTo }: Evidence): string {
  return [method, confidence, appliesTo, note].filter(part => part !== undefined && part !== '').join('. ');
}

export function sourceText({ citation }: Pick<Evidence, 'citation'>): string {
  return citationText(citation);
}

/** The name of the score a number is about, where the measure has several. */
export function scoreName(measure: Measure, scoreId: string | null): string {
  if (measure.scores.length < 2) return '';
  return measure.scores.find(score => score.id === scoreId)?.name ?? '';
}
