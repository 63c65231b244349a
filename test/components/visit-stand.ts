// What the tests of visits share: a letterhead with a name, and a verdict.
import { EMPTY_LETTERHEAD, type Letterhead } from '../../shared/domain/letterhead.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { type Answers, idOf } from './stand.tsx';

export const LETTERHEAD: Letterhead = { ...EMPTY_LETTERHEAD, therapistName: 'Maren Holt' };

/** A host that keeps no draft from before and takes every new one. */
export const NO_DRAFTS: Answers = {
  'draft.get': () => ({ draft: null }),
  'draft.save': () => ({}),
  'draft.discard': () => ({}),
};

export function aVerdict(change: Partial<Verdict> = {}): Verdict {
  return {
    id: idOf(40),
    episodeId: idOf(20),
    asOf: '2026-02-02',
    detectorVersion: '1',
    inputHash: 'hash',
    state: 'plateau',
    level: 'reevaluate',
    pStalled: 0.9,
    pWorse: 0,
    pRecovered: 0,
    onsetDate: null,
    onsetFrom: null,
    onsetTo: null,
    gain28: null,
    gain28Low: null,
    gain28High: null,
    visitsUsed: 8,
    headline: 'No important change for 5 weeks.',
    sentences: [],
    measures: [],
    causes: [],
    despiteAdherence: false,
    createdAt: 0,
    ...change,
  };
}
