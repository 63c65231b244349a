// Print styles of all letters: one sheet for A4 and Letter, black on white, nothing that only colour would tell.
import type { Paper } from '../domain/letterhead.ts';
import type { Words } from '../i18n/words.ts';

/**
 * Light chart tokens, the same values as on the screen, for the marks; data and words are black, because a fax dithers
 * every colour and the data must be the strongest thing on the page.
 */
export const PRINT_COLOURS = {
  ink: '#000000',
  grid: '#b8b8b8',
  mcid: '#00795a',
  goal: '#5b4b00',
  plateau: '#9c3f73',
} as const;

const PAGE_SIZE: Readonly<Record<Paper, string>> = { A4: '210mm 297mm', Letter: '8.5in 11in' };

export interface RunningText {
  /** Who the page is about, at the top of each page. */
  readonly topLeft: string;
  readonly topRight: string;
  readonly bottomLeft: string;
}

/** The style sheet of one letter; running texts are repeated in the margins of every page. */
export function printCss(paper: Paper, running: RunningText, { say }: Words): string {
  const small = "font: 8pt 'Liberation Sans', Arial, Helvetica, sans-serif; color: #000;";
  return `
@page {
  size: ${PAGE_SIZE[paper]};
  margin: 14mm 14mm 13mm;
  @top-left { content: ${cssString(running.topLeft)}; ${small} font-weight: bold; width: 65%; text-align: left; }
  @top-right { content: ${cssString(`${running.topRight} ${say('label.page')} `)} counter(page) ${cssString(` ${say('label.pageOf')} `)} counter(pages); ${small} }
  @bottom-left { content: ${cssString(running.bottomLeft)}; ${small} width: 80%; text-align: left; }
}
${BODY_CSS}`;
}

/** A CSS string in which all but plain characters are escaped by number; the space after a number belongs to it. */
function cssString(text: string): string {
  const escaped = Array.from(text, char =>
    /[A-Za-z0-9 ,.:()-]/.test(char) ? char : `\\${(char.codePointAt(0) ?? 0).toString(16).padStart(6, '0')} `,
  );
  return `"${escaped.join('')}"`;
}

/** Lines are black: a fax breaks grey ones into dots, which a reader takes for letters. */
const BODY_CSS = `
* { box-sizing: border-box; }
body { margin: 0; font: 9pt/1.25 'Liberation Sans', Arial, Helvetica, sans-serif; color: #000; background: #fff; position: relative; overflow-wrap: anywhere; }
h1 { font-size: 15pt; line-height: 1.15; margin: 0; }
h2 { font-size: 9.5pt; margin: 5pt 0 2pt; border-bottom: 0.75pt solid #000; padding-bottom: 1pt; break-after: avoid; }
h3 { font-size: 9pt; margin: 5pt 0 1pt; break-after: avoid; }
p { margin: 0 0 2pt; }
ol, ul { margin: 0; padding-left: 14pt; }
li { margin: 0 0 2pt; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-end; gap: 0 12pt; border-bottom: 1.5pt solid #000; padding-bottom: 3pt; }
.head-facts { text-align: right; white-space: nowrap; margin-left: auto; }
.urgency { display: inline-block; border: 1pt solid #000; padding: 2pt 6pt; margin: 0 0 1pt 6pt; font-weight: bold; }
.urgent .urgency { border-width: 3pt; font-size: 11pt; }
.parties { display: grid; grid-template-columns: 1fr 1.2fr; gap: 12pt; margin: 4pt 0; font-size: 8.5pt; line-height: 1.25; }
.parties:has(.qr) { grid-template-columns: 1fr 1.6fr auto; gap: 8pt; }
.parties p { margin: 0; }
.label { font-weight: bold; }
.patient { border: 0.75pt solid #000; padding: 3pt 5pt; margin-bottom: 4pt; }
.patient-name { font-size: 11pt; font-weight: bold; }
.patient p { margin: 0 0 1pt; }
.core { border: 1.5pt solid #000; padding: 4pt 6pt; font-size: 10pt; }
.core h2 { border: 0; margin: 0 0 1pt; padding: 0; font-size: 10pt; }
.core h2 + p { margin-top: 0; }
.core ol { margin-bottom: 1pt; }
.core h2:not(:first-child) { margin-top: 4pt; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.2; }
table + p { margin-top: 3pt; }
th, td { text-align: left; vertical-align: top; padding: 1.25pt 4pt 1.25pt 0; border-bottom: 0.5pt solid #000; }
th { border-bottom: 0.75pt solid #000; font-weight: bold; white-space: nowrap; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.number { text-align: right; padding-right: 6pt; white-space: nowrap; font-variant-numeric: tabular-nums; }
.nowrap { white-space: nowrap; }
th, td.nowrap, td:first-child { padding-right: 6pt; }
th:last-child, td:last-child { padding-right: 0; }
.number + :not(.number) { padding-left: 2pt; }
.quiet { font-size: 8pt; line-height: 1.2; }
.about { min-width: 34mm; }
.meaning { min-width: 29mm; }
th:last-child { white-space: normal; }
.box { display: inline-block; width: 9pt; height: 9pt; border: 1pt solid #000; margin-right: 5pt; vertical-align: -1pt; }
.sheet-2 { break-inside: avoid; padding-top: 1pt; }
.whole { break-inside: avoid; }
.begins-page { break-before: page; }
.run-in { break-inside: avoid; margin-top: 2.5pt; border-top: 0.5pt solid #000; padding-top: 1.5pt; }
.run-in > h2 { display: inline; margin: 0; border: 0; padding: 0; font-size: 8.5pt; }
.run-in > p { display: inline; }
.record, .record table { font-size: 8pt; line-height: 1.2; }
.record > h2 { margin-top: 4pt; }
.charts { break-inside: avoid; }
.reply { border: 1.5pt solid #000; padding: 4pt 7pt; break-inside: avoid; }
.reply h2 { border: 0; margin: 0 0 2pt; font-size: 12pt; }
.reply-grid { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 3pt 10pt; margin: 3pt 0; font-size: 9.5pt; }
.write { display: flex; gap: 8pt; margin-top: 23pt; }
.write span { border-top: 0.75pt solid #000; padding-top: 1pt; font-size: 8pt; }
.write .wide { flex: 3; }
.write .narrow { flex: 1; }
.line { border-bottom: 0.75pt solid #000; height: 16pt; }
.facts { margin-top: 4pt; }
.facts p { margin: 0 0 1pt; }
.signature { margin-top: 18pt; break-inside: avoid; }
figure { margin: 1pt 0; break-inside: avoid; }
figcaption { font-size: 8pt; line-height: 1.25; }
.abreast-1, .abreast-2, .abreast-3 { display: grid; justify-content: space-between; align-items: end; }
.abreast-2 { grid-template-columns: repeat(2, 87mm); }
.abreast-3 { grid-template-columns: repeat(3, 57mm); }
svg { display: block; max-width: 100%; height: auto; }
.logo { max-width: 42mm; max-height: 13mm; object-fit: contain; margin-right: 12pt; }
.qr { width: 14mm; height: 14mm; flex: none; margin: 1mm; }
.reply-head { display: flex; justify-content: space-between; gap: 12pt; }
svg text { font-family: 'Liberation Sans', Arial, Helvetica, sans-serif; }
.lacks { border: 1.5pt dashed #000; padding: 2pt 5pt; margin: 3pt 0 4pt; font-size: 8.5pt; }
.draft-mark { position: absolute; top: 60mm; left: 0; right: 0; text-align: center; white-space: nowrap; font-size: 68pt; font-weight: bold; letter-spacing: 6pt; color: #ececec; transform: rotate(-35deg); z-index: -1; pointer-events: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.given { white-space: pre-wrap; }
.plain { list-style: none; padding-left: 0; }
.large-type { font-size: 12pt; line-height: 1.3; }
.large-type h1 { font-size: 22pt; }
.large-type h2 { font-size: 14pt; margin-top: 8pt; }
.large-type .small { font-size: 11pt; }
.large-type .own-words { break-inside: avoid; }
.large-type .line { height: 22pt; }
.score-sheet { break-inside: avoid; margin-bottom: 8pt; }
.score-grid th, .score-grid td { height: 15pt; }
.score-grid th, .score-grid td { border: 0.75pt solid #000; }
.score-grid td { width: 14%; }
.corridor { font-size: 12pt; }
.corridor h1 { font-size: 22pt; }
.corridor h2, .corridor .core h2 { font-size: 13pt; }
.corridor .core { font-size: 13pt; }
.corridor .patient-name { font-size: 16pt; }
.corridor .urgency { font-size: 16pt; padding: 1pt 8pt; }
.corridor .write { margin-top: 36pt; }
.corridor .write span { font-size: 9pt; }
/* The paper is not a whole number of pixels wide between its margins, and what lies in the last part of one is cut. */
@media print { body { padding-right: 1px; } .draft-mark { position: fixed; top: 90mm; } }
@media screen { body { padding: 16mm 14mm; z-index: 0; } .sheet-2 { margin-top: 16mm; border-top: 0.75pt dashed #777; padding-top: 8mm; } }
`;
