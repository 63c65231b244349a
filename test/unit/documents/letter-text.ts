// The letter as HTML, as a document, and as a person reads it. For tests that run with a DOM.
import type { ReevaluationData } from '../../../shared/documents/reevaluation-data.ts';
import { renderReevaluation } from '../../../shared/documents/render.ts';

export function render(data: ReevaluationData, draft = false, paper: 'A4' | 'Letter' = 'A4'): string {
  return renderReevaluation(data, { paper, draft });
}

export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** What a person reads: no markup, no styles. */
export function textOf(html: string): string {
  return [...parse(html).body.querySelectorAll('p, li, td, th, h1, h2, span, text, figcaption, div')]
    .flatMap(element => [...element.childNodes].filter(node => node.nodeType === 3))
    .map(node => node.textContent)
    .join('\n');
}
