// Papers about a request that was sent, besides its letter.
import type { ReevaluationData } from '../../shared/documents/reevaluation-data.ts';
import { renderNudge } from '../../shared/documents/render.ts';
import type { SourceOf } from '../../shared/domain/document-source.ts';
import type { Paper } from '../../shared/domain/letterhead.ts';
import { fail } from '../../shared/errors.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { joined } from '../../shared/joined.ts';
import type { ReadDb } from '../data/db.ts';
import { listRequestEvents } from '../data/repositories/request-events.ts';
import { frozenDocument } from '../data/repositories/requests.ts';
import type { ServiceContext } from './command.ts';
import { loadLogo } from './logo.ts';
import { requireStatus } from './requests.ts';

/** The second letter, in the language and to the recipient of the first, as that was signed. */
export function nudgePage(
  db: ReadDb,
  { requestId, today }: SourceOf<'nudge'>,
  paper: Paper,
  { appVersion }: Pick<ServiceContext, 'appVersion'>,
): OutputOf<'document.page'> {
  const request = requireStatus(db, requestId, ['sent']);
  const frozen = frozenDocument(db, requestId);
  const sent = listRequestEvents(db, requestId).find(({ kind }) => kind === 'sent');
  if (!frozen || !sent) fail('not-found', { params: { what: 'request' } });
  // Written by this house when the letter was signed.
  const letter = JSON.parse(frozen.dataJson) as ReevaluationData;
  const signature = joined([request.signedBy, request.signedCredential]);
  return {
    html: renderNudge({ letter, sent, writtenOn: today, appVersion, signature }, paper, loadLogo(db)),
    fileName: `reminder-${request.code}-${today}.pdf`,
  };
}
