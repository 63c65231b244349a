// Progress reports and discharge summaries. What is not signed is a view of the record; a signature keeps the page.
import { addDays } from '../../shared/dates.ts';
import { renderReport } from '../../shared/documents/render.ts';
import { gatherReport, type ReportData } from '../../shared/documents/report-data.ts';
import type { Discharge } from '../../shared/domain/discharge.ts';
import type { SourceOf } from '../../shared/domain/document-source.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Paper } from '../../shared/domain/letterhead.ts';
import type { Report, ReportInput } from '../../shared/domain/report.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb } from '../data/db.ts';
import { listDischarges } from '../data/repositories/discharges.ts';
import { findReport, frozenReport, insertReport, listReports } from '../data/repositories/reports.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { episodeTopics, refuseFuture } from './episode-change.ts';
import { hashOf } from './hash.ts';
import { loadLogo } from './logo.ts';
import { refuseEarlier, requireEpisode, requireRecord } from './lookups.ts';
import { loadLetterhead } from './settings.ts';

export const reportHandlers = {
  'report.state': query(reportState),
  'report.sign': command('sign', signReport),
};

/** The signed ones, and the time the next one tells of: from the day after the last to the last visit. */
function reportState(
  db: ReadDb,
  { episodeId, kind, today }: InputOf<'report.state'>,
): OutputOf<'report.state'> {
  const record = requireRecord(db, episodeId);
  const signed = listReports(db, episodeId).filter(report => report.kind === kind);
  const { startDate, endDate } = record.episode;
  const last = kind === 'progress' ? signed[0] : undefined;
  const lastVisit = record.visits.reduce((day, visit) => (visit.date > day ? visit.date : day), startDate);
  const toDay = kind === 'discharge' ? (endDate ?? today) : lastVisit <= today ? lastVisit : today;
  const fromDay = last === undefined ? startDate : addDays(last.toDay, 1);
  return { signed, fromDay: fromDay <= toDay ? fromDay : toDay, toDay };
}

/** The page of a report that is being written: a draft of the record as it is. */
export function reportPage(
  db: ReadDb,
  { input }: SourceOf<'report'>,
  paper: Paper,
  context: Pick<ServiceContext, 'appVersion'>,
): OutputOf<'document.page'> {
  return {
    html: renderReport(gathered(db, input, context.appVersion), { paper, draft: true, logo: loadLogo(db) }),
    fileName: fileNameOf(input),
  };
}

/** The page of a signed one, exactly as it was signed. */
export function signedReportPage(
  db: ReadDb,
  { reportId }: SourceOf<'signed-report'>,
): OutputOf<'document.page'> {
  const report = requireReport(db, reportId);
  const { html } = frozenReport(db, reportId) ?? fail('not-found', { params: { what: 'report' } });
  return { html, fileName: fileNameOf(report) };
}

export function requireReport(db: ReadDb, reportId: string): Report {
  return findReport(db, reportId) ?? fail('not-found', { params: { what: 'report' } });
}

function gathered(db: ReadDb, input: ReportInput, appVersion: string): ReportData {
  const record = requireRecord(db, input.episodeId);
  return gatherReport(input, {
    record,
    measureOf: measureLookup(record.customMeasures, record.thresholds),
    letterhead: loadLetterhead(db),
    discharge: dischargeOf(db, record),
    appVersion,
  });
}

/** How the episode ended, where it was not opened again. */
function dischargeOf(db: ReadDb, { patient, episode }: EpisodeRecord): Discharge | null {
  const own = listDischarges(db, patient.id).filter(entry => entry.episodeId === episode.id);
  return own.findLast(entry => entry.reopenedOn === null) ?? null;
}

/** No name in the file name: it ends up in recent lists and mail programs. */
function fileNameOf({ kind, toDay }: Pick<ReportInput, 'kind' | 'toDay'>): string {
  return `${kind === 'progress' ? 'progress-report' : 'discharge-summary'}-${toDay}.pdf`;
}

function signReport(
  context: ServiceContext,
  { input, paper, signedBy }: InputOf<'report.sign'>,
): Change<Report> {
  const episode = requireEpisode(context.db, input.episodeId);
  refuseEarlier(input.fromDay, episode.startDate, 'fromDay', 'is before the first day of the episode');
  refuseEarlier(input.toDay, input.fromDay, 'toDay', 'is before the first day of the period');
  refuseFuture(context, 'toDay', input.toDay);
  refuseFuture(context, 'writtenOn', input.writtenOn);
  const data = gathered(context.db, input, context.appVersion);
  const html = renderReport(data, { paper, draft: false, logo: loadLogo(context.db) });
  const { episodeId, kind, fromDay, toDay, writtenOn, language } = input;
  const report: Report = {
    id: context.newId(),
    episodeId,
    kind,
    fromDay,
    toDay,
    writtenOn,
    language,
    signedBy,
    signedAt: context.now(),
    htmlHash: hashOf(html),
  };
  insertReport(context.db, report, { dataJson: JSON.stringify(data), html });
  return {
    value: report,
    entity: 'report',
    entityId: report.id,
    record: report,
    topics: [...episodeTopics(context.db, episode)],
  };
}
