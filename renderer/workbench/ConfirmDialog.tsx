// Asks before something that cannot be undone from here.
import { t } from '../../shared/i18n/en.ts';
import { Dialog, DialogButtons } from '../ui/Dialog.tsx';
import type { DialogProps } from './contributions.ts';
import { update } from './store.ts';

export function ConfirmDialog({ request, onClose }: DialogProps<'confirm'>) {
  function answer(isConfirmed: boolean) {
    onClose();
    request.resolve(isConfirmed);
  }
  return (
    <Dialog title={request.title} lead={request.message} onClose={() => answer(false)}>
      <DialogButtons>
        <button
          type="button"
          className={`button ${request.isDanger ? 'button-danger' : 'button-primary'}`}
          onClick={() => answer(true)}
        >
          {request.action}
        </button>
        <button
          type="button"
          // Enter without reading must not do what cannot be undone.
          data-autofocus={request.isDanger}
          className="button button-secondary"
          onClick={() => answer(false)}
        >
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </Dialog>
  );
}

/** Resolves to true only when the action's own button was pressed. */
export function confirm(question: {
  title: string;
  message: string;
  action: string;
  isDanger: boolean;
}): Promise<boolean> {
  return new Promise(resolve => update({ dialog: { kind: 'confirm', ...question, resolve } }));
}
