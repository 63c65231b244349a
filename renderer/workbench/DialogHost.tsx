// Shows the dialog the store asks for; features bring the dialogs.
import { Suspense } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { allDialogViews } from './contributions.ts';
import { NoticeCentre } from './NoticeCentre.tsx';
import { type DialogRequest, update, useWorkbench } from './store.ts';

function close(): void {
  update({ dialog: null });
}

export function DialogHost() {
  const request = useWorkbench(state => state.dialog);
  const isBellOpen = useWorkbench(state => state.isBellOpen);
  return (
    <Suspense fallback={null}>
      {request ? <DialogOf request={request} /> : null}
      {isBellOpen ? <NoticeCentre /> : null}
    </Suspense>
  );
}

function DialogOf({ request }: { readonly request: DialogRequest }) {
  const views = allDialogViews();
  switch (request.kind) {
    case 'confirm':
      return <ConfirmDialog request={request} onClose={close} />;
    case 'patient':
      return views.patient ? <views.patient request={request} onClose={close} /> : null;
    case 'episode':
      return views.episode ? <views.episode request={request} onClose={close} /> : null;
    case 'record':
      return views.record ? <views.record request={request} onClose={close} /> : null;
    case 'goal':
      return views.goal ? <views.goal request={request} onClose={close} /> : null;
    case 'sign':
      return views.sign ? <views.sign request={request} onClose={close} /> : null;
    case 'sent':
      return views.sent ? <views.sent request={request} onClose={close} /> : null;
    case 'letterhead':
      return views.letterhead ? <views.letterhead request={request} onClose={close} /> : null;
    case 'about':
      return views.about ? <views.about request={request} onClose={close} /> : null;
  }
}
