// What is said about the course of an episode: at most one thing, and nothing of a stall while a red flag is open.
import { answerWords, isQuiet } from '../alarm.ts';
import { redFlagOf } from '../clinical/red-flags.ts';
import { safetySentence } from '../clinical/safety.ts';
import { isMoreUrgent } from '../clinical/urgency.ts';
import { formatDay } from '../dates.ts';
import { certaintyOf } from '../detector/certainty.ts';
import { t } from '../i18n/en.ts';
import { waitingWords } from '../waiting.ts';
import type { OpenRedFlag } from './attention.ts';
import { type Candidate, type Case, candidateOf, type Found } from './case.ts';

/** The first that holds speaks. */
const RULES: readonly ((one: Case) => Found | null)[] = [redFlag, silenced, worsening, stall, watch];

export function courseOf(one: Case): readonly Candidate[] {
  for (const rule of RULES) {
    const found = rule(one);
    if (found) return [candidateOf(one, found)];
  }
  return [];
}

function redFlag({ episode, of }: Case): Found | null {
  const [first, ...others] = of.redFlags(episode.episodeId);
  if (!first) return null;
  const urgencyOf = (flag: OpenRedFlag) => redFlagOf(flag.code).urgency;
  const worst = others.reduce(
    (known, other) => (isMoreUrgent(urgencyOf(other), urgencyOf(known)) ? other : known),
    first,
  );
  return {
    kind: 'red-flag',
    severity: 'error',
    sentence: () => safetySentence(worst),
    since: worst.date,
    quickFixes: ['redFlags.screen', 'episode.open'],
  };
}

/** An alarm the therapist answered to says so, without a colour, until the answer ends. */
function silenced(one: Case): Found | null {
  const { level, answer } = one.episode;
  if (level === null || level === 'none' || !isQuiet(answer, one.today)) return null;
  return {
    kind: 'silenced',
    severity: 'info',
    sentence: () => answerWords(answer),
    since: since(one),
    quickFixes: ['alarm.reopen', 'episode.explain', 'episode.open'],
  };
}

function worsening(one: Case): Found | null {
  const { state, level } = one.episode;
  if (state !== 'worsening' || level === 'none') return null;
  return {
    kind: 'worsening',
    severity: 'error',
    sentence: () => `${t('problems.worsening', courseWords(one))}${whileWaiting(one)}`,
    since: since(one),
    quickFixes: [nextStep(one), 'episode.explain', 'alarm.snooze', 'alarm.close', 'episode.open'],
  };
}

function stall(one: Case): Found | null {
  if (one.episode.level !== 'reevaluate') return null;
  return {
    kind: 'stall',
    severity: 'warning',
    sentence: () => `${t('problems.stall', courseWords(one))}${whileWaiting(one) || beforeLetter(one)}`,
    since: since(one),
    quickFixes: [nextStep(one), 'episode.explain', 'alarm.snooze', 'alarm.close', 'episode.open'],
  };
}

/** While an answer or a result is waited for, nobody is asked anew; a red flag speaks before this. */
function whileWaiting({ episode: { waiting } }: Case): string {
  return waiting === null ? '' : ` ${waitingWords(waiting)}.`;
}

function nextStep({ episode: { waiting } }: Case): string {
  if (waiting === null) return 'request.create';
  return waiting.what === 'reply' ? 'request.recordReply' : 'result.record';
}

/** What a letter would still miss, as far as it was looked at. */
function beforeLetter({ episode, letterOf }: Case): string {
  const missing = letterOf(episode.episodeId)?.missing ?? [];
  const list = missing.map(({ name }) => name).join(', ');
  return list === '' ? '' : ` ${t('eligible.short', { list })}`;
}

function watch(one: Case): Found | null {
  if (one.episode.level !== 'watch') return null;
  return {
    kind: 'watch',
    severity: 'info',
    sentence: () => t('problems.watch', courseWords(one)),
    since: since(one),
    quickFixes: ['episode.explain', 'adherence.record', 'alarm.snooze', 'alarm.close', 'episode.open'],
  };
}

function since({ episode }: Case): string {
  return episode.onsetDate ?? episode.startDate;
}

/** Never more certain than the probability; a mark that is held may have little of it left. */
function courseWords({ episode: { onsetDate, pStalled } }: Case): { band: string; since: string } {
  return {
    band: t(`detector.band.${certaintyOf(pStalled ?? 0)}`),
    since:
      onsetDate === null ? t('problems.sinceStart') : t('problems.sinceAbout', { day: formatDay(onsetDate) }),
  };
}
