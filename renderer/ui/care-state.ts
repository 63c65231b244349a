// The state word of an episode in lists: one mapping for tree, quick open, tabs and problems.
import { isQuiet } from '../../shared/alarm.ts';
import { daysBetween } from '../../shared/dates.ts';
import type { CaseloadEpisode } from '../../shared/domain/episode-record.ts';
import { type MessageId, t } from '../../shared/i18n/en.ts';

/** In the order of the caseload tree. */
export const CARE_STATES = [
  'redFlag',
  'reevaluate',
  'watch',
  'silenced',
  'active',
  'early',
  'none',
  'discharged',
] as const;
export type CareState = (typeof CARE_STATES)[number];

export const CARE_ICONS: Readonly<Record<CareState, string>> = {
  redFlag: 'flag',
  reevaluate: 'warning',
  watch: 'eye',
  silenced: 'bell-slash',
  active: 'circle-filled',
  early: 'circle-outline',
  none: 'dash',
  discharged: 'pass',
};

const WORDS: Readonly<Record<CareState, MessageId>> = {
  redFlag: 'care.redFlag',
  reevaluate: 'care.reevaluate',
  watch: 'care.watch',
  silenced: 'care.silenced',
  active: 'care.active',
  early: 'care.early',
  none: 'care.none',
  discharged: 'care.discharged',
};

/** A red flag hides whatever the verdict says of the course, and no answer of the therapist hides a red flag. */
export function careStateOf(
  episode: Pick<CaseloadEpisode, 'status' | 'level' | 'state' | 'answer' | 'redFlag'>,
  today: string,
): CareState {
  if (episode.status === 'discharged') return 'discharged';
  if (episode.redFlag !== null) return 'redFlag';
  if (isAlarm(episode.level) && isQuiet(episode.answer, today)) return 'silenced';
  if (episode.level === 'reevaluate') return 'reevaluate';
  if (episode.level === 'watch') return 'watch';
  return episode.state === null || episode.state === 'insufficient' ? 'early' : 'active';
}

function isAlarm(level: CaseloadEpisode['level']): boolean {
  return level === 'reevaluate' || level === 'watch';
}

export function careWord(state: CareState): string {
  return t(WORDS[state]);
}

/** Whole weeks since the start of care; 0 in the first week and before. */
export function weekOf(startDate: string, today: string): number {
  return Math.max(0, Math.floor(daysBetween(startDate, today) / 7));
}
