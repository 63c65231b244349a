// Drawing a signature: what is drawn is what can be kept, and the form says when it holds no more.
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DrawSignatureDialog } from '../../renderer/features/requests/DrawSignatureDialog.tsx';
import { type DrawnSignature, MOST_STROKES } from '../../shared/domain/drawn-signature.ts';
import { hostAnswers, setUp, show } from './stand.tsx';

setUp();

/** The pad as large as its box, so that places in the window are places in the box. */
async function shownPad() {
  const kept: (DrawnSignature | null)[] = [];
  hostAnswers({
    'settings.signature': () => ({ signature: null }),
    'settings.setSignature': ({ signature }) => {
      kept.push(signature);
      return {};
    },
  });
  const { user } = show(
    <DrawSignatureDialog request={{ kind: 'drawSignature' }} onClose={() => undefined} />,
  );
  const pad = await screen.findByRole('img', { name: 'Nothing is drawn yet' });
  pad.setPointerCapture = () => undefined;
  pad.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 300);
  const press = (clientX: number, clientY: number) =>
    fireEvent.pointerDown(pad, { button: 0, clientX, clientY });
  const moveTo = (clientX: number, clientY: number) => fireEvent.pointerMove(pad, { clientX, clientY });
  const lift = () => fireEvent.pointerUp(pad);
  return { user, kept, press, moveTo, lift };
}

it('keeps the strokes that were drawn, and nothing of a pen that is lifted', async () => {
  const { user, kept, press, moveTo, lift } = await shownPad();
  moveTo(5, 5);
  press(100, 100);
  moveTo(101, 101);
  moveTo(200, 150);
  lift();
  moveTo(300, 200);
  press(400, 250);
  lift();
  await user.click(screen.getByRole('button', { name: 'Keep signature' }));
  const line = [
    [100, 100],
    [200, 150],
  ];
  expect(kept).toEqual([{ strokes: [line, [[400, 250]]] }]);
});

it('takes no more than can be kept, says so, and begins again when it is cleared', async () => {
  const { user, kept, press, moveTo, lift } = await shownPad();
  expect(screen.getByRole('status').textContent).toBe('');
  for (let count = 0; count <= MOST_STROKES; count++) {
    press(count, 100);
    lift();
  }
  expect(screen.getByRole('status').textContent).toContain('holds no more');
  // A touch that began no stroke does not lengthen the last one.
  press(900, 200);
  moveTo(950, 250);
  lift();
  await user.click(screen.getByRole('button', { name: 'Keep signature' }));
  expect(kept).toEqual([{ strokes: Array.from({ length: MOST_STROKES }, (_, x) => [[x, 100]]) }]);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(screen.getByRole('status').textContent).toBe('');
});
