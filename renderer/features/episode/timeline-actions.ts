// What opens an entry of the timeline, and what puts it right: a command and what it is run on.
import type { CommandId } from '../../../shared/commands/catalog.ts';
import type { CommandTarget } from '../../../shared/commands/types.ts';
import type { TimelineEntry } from '../../../shared/timeline/entry.ts';

export interface EntryAction {
  readonly id: CommandId;
  readonly target: CommandTarget;
}

/** Null where the entry says all there is. */
export function openingOf({ opens }: TimelineEntry, episodeId: string): EntryAction | null {
  switch (opens?.kind) {
    case 'visit':
      return { id: 'visit.open', target: { episodeId, visitId: opens.visitId } };
    case 'request':
      return { id: 'request.open', target: { requestId: opens.requestId } };
    case 'program':
      return { id: 'program.open', target: { episodeId } };
    case 'goal':
      return { id: 'episode.setGoal', target: { episodeId, measureId: opens.measureId } };
    case 'calendar':
      return { id: 'adherence.calendar', target: { episodeId } };
    case 'entry': {
      const { entity, recordId } = opens;
      const target = { episodeId, entry: { entity, recordId } };
      return entity === 'observation' ? { id: 'score.correct', target } : { id: 'entry.remove', target };
    }
    case undefined:
      return null;
  }
}

/** Takes out what was entered in error; null where that is no entry of its own. A visit asks whether it may go. */
export function removalOf({ kind, opens }: TimelineEntry, episodeId: string): EntryAction | null {
  if (kind === 'change' || opens === null) return null;
  if (opens.kind === 'visit') {
    const entry = { entity: 'visit', recordId: opens.visitId } as const;
    return { id: 'entry.remove', target: { episodeId, entry } };
  }
  if (opens.kind === 'program') {
    const entry = { entity: 'program', recordId: opens.programId } as const;
    return { id: 'entry.remove', target: { episodeId, entry } };
  }
  // A goal that was reached names the score: the goal is not what would go.
  if (opens.kind !== 'entry' || kind === 'goal') return null;
  const { entity, recordId } = opens;
  return { id: 'entry.remove', target: { episodeId, entry: { entity, recordId } } };
}
