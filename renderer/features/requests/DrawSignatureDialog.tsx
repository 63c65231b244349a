// Drawing the signature once, with mouse, pen or finger. Nobody needs it: a typed name and ink on paper do the same.
import { type PointerEvent, useRef, useState } from 'react';
import {
  type DrawnSignature,
  isFull,
  SIGNATURE_BOX,
  type Stroke,
  withPoint,
  withStroke,
} from '../../../shared/domain/drawn-signature.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify, notifyError } from '../../workbench/notices.ts';
import { SignaturePad } from './SignaturePad.tsx';

export function DrawSignatureDialog({ onClose }: DialogProps<'drawSignature'>) {
  const kept = useHost('settings.signature', {});
  if (!kept.data) return null;
  return <DrawSignature kept={kept.data.signature} onClose={onClose} />;
}

interface DrawSignatureProps {
  readonly kept: DrawnSignature | null;
  readonly onClose: () => void;
}

function DrawSignature({ kept, onClose }: DrawSignatureProps) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>(kept?.strokes ?? []);
  const isDrawing = useRef(false);
  const isComplete = isFull(strokes);

  function start(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0 || isComplete) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    isDrawing.current = true;
    const point = pointOf(event);
    setStrokes(drawn => withStroke(drawn, point));
  }

  function move(event: PointerEvent<SVGSVGElement>) {
    if (!isDrawing.current) return;
    const point = pointOf(event);
    setStrokes(drawn => withPoint(drawn, point));
  }

  async function keep(signature: DrawnSignature | null) {
    const result = await call('settings.setSignature', { signature });
    if (!result.ok) return notifyError(result.error);
    onClose();
    notify('info', t(signature === null ? 'signature.removed' : 'signature.kept'));
  }

  return (
    <Dialog title={t('signature.title')} lead={t('signature.lead')} size="medium" onClose={onClose}>
      <SignaturePad
        strokes={strokes}
        onStart={start}
        onMove={move}
        onEnd={() => (isDrawing.current = false)}
      />
      <p className="dim" role="status">
        {isComplete ? t('signature.full') : ''}
      </p>
      <DialogButtons>
        <button
          type="button"
          className="button button-primary"
          disabled={strokes.length === 0}
          onClick={() => void keep({ strokes: strokes.map(stroke => [...stroke]) })}
        >
          {t('signature.keep')}
        </button>
        <button type="button" className="button button-secondary" onClick={() => setStrokes([])}>
          {t('signature.clear')}
        </button>
        {kept === null ? null : (
          <button type="button" className="button button-secondary" onClick={() => void keep(null)}>
            {t('signature.remove')}
          </button>
        )}
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </Dialog>
  );
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Stroke[number] {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return [
    within(((clientX - left) / width) * SIGNATURE_BOX.width, SIGNATURE_BOX.width),
    within(((clientY - top) / height) * SIGNATURE_BOX.height, SIGNATURE_BOX.height),
  ];
}

function within(value: number, most: number): number {
  return Math.round(Math.min(most, Math.max(0, value)));
}
