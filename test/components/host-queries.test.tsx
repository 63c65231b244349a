// A screen must not stay old: neither when changes come in a burst, nor when one comes during the first question.
import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { call } from '../../renderer/host/client.ts';
import { invalidateTopics, useHost } from '../../renderer/host/queries.ts';
import { setUp, show } from './stand.tsx';

setUp();

/** Answers each question with what `answer` says; the test decides when. */
function hostIs(answer: (nth: number) => Promise<unknown>): { readonly asked: () => number } {
  let asked = 0;
  window.host.call = () => {
    asked += 1;
    return answer(asked);
  };
  return { asked: () => asked };
}

it('asks again until a host that was asked too fast takes the question', async () => {
  const host = hostIs(nth =>
    Promise.resolve(
      nth < 4 ? { ok: false, error: { code: 'too-fast' } } : { ok: true, value: { everyTreatmentDays: 10 } },
    ),
  );
  const answer = await call('settings.reportInterval', {});
  expect(answer.ok).toBe(true);
  expect(host.asked()).toBe(4);
});

it('asks again when something changed during the first question', async () => {
  let release: (answer: unknown) => void = () => undefined;
  const host = hostIs(nth =>
    nth === 1
      ? new Promise(resolve => {
          release = resolve;
        })
      : Promise.resolve({ ok: true, value: { everyTreatmentDays: 12 } }),
  );
  function Shown() {
    const query = useHost('settings.reportInterval', {});
    return <p>{query.data ? `every ${query.data.everyTreatmentDays} visits` : 'waiting'}</p>;
  }
  const { container } = show(<Shown />);
  await waitFor(() => expect(host.asked()).toBe(1));
  invalidateTopics(['settings']);
  release({ ok: true, value: { everyTreatmentDays: 10 } });
  await waitFor(() => expect(container.textContent).toBe('every 12 visits'));
  expect(host.asked()).toBe(2);
});
