// A QR symbol of a few letters as one vector path. It holds the code alone: whoever scans it learns nothing else.
import { encode } from 'uqr';

export interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

/** Drawn at the size its place gives it; four modules around it must stay white (`.qr` in the style sheet). */
export function QrCode({ text, label }: QrCodeProps) {
  // A quarter of the symbol may be lost: a fax loses some.
  const { data, size } = encode(text, { ecc: 'Q', border: 0 });
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={data.map(pathOfRow).join('')} />
    </svg>
  );
}

/** Runs of dark modules of one row. */
function pathOfRow(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x++;
    path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
  }
  return path;
}
