// The sentences of a letter as the therapist works on them: each with what the record says, what the therapist wrote in its
// place, whether the record has changed since, and which words to look at again.
import { LETTER_SECTIONS, type LetterEdit, type LetterSection } from '../domain/letter-edit.ts';
import { z } from '../schema.ts';
import type { Fact } from './fact.ts';
import { canBeEmpty, hasToStay } from './kept-sentences.ts';
import { arrangedQuestions, isOwn, sentencesOf } from './letter-edits.ts';
import type { ReevaluationData } from './reevaluation-data.ts';
import { WordWarning, wordWarnings } from './word-rules.ts';

export const LetterLine = z.strictObject({
  key: z.string(),
  section: z.enum(LETTER_SECTIONS),
  /** As it prints, or would print. */
  text: z.string(),
  /** What the record says; empty for a sentence that was added or that the record no longer gives. */
  generated: z.string(),
  /** What the record said when the therapist decided, where it says something else by now; else null. */
  before: z.string().nullable(),
  /** `orphaned`: reworded, and the record no longer gives this sentence, so that it does not print. */
  state: z.enum(['generated', 'edited', 'own', 'leftOut', 'notAsked', 'orphaned']),
  canLeaveOut: z.boolean(),
  sources: z.array(z.string()),
  warnings: z.array(WordWarning),
  editedBy: z.string(),
  editedAt: z.number().nullable(),
  /** Of the edit; 0 where there is none. */
  rowVersion: z.int(),
});
export type LetterLine = z.infer<typeof LetterLine>;

/** @param data the letter as the record makes it, without edits */
export function letterLines(data: ReevaluationData, edits: readonly LetterEdit[]): LetterLine[] {
  return LETTER_SECTIONS.flatMap(section => {
    const made = edits.filter(edit => edit.section === section);
    return section === 'questions' ? questionLines(data, made) : sectionLines(data, section, made);
  });
}

function sectionLines(
  data: ReevaluationData,
  section: LetterSection,
  edits: readonly LetterEdit[],
): LetterLine[] {
  const facts = sentencesOf(data, section);
  const own = edits.filter(edit => isOwn(edit.key));
  const standing =
    own.length + facts.filter(({ key }) => !edits.some(edit => edit.key === key && edit.isLeftOut)).length;
  const canGo = (key: string) => !hasToStay(section, key) && (canBeEmpty(section) || standing > 1);
  const lineOf = (entry: Fact): LetterLine => {
    const edit = edits.find(({ key }) => key === entry.key);
    const isOut = edit?.isLeftOut === true && !hasToStay(section, entry.key);
    return lineWith(data, section, { entry, edit, isOut, canLeaveOut: canGo(entry.key) });
  };
  return [
    ...facts.map(lineOf),
    ...own.map(edit => ownLine(data, edit, canGo(edit.key))),
    ...orphansOf(data, section, edits),
  ];
}

function questionLines(data: ReevaluationData, edits: readonly LetterEdit[]): LetterLine[] {
  const { asked, more } = arrangedQuestions(data, edits);
  return [
    ...[...asked, ...more].map(question => {
      const edit = edits.find(({ key }) => key === question.key);
      const entry = { ...question, text: question.generated ?? question.text };
      const isAsked = asked.includes(question);
      const canLeaveOut = !hasToStay('questions', question.key) && asked.length > 1;
      if (isOwn(question.key) && edit) {
        const line = ownLine(data, edit, canLeaveOut);
        return isAsked ? line : { ...line, state: 'notAsked' as const };
      }
      const line = lineWith(data, 'questions', { entry, edit, isOut: !isAsked, canLeaveOut });
      return isAsked || edit?.isLeftOut ? line : { ...line, state: 'notAsked' as const };
    }),
    ...orphansOf(data, 'questions', edits),
  ];
}

interface Standing {
  readonly entry: Fact;
  readonly edit: LetterEdit | undefined;
  readonly isOut: boolean;
  readonly canLeaveOut: boolean;
}

function lineWith(
  data: ReevaluationData,
  section: LetterSection,
  { entry, edit, isOut, canLeaveOut }: Standing,
): LetterLine {
  const text = edit?.text ?? entry.text;
  const isDecided = edit !== undefined && (edit.text !== null || edit.isLeftOut);
  return {
    key: entry.key,
    section,
    text,
    generated: entry.text,
    before: isDecided && edit.generated !== entry.text ? edit.generated : null,
    state: isOut ? 'leftOut' : edit?.text === null || edit === undefined ? 'generated' : 'edited',
    canLeaveOut,
    sources: entry.sources,
    warnings: edit?.text === null || edit === undefined ? [] : warningsOf(data, edit),
    ...editorOf(edit),
  };
}

function ownLine(data: ReevaluationData, edit: LetterEdit, canLeaveOut: boolean): LetterLine {
  return {
    key: edit.key,
    section: edit.section,
    text: edit.text ?? '',
    generated: '',
    before: null,
    state: 'own',
    canLeaveOut,
    sources: [],
    warnings: warningsOf(data, edit),
    ...editorOf(edit),
  };
}

/** Sentences that were reworded and that the record no longer gives. */
function orphansOf(
  data: ReevaluationData,
  section: LetterSection,
  edits: readonly LetterEdit[],
): LetterLine[] {
  const given = new Set(sentencesOf(data, section).map(({ key }) => key));
  return edits
    .filter(({ key, text }) => text !== null && !isOwn(key) && !given.has(key))
    .map(edit => ({
      ...ownLine(data, edit, true),
      before: edit.generated,
      state: 'orphaned' as const,
    }));
}

function editorOf(edit: LetterEdit | undefined): Pick<LetterLine, 'editedBy' | 'editedAt' | 'rowVersion'> {
  return {
    editedBy: edit?.editedBy ?? '',
    editedAt: edit?.editedAt ?? null,
    rowVersion: edit?.rowVersion ?? 0,
  };
}

function warningsOf(data: ReevaluationData, { text, section, language, key }: LetterEdit): WordWarning[] {
  return [
    ...wordWarnings(text ?? '', data),
    ...(section === 'redFlags' && !isOwn(key) ? [{ rule: 'redFlags' as const, words: '' }] : []),
    ...(language === data.language ? [] : [{ rule: 'language' as const, words: '' }]),
  ];
}
