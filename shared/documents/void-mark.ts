// The mark over the page of a request that was withdrawn. It is laid over what was frozen; the frozen bytes stay as they are.
import { LANGUAGES } from '../domain/language.ts';
import { wordsOf } from '../i18n/words.ts';

const LANGUAGE = /<html lang="(\w+)">/;

/** Outlined, not grey: what lies below stays legible, and a fax knows no grey. */
const STYLE = `.void-mark { position: absolute; top: 55mm; left: 0; right: 0; text-align: center; font: bold 110pt/1 'Liberation Sans', Arial, Helvetica, sans-serif; letter-spacing: 12pt; color: transparent; -webkit-text-stroke: 2pt #000; transform: rotate(-30deg); z-index: 2; pointer-events: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.void-mark p { margin: 8pt 0 0; font-size: 13pt; letter-spacing: 0; color: #000; -webkit-text-stroke: 0; }
.void-mark p span { background: #fff; border: 1pt solid #000; padding: 1pt 6pt; }
@media print { .void-mark { position: fixed; top: 85mm; } }`;

/**
 * @param html the frozen page of a letter
 * @param day on which it was withdrawn
 */
export function voidedPage(html: string, day: string): string {
  const language = LANGUAGES.find(known => known === LANGUAGE.exec(html)?.[1]) ?? 'en';
  const words = wordsOf(language);
  const mark = `<div class="void-mark">${words.say('label.void')}<p><span>${words.say('label.voidedOn', { day: words.day(day) })}</span></p></div>`;
  return html.replace('<body>', `<body>\n<style>${STYLE}</style>\n${mark}`);
}
