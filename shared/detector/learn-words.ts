// What was learned of a practice, in words: how its patients differ from the starting assumptions.
import { t } from '../i18n/en.ts';
import { LEAST_EPISODES, type Learning, usableEpisodes } from './learn.ts';
import type { EpisodeSeries } from './types.ts';

/** Differences smaller than these are not worth a sentence: of times, of errors (factors), of shares of courses. */
const TOLD = { pace: 1.15, error: 1.08, share: 0.04 };

/** What the words are about; see `Learning`. */
interface LearnedNumbers {
  readonly version: string;
  readonly episodes: number;
  readonly slowness: number;
  readonly error: number;
  readonly stalling: number;
  /** How much of what was learned counts; the rest is assumed as before. */
  readonly belief: number;
}

export function learnedSentences(learned: LearnedNumbers): string[] {
  const { slowness, error, stalling, episodes, version, belief } = learned;
  const differences = [
    slowness > TOLD.pace ? t('learning.slower') : '',
    slowness < 1 / TOLD.pace ? t('learning.faster') : '',
    stalling > TOLD.share ? t('learning.moreStall') : '',
    stalling < -TOLD.share ? t('learning.fewerStall') : '',
    error > TOLD.error ? t('learning.noisier') : '',
    error < 1 / TOLD.error ? t('learning.quieter') : '',
  ].filter(sentence => sentence !== '');
  return [
    ...(differences.length > 0 ? differences : [t('learning.alike')]),
    ...(belief > 0 ? [t('learning.belief', { percent: Math.round(100 * belief) })] : []),
    t('learning.from', { count: episodes, version }),
  ];
}

/** @param learning null where there were too few of the `closed` episodes */
export function learningSentences(learning: Learning | null, closed: readonly EpisodeSeries[]): string[] {
  if (learning !== null) {
    const { version, belief } = learning.priors;
    return learnedSentences({ ...learning, version, belief });
  }
  return [t('learning.tooFew', { count: usableEpisodes(closed).length, least: LEAST_EPISODES })];
}
