// The box with a signature as it was drawn so far; black on white as on paper.
import type { PointerEvent } from 'react';
import { SIGNATURE_BOX, type Stroke, strokePath } from '../../../shared/domain/drawn-signature.ts';
import { t } from '../../../shared/i18n/en.ts';

export interface SignaturePadProps {
  readonly strokes: readonly Stroke[];
  /** `preview`: to look at. */
  readonly look?: 'pad' | 'preview';
  readonly onStart?: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onMove?: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onEnd?: () => void;
}

export function SignaturePad({ strokes, look = 'pad', onStart, onMove, onEnd }: SignaturePadProps) {
  return (
    <svg
      className={`signature-box signature-${look}`}
      role="img"
      aria-label={t(strokes.length === 0 ? 'signature.empty' : 'signature.drawn')}
      viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
      onPointerDown={onStart}
      onPointerMove={onMove}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
    >
      <line x1={40} y1={240} x2={960} y2={240} className="signature-line" />
      {strokes.map((stroke, index) => (
        <path key={index} d={strokePath(stroke)} />
      ))}
    </svg>
  );
}
