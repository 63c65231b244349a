// Findings of an episode as numbered lines that questions can point to, and the red-flag statement. "Not screened" is
// printed as such: the absence of a record is never a "no".
import { redFlagsFor } from '../clinical/red-flags.ts';
import { latestFindings } from '../clinical/safety.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { FINDING_GROUPS, type Finding } from '../domain/finding.ts';
import { ENGLISH, type Words } from '../i18n/words.ts';
import { z } from '../schema.ts';
import { findingIn } from './finding-words.ts';

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

/** Features answered "yes", numbered from 1. */
export function numberedFindings(record: EpisodeRecord, asOf: string, words: Words): NumberedFinding[] {
  return latestFindings(record.findings, asOf)
    .filter(entry => entry.answer === 'yes')
    .map((entry, index) => ({
      number: index + 1,
      group: entry.group,
      words: findingIn(words, entry.code),
      note: entry.note,
      date: entry.date,
      sources: [entry.id],
    }));
}

/** Features of other groups answered "no": what was looked for and not found. */
export function negativeFindings(
  record: EpisodeRecord,
  asOf: string,
  words: Words,
): z.infer<typeof Screened>[] {
  return latestFindings(record.findings, asOf)
    .filter(entry => entry.answer === 'no' && entry.group !== 'red-flag')
    .map(entry => ({ words: findingIn(words, entry.code), date: entry.date, sources: [entry.id] }));
}

export function redFlagStatement(record: EpisodeRecord, asOf: string, words = ENGLISH): RedFlagStatement {
  const flags = latestFindings(record.findings, asOf).filter(entry => entry.group === 'red-flag');
  const screened = (answer: Finding['answer']) =>
    flags
      .filter(entry => entry.answer === answer)
      .map(entry => ({ words: findingIn(words, entry.code), date: entry.date, sources: [entry.id] }));
  const answered = new Set(flags.filter(entry => entry.answer !== 'unknown').map(entry => entry.code));
  return {
    positive: screened('yes'),
    negative: screened('no'),
    notScreened: redFlagsFor(record.episode.region)
      .filter(entry => !answered.has(entry.code))
      .map(entry => findingIn(words, entry.code)),
  };
}
