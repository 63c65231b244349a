// Red flags as yes / no / not-screened findings: words, urgency, where they apply, why they matter, and how far the row
// was checked. Single flags have little diagnostic accuracy (Finucane 2020, JOSPT 50:350-372): a flag is a finding and a
// reason to act, never a diagnosis. What to do: urgency.ts. Scored rules: screening-rules.ts.
import type { Region } from '../domain/episode.ts';
import { ANYWHERE } from './catalog/anywhere.ts';
import { AFTER_SURGERY, OF_LIMBS } from './catalog/limbs.ts';
import type { RedFlag } from './catalog/row.ts';
import { OF_THE_SPINE } from './catalog/spine.ts';
import { wordsOfCode } from './code-words.ts';

export type { RedFlag } from './catalog/row.ts';

/** All of them, in the order of our clinical reference. */
export const RED_FLAGS: readonly RedFlag[] = [...ANYWHERE, ...OF_THE_SPINE, ...OF_LIMBS, ...AFTER_SURGERY];

const BY_CODE: ReadonlyMap<string, RedFlag> = new Map(RED_FLAGS.map(entry => [entry.code, entry]));

/** An unknown code is taken as one that needs contact on the same day: caution where nothing is known. */
export function redFlagOf(code: string): RedFlag {
  return BY_CODE.get(code) ?? unknownFlag(code);
}

export function isRedFlagCode(code: string): boolean {
  return BY_CODE.has(code);
}

function unknownFlag(code: string): RedFlag {
  const words = wordsOfCode(code);
  return {
    code,
    words,
    asks: words,
    urgency: 'same-day',
    otherwise: '',
    area: 'any',
    regions: null,
    suspicion: 'not in our catalogue',
    source: 'Recorded under words of its own.',
    verified: 'unchecked',
    search: [],
  };
}

/** The flags a screening of this region covers. */
export function redFlagsFor(region: Region): RedFlag[] {
  return RED_FLAGS.filter(entry => entry.regions === null || entry.regions.includes(region));
}
