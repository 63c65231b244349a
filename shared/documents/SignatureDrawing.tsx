// The drawn signature above the line on which one signs. Its style comes with it: other letters do without.
import { type DrawnSignature, SIGNATURE_BOX, strokePath } from '../domain/drawn-signature.ts';

const STYLE = `.drawn { stroke-width: 14; width: 44mm; height: 13.2mm; margin: 2pt 0 -2pt 4mm; } .drawn + .signature { margin-top: 0; }`;

export function SignatureDrawing({ drawing }: { readonly drawing: DrawnSignature | null }) {
  if (drawing === null) return null;
  return (
    <>
      <style>{STYLE}</style>
      <svg
        className="drawn"
        viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
        fill="none"
        stroke="#000"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {drawing.strokes.map((stroke, index) => (
          <path key={index} d={strokePath(stroke)} />
        ))}
      </svg>
    </>
  );
}
