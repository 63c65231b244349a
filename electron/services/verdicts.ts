// The stored verdict of an episode and its agreement with the record. A verdict is never rewritten: when the input
// differs, a new one supersedes it.

import { createHash } from 'node:crypto';
import { DETECTOR_VERSION, judgementInput, judgeRecord } from '../../shared/detector/record.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { confirmVerdict, insertVerdict } from '../data/repositories/verdicts.ts';
import type { ServiceContext } from './command.ts';
import { requireRecord } from './lookups.ts';

/** The verdict of the record as it is now; a new row only when its input differs from that of the current one. */
export function recomputeVerdict(context: ServiceContext, episodeId: string): Verdict {
  return judge(context, requireRecord(context.db, episodeId)).verdict;
}

/** The same for the scan. Answers whether the verdict had to be made anew. */
export function refreshVerdict(context: ServiceContext, episodeId: string): boolean {
  return judge(context, requireRecord(context.db, episodeId)).isNew;
}

/**
 * The rules of this program in one text: as long as it is the same, an unchanged record gives the same verdict.
 * The version of the program stands for its library of measures.
 */
export function rulesOf(context: Pick<ServiceContext, 'appVersion'>): string {
  return `${context.appVersion} ${DETECTOR_VERSION}`;
}

function judge(context: ServiceContext, record: EpisodeRecord): { verdict: Verdict; isNew: boolean } {
  const measureOf = measureLookup(record.customMeasures);
  // The detector gives its input in a fixed order: plain JSON, not the slower canonical one, is the same text each time.
  const inputHash = createHash('sha256')
    .update(JSON.stringify(judgementInput(record, measureOf)))
    .digest('hex');
  if (record.verdict?.inputHash === inputHash) {
    confirmVerdict(context.db, record.verdict.id, rulesOf(context));
    return { verdict: record.verdict, isNew: false };
  }
  const verdict: Verdict = {
    id: context.newId(),
    episodeId: record.episode.id,
    inputHash,
    ...judgeRecord(record, measureOf),
    createdAt: context.now(),
  };
  insertVerdict(context.db, verdict, rulesOf(context));
  return { verdict, isNew: true };
}
