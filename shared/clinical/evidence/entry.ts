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

/** A number of our own that a practice may change, and between what. */
export interface SettingEntry extends EvidenceEntry {
  readonly mark: 'own-choice';
  readonly range: NumberRange;
}

export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/**
 * A number of our own that a practice may set otherwise; whole where ours is.
 * @param least @param most what it may be set to, both included
 */
export function setting(
  value: number,
  [least, most]: readonly [least: number, most: number],
  ...[unit, words, usedIn, citation]: SettingWords
): SettingEntry {
  return { ...own(value, unit, words, usedIn, citation), mark: 'own-choice', range: { least, most } };
}

type SettingWords = [unit: string, words: string, usedIn: readonly string[], citation?: string];

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
