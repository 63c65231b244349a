// The stored verdict of an episode and its agreement with the record. A verdict is never rewritten: when the input
// differs, a new one supersedes it.

import { type Judgement, judgementOf, partsOf, type VerdictMark } from '../../shared/detector/record.ts';
import type { DetectorOptions } from '../../shared/detector/types.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { fail } from '../../shared/errors.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb, WriteDb } from '../data/db.ts';
import { loadRecordToJudge, type RecordToJudge } from '../data/repositories/judged-record.ts';
import {
  confirmVerdict,
  currentVerdict,
  insertVerdict,
  insertWords,
  type NewVerdict,
} from '../data/repositories/verdicts.ts';
import { settleAnswer, shownLevelOf } from './alarms.ts';
import type { ServiceContext } from './command.ts';
import { detectorOptions, rulesOf } from './detector-options.ts';
import { hashOf } from './hash.ts';
import { requireRecord } from './lookups.ts';
import { isMarkOnly, showVerdict } from './verdict-words.ts';

/** The verdict of the record as it is now, to be shown; a new row only when its input differs from that of the current one. */
export function recomputeVerdict(context: ServiceContext, episodeId: string): Verdict {
  const rules = rulesInForce(context);
  const drawn = drawUp(context.db, rules, episodeId);
  if (isConfirmed(context.db, rules, drawn)) return showCurrent(context.db, episodeId);
  const verdict = drawn.judgement.verdict();
  const { mark, words } = partsOf(verdict);
  const { id, inputHash, createdAt } = keepMark(context, rules, drawn, mark);
  insertWords(context.db, id, words, createdAt);
  return { id, episodeId, inputHash, createdAt, ...verdict };
}

function showCurrent(db: ReadDb, episodeId: string): Verdict {
  const verdict = currentVerdict(db, episodeId);
  if (verdict === null) throw new Error('a verdict that was confirmed is not there');
  return showVerdict(db, verdict);
}

/**
 * The record a letter is begun from, inside a command. A letter needs the reasons of its verdict: where only the mark of
 * it is left, the record is judged anew, by the rules of today.
 */
export function recordForLetter(context: ServiceContext, episodeId: string): EpisodeRecord {
  const verdict = currentVerdict(context.db, episodeId);
  if (verdict !== null && isMarkOnly(context.db, verdict)) recomputeVerdict(context, episodeId);
  return requireRecord(context.db, episodeId);
}

/** Brings the verdicts of some episodes up to date for nobody to see yet: without words, which are drawn up when they are first shown. Answers how many are new. */
export function refreshVerdicts(context: ServiceContext, episodeIds: readonly string[]): number {
  const rules = rulesInForce(context);
  // All are read, then all are judged, then all are kept: the memory near the processor holds one of these at a time.
  const changed = episodeIds
    .map(episodeId => drawUp(context.db, rules, episodeId))
    .filter(drawn => !isConfirmed(context.db, rules, drawn));
  const marks = changed.map(({ judgement }) => judgement.mark());
  for (const [index, mark] of marks.entries()) {
    const drawn = changed[index];
    if (drawn) keepMark(context, rules, drawn, mark);
  }
  return changed.length;
}

interface Rules {
  readonly options: DetectorOptions;
  /** See `listEpisodesToJudge`. */
  readonly text: string;
}

function rulesInForce(context: ServiceContext): Rules {
  const options = detectorOptions(context.db);
  return { options, text: rulesOf(context, options) };
}

/** A record as it is now, with what its verdict is to be reached from. */
interface DrawnUp {
  readonly episodeId: string;
  readonly current: RecordToJudge['verdict'];
  readonly judgement: Judgement;
  readonly input: string;
  readonly inputHash: string;
}

function drawUp(db: ReadDb, { options }: Rules, episodeId: string): DrawnUp {
  const record = loadRecordToJudge(db, episodeId) ?? fail('not-found', { params: { what: 'episode' } });
  const judgement = judgementOf(record, measureLookup(record.customMeasures, record.thresholds), options);
  // The detector gives its input in a fixed order: plain JSON, not the slower canonical one, is the same text each time.
  const input = JSON.stringify(judgement.input);
  return { episodeId, current: record.verdict, judgement, input, inputHash: hashOf(input) };
}

/** Whether the current verdict still holds; that it was compared is noted. */
function isConfirmed(db: WriteDb, { text }: Rules, { current, inputHash }: DrawnUp): boolean {
  if (current?.inputHash !== inputHash) return false;
  confirmVerdict(db, current.id, text);
  return true;
}

/** Makes it the current verdict of its episode. */
function keepMark(
  context: ServiceContext,
  { options, text: checkedUnder }: Rules,
  { episodeId, input, inputHash }: DrawnUp,
  mark: VerdictMark,
): NewVerdict {
  const shownLevel = shownLevelOf(context.db, episodeId, mark, options);
  const own = { id: context.newId(), episodeId, inputHash, createdAt: context.now() };
  const verdict = { ...own, ...mark, checkedUnder, shownLevel };
  insertVerdict(context.db, verdict, input);
  settleAnswer(context, episodeId, { ...mark, level: shownLevel });
  return verdict;
}
