// Papers about a request that was signed, besides its letter.
import type { ReevaluationData } from '../../shared/documents/reevaluation-data.ts';
import { renderNudge, renderRequestEvidence } from '../../shared/documents/render.ts';
import { requestEvidenceOf, type SignedLetter } from '../../shared/documents/request-evidence.ts';
import type { SourceOf } from '../../shared/domain/document-source.ts';
import type { Paper } from '../../shared/domain/letterhead.ts';
import type { Request } from '../../shared/domain/request.ts';
import { fail } from '../../shared/errors.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { joined } from '../../shared/joined.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { versionOfCode } from '../../shared/request-versions.ts';
import type { ReadDb } from '../data/db.ts';
import { listEventsOfAll, listRequestEvents } from '../data/repositories/request-events.ts';
import { type FrozenDocument, frozenDocument, listVersions } from '../data/repositories/requests.ts';
import { findVerdict } from '../data/repositories/verdicts.ts';
import { isIntact } from './attachments.ts';
import type { ServiceContext } from './command.ts';
import { hashOf } from './hash.ts';
import { loadLogo } from './logo.ts';
import { requireRecord, requireRequest } from './lookups.ts';
import { requireStatus } from './requests.ts';
import { loadLetterhead } from './settings.ts';

/** The second letter, in the language and to the recipient of the first, as that was signed. */
export function nudgePage(
  db: ReadDb,
  { requestId, today }: SourceOf<'nudge'>,
  paper: Paper,
  { appVersion }: Pick<ServiceContext, 'appVersion'>,
): OutputOf<'document.page'> {
  const request = requireStatus(db, requestId, ['sent']);
  const frozen = frozenDocument(db, requestId);
  const sent = listRequestEvents(db, request).find(({ kind }) => kind === 'sent');
  if (!frozen || !sent) fail('not-found', { params: { what: 'request' } });
  const letter = letterOf(frozen);
  const signature = joined([request.signedBy, request.signedCredential]);
  return {
    html: renderNudge({ letter, sent, writtenOn: today, appVersion, signature }, paper, loadLogo(db)),
    fileName: `reminder-${request.code}-${today}.pdf`,
  };
}

/** Everything recorded of all versions of a request, and whether what is kept of them is still what it was. */
export function requestEvidence(
  db: ReadDb,
  { requestId, today }: SourceOf<'request-evidence'>,
  paper: Paper,
  { appVersion }: Pick<ServiceContext, 'appVersion'>,
): OutputOf<'document.page'> {
  const { code, episodeId } = requireRequest(db, requestId);
  const versions = listVersions(db, code);
  const letters = versions.flatMap(request => signedLetter(db, request));
  const present = versionOfCode(letters.map(({ request }) => request));
  if (!present) {
    return fail('conflict', {
      params: {
        detail: 'This request is still a draft: nothing has happened to it yet that could be shown.',
      },
    });
  }
  const record = requireRecord(db, episodeId);
  const data = requestEvidenceOf({
    record,
    request: present,
    events: listEventsOfAll(db, versions),
    letters,
    measureOf: measureLookup(record.customMeasures, record.thresholds),
    letterhead: loadLetterhead(db),
    isIntact: file => isIntact(db, file),
    writtenOn: today,
    appVersion,
  });
  return { html: renderRequestEvidence(data, paper), fileName: `request-evidence-${code}.pdf` };
}

/** Nothing for a draft. */
function signedLetter(db: ReadDb, request: Request): SignedLetter[] {
  const frozen = frozenDocument(db, request.id);
  if (!frozen) return [];
  const verdict = request.verdictId === null ? null : findVerdict(db, request.verdictId);
  return [
    {
      request,
      data: letterOf(frozen),
      pageHash: hashOf(frozen.html),
      dataHash: hashOf(frozen.dataJson),
      rules: verdict?.detectorVersion ?? null,
    },
  ];
}

/** Written by this house when the letter was signed. */
function letterOf({ dataJson }: FrozenDocument): ReevaluationData {
  return JSON.parse(dataJson) as ReevaluationData;
}
