// Every document by what it is of, and the note that it was put on paper or into a file: which one, never what it says.
import type { DocumentSource } from '../../shared/domain/document-source.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import { dayRows } from './appointments.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { visitSheets } from './day-papers.ts';
import { patientSheet, scoreSheets, verdictEvidence } from './episode-papers.ts';
import { emergencySheet } from './findings.ts';
import { requireEpisode, requireRequest } from './lookups.ts';
import { reportPage, requireReport, signedReportPage } from './reports.ts';
import { requestPage } from './request-letters.ts';
import { nudgePage, requestEvidence } from './request-papers.ts';
import { requireVerdict } from './verdict-history.ts';

export const documentHandlers = {
  'document.page': query(pageOf),
  'document.audit': (context: ServiceContext, input: InputOf<'document.audit'>) =>
    command(input.action, noteDocument)(context, input),
};

function pageOf(
  db: ReadDb,
  { source, paper }: InputOf<'document.page'>,
  context: ServiceContext,
): OutputOf<'document.page'> {
  switch (source.kind) {
    case 'request':
      return requestPage(db, { requestId: source.requestId, paper }, context);
    case 'nudge':
      return nudgePage(db, source, paper, context);
    case 'request-evidence':
      return requestEvidence(db, source, paper, context);
    case 'sheets':
      return visitSheets(db, source, paper);
    case 'emergency':
      return emergencySheet(db, source, paper);
    case 'report':
      return reportPage(db, source, paper, context);
    case 'signed-report':
      return signedReportPage(db, source);
    case 'patient-sheet':
      return patientSheet(db, source, paper);
    case 'score-sheets':
      return scoreSheets(db, source, paper);
    case 'verdict-evidence':
      return verdictEvidence(db, source, paper, context);
  }
}

type Noted = Pick<Change<unknown>, 'entity' | 'entityId' | 'record' | 'detail'>;

function noteDocument(
  context: ServiceContext,
  { source }: InputOf<'document.audit'>,
): Change<Record<string, never>> {
  return { value: {}, topics: [], ...noted(context, source) };
}

function noted({ db }: ServiceContext, source: DocumentSource): Noted {
  switch (source.kind) {
    case 'request': {
      const request = requireRequest(db, source.requestId);
      return { entity: 'request', entityId: request.id, record: request };
    }
    case 'nudge':
    case 'request-evidence': {
      const request = requireRequest(db, source.requestId);
      return { entity: 'request', entityId: request.id, record: request, detail: { document: source.kind } };
    }
    case 'sheets': {
      const rows = dayRows(db, source.date);
      return { entity: 'day', entityId: source.date, record: null, detail: { sheets: rows.length } };
    }
    case 'emergency':
      return { ...ofEpisode(db, source.episodeId), detail: { document: 'emergency-sheet' } };
    case 'signed-report': {
      const report = requireReport(db, source.reportId);
      return { entity: 'report', entityId: report.id, record: report };
    }
    case 'report': {
      const { episodeId, kind } = source.input;
      return { ...ofEpisode(db, episodeId), detail: { document: `${kind}-draft` } };
    }
    case 'verdict-evidence': {
      const { episodeId } = requireVerdict(db, source.verdictId);
      return { ...ofEpisode(db, episodeId), detail: { document: source.kind } };
    }
    case 'patient-sheet':
    case 'score-sheets':
      return { ...ofEpisode(db, source.episodeId), detail: { document: source.kind } };
  }
}

function ofEpisode(db: ReadDb, episodeId: string): Pick<Noted, 'entity' | 'entityId' | 'record'> {
  const episode = requireEpisode(db, episodeId);
  return { entity: 'episode', entityId: episode.id, record: episode };
}
