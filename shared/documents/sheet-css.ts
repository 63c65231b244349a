// Print styles of the visit sheets: half a page each, black on white, boxes large enough for a pen on a knee.
import type { Paper } from '../domain/letterhead.ts';

const MARGIN_MM = 8;
const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

export function sheetCss(paper: Paper): string {
  const { width, height } = SIZES[paper];
  // A tenth of a millimetre less than half, so that rounding never makes a third half-page.
  const half = (height - 2 * MARGIN_MM) / 2 - 0.1;
  return `
@page { size: ${width}mm ${height}mm; margin: ${MARGIN_MM}mm; }
.sheet { height: ${half.toFixed(1)}mm; }
${BODY_CSS}`;
}

// Nothing is grey: a fax makes one dot of ten out of it. Lines are 0.75 pt or more.
const BODY_CSS = `
* { box-sizing: border-box; }
body { margin: 0; font: 9pt/1.2 'Liberation Sans', Arial, Helvetica, sans-serif; color: #000; background: #fff; }
h1, p { margin: 0; }
.pair { break-after: page; }
.pair:last-child { break-after: auto; }
.sheet { display: flex; flex-direction: column; gap: 1.4mm; padding-bottom: 2mm; overflow: hidden; break-inside: avoid; }
.sheet + .sheet { border-top: 0.75pt dashed #000; padding: 4mm 0 0; }
header { display: grid; grid-template-columns: 1fr auto; gap: 0 4mm; border-bottom: 1.5pt solid #000; padding-bottom: 1mm; }
h1 { font-size: 13pt; line-height: 1.1; overflow-wrap: anywhere; }
.born { font-size: 10pt; font-weight: normal; margin-left: 2.5mm; white-space: nowrap; }
.place { grid-row: span 2; text-align: right; }
.problem { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; min-height: 11pt; }
.red-flag { grid-column: 1 / -1; border: 1.5pt solid #000; padding: 0.5mm 2mm; margin-top: 1mm; font-weight: bold; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 1.5mm 4mm; }
.field { overflow: hidden; }
.row .field { display: flex; align-items: center; gap: 1.5mm; white-space: nowrap; }
.name, th { font-weight: bold; }
.box { display: inline-block; width: 10mm; height: 6.5mm; border: 1pt solid #000; vertical-align: middle; }
.box.wide { width: 16mm; }
.tick { display: inline-block; width: 3.4mm; height: 3.4mm; border: 1pt solid #000; vertical-align: -0.4mm; }
.second { margin-left: 2mm; }
.choice { white-space: nowrap; margin-right: 1mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 0.75pt solid #000; padding: 0 1.2mm; height: 6.3mm; text-align: left; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
th { height: 4.6mm; font-size: 8pt; }
.columns { display: grid; grid-template-columns: 96mm 1fr; gap: 3mm; }
.columns .row { margin-top: 1.6mm; }
.dose { width: 25mm; }
.new-dose { width: 23mm; }
.time { width: 16mm; }
.short { width: 9mm; }
.despite { width: 23mm; }
.number { text-align: center; }
.words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; max-height: 6mm; font-size: 8pt; line-height: 1; white-space: normal; overflow-wrap: anywhere; }
.field-findings { display: flex; flex-wrap: wrap; gap: 1mm 3mm; align-items: flex-end; }
.finding { display: flex; flex: 1 0 30mm; align-items: flex-end; gap: 1mm; min-height: 6mm; white-space: nowrap; }
.line { flex: 1; border-bottom: 0.75pt solid #000; }
.grow { flex: 1 1 0; min-height: 12mm; }
.field-note { height: 100%; display: flex; flex-direction: column; }
.lines { flex: 1; border: 1pt solid #000; background: repeating-linear-gradient(#fff 0, #fff calc(7mm - 0.75pt), #000 calc(7mm - 0.75pt), #000 7mm); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
footer { display: flex; align-items: center; gap: 1.5mm; font-size: 8pt; }
.shred { margin-left: auto; }
@media screen { body { padding: 8mm; } }
`;
