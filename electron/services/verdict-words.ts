// The words of a verdict. A scan keeps the mark and what it was reached from; the words are drawn up from that when they
// are first needed, and kept from then on with the time at which they were first shown. The detector gives the same
// words each time, so that nobody can tell when they were drawn up.

import type { JudgementFacts } from '../../shared/detector/facts.ts';
import { wordsOfMark } from '../../shared/detector/mark-words.ts';
import {
  DETECTOR_VERSION,
  type JudgementInput,
  judgeInput,
  partsOf,
  type RecordVerdict,
  type VerdictWords,
} from '../../shared/detector/record.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { ReadDb, WriteDb } from '../data/db.ts';
import { priorsOf } from '../data/repositories/learned-priors.ts';
import { insertWords, type StoredVerdict, verdictInput } from '../data/repositories/verdicts.ts';
import { hashOf } from './hash.ts';

export interface KeptInput {
  readonly input: JudgementInput;
  /** Judges facts as these were: by the same settings, and by the rules of today. Null where what was learned is gone. */
  readonly rejudge: ((facts: JudgementFacts) => RecordVerdict) | null;
}

/** What a verdict was reached from. */
export function keptInput(
  db: ReadDb,
  { id, inputHash }: Pick<Verdict, 'id' | 'inputHash'>,
): KeptInput | 'not-kept' | 'differs' {
  const text = verdictInput(db, id);
  if (text === null) return 'not-kept';
  if (hashOf(text) !== inputHash) return 'differs';
  const input = JSON.parse(text) as JudgementInput;
  const { priors } = input.options;
  const learned = priors === undefined ? undefined : priorsOf(db, priors);
  const isGone = priors !== undefined && learned === undefined;
  return { input, rejudge: isGone ? null : facts => judgeInput({ ...input, facts }, learned) };
}

/** A stored verdict with its words, for nobody to see: a question that only weighs them. */
export function inWords(db: ReadDb, { words, ...mark }: StoredVerdict): Verdict {
  return { ...mark, ...(words ?? drawnUpOnce(db, mark) ?? wordsOfMark(mark)) };
}

/** The same to be shown: what is drawn up for it is kept when the question has been answered, see `command.ts`. */
export function showVerdict(db: ReadDb, { words, ...mark }: StoredVerdict): Verdict {
  if (words !== null) return { ...mark, ...words };
  const drawn = drawnUp(db, mark);
  if (drawn !== null) noted.get(db)?.set(mark.id, drawn);
  return { ...mark, ...(drawn ?? wordsOfMark(mark)) };
}

/** Whether its words can no longer be had. */
export function isMarkOnly(db: ReadDb, { words, ...mark }: StoredVerdict): boolean {
  return words === null && drawnUp(db, mark) === null;
}

/** Twice as many as one question weighs: the list of problems asks about the same ones after each save. */
const MOST_WEIGHED = 200;

/** Words that were drawn up to be weighed, by verdict: none is ever rewritten. They go with the connection: at the lock. */
const weighed = new WeakMap<ReadDb, Map<string, VerdictWords>>();

function drawnUpOnce(db: ReadDb, mark: Pick<Verdict, 'id' | 'inputHash'>): VerdictWords | null {
  const known = weighed.get(db) ?? new Map<string, VerdictWords>();
  weighed.set(db, known);
  const words = known.get(mark.id) ?? drawnUp(db, mark);
  if (words !== null) known.set(mark.id, words);
  const [oldest] = known.keys();
  if (known.size > MOST_WEIGHED && oldest !== undefined) known.delete(oldest);
  return words;
}

/** Null where only the rules of another version could give the words, or what was kept is not what it was reached from. */
function drawnUp(db: ReadDb, mark: Pick<Verdict, 'id' | 'inputHash'>): VerdictWords | null {
  const kept = keptInput(db, mark);
  if (typeof kept === 'string' || kept.rejudge === null || kept.input.version !== DETECTOR_VERSION)
    return null;
  return partsOf(kept.rejudge(kept.input.facts)).words;
}

/** Words that were drawn up for somebody to see while one question is answered, by verdict. */
export type ShownWords = ReadonlyMap<string, VerdictWords>;

const noted = new WeakMap<ReadDb, Map<string, VerdictWords>>();

/** Answers one question; `keep` gets the words that were shown for the first time, if there were any. */
export function keepingShown<T>(db: ReadDb, answer: () => T, keep: (shown: ShownWords) => void): T {
  const shown = new Map<string, VerdictWords>();
  noted.set(db, shown);
  try {
    const value = answer();
    if (shown.size > 0) keep(shown);
    return value;
  } finally {
    noted.delete(db);
  }
}

/** Call it inside a transaction. */
export function keepWords(db: WriteDb, shown: ShownWords, nowMs: number): void {
  for (const [verdictId, words] of shown) insertWords(db, verdictId, words, nowMs);
}
