// When the present course of an episode began. A new strategy (injection, procedure, surgery, new diagnosis) begins a new
// course: changes are counted anew, and so are the weeks in which one is expected. A conservative phase goes on with the
// course that was.
import type { EpisodeRecord } from './domain/episode-record.ts';
import type { Phase } from './domain/plan.ts';

export function beginsCourse({ kind }: Pick<Phase, 'kind'>): boolean {
  return kind !== 'conservative';
}

/** The phase that began the course of a day; null in the first one. */
export function coursePhaseOf<P extends Pick<Phase, 'kind' | 'startsOn'>>(
  phases: readonly P[],
  day: string,
): P | null {
  const begun = phases.filter(phase => phase.startsOn <= day && beginsCourse(phase));
  return begun.reduce<P | null>(
    (latest, phase) => (latest === null || phase.startsOn >= latest.startsOn ? phase : latest),
    null,
  );
}

/** Day on which the course of a day began; null in the first one. */
export function courseStartOf(
  phases: readonly Pick<Phase, 'kind' | 'startsOn'>[],
  day: string,
): string | null {
  return coursePhaseOf(phases, day)?.startsOn ?? null;
}

/** The day from which weeks are counted: the start of care, or of the latest new strategy. */
export function courseDayOf(
  { episode, phases }: Pick<EpisodeRecord, 'episode' | 'phases'>,
  today: string,
): string {
  const start = courseStartOf(phases, today);
  return start !== null && start > episode.startDate ? start : episode.startDate;
}
