// Rewording, leaving out and adding sentences of a draft. The record stays as it is; the trail tells that a sentence was
// changed and which one, never what it says.
import { hasToStay } from '../../shared/documents/kept-sentences.ts';
import { applyEdits, isOwn, OWN, sentencesOf } from '../../shared/documents/letter-edits.ts';
import { type LetterLine, letterLines } from '../../shared/documents/letter-lines.ts';
import { type LetterRow, letterRows } from '../../shared/documents/letter-rows.ts';
import type { ReevaluationData } from '../../shared/documents/reevaluation-data.ts';
import {
  isWithoutEffect,
  type LetterEdit,
  type LetterSection,
  OPEN_SECTIONS,
} from '../../shared/domain/letter-edit.ts';
import type { Request } from '../../shared/domain/request.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import { deleteLetterEdit, listLetterEdits, putLetterEdit } from '../data/repositories/letter-edits.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { failAsStale, refuseField, requireRequest } from './lookups.ts';
import { generatedLetter } from './request-letters.ts';
import { loadLetterhead } from './settings.ts';

export const letterEditHandlers = {
  'letter.sentences': query(listSentences),
  'letter.rows': query(listRows),
  'letter.edit': command('amend', editSentence),
  'letter.arrange': command('amend', arrangeQuestions),
};

/** Sections may hold so many sentences of the therapist's own. */
const MOST_OWN = 20;

function listSentences(
  db: ReadDb,
  { requestId }: InputOf<'letter.sentences'>,
  { appVersion }: Pick<ServiceContext, 'appVersion'>,
): LetterLine[] {
  const request = requireRequest(db, requestId);
  if (request.status !== 'draft') return [];
  return letterLines(generatedLetter({ db, appVersion }, request), listLetterEdits(db, requestId));
}

/** Never edited, so that the record is all they need. */
function listRows(
  db: ReadDb,
  { requestId }: InputOf<'letter.rows'>,
  { appVersion }: Pick<ServiceContext, 'appVersion'>,
): LetterRow[] {
  const request = requireRequest(db, requestId);
  return request.status === 'draft' ? letterRows(generatedLetter({ db, appVersion }, request)) : [];
}

function editSentence(
  context: ServiceContext,
  input: InputOf<'letter.edit'>,
): Change<OutputOf<'letter.edit'>> {
  const { db } = context;
  const request = requireDraft(db, input.requestId);
  const data = generatedLetter(context, request);
  const edits = listLetterEdits(db, request.id);
  const key = input.key ?? newKey(context, input, edits);
  const before = edits.find(edit => edit.key === key);
  if ((before?.rowVersion ?? 0) !== input.rowVersion) failAsStale('sentence');
  if (input.isLeftOut) refuseLeavingOut(data, edits, input.section, key);
  if (input.key !== null && !before && !isGiven(data, input.section, key)) {
    fail('not-found', { params: { what: 'sentence' } });
  }
  const edit = stamped(context, data, {
    requestId: request.id,
    key,
    section: before?.section ?? input.section,
    generated: isOwn(key) ? '' : input.seen,
    text: input.text,
    isLeftOut: input.isLeftOut,
    position: isOwn(key) && input.text === null ? null : (before?.position ?? null),
    rowVersion: (before?.rowVersion ?? 0) + 1,
  });
  if (isWithoutEffect(edit)) deleteLetterEdit(db, request.id, key);
  else putLetterEdit(db, edit);
  if (input.key === null && input.section === 'questions') askLast(context, data, request, key);
  return {
    value: { key },
    entity: 'letter-edit',
    entityId: request.id,
    record: edit,
    topics: [`request:${request.id}`],
    detail: { sentence: key.split('#')[0] ?? key, change: changeName(edit) },
  };
}

function changeName({ key, text, isLeftOut }: LetterEdit): string {
  if (isLeftOut) return 'left-out';
  if (text === null) return isOwn(key) ? 'removed' : 'back-to-generated';
  return isOwn(key) ? 'own' : 'reworded';
}

/** A question of the therapist's own is asked: after the others, or in place of the last where four are asked. */
function askLast(context: ServiceContext, data: ReevaluationData, request: Request, key: string): void {
  const { questions, moreQuestions } = applyEdits(data, listLetterEdits(context.db, request.id));
  if (questions.some(question => question.key === key)) return;
  const asked = questions.map(question => question.key);
  const rest = moreQuestions.map(question => question.key).filter(other => other !== key);
  place(context, data, request, [...asked.slice(0, -1), key, ...asked.slice(-1), ...rest]);
}

function arrangeQuestions(
  context: ServiceContext,
  { requestId, keys }: InputOf<'letter.arrange'>,
): Change<Record<string, never>> {
  const request = requireDraft(context.db, requestId);
  const data = generatedLetter(context, request);
  const { questions, moreQuestions } = applyEdits(data, listLetterEdits(context.db, requestId));
  const known = new Set([...questions, ...moreQuestions].map(({ key }) => key));
  if (new Set(keys).size !== known.size || keys.some(key => !known.has(key)))
    failAsStale('list of questions');
  place(context, data, request, keys);
  return {
    value: {},
    entity: 'letter-edit',
    entityId: requestId,
    record: keys,
    topics: [`request:${requestId}`],
    detail: { change: 'arranged', questions: keys.length },
  };
}

function place(
  context: ServiceContext,
  data: ReevaluationData,
  request: Request,
  keys: readonly string[],
): void {
  const edits = listLetterEdits(context.db, request.id);
  const given = sentencesOf(data, 'questions');
  for (const [position, key] of keys.entries()) {
    const before = edits.find(edit => edit.key === key);
    if (before?.position === position) continue;
    const generated = before?.generated ?? given.find(question => question.key === key)?.text ?? '';
    const { text = null, isLeftOut = false, rowVersion = 0 } = before ?? {};
    putLetterEdit(
      context.db,
      stamped(context, data, {
        requestId: request.id,
        key,
        section: 'questions',
        generated,
        text,
        isLeftOut,
        position,
        rowVersion: rowVersion + 1,
      }),
    );
  }
}

function stamped(
  context: ServiceContext,
  data: ReevaluationData,
  edit: Omit<LetterEdit, 'language' | 'editedBy' | 'editedAt'>,
): LetterEdit {
  const editedBy = loadLetterhead(context.db).therapistName;
  return { ...edit, language: data.language, editedBy, editedAt: context.now() };
}

function newKey(
  context: ServiceContext,
  { section, text }: InputOf<'letter.edit'>,
  edits: readonly LetterEdit[],
): string {
  if (!OPEN_SECTIONS.some(open => open === section)) refuseField('section', 'takes no sentence of your own');
  if (text === null) refuseField('text', 'must not be empty');
  const own = edits.filter(edit => edit.section === section && isOwn(edit.key));
  if (own.length >= MOST_OWN) refuseField('text', `is one too many: a section holds ${MOST_OWN} of your own`);
  return `${OWN}${context.newId()}`;
}

function refuseLeavingOut(
  data: ReevaluationData,
  edits: readonly LetterEdit[],
  section: LetterSection,
  key: string,
): void {
  const line = letterLines(data, edits).find(entry => entry.key === key);
  if (hasToStay(section, key) || line?.canLeaveOut === false) {
    refuseField('isLeftOut', 'cannot be: the letter must say this. Reword it instead');
  }
}

function isGiven(data: ReevaluationData, section: LetterSection, key: string): boolean {
  return sentencesOf(data, section).some(sentence => sentence.key === key);
}

function requireDraft(db: ReadDb, requestId: string): Request {
  const request = requireRequest(db, requestId);
  if (request.status === 'draft') return request;
  return fail('conflict', {
    params: { detail: 'This request is signed. A change of its words makes a new version.' },
  });
}
