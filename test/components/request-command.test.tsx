// Asking for a re-evaluation while a red flag is open: a letter as urgent as the flag, and in an emergency no letter first.
import { expect, it, vi } from 'vitest';
import { run } from '../../renderer/commands/registry.ts';
import { registerRequestCommands } from '../../renderer/features/requests/commands.ts';
import { setEditorHost } from '../../renderer/workbench/editors.ts';
import { useWorkbench } from '../../renderer/workbench/store.ts';
import { aFinding } from '../fixtures/builders.ts';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp } from './stand.tsx';

setUp();
registerRequestCommands();

function hostWith(code: string | null): void {
  const flag = { ...aFinding().value, code: code ?? '', group: 'red-flag', answer: 'yes' } as const;
  setEditorHost({ open: vi.fn() } as never);
  hostAnswers({
    'episode.record': () => anEpisodeRecord({ findings: code === null ? [] : [flag] }),
    'request.create': () => ({ error: { code: 'cancelled' } }),
  });
}

it.each([
  [null, 'routine'],
  ['rf.mass', 'soon'],
  ['rf.weight-loss', 'urgent'],
  ['rf.trauma', 'same-day'],
] as const)('with %s open, asks for a letter that is %s', async (code, urgency) => {
  hostWith(code);
  await run('request.create', { episodeId: idOf(20) }, 'test');
  expect(sentTo('request.create')).toMatchObject([{ episodeId: idOf(20), urgency }]);
  expect(useWorkbench.getState().dialog).toBeNull();
});

it('shows the emergency sheet in place of a letter in an emergency', async () => {
  hostWith('rf.ces-bladder');
  await run('request.create', { episodeId: idOf(20) }, 'test');
  expect(useWorkbench.getState().dialog).toEqual({ kind: 'emergencySheet', episodeId: idOf(20) });
  expect(sentTo('request.create')).toEqual([]);
});
