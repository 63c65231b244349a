// What "open" means for a planned visit: its form, the visit it became, or first of all an episode to record it in.
import type { CommandSource, CommandTarget } from '../../../shared/commands/types.ts';
import type { DayRow } from '../../../shared/domain/appointment.ts';
import { run } from '../../commands/registry.ts';
import { openEditor } from '../../workbench/editors.ts';

export function targetOf({ id, patientId, episodeId, date }: DayRow): CommandTarget {
  return { appointmentId: id, date, patientId, ...(episodeId === null ? {} : { episodeId }) };
}

export function openVisit(row: DayRow, source: CommandSource): void {
  const { patientId, episodeId, visitId } = row;
  if (visitId !== null) openEditor(`visit:${visitId}`);
  else if (episodeId !== null) void run('visit.record', { patientId, episodeId }, source);
  // Without an episode, or with several: the visit asks which, and an empty record begins with one.
  else void run('patient.open', { patientId }, source);
}

export function openChart({ patientId, episodeId }: DayRow, source: CommandSource): void {
  if (episodeId === null) void run('patient.open', { patientId }, source);
  else void run('episode.open', { patientId, episodeId }, source);
}
