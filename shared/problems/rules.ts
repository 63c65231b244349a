// What needs the therapist's attention. Each rule is one small function from the caseload list to problems.
// Sorted like compiler diagnostics: worst first, then oldest.
import { daysBetween, formatDay } from '../dates.ts';
import type { CaseloadEpisode, CaseloadPatient } from '../domain/episode-record.ts';
import { listName } from '../domain/patient.ts';
import type { Problem } from '../domain/problem.ts';

/** A red-flag finding whose latest answer is yes. */
export interface OpenRedFlag {
  readonly episodeId: string;
  readonly code: string;
  readonly date: string;
}

interface Case {
  readonly patient: CaseloadPatient;
  readonly episode: CaseloadEpisode;
  readonly redFlag: OpenRedFlag | undefined;
  readonly today: string;
}

type Rule = (one: Case) => Problem | null;

const RULES: readonly Rule[] = [redFlag, worsening, stall, watch];
/** Worst first; a red flag stops everything else. */
const RANK: Readonly<Record<Problem['kind'], number>> = { 'red-flag': 0, worsening: 1, stall: 2, watch: 3 };

/** Problems of all active episodes; at most one about the course of each, and a red flag stands alone. */
export function problemsOf(
  caseload: readonly CaseloadPatient[],
  redFlags: readonly OpenRedFlag[],
  today: string,
): Problem[] {
  const flags = new Map(redFlags.map(flag => [flag.episodeId, flag]));
  const problems = caseload.flatMap(patient =>
    patient.episodes
      .filter(episode => episode.status === 'active')
      .flatMap(episode => {
        const one = { patient, episode, redFlag: flags.get(episode.episodeId), today };
        // The first rule that holds speaks: a red flag stops everything else.
        for (const rule of RULES) {
          const problem = rule(one);
          if (problem) return [problem];
        }
        return [];
      }),
  );
  return problems.sort(
    (a, b) =>
      RANK[a.kind] - RANK[b.kind] ||
      b.ageDays - a.ageDays ||
      (a.patientName < b.patientName ? -1 : a.patientName > b.patientName ? 1 : 0),
  );
}

function redFlag(one: Case): Problem | null {
  if (!one.redFlag) return null;
  return problem(
    one,
    'red-flag',
    'error',
    one.redFlag.date,
    'A red flag is recorded. Take the urgent path first; no routine letter.',
    ['episode.open'],
  );
}

function worsening(one: Case): Problem | null {
  if (one.episode.state !== 'worsening' || one.episode.level === 'none') return null;
  return problem(one, 'worsening', 'error', since(one), `Getting worse ${sinceWords(one)}.`, [
    'request.create',
    'episode.open',
  ]);
}

function stall(one: Case): Problem | null {
  if (one.episode.level !== 'reevaluate') return null;
  return problem(one, 'stall', 'warning', since(one), `Progress has levelled off ${sinceWords(one)}.`, [
    'request.create',
    'episode.open',
  ]);
}

function watch(one: Case): Problem | null {
  if (one.episode.level !== 'watch') return null;
  return problem(
    one,
    'watch',
    'info',
    since(one),
    `Progress may have levelled off ${sinceWords(one)}: check adherence, load and flares.`,
    ['episode.open'],
  );
}

function since({ episode }: Case): string {
  return episode.onsetDate ?? episode.startDate;
}

function sinceWords({ episode }: Case): string {
  return episode.onsetDate === null
    ? 'since the start of care'
    : `since about ${formatDay(episode.onsetDate)}`;
}

function problem(
  { patient, episode, today }: Case,
  kind: Problem['kind'],
  severity: Problem['severity'],
  from: string,
  sentence: string,
  quickFixes: string[],
): Problem {
  return {
    key: `${kind}:${episode.episodeId}`,
    kind,
    severity,
    patientId: patient.patientId,
    episodeId: episode.episodeId,
    patientName: listName(patient),
    episodeTitle: episode.title,
    sentence,
    since: from,
    ageDays: Math.max(0, daysBetween(from, today)),
    quickFixes,
  };
}
