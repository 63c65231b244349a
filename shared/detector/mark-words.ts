// What can still be said of a verdict of which the mark alone was kept: nobody opened it before its rules were replaced,
// and other rules must not put words into its mouth.
import type { Verdict } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { VerdictWords } from './record.ts';

export function wordsOfMark({ headline }: Pick<Verdict, 'headline'>): VerdictWords {
  return { sentences: [headline, t('verdicts.markOnly')], measures: [], causes: [] };
}
