// Which red flags are open, and the one place that decides what a screen says of the course: while a flag is open the
// words of safety stand where a judgement of progress would. The stored verdict stays as the detector made it.
import { formatDay } from '../dates.ts';
import type { AnswerInList } from '../domain/alarm.ts';
import { FINDING_GROUPS, type Finding, type FlagInList } from '../domain/finding.ts';
import type { Verdict } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { type RedFlag, redFlagOf } from './red-flags.ts';
import { isMoreUrgent, pathOf, urgencyWord } from './urgency.ts';

export interface OpenFlag {
  readonly finding: Finding;
  readonly flag: RedFlag;
}

/**
 * The latest answer to each feature up to a day, in the order of the groups, then of first record. "Unknown" says nothing
 * new: only a "no" closes a red flag that was answered "yes".
 */
export function latestFindings(findings: readonly Finding[], asOf?: string): Finding[] {
  const latest = new Map<string, Finding>();
  for (const entry of [...findings].sort(byTime)) {
    const key = `${entry.group} ${entry.code}`;
    const isKnown = entry.answer !== 'unknown' || !latest.has(key);
    if ((asOf === undefined || entry.date <= asOf) && isKnown) latest.set(key, entry);
  }
  const rank = (entry: Finding) => FINDING_GROUPS.indexOf(entry.group);
  return [...latest.values()].sort((a, b) => rank(a) - rank(b));
}

function byTime(a: Finding, b: Finding): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.createdAt - b.createdAt;
}

/** Red flags whose latest answer is yes, the most urgent first. */
export function openRedFlags(record: { readonly findings: readonly Finding[] }, asOf?: string): OpenFlag[] {
  return latestFindings(record.findings, asOf)
    .filter(finding => finding.group === 'red-flag' && finding.answer === 'yes')
    .map(finding => ({ finding, flag: redFlagOf(finding.code) }))
    .sort((a, b) => {
      if (a.flag.urgency === b.flag.urgency) return 0;
      return isMoreUrgent(a.flag.urgency, b.flag.urgency) ? -1 : 1;
    });
}

/** The most urgent open flag; null where there is none. */
export function openRedFlag(
  record: { readonly findings: readonly Finding[] },
  asOf?: string,
): OpenFlag | null {
  return openRedFlags(record, asOf)[0] ?? null;
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly verdict: Verdict | null;
}

/** What may be shown of the course of an episode. */
export type ShownCourse =
  | { readonly kind: 'red-flag'; readonly open: OpenFlag }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'none' };

/** Everything that speaks of the course asks this first, and says nothing of it while a red flag is open. */
export function shownCourse(record: Judged, asOf?: string): ShownCourse {
  const open = openRedFlag(record, asOf);
  if (open) return { kind: 'red-flag', open };
  return record.verdict ? { kind: 'verdict', verdict: record.verdict } : { kind: 'none' };
}

/** The verdict where it may be shown: null while a red flag is open. */
export function shownVerdict(record: Judged, asOf?: string): Verdict | null {
  const course = shownCourse(record, asOf);
  return course.kind === 'verdict' ? course.verdict : null;
}

/** The one sentence for a line about the course: of safety, of the verdict, or empty where there is none. */
export function courseSentence(record: Judged): string {
  const course = shownCourse(record);
  if (course.kind === 'red-flag') return safetySentence(course.open.finding);
  return course.kind === 'verdict' ? course.verdict.headline : '';
}

/** The most urgent of the open flags of each episode, the oldest of those that are equally urgent. */
export function worstByEpisode(
  flags: readonly (FlagInList & { readonly episodeId: string })[],
): ReadonlyMap<string, FlagInList> {
  const worst = new Map<string, FlagInList>();
  for (const { episodeId, code, date } of flags) {
    const known = worst.get(episodeId);
    if (!known || isMoreUrgent(redFlagOf(code).urgency, redFlagOf(known.code).urgency)) {
      worst.set(episodeId, { code, date });
    }
  }
  return worst;
}

interface CourseInList {
  readonly state: Verdict['state'];
  readonly level: Verdict['level'];
  readonly onsetDate: string | null;
  readonly headline: string;
  readonly cause: string | null;
  readonly answer: AnswerInList | null;
}

/** A line about the course in a list: the words of safety in its place while a red flag is open. */
export function shownInList<R extends CourseInList>(
  row: R,
  flag: FlagInList | null,
): Omit<R, 'state'> & { readonly state: Verdict['state'] | 'red-flag' } {
  if (flag === null) return row;
  const headline = safetySentence(flag);
  return {
    ...row,
    state: 'red-flag',
    level: 'none',
    onsetDate: flag.date,
    headline,
    cause: null,
    answer: null,
  };
}

/** The one sentence that stands where a judgement of the course would. */
export function safetySentence({ code, date }: { readonly code: string; readonly date: string }): string {
  const flag = redFlagOf(code);
  return t('safety.sentence', {
    words: flag.words,
    day: formatDay(date),
    urgency: urgencyWord(flag.urgency),
    path: pathOf(flag.urgency),
  });
}
