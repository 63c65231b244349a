// What takes out an entry of the timeline: a command and what it is run on.
import type { TimelineEntry } from '../../../shared/timeline/entry.ts';
import type { RecordAction } from '../../ui/record-opening.ts';

/** Takes out what was entered in error; null where that is no entry of its own. A visit asks whether it may go. */
export function removalOf({ kind, opens }: TimelineEntry, episodeId: string): RecordAction | null {
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
