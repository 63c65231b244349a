// Papers of an episode that need nothing but the record: what the patient takes along, and empty score sheets.
import { patientSheetOf } from '../../shared/documents/patient-sheet.ts';
import { renderPatientSheet, renderScoreSheets } from '../../shared/documents/render.ts';
import { scoreSheetsOf } from '../../shared/documents/score-sheet.ts';
import type { SourceOf } from '../../shared/domain/document-source.ts';
import type { Paper } from '../../shared/domain/letterhead.ts';
import { wordsOf } from '../../shared/i18n/words.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb } from '../data/db.ts';
import { requireRecord } from './lookups.ts';
import { loadLetterhead } from './settings.ts';

export function patientSheet(
  db: ReadDb,
  { episodeId, today, language }: SourceOf<'patient-sheet'>,
  paper: Paper,
): OutputOf<'document.page'> {
  const record = requireRecord(db, episodeId);
  const measureOf = measureLookup(record.customMeasures, record.thresholds);
  const data = patientSheetOf(record, measureOf, loadLetterhead(db), today, wordsOf(language));
  return { html: renderPatientSheet(data, paper), fileName: `what-to-tell-your-doctor-${today}.pdf` };
}

export function scoreSheets(
  db: ReadDb,
  { episodeId, today, language }: SourceOf<'score-sheets'>,
  paper: Paper,
): OutputOf<'document.page'> {
  const record = requireRecord(db, episodeId);
  const measureOf = measureLookup(record.customMeasures, record.thresholds);
  const data = scoreSheetsOf(record, measureOf, today, language);
  return { html: renderScoreSheets(data, paper), fileName: `score-sheets-${today}.pdf` };
}
