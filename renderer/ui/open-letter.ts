// The draft letter of an episode, as urgent as its open red flag asks. The host refuses one that may wait longer.
import { openRedFlag } from '../../shared/clinical/safety.ts';
import { letterUrgency } from '../../shared/clinical/urgency.ts';
import { call } from '../host/client.ts';
import { today } from '../host/clock.ts';
import { ask } from '../host/queries.ts';
import { openEditor } from '../workbench/editors.ts';

/** Makes the draft, or brings it up to date, and opens it. */
export async function openLetter(episodeId: string) {
  const open = openRedFlag(await ask('episode.record', { episodeId }));
  const urgency = open ? letterUrgency(open.flag.urgency) : 'routine';
  const result = await call('request.create', { episodeId, urgency, today: today() });
  if (result.ok) openEditor(`request:${result.value.id}`);
  return result;
}
