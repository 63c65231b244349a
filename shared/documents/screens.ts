// Screening questionnaires in a letter: the latest total against its published cut-off. Totals only; no meaning is read
// into them, and screens of mood are left out (see outcomes.ts).
import { measureIdsOf, observationsOf } from '../charts/course.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Words } from '../i18n/words.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { mainScore } from '../measures/scoring.ts';
import type { Measure } from '../measures/types.ts';
import { z } from '../schema.ts';
import { keyOf } from './fact.ts';
import { isScreen, isWithheld } from './outcomes.ts';

export const Screen = z.strictObject({
  /** As of every sentence of a letter. */
  key: z.string(),
  name: z.string(),
  text: z.string(),
  group: z.enum(['neuropathic', 'psychosocial']),
  /** Null where no cut-off upwards is published. */
  isReached: z.boolean().nullable(),
  sources: z.array(z.string()),
  /** As of every sentence of a letter. */
  generated: z.string().optional(),
});
export type Screen = z.infer<typeof Screen>;

export function screensOf(record: EpisodeRecord, measureOf: MeasureOf, asOf: string, words: Words): Screen[] {
  return measureIdsOf(record).flatMap(id => {
    const measure = measureOf(id);
    const latest = observationsOf(record, id, asOf).at(-1);
    if (!measure || !latest || isWithheld(measure) || !isScreen(record, measure)) return [];
    const cutoff = highestCutoff(measure);
    const params = {
      name: measure.abbreviation,
      score: latest.score,
      max: mainScore(measure).max,
      day: words.day(latest.date),
      cutoff: cutoff?.value ?? '',
      mark: cutoff === null || cutoff.isVerified ? '' : '†',
    };
    const isReached =
      cutoff && (cutoff.isInclusive ? latest.score >= cutoff.value : latest.score > cutoff.value);
    const text = isReached === null ? 'screen.plain' : isReached ? 'screen.reached' : 'screen.below';
    const isNerve = measure.constructs.includes('neuropathic-screen');
    return [
      {
        key: keyOf('screen.plain', id),
        name: measure.abbreviation,
        text: words.say(text, params),
        group: isNerve ? ('neuropathic' as const) : ('psychosocial' as const),
        isReached,
        sources: [latest.id],
      },
    ];
  });
}

/** The cut-off of the main score from which a total counts as high. */
function highestCutoff(
  measure: Measure,
): { readonly value: number; readonly isInclusive: boolean; readonly isVerified: boolean } | null {
  const main = mainScore(measure).id;
  const upward = measure.cutoffs.filter(
    entry => (entry.score === null || entry.score === main) && (entry.op === '>=' || entry.op === '>'),
  );
  const [highest] = [...upward].sort((a, b) => b.value - a.value);
  return highest
    ? { value: highest.value, isInclusive: highest.op === '>=', isVerified: highest.verified }
    : null;
}
