// The red-flag statement of page 1 in one line; the full screening follows at the end.
import type { Words } from '../i18n/words.ts';
import { type Fact, fact } from './fact.ts';
import type { RedFlagStatement } from './findings.ts';

export function redFlagLine({ positive, negative, notScreened }: RedFlagStatement, words: Words): Fact {
  const counts = { negative: negative.length, open: notScreened.length };
  if (positive.length > 0) {
    const names = positive.map(entry => `${entry.words}, ${words.shortDay(entry.date)}`).join('; ');
    const sources = positive.flatMap(entry => entry.sources);
    return fact(words, 'redFlags.positive', {
      params: { ...counts, count: positive.length, names },
      sources,
    });
  }
  const latest = negative
    .map(entry => entry.date)
    .sort()
    .at(-1);
  return latest === undefined
    ? fact(words, 'redFlags.none')
    : fact(words, 'redFlags.negative', { params: { ...counts, day: words.shortDay(latest) } });
}
