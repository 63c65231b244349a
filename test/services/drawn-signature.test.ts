// A drawn signature: printed only where it is asked for, and frozen with the letter.
import { expect, it } from 'vitest';
import { newCaseload, readyEpisode, TODAY } from './stand.ts';

const signature: { strokes: [number, number][][] } = {
  strokes: [
    [
      [100, 200],
      [180, 90],
      [240, 210],
    ],
    [[300, 120]],
  ],
};

it('is on a letter only where it was ticked, and stays there when it is drawn anew or removed', async () => {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const draft = test.ask('request.create', { episodeId, today: TODAY });
  const sign = { requestId: draft.id, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' } as const;
  expect(test.refused('request.sign', { ...sign, withDrawing: true }).params?.['detail']).toContain(
    'No drawn',
  );
  test.ask('settings.setSignature', { signature });
  expect(test.ask('settings.signature', {})).toEqual({ signature });
  const html = (requestId: string) => test.ask('request.document', { requestId, paper: 'A4' }).html;
  expect(html(draft.id)).not.toContain('class="drawn"');
  test.ask('request.sign', { ...sign, withDrawing: true });
  const signed = html(draft.id);
  expect(signed).toContain('d="M100 200L180 90L240 210"');
  expect(signed).toContain('d="M300 120h0"');
  test.ask('settings.setSignature', { signature: null });
  expect(html(draft.id)).toBe(signed);
  const second = test.ask('request.version', { requestId: draft.id, today: TODAY });
  test.ask('request.sign', { ...sign, requestId: second.id });
  expect(html(second.id)).not.toContain('class="drawn"');
});

it.each([
  ['nothing', []],
  ['a point outside the box', [[[10, 301]]]],
  ['half a point', [[[10.5, 3]]]],
  ['more points than a letter should carry', Array.from({ length: 4 }, () => Array(800).fill([1, 1]))],
])('refuses %s', async (_what, strokes) => {
  const test = await newCaseload();
  const refusal = test.refused('settings.setSignature', {
    signature: { strokes: strokes as [number, number][][] },
  });
  expect(refusal.code).toBe('invalid');
  expect(test.ask('settings.signature', {}).signature).toBeNull();
});
