// Findings of an episode as numbered lines that questions can point to, and the red-flag statement. "Not screened" is
// printed as such: the absence of a record is never a "no".
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { FINDING_GROUPS, type Finding } from '../domain/finding.ts';
import { z } from '../schema.ts';
import { type RedFlagUrgency, redFlagOf, redFlagsFor, wordsOfCode } from './red-flags.ts';

export const NumberedFinding = z.strictObject({
  number: z.int().min(1),
  group: z.enum(FINDING_GROUPS),
  words: z.string(),
  note: z.string(),
  date: z.string(),
  sources: z.array(z.string()),
});
export type NumberedFinding = z.infer<typeof NumberedFinding>;

const Screened = z.strictObject({ words: z.string(), date: z.string(), sources: z.array(z.string()) });

export const RedFlagStatement = z.strictObject({
  positive: z.array(Screened),
  negative: z.array(Screened),
  /** Words of flags without a record, or answered "unknown". */
  notScreened: z.array(z.string()),
});
export type RedFlagStatement = z.infer<typeof RedFlagStatement>;

/**
 * The latest answer to each feature up to a day, in the order of the groups, then of first record. "Unknown" says nothing
 * new: only a "no" closes a red flag that was answered "yes".
 */
function latestFindings(record: EpisodeRecord, asOf: string): Finding[] {
  const latest = new Map<string, Finding>();
  for (const entry of [...record.findings].sort(byTime)) {
    const key = `${entry.group} ${entry.code}`;
    if (entry.date <= asOf && (entry.answer !== 'unknown' || !latest.has(key))) latest.set(key, entry);
  }
  const rank = (entry: Finding) => FINDING_GROUPS.indexOf(entry.group);
  return [...latest.values()].sort((a, b) => rank(a) - rank(b));
}

function byTime(a: Finding, b: Finding): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.createdAt - b.createdAt;
}

/** Features answered "yes", numbered from 1. */
export function numberedFindings(record: EpisodeRecord, asOf: string): NumberedFinding[] {
  return latestFindings(record, asOf)
    .filter(entry => entry.answer === 'yes')
    .map((entry, index) => ({
      number: index + 1,
      group: entry.group,
      words: entry.group === 'red-flag' ? redFlagOf(entry.code).words : wordsOfCode(entry.code),
      note: entry.note,
      date: entry.date,
      sources: [entry.id],
    }));
}

/** Features of other groups answered "no": what was looked for and not found. */
export function negativeFindings(record: EpisodeRecord, asOf: string): z.infer<typeof Screened>[] {
  return latestFindings(record, asOf)
    .filter(entry => entry.answer === 'no' && entry.group !== 'red-flag')
    .map(entry => ({ words: wordsOfCode(entry.code), date: entry.date, sources: [entry.id] }));
}

export function redFlagStatement(record: EpisodeRecord, asOf: string): RedFlagStatement {
  const flags = latestFindings(record, asOf).filter(entry => entry.group === 'red-flag');
  const screened = (answer: Finding['answer']) =>
    flags
      .filter(entry => entry.answer === answer)
      .map(entry => ({ words: redFlagOf(entry.code).words, date: entry.date, sources: [entry.id] }));
  const answered = new Set(flags.filter(entry => entry.answer !== 'unknown').map(entry => entry.code));
  return {
    positive: screened('yes'),
    negative: screened('no'),
    notScreened: redFlagsFor(record.episode.region)
      .filter(entry => !answered.has(entry.code))
      .map(entry => entry.words),
  };
}

const RANK: readonly RedFlagUrgency[] = ['soon', 'urgent', 'same-day', 'emergency'];

/** The most urgent red flag answered "yes"; null where there is none. */
export function worstRedFlag(
  record: EpisodeRecord,
  asOf: string,
): { readonly finding: Finding; readonly urgency: RedFlagUrgency } | null {
  let worst: { finding: Finding; urgency: RedFlagUrgency } | null = null;
  for (const finding of latestFindings(record, asOf)) {
    if (finding.group !== 'red-flag' || finding.answer !== 'yes') continue;
    const { urgency } = redFlagOf(finding.code);
    if (worst === null || RANK.indexOf(urgency) > RANK.indexOf(worst.urgency)) worst = { finding, urgency };
  }
  return worst;
}
