// The letter exactly as it prints: the host's own page, shown in a shadow root so that neither style reaches the other.
// Not a browser: whatever could run or load something is left out, although the letter has none of it.
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Paper } from '../../shared/domain/letterhead.ts';
import { t } from '../../shared/i18n/en.ts';
import { parseLetter } from './letter-html.ts';

const SHEET_WIDTH: Readonly<Record<Paper, string>> = { A4: '210mm', Letter: '215.9mm' };
const STYLE_ELEMENT = /<style[^>]*>([\s\S]*?)<\/style>/gi;
const STYLE_ATTRIBUTE = /(?<=<[^<>]*)\sstyle=(?=")/gi;
const LEFT_OUT = 'script, link, meta, base, iframe, object, embed, form, title';

/** Sentences of the page that a list beside it knows, by their keys. */
export interface PageSentences {
  /** The one that stands out. */
  readonly marked: string;
  /** The one that is scrolled to. */
  readonly shown: string;
  /** The records each rests on, in words. */
  readonly titles: ReadonlyMap<string, string>;
  readonly onPoint: (key: string | null) => void;
  readonly onChoose: (key: string) => void;
}

export interface LetterPreviewProps {
  readonly html: string;
  readonly paper: Paper;
  readonly id?: string;
  readonly sentences?: PageSentences;
}

export function LetterPreview({ html, paper, id, sentences }: LetterPreviewProps) {
  const stage = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (stage.current) draw(stage.current, html, paper);
  }, [html, paper]);
  useSentences(stage, html, sentences);

  return (
    <section id={id} className="letter-stage" aria-label={t('request.preview')} tabIndex={0}>
      <div ref={stage} className="letter-sheet" />
    </section>
  );
}

/** Marks one sentence of the page, and tells which one the pointer is on. Keys walk the list beside it. */
function useSentences(
  stage: RefObject<HTMLDivElement | null>,
  html: string,
  sentences: PageSentences | undefined,
): void {
  const titles = sentences?.titles;
  const marked = sentences?.marked;
  const shown = sentences?.shown;
  const isListed = sentences !== undefined;
  const point = useEffectEvent((key: string | null) => sentences?.onPoint(key));
  const choose = useEffectEvent((key: string) => sentences?.onChoose(key));

  useEffect(() => {
    for (const element of sentencesOf(stage.current)) {
      const key = element.getAttribute('data-key') ?? '';
      element.toggleAttribute('data-marked', key === marked);
      const title = titles?.get(key) ?? '';
      if (title !== '') element.setAttribute('title', title);
    }
  }, [stage, html, marked, titles]);

  useEffect(() => {
    const element = sentencesOf(stage.current).find(entry => entry.getAttribute('data-key') === shown);
    element?.scrollIntoView({ block: 'nearest' });
  }, [stage, html, shown]);

  useEffect(() => {
    const root = stage.current?.shadowRoot;
    if (!root || !isListed) return undefined;
    const over = (event: Event) => point(keyUnder(event));
    const out = () => point(null);
    const click = (event: Event) => {
      const key = keyUnder(event);
      if (key !== null) choose(key);
    };
    root.addEventListener('mouseover', over);
    root.host.addEventListener('mouseleave', out);
    root.addEventListener('click', click);
    return () => {
      root.removeEventListener('mouseover', over);
      root.host.removeEventListener('mouseleave', out);
      root.removeEventListener('click', click);
    };
  }, [stage, isListed]);
}

function sentencesOf(host: HTMLElement | null): Element[] {
  return [...(host?.shadowRoot?.querySelectorAll('[data-key]') ?? [])];
}

function keyUnder({ target }: Event): string | null {
  const element = target instanceof Element ? target.closest('[data-key]') : null;
  return element?.getAttribute('data-key') ?? null;
}

const MARK_CSS = '[data-marked] { background: color-mix(in srgb, var(--pt-ink) 18%, transparent); }';

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
  sheet.replaceSync(
    [`:host { width: ${SHEET_WIDTH[paper]}; }`, ...styles.map(scopeToHost), MARK_CSS].join('\n'),
  );
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
