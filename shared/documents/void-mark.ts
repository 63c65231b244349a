// The mark over the page of a request that was withdrawn or replaced. It is laid over what was frozen; the frozen bytes stay as they are.
import { LANGUAGES } from '../domain/language.ts';
import { type Words, wordsOf } from '../i18n/words.ts';

const LANGUAGE = /<html lang="(\w+)">/;

/** Outlined, not grey: what lies below stays legible, and a fax knows no grey. */
const STYLE = `.void-mark { position: absolute; top: 55mm; left: 0; right: 0; text-align: center; font: bold 110pt/1 'Liberation Sans', Arial, Helvetica, sans-serif; letter-spacing: 12pt; color: transparent; -webkit-text-stroke: 2pt #000; transform: rotate(-30deg); z-index: 2; pointer-events: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.void-mark.long { font-size: 68pt; letter-spacing: 6pt; }
.void-mark p { margin: 8pt 0 0; font-size: 13pt; letter-spacing: 0; color: #000; -webkit-text-stroke: 0; }
.void-mark p span { background: #fff; border: 1pt solid #000; padding: 1pt 6pt; }
@media print { .void-mark { position: fixed; top: 85mm; } }`;

/**
 * @param html the frozen page of a letter
 * @param day on which it was withdrawn
 */
export function voidedPage(html: string, day: string): string {
  const words = languageOf(html);
  const line = words.say('label.voidedOn', { day: words.day(day) });
  return marked(html, 'void-mark', words.say('label.void'), line);
}

/**
 * @param html the frozen page of a letter
 * @param version of the letter that took its place
 * @param day printed on that letter
 */
export function replacedPage(html: string, version: number, day: string): string {
  const words = languageOf(html);
  const line = words.say('label.replacedBy', { version, day: words.day(day) });
  return marked(html, 'void-mark long', words.say('label.replaced'), line);
}

function languageOf(html: string): Words {
  return wordsOf(LANGUAGES.find(known => known === LANGUAGE.exec(html)?.[1]) ?? 'en');
}

function marked(html: string, name: string, word: string, line: string): string {
  const mark = `<div class="${name}">${word}<p><span>${line}</span></p></div>`;
  return html.replace('<body>', `<body>\n<style>${STYLE}</style>\n${mark}`);
}
