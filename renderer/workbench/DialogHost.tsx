// Shows the dialog the store asks for; features bring the dialogs.
import { Suspense, useMemo } from 'react';
import { PlaceContext } from '../ui/form-place.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { allDialogViews } from './contributions.ts';
import { dialogAddress } from './dialog-address.ts';
import { NoticeCentre } from './NoticeCentre.tsx';
import { type DialogRequest, update, useWorkbench, workbench } from './store.ts';

/** Closes this dialog and no other: the answer to what was sent in it may come when the next one is open. */
function closing(request: DialogRequest): () => void {
  return () => {
    if (workbench().dialog === request) update({ dialog: null });
  };
}

export function DialogHost() {
  const request = useWorkbench(state => state.dialog);
  const place = useMemo(() => ({ uri: null, dialog: dialogAddress(request) }), [request]);
  const isBellOpen = useWorkbench(state => state.isBellOpen);
  return (
    <Suspense fallback={null}>
      {request ? (
        <PlaceContext value={place}>
          <DialogOf request={request} />
        </PlaceContext>
      ) : null}
      {isBellOpen ? <NoticeCentre /> : null}
    </Suspense>
  );
}

function DialogOf({ request }: { readonly request: DialogRequest }) {
  const views = allDialogViews();
  const close = useMemo(() => closing(request), [request]);
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
    case 'correctScore':
      return views.correctScore ? <views.correctScore request={request} onClose={close} /> : null;
    case 'customMeasure':
      return views.customMeasure ? <views.customMeasure request={request} onClose={close} /> : null;
    case 'threshold':
      return views.threshold ? <views.threshold request={request} onClose={close} /> : null;
    case 'number':
      return views.number ? <views.number request={request} onClose={close} /> : null;
    case 'activities':
      return views.activities ? <views.activities request={request} onClose={close} /> : null;
    case 'amendVisit':
      return views.amendVisit ? <views.amendVisit request={request} onClose={close} /> : null;
    case 'plan':
      return views.plan ? <views.plan request={request} onClose={close} /> : null;
    case 'phase':
      return views.phase ? <views.phase request={request} onClose={close} /> : null;
    case 'program':
      return views.program ? <views.program request={request} onClose={close} /> : null;
    case 'adherence':
      return views.adherence ? <views.adherence request={request} onClose={close} /> : null;
    case 'flare':
      return views.flare ? <views.flare request={request} onClose={close} /> : null;
    case 'removeEntry':
      return views.removeEntry ? <views.removeEntry request={request} onClose={close} /> : null;
    case 'emergencySheet':
      return views.emergencySheet ? <views.emergencySheet request={request} onClose={close} /> : null;
    case 'merge':
      return views.merge ? <views.merge request={request} onClose={close} /> : null;
    case 'discharge':
      return views.discharge ? <views.discharge request={request} onClose={close} /> : null;
    case 'appointment':
      return views.appointment ? <views.appointment request={request} onClose={close} /> : null;
    case 'sign':
      return views.sign ? <views.sign request={request} onClose={close} /> : null;
    case 'sent':
      return views.sent ? <views.sent request={request} onClose={close} /> : null;
    case 'reply':
      return views.reply ? <views.reply request={request} onClose={close} /> : null;
    case 'voidRequest':
      return views.voidRequest ? <views.voidRequest request={request} onClose={close} /> : null;
    case 'nudge':
      return views.nudge ? <views.nudge request={request} onClose={close} /> : null;
    case 'drawSignature':
      return views.drawSignature ? <views.drawSignature request={request} onClose={close} /> : null;
    case 'copySent':
      return views.copySent ? <views.copySent request={request} onClose={close} /> : null;
    case 'closeRequest':
      return views.closeRequest ? <views.closeRequest request={request} onClose={close} /> : null;
    case 'result':
      return views.result ? <views.result request={request} onClose={close} /> : null;
    case 'amendReply':
      return views.amendReply ? <views.amendReply request={request} onClose={close} /> : null;
    case 'attachment':
      return views.attachment ? <views.attachment request={request} onClose={close} /> : null;
    case 'referrer':
      return views.referrer ? <views.referrer request={request} onClose={close} /> : null;
    case 'letterhead':
      return views.letterhead ? <views.letterhead request={request} onClose={close} /> : null;
    case 'about':
      return views.about ? <views.about request={request} onClose={close} /> : null;
  }
}
