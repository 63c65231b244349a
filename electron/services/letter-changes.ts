// Whether the record behind a signed letter has changed since: the verdict and the letter are made again as of its own day, and
// compared with what was frozen.
import {
  type LetterChanges,
  letterChanges,
  NO_CHANGES,
  recordBehind,
  sentenceChanges,
  verdictChange,
} from '../../shared/documents/letter-changes.ts';
import type { ReevaluationData } from '../../shared/documents/reevaluation-data.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { isOpen } from '../../shared/request-versions.ts';
import type { ReadDb } from '../data/db.ts';
import { frozenDocument } from '../data/repositories/requests.ts';
import { query, type ServiceContext } from './command.ts';
import { requireRecord, requireRequest } from './lookups.ts';
import { editedLetter } from './request-letters.ts';
import { rejudged, requireVerdict } from './verdict-history.ts';

export const letterChangeHandlers = { 'request.changes': query(changesSince) };

function changesSince(
  db: ReadDb,
  { requestId }: InputOf<'request.changes'>,
  { appVersion }: Pick<ServiceContext, 'appVersion'>,
): LetterChanges {
  const request = requireRequest(db, requestId);
  const frozen = frozenDocument(db, requestId);
  const { createdOn, signedAt, verdictId } = request;
  // Of a letter that is over nothing is asked.
  if (!frozen || signedAt === null || !isOpen(request)) return NO_CHANGES;
  // Written by this house when the letter was signed.
  const signed = JSON.parse(frozen.dataJson) as ReevaluationData;
  const record = requireRecord(db, request.episodeId);
  const behind = recordBehind(record, createdOn, signedAt);
  const restsOn = verdictId === null ? null : requireVerdict(db, verdictId);
  const verdict = restsOn && rejudged(db, restsOn, behind);
  const now = editedLetter({ db, appVersion }, request, {
    record: { ...behind, verdict },
    language: signed.language,
  });
  return {
    changes: [...(restsOn && verdict ? verdictChange(restsOn, verdict) : []), ...letterChanges(signed, now)],
    sentences: sentenceChanges(signed, now),
    newer: {
      visits: record.visits.length - behind.visits.length,
      scores: record.observations.length - behind.observations.length,
    },
  };
}
