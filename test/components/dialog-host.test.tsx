// A dialog whose answer comes late closes itself, not the one that was opened meanwhile.
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Dialog } from '../../renderer/ui/Dialog.tsx';
import { confirm } from '../../renderer/workbench/ConfirmDialog.tsx';
import { contribute, type DialogProps } from '../../renderer/workbench/contributions.ts';
import { DialogHost } from '../../renderer/workbench/DialogHost.tsx';
import { update } from '../../renderer/workbench/store.ts';
import { setUp, show } from './stand.tsx';

let closeLate = () => {};
contribute({
  dialogs: {
    about: ({ onClose }: DialogProps<'about'>) => {
      closeLate = onClose;
      return (
        <Dialog title="Waits for an answer" onClose={onClose}>
          <p>Sent.</p>
        </Dialog>
      );
    },
  },
});
setUp();

it('closes itself when its answer comes', async () => {
  show(<DialogHost />);
  act(() => update({ dialog: { kind: 'about' } }));
  await screen.findByRole('dialog', { name: 'Waits for an answer' });
  act(() => closeLate());
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('leaves the dialog alone that was opened before its answer came', async () => {
  const { user } = show(<DialogHost />);
  act(() => update({ dialog: { kind: 'about' } }));
  await screen.findByRole('dialog', { name: 'Waits for an answer' });
  let answer: Promise<boolean> | null = null;
  act(() => {
    answer = confirm({ title: 'Remove?', message: 'For good.', action: 'Remove', isDanger: false });
  });
  await screen.findByRole('dialog', { name: 'Remove?' });
  act(() => closeLate());
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(await answer).toBe(true);
});
