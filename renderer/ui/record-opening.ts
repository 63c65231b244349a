// What opens a record that a line of the timeline or a sentence of a letter names: a command and what it is run on.
import type { CommandId } from '../../shared/commands/catalog.ts';
import type { CommandTarget } from '../../shared/commands/types.ts';
import type { Opening } from '../../shared/timeline/entry.ts';
import type { SourceRecord } from '../../shared/timeline/sources.ts';

export interface RecordAction {
  readonly id: CommandId;
  readonly target: CommandTarget;
}

/** Null where the line says all there is. */
export function openingOf(opens: Opening, episodeId: string): RecordAction | null {
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

/** Opens the record behind a sentence; one that can only be taken out is shown among the others of its episode. */
export function sourceOpeningOf(
  { id, opens }: SourceRecord,
  episodeId: string,
  patientId: string,
): RecordAction {
  const episode: RecordAction = { id: 'episode.open', target: { episodeId } };
  switch (opens?.kind) {
    case 'verdict':
      return { id: 'verdict.history', target: { episodeId } };
    case 'patient':
      return { id: 'patient.open', target: { patientId } };
    case 'referrer':
      return { id: 'referrer.open', target: { referrerId: id } };
    case 'episode':
    case undefined:
      return episode;
    default: {
      const action = openingOf(opens, episodeId);
      return action === null || action.id === 'entry.remove' ? episode : action;
    }
  }
}
