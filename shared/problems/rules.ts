// What needs the therapist's attention: each rule is one small function of an active episode. Sorted like compiler
// diagnostics: worst first, then oldest.

import { dayOfInstant } from '../dates.ts';
import type { CaseloadPatient } from '../domain/episode-record.ts';
import { listName } from '../domain/patient.ts';
import type { PracticeCountry } from '../domain/practice-country.ts';
import { MOST_PROBLEMS, PROBLEM_KINDS, type Problem, SEVERITIES } from '../domain/problem.ts';
import type { ReportInterval } from '../domain/report-interval.ts';
import { t } from '../i18n/en.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import type { Attention, WaitingDraft } from './attention.ts';
import { type AttentionOf, type Candidate, type Case, type Found, problemOf, type Upkeep } from './case.ts';
import { courseOf } from './course.ts';
import { draftName, draftOwner } from './drafts.ts';
import { upkeepOf } from './upkeep.ts';

export interface ProblemsInput {
  readonly caseload: readonly CaseloadPatient[];
  readonly attention: Attention;
  readonly measureOf: MeasureOf;
  /** Whether a letter is due for an episode; absent where nobody looks. */
  readonly letterOf?: Case['letterOf'];
  readonly today: string;
  readonly report: ReportInterval;
  /** Whose rules of payers may be named. */
  readonly practice: PracticeCountry;
  readonly numbers: Case['numbers'];
  /** Verdicts that wait for the therapist to accept new rules of the detector. */
  readonly heldBack?: number;
}

/** Nothing that an episode needs besides treatment goes before this. */
const FIRST_OF_UPKEEP: Pick<Upkeep, 'severity' | 'kind'> = { severity: 'warning', kind: 'letter-outdated' };

/**
 * Problems of active patients, of their active episodes, and of drafts; of very many only the worst. Where their courses
 * alone fill the list, nothing else is asked, nor read.
 */
export function problemsOf(input: ProblemsInput): Problem[] {
  const { caseload, attention, measureOf, today, report, practice, numbers, letterOf = () => null } = input;
  const of = byEpisode(attention);
  const active = caseload.filter(patient => patient.status === 'active');
  const cases = active.flatMap(patient =>
    patient.episodes
      .filter(episode => episode.status === 'active')
      .map((episode): Case => {
        const { episodeId, title: episodeTitle } = episode;
        const subject = {
          patientId: patient.patientId,
          episodeId,
          patientName: listName(patient),
          episodeTitle,
        };
        return { subject, episode, of, measureOf, letterOf, today, report, practice, numbers };
      }),
  );
  const ofCourses = [...newRules(input), ...cases.flatMap(courseOf)];
  const isFull = ofCourses.filter(({ found }) => rankOf(found, FIRST_OF_UPKEEP) < 0).length >= MOST_PROBLEMS;
  const others = isFull
    ? []
    : [
        ...cases.flatMap(upkeepOf),
        ...active.flatMap(patient => missingBirth(patient, today)),
        ...draftsOf(attention.drafts, caseload),
      ];
  return [...ofCourses, ...others]
    .sort(worstFirst)
    .slice(0, MOST_PROBLEMS)
    .map(candidate => problemOf(candidate, today));
}

function newRules({ heldBack = 0, today }: ProblemsInput): Candidate[] {
  if (heldBack === 0) return [];
  const found: Found = {
    kind: 'new-rules',
    severity: 'warning',
    sentence: () => t('problems.newRules', { episodes: heldBack }),
    since: today,
    quickFixes: ['lab.open'],
  };
  const patientName = t('problems.draft.practice');
  return [
    {
      subject: { patientId: null, episodeId: null, patientName, episodeTitle: '' },
      found,
      recordId: 'detector',
    },
  ];
}

const SEVERITY_RANK = ranksOf(SEVERITIES);
const KIND_RANK = ranksOf(PROBLEM_KINDS);

function ranksOf<T extends string>(order: readonly T[]): Readonly<Record<string, number>> {
  return Object.fromEntries(order.map((name, index) => [name, index]));
}

/** Negative where the first is worse. */
function rankOf(a: Pick<Found, 'severity' | 'kind'>, b: Pick<Found, 'severity' | 'kind'>): number {
  return (
    (SEVERITY_RANK[a.severity] ?? 0) - (SEVERITY_RANK[b.severity] ?? 0) ||
    (KIND_RANK[a.kind] ?? 0) - (KIND_RANK[b.kind] ?? 0)
  );
}

function worstFirst({ found: a, subject: one }: Candidate, { found: b, subject: other }: Candidate): number {
  return rankOf(a, b) || ascending(a.since, b.since) || ascending(one.patientName, other.patientName);
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each list is read once, when it is first asked for. */
function byEpisode(attention: Attention): AttentionOf {
  return {
    redFlags: lookup(() => attention.redFlags),
    gaps: lookup(() => attention.gaps),
    followed: lookup(() => attention.followed),
    programs: lookup(() => attention.programs),
    adherence: lookup(() => attention.adherence),
    certifications: lookup(() => attention.certifications),
    treatment: lookup(() => attention.treatment),
    unsigned: lookup(() => attention.unsigned),
    unanswered: lookup(() => attention.unanswered),
    awaited: lookup(() => attention.awaited),
    windows: lookup(() => attention.windows),
    newDiagnoses: lookup(() => attention.newDiagnoses),
    rechecks: lookup(() => attention.rechecks),
    outdated: lookup(() => attention.outdated),
  };
}

function lookup<T extends { readonly episodeId: string }>(
  read: () => readonly T[],
): (id: string) => readonly T[] {
  let groups: ReadonlyMap<string, readonly T[]> | null = null;
  return episodeId => {
    groups ??= Map.groupBy(read(), row => row.episodeId);
    return groups.get(episodeId) ?? [];
  };
}

/** Said once for a person, however many episodes; not of one who is no longer treated. */
function missingBirth(patient: CaseloadPatient, today: string): Candidate[] {
  const { patientId, birthYear, episodes } = patient;
  const open = episodes.filter(episode => episode.status === 'active');
  if (birthYear !== null || (episodes.length > 0 && open.length === 0)) return [];
  const subject = { patientId, episodeId: null, patientName: listName(patient), episodeTitle: '' };
  const found = {
    kind: 'missing-essentials',
    severity: 'info',
    sentence: () => t('problems.missing', { list: t('problems.missing.birth') }),
    since: open.at(-1)?.startDate ?? today,
    quickFixes: ['patient.edit', ...(episodes.length === 0 ? ['episode.create'] : [])],
  } as const;
  return [{ subject, found, recordId: patientId }];
}

/** What was being typed when the window closed. It waits in its form, whatever the state of the episode. */
function draftsOf(drafts: readonly WaitingDraft[], caseload: readonly CaseloadPatient[]): Candidate[] {
  return drafts.map(draft => {
    const patient = caseload.find(
      one => one.patientId === draft.patientId || one.episodes.some(own => own.episodeId === draft.episodeId),
    );
    const episode = patient?.episodes.find(own => own.episodeId === draft.episodeId);
    const subject = {
      patientId: patient?.patientId ?? null,
      episodeId: episode?.episodeId ?? null,
      patientName: patient ? listName(patient) : draftOwner(draft.form),
      episodeTitle: episode?.title ?? '',
    };
    const measureId = draft.form === 'record' ? draft.id.split(':')[2] : undefined;
    const found = {
      kind: 'draft',
      severity: 'info',
      sentence: () => t('problems.draft', { form: draftName(draft) }),
      since: dayOfInstant(draft.updatedAt),
      quickFixes: ['draft.open', ...(episode ? ['episode.open'] : [])],
      ...(measureId === undefined || measureId === '' ? {} : { measureId }),
    } as const;
    return { subject, found, recordId: draft.id };
  });
}
