// What a measure did around a step, in a few words for a cell of the table.
import type { LadderMeasure, Moved } from '../../../shared/care-ladder.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';

/** `46 to 38: 8 better, within the error of measurement` */
export function movedWords(moved: Moved | null): string {
  if (moved === null) return t('ladder.noScores');
  const { from, to, improvement, isBeyond } = moved;
  const amount = Math.abs(improvement ?? to - from);
  const way =
    improvement === null
      ? t('ladder.changed', { amount })
      : improvement === 0
        ? t('ladder.same')
        : t(improvement > 0 ? 'ladder.better' : 'ladder.worse', { amount });
  const noise = isBeyond === null || improvement === 0 ? '' : t(isBeyond ? 'ladder.beyond' : 'ladder.within');
  return joined([t('ladder.fromTo', { from, to, way }), noise]);
}

/** `ODI (detectable change 10)` */
export function measureTitle({ name, detectable }: LadderMeasure): string {
  return detectable === null
    ? t('ladder.measureUnknown', { name })
    : t('ladder.measure', { name, value: detectable });
}
