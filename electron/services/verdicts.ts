// The stored verdict of an episode and its agreement with the record. A verdict is never rewritten: when the input
// differs, a new one supersedes it.

import { judgementOf } from '../../shared/detector/record.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { fail } from '../../shared/errors.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { loadRecordToJudge } from '../data/repositories/judged-record.ts';
import { confirmVerdict, currentVerdict, insertVerdict } from '../data/repositories/verdicts.ts';
import { settleAnswer, shownLevelOf } from './alarms.ts';
import type { ServiceContext } from './command.ts';
import { detectorOptions, rulesOf } from './detector-options.ts';
import { hashOf } from './hash.ts';

/** The verdict of the record as it is now; a new row only when its input differs from that of the current one. */
export function recomputeVerdict(context: ServiceContext, episodeId: string): Verdict {
  const verdict = renewVerdict(context, episodeId) ?? currentVerdict(context.db, episodeId);
  if (verdict === null) throw new Error('a verdict that was confirmed is not there');
  return verdict;
}

/** The same for the scan. Answers whether the verdict had to be made anew. */
export function refreshVerdict(context: ServiceContext, episodeId: string): boolean {
  return renewVerdict(context, episodeId) !== null;
}

/** The new verdict where the record asks for one; null where the current one still holds. */
function renewVerdict(context: ServiceContext, episodeId: string): Verdict | null {
  const { db } = context;
  const record = loadRecordToJudge(db, episodeId) ?? fail('not-found', { params: { what: 'episode' } });
  const options = detectorOptions(db);
  const judgement = judgementOf(record, measureLookup(record.customMeasures, record.thresholds), options);
  // The detector gives its input in a fixed order: plain JSON, not the slower canonical one, is the same text each time.
  const input = JSON.stringify(judgement.input);
  const inputHash = hashOf(input);
  if (record.verdict?.inputHash === inputHash) {
    confirmVerdict(db, record.verdict.id, rulesOf(context, options));
    return null;
  }
  const verdict: Verdict = {
    id: context.newId(),
    episodeId,
    inputHash,
    ...judgement.verdict(),
    createdAt: context.now(),
  };
  const level = shownLevelOf(db, episodeId, verdict, options);
  insertVerdict(db, verdict, input, rulesOf(context, options), level);
  settleAnswer(context, episodeId, { ...verdict, level });
  return verdict;
}
