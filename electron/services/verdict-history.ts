// The verdicts an episode has had, one of them opened again exactly as it was, and as the record would give it now.

import { canonicalJson } from '../../shared/canonical-json.ts';
import { factsOf } from '../../shared/detector/facts.ts';
import { DETECTOR_VERSION, type RecordVerdict } from '../../shared/detector/record.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { ReopenedVerdict } from '../../shared/domain/verdict-history.ts';
import { fail } from '../../shared/errors.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb } from '../data/db.ts';
import { findVerdict, listVerdicts } from '../data/repositories/verdicts.ts';
import { query } from './command.ts';
import { requireEpisode } from './lookups.ts';
import { keptInput, showVerdict } from './verdict-words.ts';

export const verdictHistoryHandlers = {
  'verdict.list': query((db, { episodeId }: { readonly episodeId: string }) => {
    requireEpisode(db, episodeId);
    return listVerdicts(db, episodeId);
  }),
  'verdict.reopen': query((db, { verdictId }: { readonly verdictId: string }) =>
    reopenVerdict(db, verdictId),
  ),
};

/** Any verdict, to be shown. */
export function requireVerdict(db: ReadDb, verdictId: string): Verdict {
  const stored = findVerdict(db, verdictId) ?? fail('not-found', { params: { what: 'verdict' } });
  return showVerdict(db, stored);
}

/** The stored words and numbers are shown, never new ones; what was kept only proves where they come from. */
export function reopenVerdict(db: ReadDb, verdictId: string): ReopenedVerdict {
  const verdict = requireVerdict(db, verdictId);
  const kept = keptInput(db, verdict);
  if (typeof kept === 'string') return { verdict, replay: kept, today: null, numbers: null };
  const { input, rejudge } = kept;
  const numbers = input.facts.numbers ?? {};
  if (rejudge === null) return { verdict, replay: 'not-kept', today: null, numbers };
  const again = rejudge(input.facts);
  if (input.version !== DETECTOR_VERSION) {
    const { state, level, pStalled } = again;
    return { verdict, replay: 'other-rules', today: { state, level, pStalled }, numbers };
  }
  return { verdict, replay: isSame(verdict, again) ? 'same' : 'differs', today: null, numbers };
}

/**
 * The verdict as the record would give it now, by the rules and settings it was reached by: what differs is in the record.
 * The verdict itself where these rules or what it was reached from are no longer there.
 */
export function rejudged(db: ReadDb, verdict: Verdict, record: EpisodeRecord): Verdict {
  const kept = keptInput(db, verdict);
  if (typeof kept === 'string' || kept.rejudge === null || kept.input.version !== DETECTOR_VERSION)
    return verdict;
  const facts = factsOf(record, measureLookup(record.customMeasures, record.thresholds));
  const { numbers } = kept.input.facts;
  return { ...verdict, ...kept.rejudge({ ...facts, numbers }) };
}

/** To the last byte of every word and number. */
function isSame(verdict: Verdict, again: RecordVerdict): boolean {
  return canonicalJson(verdict) === canonicalJson({ ...verdict, ...again });
}
