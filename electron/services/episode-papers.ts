// Papers of an episode that need nothing but the record: what the patient takes along, empty score sheets, and on what a
// verdict rests.

import { shownCourse } from '../../shared/clinical/safety.ts';
import { patientSheetOf } from '../../shared/documents/patient-sheet.ts';
import {
  renderPatientSheet,
  renderScoreSheets,
  renderVerdictEvidence,
} from '../../shared/documents/render.ts';
import { scoreSheetsOf } from '../../shared/documents/score-sheet.ts';
import { verdictEvidenceOf } from '../../shared/documents/verdict-evidence.ts';
import type { SourceOf } from '../../shared/domain/document-source.ts';
import type { Paper } from '../../shared/domain/letterhead.ts';
import { fail } from '../../shared/errors.ts';
import { wordsOf } from '../../shared/i18n/words.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb } from '../data/db.ts';
import type { ServiceContext } from './command.ts';
import { requireRecord } from './lookups.ts';
import { loadLetterhead } from './settings.ts';
import { reopenVerdict } from './verdict-history.ts';

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

/** A verdict that safety hides is not put on paper either. */
export function verdictEvidence(
  db: ReadDb,
  { verdictId, today }: SourceOf<'verdict-evidence'>,
  paper: Paper,
  { appVersion }: Pick<ServiceContext, 'appVersion'>,
): OutputOf<'document.page'> {
  const reopened = reopenVerdict(db, verdictId);
  const record = requireRecord(db, reopened.verdict.episodeId);
  if (shownCourse(record).kind === 'red-flag') {
    fail('conflict', {
      params: {
        detail: 'A red flag is open in this episode: its course is not judged until the flag is closed.',
      },
    });
  }
  const data = verdictEvidenceOf({
    record,
    reopened,
    measureOf: measureLookup(record.customMeasures, record.thresholds),
    letterhead: loadLetterhead(db),
    writtenOn: today,
    appVersion,
  });
  return {
    html: renderVerdictEvidence(data, paper),
    fileName: `verdict-report-${reopened.verdict.asOf}.pdf`,
  };
}
