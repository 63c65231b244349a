// One active episode with the facts the rules read of it, and how a rule says what it found.

import type { Numbers } from '../clinical/evidence/numbers.ts';
import { daysBetween } from '../dates.ts';
import type { CaseloadEpisode } from '../domain/episode-record.ts';
import type { PracticeCountry } from '../domain/practice-country.ts';
import type { Problem, ProblemKind, Severity } from '../domain/problem.ts';
import type { ReportInterval } from '../domain/report-interval.ts';
import type { LetterEligibility } from '../letter-eligibility.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import type { Attention } from './attention.ts';

/** Facts by the episode they are about. */
export type AttentionOf = {
  readonly [K in keyof Omit<Attention, 'drafts'>]: (episodeId: string) => Attention[K];
};

/** Who a problem is about. */
export type Subject = Pick<Problem, 'patientId' | 'episodeId' | 'patientName' | 'episodeTitle'>;

export interface Case {
  readonly subject: Subject;
  readonly episode: CaseloadEpisode;
  readonly of: AttentionOf;
  readonly measureOf: MeasureOf;
  /** Whether a letter is due; null where it was not looked at. */
  readonly letterOf: (episodeId: string) => LetterEligibility | null;
  readonly today: string;
  /** When a progress report is due. */
  readonly report: ReportInterval;
  readonly practice: PracticeCountry;
  /** Numbers of our own choosing as they are in force. */
  readonly numbers: Numbers;
}

/** Kinds that speak of the course itself, or of the rules it is judged by. */
type CourseKind = 'red-flag' | 'new-rules' | 'worsening' | 'stall' | 'watch' | 'silenced';

/** What is said of all that an episode needs besides: never an error. */
export type Upkeep = Found & {
  readonly kind: Exclude<ProblemKind, CourseKind>;
  readonly severity: Exclude<Severity, 'error'>;
};

/** What a rule says; who it is about is filled in. */
export interface Found {
  readonly kind: ProblemKind;
  readonly severity: Severity;
  /** Put into words only when it is shown: a large caseload has many times more than that. */
  readonly sentence: () => string;
  readonly since: string;
  readonly quickFixes: readonly string[];
  readonly requestId?: string;
  readonly measureId?: string;
  readonly visitId?: string;
}

/** What was found about somebody, not yet in words. */
export interface Candidate {
  readonly subject: Subject;
  readonly found: Found;
  /** Makes the key of the problem, together with its kind. */
  readonly recordId: string;
}

/** A rule speaks once for an episode: what repeats within it is counted in one sentence. */
export function candidateOf({ subject, episode }: Case, found: Found): Candidate {
  return { subject, found, recordId: episode.episodeId };
}

export function problemOf({ subject, found, recordId }: Candidate, today: string): Problem {
  return {
    key: `${found.kind}:${recordId}`,
    kind: found.kind,
    severity: found.severity,
    ...subject,
    requestId: found.requestId ?? null,
    measureId: found.measureId ?? null,
    visitId: found.visitId ?? null,
    sentence: found.sentence(),
    since: found.since,
    ageDays: Math.max(0, daysBetween(found.since, today)),
    quickFixes: [...found.quickFixes],
  };
}
