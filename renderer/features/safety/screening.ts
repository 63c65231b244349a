// The answers of one screening before they are saved, and what is said of a flag that was answered before. Pure.

import type { RedFlag } from '../../../shared/clinical/red-flags.ts';
import { redFlagsFor } from '../../../shared/clinical/red-flags.ts';
import { latestFindings, openRedFlags } from '../../../shared/clinical/safety.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';

export type Answer = Finding['answer'];

export interface ScreeningValues {
  readonly date: string;
  /** Answers not yet saved, by code. A yes is never among them: it is recorded at once. */
  readonly answers: Readonly<Record<string, Exclude<Answer, 'yes'>>>;
  /** Why an open flag is closed, by code. */
  readonly reasons: Readonly<Record<string, string>>;
}

export function newScreening(today: string): ScreeningValues {
  return { date: today, answers: {}, reasons: {} };
}

/** The state of every flag of an episode, by its code. */
export function statusesOf(record: EpisodeRecord): ReadonlyMap<string, Finding> {
  const flags = latestFindings(record.findings).filter(finding => finding.group === 'red-flag');
  return new Map(flags.map(finding => [finding.code, finding]));
}

/** `no, Mar 2, 2026`, `not screened`, or that it is not yet saved. */
export function statusWords(finding: Finding | undefined, pending: Answer | undefined): string {
  if (pending !== undefined) return t('screen.unsaved');
  if (finding === undefined) return t('screen.notScreened');
  return t(`screen.was.${finding.answer}`, { day: formatDay(finding.date) });
}

/** What "all others no" would answer: flags of the region neither open, nor answered here, nor on this day. */
export function othersOf(record: EpisodeRecord, values: ScreeningValues): RedFlag[] {
  const statuses = statusesOf(record);
  return redFlagsFor(record.episode.region).filter(({ code }) => {
    if (values.answers[code] !== undefined) return false;
    const known = statuses.get(code);
    return known === undefined || (known.answer !== 'yes' && known.date !== values.date);
  });
}

/** An open flag is closed only with a reason. */
export function reasonErrors(record: EpisodeRecord, values: ScreeningValues): FieldError[] {
  return openRedFlags(record)
    .map(({ finding }) => finding.code)
    .filter(code => values.answers[code] === 'no' && (values.reasons[code] ?? '').trim() === '')
    .map(code => ({ field: reasonField(code), message: t('screen.reasonMissing') }));
}

export function reasonField(code: string): string {
  return `reason.${code}`;
}

/** @param others codes that are answered no with the rest */
export function screenInput(
  episodeId: string,
  values: ScreeningValues,
  others: readonly string[] = [],
): InputOf<'finding.screen'> {
  const own = Object.entries(values.answers).map(([code, answer]) => ({
    code,
    answer,
    note: (values.reasons[code] ?? '').trim(),
  }));
  const rest = others.map(code => ({ code, answer: 'no' as const, note: '' }));
  return { episodeId, date: values.date, answers: [...own, ...rest] };
}

/** The same values with one answer changed; undefined takes it back. */
export function withAnswer(
  values: ScreeningValues,
  code: string,
  answer: Exclude<Answer, 'yes'> | undefined,
): Pick<ScreeningValues, 'answers'> {
  const others = Object.entries(values.answers).filter(([known]) => known !== code);
  return { answers: Object.fromEntries(answer === undefined ? others : [...others, [code, answer]]) };
}
