// From the data of a letter to its complete HTML. The same data gives the same bytes, on every machine and in every year.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Paper } from '../domain/letterhead.ts';
import { EmergencySheet } from './EmergencySheet.tsx';
import type { EmergencySheetData } from './emergency-sheet.ts';
import { Reevaluation } from './Reevaluation.tsx';
import type { ReevaluationData } from './reevaluation-data.ts';
import { VisitSheets, type VisitSheetsProps } from './VisitSheets.tsx';
import { visibleTexts } from './visible-text.ts';

/** Starts of block elements: a line for each makes two versions of a letter comparable. Text has no bare `<`. */
const BLOCK = /<(?=(?:section|header|h1|h2|p|table|tr|figure|svg|li|div|g|main|body)[ >])/g;

/**
 * @param options.draft true until the letter is signed: prints DRAFT across every page and what is still missing
 * @returns a whole HTML document with its styles and charts inside; it loads and runs nothing
 */
export function renderReevaluation(
  data: ReevaluationData,
  options: { readonly paper: Paper; readonly draft: boolean },
): string {
  const letter = createElement(Reevaluation, {
    data: visibleTexts(data),
    paper: options.paper,
    isDraft: options.draft,
  });
  return `<!doctype html>\n${renderToStaticMarkup(letter).replace(BLOCK, '\n<')}\n`;
}

/** The emergency sheet; the same data gives the same bytes. */
export function renderEmergencySheet(data: EmergencySheetData, paper: Paper): string {
  const sheet = createElement(EmergencySheet, { data: visibleTexts(data), paper });
  return `<!doctype html>\n${renderToStaticMarkup(sheet).replace(BLOCK, '\n<')}\n`;
}

/** The paper sheets of a day; the same data gives the same bytes. */
export function renderVisitSheets(data: VisitSheetsProps): string {
  const pages = createElement(VisitSheets, visibleTexts(data));
  return `<!doctype html>\n${renderToStaticMarkup(pages).replace(BLOCK, '\n<')}\n`;
}
