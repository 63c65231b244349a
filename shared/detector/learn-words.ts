// What was learned of a practice, in words: how its patients differ from the starting assumptions.
import { t } from '../i18n/en.ts';
import { SHARED_ERROR } from './bank.ts';
import { LEAST_EPISODES, type Learning, usableEpisodes } from './learn.ts';
import type { EpisodeSeries } from './types.ts';

/** Differences smaller than these are not worth a sentence: of times, of errors (factors), of shares of courses. */
const TOLD = { pace: 1.15, error: 1.08, together: 1.2, share: 0.04 };

/** What the words are about; see `Learning`. */
interface LearnedNumbers {
  readonly version: string;
  readonly episodes: number;
  readonly slowness: number;
  readonly error: number;
  readonly stalling: number;
  /** Share of the errors that all scores of a bad day have in common, in multiples of that assumed at first. */
  readonly together: number;
  /** How much of what was learned counts; the rest is assumed as before. */
  readonly belief: number;
}

export function learnedSentences(learned: LearnedNumbers): string[] {
  const { slowness, error, stalling, together, episodes, version, belief } = learned;
  const differences = [
    slowness > TOLD.pace ? t('learning.slower') : '',
    slowness < 1 / TOLD.pace ? t('learning.faster') : '',
    stalling > TOLD.share ? t('learning.moreStall') : '',
    stalling < -TOLD.share ? t('learning.fewerStall') : '',
    error > TOLD.error ? t('learning.noisier') : '',
    error < 1 / TOLD.error ? t('learning.quieter') : '',
    together > TOLD.together ? t('learning.together') : '',
    together < 1 / TOLD.together ? t('learning.apart') : '',
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
    const { version, belief, noises } = learning.priors;
    const together = (noises[0]?.shared ?? SHARED_ERROR) / SHARED_ERROR;
    return learnedSentences({ ...learning, version, belief, together });
  }
  return [t('learning.tooFew', { count: usableEpisodes(closed).length, least: LEAST_EPISODES })];
}
