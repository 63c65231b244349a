// What the registry holds of one clinical number: what it decides, where it comes from, and how far that was checked.
import type { Mark } from '../mark.ts';

/** own-choice: nobody publishes such a number. It is ours, it may be moved, and no text presents it as evidence. */
export type EvidenceMark = Mark | 'own-choice';

export interface EvidenceEntry {
  readonly value: number;
  readonly unit: string;
  /** What the number decides, in words. */
  readonly words: string;
  /** Of whom it was published; empty where it is our own choice or a rule of a payer. */
  readonly population: string;
  readonly citation: string;
  readonly mark: EvidenceMark;
  /** Day on which number and source were last compared; null where that has not been done. */
  readonly checkedOn: string | null;
  /** The files that take the number from here. */
  readonly usedIn: readonly string[];
}

/** The day on which our clinical reference was compared with its sources. */
export const COMPARED_ON = '2026-11-24';

const OWN = 'Our own choice; no published number exists.';

/** A number that nobody publishes. @param citation what it leans on, where there is something */
export function own(
  value: number,
  unit: string,
  words: string,
  usedIn: readonly string[],
  citation = '',
): EvidenceEntry {
  return {
    value,
    unit,
    words,
    population: '',
    citation: citation === '' ? OWN : `${OWN} ${citation}`,
    mark: 'own-choice',
    checkedOn: null,
    usedIn,
  };
}

interface Source {
  readonly citation: string;
  readonly mark: Mark;
  readonly population?: string;
}

/** A number that somebody published. */
export function published(
  value: number,
  unit: string,
  words: string,
  usedIn: readonly string[],
  { citation, mark, population = '' }: Source,
): EvidenceEntry {
  const checkedOn = mark === 'unchecked' ? null : COMPARED_ON;
  return { value, unit, words, population, citation, mark, checkedOn, usedIn };
}
