// The letter of a request as a page: a draft is made from the record each time, a signed one is given back as it was frozen.
import { applyEdits } from '../../shared/documents/letter-edits.ts';
import { gatherReevaluation, type ReevaluationData } from '../../shared/documents/reevaluation-data.ts';
import { renderReevaluation } from '../../shared/documents/render.ts';
import { replacedPage, voidedPage } from '../../shared/documents/void-mark.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Request } from '../../shared/domain/request.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { letterEligibility } from '../../shared/letter-eligibility.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { signedAfter, versionBefore } from '../../shared/request-versions.ts';
import type { ReadDb } from '../data/db.ts';
import { listLetterEdits } from '../data/repositories/letter-edits.ts';
import { findReferrer } from '../data/repositories/referrers.ts';
import { listRequestEvents } from '../data/repositories/request-events.ts';
import { frozenDocument, listVersions } from '../data/repositories/requests.ts';
import type { ServiceContext } from './command.ts';
import { loadLogo } from './logo.ts';
import { requireRecord, requireRequest } from './lookups.ts';
import { loadLetterhead } from './settings.ts';

export interface LetterOf {
  /** What the letter is made of; left out, it is read. */
  readonly record?: EpisodeRecord;
  /** Left out, the one the recipient reads. */
  readonly language?: Language | undefined;
}

/** The letter as the record makes it, or would make it of another one, without what the therapist wrote. */
export function generatedLetter(
  context: { readonly db: ReadDb; readonly appVersion: string },
  request: Request,
  { record = requireRecord(context.db, request.episodeId), language }: LetterOf = {},
): ReevaluationData {
  return gatherReevaluation({
    ...letterOf(context.db, request),
    record,
    letterhead: loadLetterhead(context.db),
    measureOf: measureLookup(record.customMeasures, record.thresholds),
    appVersion: context.appVersion,
    ...(language === undefined ? {} : { language }),
  });
}

/** What the letter takes from its request. */
function letterOf(db: ReadDb, request: Request) {
  const { code, copyToId } = request;
  const earlier = versionBefore(listVersions(db, code), request);
  const copyTo = copyToId === null ? null : findReferrer(db, copyToId);
  return {
    asOf: request.createdOn,
    urgency: request.urgency,
    requestCode: code,
    ...(earlier === undefined
      ? {}
      : { replaces: { version: earlier.version, writtenOn: earlier.createdOn } }),
    ...(copyTo === null ? {} : { copyTo }),
  };
}

/** The same with the therapist's words laid over it. */
export function editedLetter(...of: Parameters<typeof generatedLetter>): ReevaluationData {
  const [context, request] = of;
  return applyEdits(generatedLetter(...of), listLetterEdits(context.db, request.id));
}

/** The letter as a page alone. */
export function requestPage(
  db: ReadDb,
  input: InputOf<'request.document'>,
  context: Pick<ServiceContext, 'appVersion'>,
): OutputOf<'document.page'> {
  const { html, fileName } = loadDocument(db, input, context);
  return { html, fileName };
}

/** A draft is made from the record; a signed letter is given back exactly as it was frozen. */
export function loadDocument(
  db: ReadDb,
  { requestId, paper, language }: InputOf<'request.document'>,
  { appVersion }: Pick<ServiceContext, 'appVersion'>,
): OutputOf<'request.document'> {
  const request = requireRequest(db, requestId);
  // No name in the file name: it ends up in recent lists and mail programs.
  const fileName = `re-evaluation-request-${request.code}.pdf`;
  const frozen = frozenDocument(db, requestId);
  const versions = listVersions(db, request.code);
  if (frozen) {
    const html = markedPage(db, request, frozen.html, versions);
    return {
      request,
      versions,
      dataJson: frozen.dataJson,
      html,
      fileName,
      incomplete: [],
      eligibility: null,
    };
  }
  const record = requireRecord(db, request.episodeId);
  const data = editedLetter({ db, appVersion }, request, { record, language });
  const measureOf = measureLookup(record.customMeasures, record.thresholds);
  return {
    request,
    versions,
    dataJson: JSON.stringify(data),
    html: renderReevaluation(data, { paper, draft: true, logo: loadLogo(db) }),
    fileName,
    incomplete: data.incomplete,
    eligibility: letterEligibility(record, measureOf, request.createdOn),
  };
}

/** What was frozen, with the mark of a letter that no longer stands. */
function markedPage(db: ReadDb, request: Request, html: string, versions: readonly Request[]): string {
  if (request.status === 'voided') return voidedPage(html, voidedOn(db, request));
  const later = signedAfter(versions, request);
  return later === undefined ? html : replacedPage(html, later.version, later.createdOn);
}

function voidedOn(db: ReadDb, request: Request): string {
  const event = listRequestEvents(db, request).findLast(({ kind }) => kind === 'voided');
  return event?.day ?? request.createdOn;
}
