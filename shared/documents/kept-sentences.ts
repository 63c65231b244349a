// Which sentences of a letter cannot be left out: those its required fields consist of (clinical rules 1.2, fields 7, 8,
// 12, 16, 17, 18, 21, 22), what is said of safety, and what the adherence gate says.
import type { LetterSection } from '../domain/letter-edit.ts';

/** Said whole or not at all: screening, adherence, disclosure, sources. */
const WHOLE: readonly LetterSection[] = ['redFlags', 'adherence', 'withheld', 'quality'];

/** At least one sentence stays. */
const NEVER_EMPTY: readonly LetterSection[] = ['conclusion', 'questions', 'assessment', 'meanwhile'];

const STAYING: ReadonlySet<string> = new Set([
  // What was found, and what it may rest on.
  'conclusion.emergency',
  'conclusion.sameDay',
  'conclusion.redFlag',
  'conclusion.stalled',
  'conclusion.levelledOff',
  'conclusion.worse',
  'conclusion.swinging',
  'conclusion.insufficient',
  'conclusion.recovered',
  'conclusion.improving',
  'conclusion.unknownAdherence',
  'conclusion.lowAdherence',
  'conclusion.unprovenAdherence',
  // Safety.
  'question.emergency',
  'question.sameDay',
  'question.redFlag',
  'assessment.safety',
  'meanwhile.hold',
  'meanwhile.careful',
]);

export function hasToStay(section: LetterSection, key: string): boolean {
  const isOwn = key.startsWith('own#');
  return !isOwn && (WHOLE.includes(section) || STAYING.has(key.split('#')[0] ?? key));
}

/** Whether the section may be empty. */
export function canBeEmpty(section: LetterSection): boolean {
  return !NEVER_EMPTY.includes(section);
}
