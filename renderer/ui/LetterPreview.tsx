// The letter exactly as it prints: the host's own page, shown in a shadow root so that neither style reaches the other.
// Not a browser: whatever could run or load something is left out, although the letter has none of it.
import { useEffect, useRef } from 'react';
import type { Paper } from '../../shared/domain/letterhead.ts';
import { t } from '../../shared/i18n/en.ts';
import { parseLetter } from './letter-html.ts';

const SHEET_WIDTH: Readonly<Record<Paper, string>> = { A4: '210mm', Letter: '215.9mm' };
const STYLE_ELEMENT = /<style[^>]*>([\s\S]*?)<\/style>/gi;
const STYLE_ATTRIBUTE = /(?<=<[^<>]*)\sstyle=(?=")/gi;
const LEFT_OUT = 'script, link, meta, base, iframe, object, embed, form, title';

export function LetterPreview({ html, paper }: { readonly html: string; readonly paper: Paper }) {
  const stage = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (stage.current) draw(stage.current, html, paper);
  }, [html, paper]);

  return (
    <section className="letter-stage" aria-label={t('request.preview')} tabIndex={0}>
      <div ref={stage} className="letter-sheet" />
    </section>
  );
}

function draw(host: HTMLElement, html: string, paper: Paper): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  // Taken out of the text before parsing: the content policy reports style elements and attributes even in a parser.
  const styles = [...html.matchAll(STYLE_ELEMENT)].map(match => match[1] ?? '');
  const text = html.replace(STYLE_ELEMENT, '').replace(STYLE_ATTRIBUTE, ' data-style=');
  const letter = parseLetter(text);
  for (const element of letter.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of letter.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (name.startsWith('on')) element.removeAttribute(name);
  }
  // The window has a main part of its own.
  for (const element of letter.querySelectorAll('main')) element.setAttribute('role', 'presentation');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([`:host { width: ${SHEET_WIDTH[paper]}; }`, ...styles.map(scopeToHost)].join('\n'));
  root.adoptedStyleSheets = [sheet];
  host.lang = letter.documentElement.lang || 'en';
  root.replaceChildren(...[...letter.body.childNodes].map(node => document.importNode(node, true)));
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
    element.style.cssText = element.getAttribute('data-style') ?? '';
  }
}

/** A shadow root has no html, body or :root of its own: their rules mean its host. */
function scopeToHost(css: string): string {
  return css.replace(/(^|[\s,{}])(?:html|body|:root)(?=[\s,{:.[])/g, '$1:host');
}
