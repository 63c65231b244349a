// Which problems are shown: by kind, by severity, and of the episode in the active tab alone. Pure.
import type { CommandTarget } from '../../../shared/commands/types.ts';
import {
  PROBLEM_KINDS,
  type Problem,
  type ProblemKind,
  type Severity,
} from '../../../shared/domain/problem.ts';

export interface ProblemFilter {
  readonly kind: ProblemKind | 'all';
  readonly severity: Severity | 'all';
  readonly isOnlyActive: boolean;
}

export const NO_FILTER: ProblemFilter = { kind: 'all', severity: 'all', isOnlyActive: false };

/** @param active what the active tab is about; a tab of a patient takes in all episodes */
export function filtered(
  problems: readonly Problem[],
  filter: ProblemFilter,
  active: Pick<CommandTarget, 'episodeId' | 'patientId'>,
): readonly Problem[] {
  return problems.filter(
    problem =>
      (filter.kind === 'all' || problem.kind === filter.kind) &&
      (filter.severity === 'all' || problem.severity === filter.severity) &&
      (!filter.isOnlyActive || isAbout(problem, active)),
  );
}

function isAbout(problem: Problem, { episodeId, patientId }: Pick<CommandTarget, 'episodeId' | 'patientId'>) {
  if (episodeId === undefined) return patientId !== undefined && problem.patientId === patientId;
  // What is missing of the person stands in the way of each of their episodes.
  return problem.episodeId === episodeId || (problem.episodeId === null && problem.patientId === patientId);
}

/** Kinds that occur, with how many of each, in the order of the list. */
export function kindCounts(
  problems: readonly Problem[],
): readonly { readonly kind: ProblemKind; readonly count: number }[] {
  const counts = new Map<ProblemKind, number>();
  for (const { kind } of problems) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return PROBLEM_KINDS.flatMap(kind => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}
