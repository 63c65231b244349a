// What is taken along on a day of home visits: the seven lines on each patient and the paper sheets.
import { briefOf } from '../../shared/documents/brief.ts';
import { renderVisitSheets } from '../../shared/documents/render.ts';
import { visitSheetOf } from '../../shared/documents/visit-sheet.ts';
import type { DayRow } from '../../shared/domain/appointment.ts';
import type { SourceOf } from '../../shared/domain/document-source.ts';
import type { Paper } from '../../shared/domain/letterhead.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb } from '../data/db.ts';
import { dayRows } from './appointments.ts';
import { query } from './command.ts';
import { requireRecord } from './lookups.ts';

export const dayPaperHandlers = {
  'day.briefs': query(briefsOf),
};

/** Those that will take place or have: nobody drives to a cancelled one. */
function rowsToPack(db: ReadDb, date: string): DayRow[] {
  return dayRows(db, date).filter(({ status }) => status === 'planned' || status === 'done');
}

function recordOf(db: ReadDb, { episodeId }: DayRow) {
  if (episodeId === null) return null;
  const record = requireRecord(db, episodeId);
  return { record, measureOf: measureLookup(record.customMeasures, record.thresholds) };
}

function briefsOf(db: ReadDb, { date }: InputOf<'day.briefs'>): OutputOf<'day.briefs'> {
  return rowsToPack(db, date).map(row => {
    const known = recordOf(db, row);
    return { row, lines: known ? briefOf(known.record, known.measureOf, date) : [] };
  });
}

/** Paper sheets for the visits of a day, two on each page. */
export function visitSheets(
  db: ReadDb,
  { date, isInitialsOnly }: SourceOf<'sheets'>,
  paper: Paper,
): OutputOf<'document.page'> {
  const sheets = rowsToPack(db, date).map(row => visitSheetOf(row, recordOf(db, row), isInitialsOnly));
  return {
    html: renderVisitSheets({ date, paper, sheets }),
    // No name in the file name: it ends up in recent lists and mail programs.
    fileName: `visit-sheets-${date}.pdf`,
  };
}
