// What one red flag is, and how the tables of the catalogue write it down.
import type { Region } from '../../domain/episode.ts';
import type { Mark } from '../mark.ts';
import type { Urgency } from '../urgency.ts';

export interface RedFlag {
  readonly code: string;
  /** Short, for lists and letters. */
  readonly words: string;
  /** What counts as a yes, in full. */
  readonly asks: string;
  readonly urgency: Urgency;
  /** When another urgency than the listed one applies; empty where it never does. */
  readonly otherwise: string;
  readonly area: 'any' | 'spine' | 'limb' | 'post-operative';
  /** Regions whose screening lists it; null: every region. */
  readonly regions: readonly Region[] | null;
  /** Why it matters: what the finding makes one think of. Never shown as a diagnosis. */
  readonly suspicion: string;
  readonly source: string;
  readonly verified: Mark;
  /** What a hand types to find it, besides its words. */
  readonly search: readonly string[];
}

type Row = Pick<RedFlag, 'code' | 'words' | 'asks' | 'urgency' | 'suspicion' | 'source' | 'verified'> &
  Partial<Pick<RedFlag, 'otherwise' | 'regions' | 'search'>>;

export const SPINE: readonly Region[] = ['lumbar', 'cervical', 'thoracic'];
export const LEG: readonly Region[] = ['hip', 'knee', 'ankle', 'foot'];
export const LIMB: readonly Region[] = ['shoulder', 'elbow', 'wrist', 'hand', ...LEG];

export const FROM_MEMORY = 'Our clinical reference; the primary text was not read.';

/** @param regions whose screening lists a row that names none itself; null: every region */
export function rows(
  area: RedFlag['area'],
  regions: readonly Region[] | null,
  list: readonly Row[],
): RedFlag[] {
  return list.map(row => ({ otherwise: '', search: [], regions, ...row, area }));
}
