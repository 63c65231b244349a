// Signed progress reports and discharge summaries, with the documents frozen by their signature.
import type { Report } from '../../../shared/domain/report.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import type { FrozenDocument } from './requests.ts';
import { columns, insertRow, rowOf, rowsOf } from './rows.ts';

const COLUMNS = columns(
  'id',
  'episodeId',
  'kind',
  'fromDay',
  'toDay',
  'writtenOn',
  'language',
  'signedBy',
  'signedAt',
  'htmlHash',
);

export function findReport(db: ReadDb, reportId: string): Report | null {
  return rowOf<Report>(prepared(db, `SELECT ${COLUMNS} FROM report WHERE id = ?`), reportId);
}

/** The newest first. */
export function listReports(db: ReadDb, episodeId: string): Report[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM report WHERE episode_id = ? ORDER BY to_day DESC, id DESC`,
  );
  return rowsOf<Report>(statement, episodeId);
}

export function insertReport(db: WriteDb, report: Report, { dataJson, html }: FrozenDocument): void {
  insertRow(db, 'report', report);
  insertRow(db, 'report_document', { reportId: report.id, data: dataJson, html });
}

export function frozenReport(db: ReadDb, reportId: string): FrozenDocument | null {
  const statement = prepared(db, 'SELECT data AS dataJson, html FROM report_document WHERE report_id = ?');
  return rowOf<FrozenDocument>(statement, reportId);
}
