// What an answer leaves to be done: a result to ask for, a window that closes, a plan to be made anew.
import { evidence } from '../clinical/evidence/registry.ts';
import { addDays, daysBetween, formatDay } from '../dates.ts';
import { t } from '../i18n/en.ts';
import { waitingWords } from '../waiting.ts';
import type { Case, Upkeep } from './case.ts';

/** A result that has not come by the day it was to be asked about. */
export function awaitedResults({ episode, of, today }: Case): Upkeep | null {
  const [oldest] = of.awaited(episode.episodeId).filter(({ askOn }) => askOn <= today);
  if (!oldest) return null;
  const { code, askOn, requestId } = oldest;
  return {
    kind: 'result-awaited',
    severity: 'warning',
    sentence: () => t('problems.result', { waiting: waitingWords(oldest), code, day: formatDay(askOn) }),
    since: askOn,
    quickFixes: ['result.record', 'request.open', 'episode.open'],
    requestId,
  };
}

/** Days before the end of a window from which it is told: time for one more visit inside it. Our own choice. */
const WINDOW_DAYS = evidence('window.told').value;

/** The window that an injection or procedure opened is about to close, or has closed with no score since. */
export function windowEnds({ episode, of, today }: Case): Upkeep | null {
  const [window] = of.windows(episode.episodeId);
  if (!window) return null;
  const left = daysBetween(today, window.endsOn);
  if (left > WINDOW_DAYS) return null;
  const hasEnded = left <= 0;
  return {
    kind: 'window',
    severity: hasEnded ? 'warning' : 'info',
    sentence: () =>
      t(hasEnded ? 'problems.windowEnded' : 'problems.windowEnding', {
        title: window.title,
        day: formatDay(window.endsOn),
        days: left,
      }),
    since: hasEnded ? window.endsOn : addDays(window.endsOn, -WINDOW_DAYS),
    quickFixes: ['measure.record', 'plan.edit', 'episode.open'],
  };
}

/** A new diagnosis opens the plan of care again, until one begins on its day or later. */
export function planDue({ episode, of }: Case): Upkeep | null {
  const [due] = of.newDiagnoses(episode.episodeId);
  if (!due) return null;
  return {
    kind: 'plan-due',
    severity: 'warning',
    sentence: () => t('problems.planDue', { day: formatDay(due.receivedOn), code: due.code }),
    since: due.receivedOn,
    quickFixes: ['plan.edit', 'request.open', 'episode.open'],
    requestId: due.requestId,
  };
}
