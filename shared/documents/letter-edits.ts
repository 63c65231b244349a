// Lays what the therapist wrote over a letter that was made from the record. Pure: the same data and edits give the same
// letter. The record stays behind it: a sentence that was reworded keeps what the record says beside it.
import { LETTER_SECTIONS, type LetterEdit, type LetterSection } from '../domain/letter-edit.ts';
import { wordsOf } from '../i18n/words.ts';
import { type Fact, fact } from './fact.ts';
import { canBeEmpty, hasToStay } from './kept-sentences.ts';
import { MOST_QUESTIONS, type Question } from './questions.ts';
import type { ReevaluationData } from './reevaluation-data.ts';
import { wordWarnings } from './word-rules.ts';

/** @param edits those of this letter, in the order in which they were made */
export function applyEdits(data: ReevaluationData, edits: readonly LetterEdit[]): ReevaluationData {
  if (edits.length === 0) return data;
  const of = (section: LetterSection) => edits.filter(edit => edit.section === section);
  const laid = (section: LetterSection, facts: readonly Fact[]) => [
    ...standing(section, facts, of(section)),
    ...of(section).flatMap(ownFact),
  ];
  const { asked, more } = arrangedQuestions(data, of('questions'));
  const [redFlagLine = data.redFlagLine] = standing('redFlags', [data.redFlagLine], of('redFlags'));
  const withheld = data.withheld === null ? [] : standing('withheld', [data.withheld], of('withheld'));
  const screens = byKey(of('screens'));
  const result: ReevaluationData = {
    ...data,
    conclusion: laid('conclusion', data.conclusion),
    questions: asked,
    moreQuestions: more,
    redFlagLine,
    assessment: laid('assessment', data.assessment),
    meanwhile: laid('meanwhile', data.meanwhile),
    adherence: laid('adherence', data.adherence),
    courseOfCare: laid('courseOfCare', data.courseOfCare),
    screens: data.screens
      .filter(({ key }) => screens.get(key)?.isLeftOut !== true)
      .map(screen => reworded(screen, screens.get(screen.key))),
    withheld: withheld[0] ?? null,
    quality: laid('quality', data.quality),
  };
  const leftOut = leftOutOf(data, result, edits);
  return { ...result, leftOut, cautions: [...data.cautions, ...editCautions(result, leftOut.length)] };
}

/** The same letter without a trace of who wrote which sentence: as it is signed. */
export function unmarked(data: ReevaluationData): ReevaluationData {
  return {
    ...data,
    conclusion: data.conclusion.map(plain),
    questions: data.questions.map(plain),
    redFlagLine: plain(data.redFlagLine),
    assessment: data.assessment.map(plain),
    meanwhile: data.meanwhile.map(plain),
    adherence: data.adherence.map(plain),
    courseOfCare: data.courseOfCare.map(plain),
    screens: data.screens.map(plain),
    withheld: data.withheld && plain(data.withheld),
    quality: data.quality.map(plain),
  };
}

function plain<T extends Fact>(entry: T): T {
  const words = { ...entry };
  delete words.generated;
  return words;
}

/** The sentences of the letter by section, in its order; questions with those that are not asked. */
export function sentencesOf(data: ReevaluationData, section: LetterSection): readonly (Fact | Question)[] {
  if (section === 'questions') return [...data.questions, ...data.moreQuestions];
  if (section === 'redFlags') return [data.redFlagLine];
  if (section === 'withheld') return data.withheld === null ? [] : [data.withheld];
  return data[section];
}

/**
 * Questions in the order the therapist chose, those of safety before all; one to four are asked. One that the record
 * raises after that choice comes last.
 */
export function arrangedQuestions(
  data: Pick<ReevaluationData, 'questions' | 'moreQuestions'>,
  edits: readonly LetterEdit[],
): { readonly asked: Question[]; readonly more: Question[] } {
  const made = byKey(edits);
  const raised = [...data.questions, ...data.moreQuestions].map(question =>
    reworded(question, made.get(question.key)),
  );
  const own = edits.flatMap(ownFact).map(entry => ({ ...entry, findings: [] }));
  const rank = ({ key }: Question) =>
    hasToStay('questions', key) ? -1 : (made.get(key)?.position ?? Number.MAX_SAFE_INTEGER);
  const all = [...raised, ...own].sort((a, b) => rank(a) - rank(b));
  const isOut = ({ key }: Question) => made.get(key)?.isLeftOut === true && !hasToStay('questions', key);
  const wanted = all.filter(question => !isOut(question));
  const standing = wanted.length > 0 ? wanted : all;
  const asked = standing.slice(0, MOST_QUESTIONS);
  return { asked, more: all.filter(question => !asked.includes(question)) };
}

/** A section is never left empty, nor without what it has to say. */
function standing(section: LetterSection, facts: readonly Fact[], edits: readonly LetterEdit[]): Fact[] {
  const made = byKey(edits);
  const stays = ({ key }: Fact) => made.get(key)?.isLeftOut !== true || hasToStay(section, key);
  const rest = facts.filter(stays);
  const hasOwn = edits.some(edit => isOwn(edit.key));
  const shown = rest.length > 0 || hasOwn || canBeEmpty(section) ? rest : facts;
  return shown.map(entry => reworded(entry, made.get(entry.key)));
}

function reworded<T extends Fact>(entry: T, edit: LetterEdit | undefined): T {
  if (edit === undefined || edit.text === null) return entry;
  return { ...entry, text: edit.text, generated: entry.text };
}

function ownFact({ key, text }: LetterEdit): Fact[] {
  return isOwn(key) && text !== null ? [{ key, text, sources: [], generated: '' }] : [];
}

/** A sentence that was added has no message of its own. */
export function isOwn(key: string): boolean {
  return key.startsWith(OWN);
}

export const OWN = 'own#';

function byKey(edits: readonly LetterEdit[]): ReadonlyMap<string, LetterEdit> {
  return new Map(edits.map(edit => [edit.key, edit]));
}

function leftOutOf(
  data: ReevaluationData,
  result: ReevaluationData,
  edits: readonly LetterEdit[],
): ReevaluationData['leftOut'] {
  return edits
    .filter(edit => edit.isLeftOut)
    .flatMap(({ section, key }) => {
      const entry = sentencesOf(data, section).find(sentence => sentence.key === key);
      const printed = section === 'questions' ? result.questions : sentencesOf(result, section);
      const isPrinted = printed.some(sentence => sentence.key === key);
      return entry && !isPrinted ? [{ section, key, generated: entry.text }] : [];
    });
}

/** What a draft says of the edits, for the one who signs. */
function editCautions(data: ReevaluationData, leftOut: number): Fact[] {
  const words = wordsOf(data.language);
  const changed = LETTER_SECTIONS.flatMap(section => printedOf(data, section)).filter(
    entry => entry.generated !== undefined,
  );
  const warned = changed.flatMap(entry => wordWarnings(entry.text, data)).map(warning => warning.words);
  const list = [...new Set(warned)].map(text => `"${text}"`).join(', ');
  return [
    ...(changed.length > 0 ? [fact(words, 'caution.edited', { params: { count: changed.length } })] : []),
    ...(leftOut > 0 ? [fact(words, 'caution.leftOut', { params: { count: leftOut } })] : []),
    ...(list === '' ? [] : [fact(words, 'caution.words', { params: { words: list } })]),
  ];
}

function printedOf(data: ReevaluationData, section: LetterSection): readonly (Fact | Question)[] {
  return section === 'questions' ? data.questions : sentencesOf(data, section);
}
