// From the data of a letter to its complete HTML. The same data gives the same bytes, on every machine and in every year.
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DrawnSignature } from '../domain/drawn-signature.ts';
import type { Paper } from '../domain/letterhead.ts';
import { EmergencySheet } from './EmergencySheet.tsx';
import type { EmergencySheetData } from './emergency-sheet.ts';
import { signatory } from './LetterHead.tsx';
import { unmarked } from './letter-edits.ts';
import { Nudge, type NudgeData } from './Nudge.tsx';
import { PatientSheet } from './PatientSheet.tsx';
import type { PatientSheetData } from './patient-sheet.ts';
import { Reevaluation } from './Reevaluation.tsx';
import { Report } from './Report.tsx';
import { RequestEvidence } from './RequestEvidence.tsx';
import type { ReevaluationData } from './reevaluation-data.ts';
import type { ReportData } from './report-data.ts';
import type { RequestEvidenceData } from './request-evidence.ts';
import { ScoreSheets } from './ScoreSheets.tsx';
import type { ScoreSheetsData } from './score-sheet.ts';
import { VerdictEvidence } from './VerdictEvidence.tsx';
import { VisitSheets, type VisitSheetsProps } from './VisitSheets.tsx';
import type { VerdictEvidenceData } from './verdict-evidence.ts';
import { visibleTexts } from './visible-text.ts';

/** Starts of block elements: a line for each makes two versions of a letter comparable. Text has no bare `<`. */
const BLOCK = /<(?=(?:section|header|h1|h2|p|table|tr|figure|svg|li|div|g|main|body)[ >])/g;

export interface PageOptions {
  readonly paper: Paper;
  readonly draft: boolean;
  /** The logo of the practice as an address that holds it. */
  readonly logo?: string | null;
}

export interface LetterOptions extends PageOptions {
  /** Who signed; before that, and where it is not told, who the letterhead names. */
  readonly signature?: string;
  /** Printed above the line; null or absent: ink does it. */
  readonly drawing?: DrawnSignature | null;
}

/**
 * @param options.draft true until the letter is signed: prints DRAFT across every page and what is still missing
 * @returns a whole HTML document with its styles and charts inside; it loads and runs nothing
 */
export function renderReevaluation(data: ReevaluationData, options: LetterOptions): string {
  return pageOf(
    createElement(Reevaluation, {
      logo: options.logo ?? null,
      signature: options.signature ?? signatory(data),
      drawing: options.drawing ?? null,
      data: visibleTexts(options.draft ? data : unmarked(data)),
      paper: options.paper,
      isDraft: options.draft,
    }),
  );
}

/** The second letter, where the first has no answer; the same data gives the same bytes. */
export function renderNudge(data: NudgeData, paper: Paper, logo: string | null): string {
  return pageOf(
    createElement(Nudge, { data: visibleTexts({ ...data, letter: unmarked(data.letter) }), paper, logo }),
  );
}

/** The emergency sheet; the same data gives the same bytes. */
export function renderEmergencySheet(data: EmergencySheetData, paper: Paper): string {
  return pageOf(createElement(EmergencySheet, { data: visibleTexts(data), paper }));
}

/** The paper sheets of a day; the same data gives the same bytes. */
export function renderVisitSheets(data: VisitSheetsProps): string {
  return pageOf(createElement(VisitSheets, visibleTexts(data)));
}

/** "What to tell your doctor"; the same data gives the same bytes. */
export function renderPatientSheet(data: PatientSheetData, paper: Paper): string {
  return pageOf(createElement(PatientSheet, { data: visibleTexts(data), paper }));
}

/** The evidence of a verdict; the same data gives the same bytes. */
export function renderVerdictEvidence(data: VerdictEvidenceData, paper: Paper): string {
  return pageOf(createElement(VerdictEvidence, { data: visibleTexts(data), paper }));
}

/** What was recorded of a request; the same data gives the same bytes. */
export function renderRequestEvidence(data: RequestEvidenceData, paper: Paper): string {
  const letters = data.letters.map(letter => ({ ...letter, data: unmarked(letter.data) }));
  return pageOf(createElement(RequestEvidence, { data: visibleTexts({ ...data, letters }), paper }));
}

/** Blank score sheets; the same data gives the same bytes. */
export function renderScoreSheets(data: ScoreSheetsData, paper: Paper): string {
  return pageOf(createElement(ScoreSheets, { data: visibleTexts(data), paper }));
}

/** A progress report or a discharge summary; a draft until it is signed. The same data gives the same bytes. */
export function renderReport(data: ReportData, options: PageOptions): string {
  return pageOf(
    createElement(Report, {
      data: visibleTexts(data),
      paper: options.paper,
      isDraft: options.draft,
      logo: options.logo ?? null,
    }),
  );
}

function pageOf(document: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(document).replace(BLOCK, '\n<')}\n`;
}
