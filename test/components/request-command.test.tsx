// Asking for a re-evaluation while a red flag is open: told why, asked how urgent, never a routine letter by itself.
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { run } from '../../renderer/commands/registry.ts';
import { registerRequestCommands } from '../../renderer/features/requests/commands.ts';
import { useWorkbench } from '../../renderer/workbench/store.ts';
import { hostAnswers, idOf, sentTo, setUp } from './stand.tsx';

setUp();
registerRequestCommands();

const detail = 'A red flag is recorded in this episode.';

it('asks for the urgency when the host refuses a routine letter, and sends what was chosen', async () => {
  hostAnswers({
    'request.create': input =>
      input.urgency === 'same-day'
        ? { error: { code: 'cancelled' } }
        : { error: { code: 'conflict', params: { detail }, fields: [{ field: 'urgency', message: 'x' }] } },
  });
  const running = run('request.create', { episodeId: idOf(20) }, 'test');
  const question = await waitForQuestion();
  expect(question.title).toBe(detail);
  expect(question.items.map(item => item.label)).toEqual(['same day', 'urgent', 'soon']);
  act(() => question.resolve('same-day'));
  await running;
  expect(sentTo('request.create')).toMatchObject([
    { episodeId: idOf(20), urgency: 'routine' },
    { episodeId: idOf(20), urgency: 'same-day' },
  ]);
});

it('sends nothing more when the question is cancelled', async () => {
  hostAnswers({
    'request.create': () => ({
      error: { code: 'conflict', params: { detail }, fields: [{ field: 'urgency', message: 'x' }] },
    }),
  });
  const running = run('request.create', { episodeId: idOf(20) }, 'test');
  (await waitForQuestion()).resolve(null);
  await running;
  expect(sentTo('request.create')).toHaveLength(1);
});

async function waitForQuestion() {
  return new Promise<
    Extract<NonNullable<ReturnType<typeof useWorkbench.getState>['quickInput']>, { kind: 'pick' }>
  >(resolve => {
    const stop = useWorkbench.subscribe(({ quickInput }) => {
      if (quickInput?.kind !== 'pick') return;
      stop();
      resolve(quickInput);
    });
  });
}
