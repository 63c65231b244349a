// How a verdict of before stands to the rules of today, in words.

import { NUMBER_IDS, settingOf } from '../clinical/evidence/numbers.ts';
import type { ReopenedVerdict } from '../domain/verdict-history.ts';
import { t } from '../i18n/en.ts';
import { percentOf } from './certainty.ts';

/** The numbers of our own that the practice had set otherwise when this was said. */
export function numbersWords({ numbers }: Pick<ReopenedVerdict, 'numbers'>): string[] {
  return NUMBER_IDS.flatMap(id => {
    const value = numbers?.[id];
    if (value === undefined) return [];
    const { words, unit, value: usual } = settingOf(id);
    return [t('verdicts.number', { words, value: `${value} ${unit}`, usual })];
  });
}

/** Whether it can be reached again from what was kept. */
export function replayWords({ replay, today }: Pick<ReopenedVerdict, 'replay' | 'today'>): string {
  if (replay === 'other-rules' && today !== null) {
    return t('verdicts.otherRules', {
      state: t(`state.${today.state}`),
      percent: percentOf(today.pStalled),
    });
  }
  if (replay === 'same') return t('verdicts.same');
  return t(replay === 'not-kept' ? 'verdicts.notKept' : 'verdicts.differs');
}
