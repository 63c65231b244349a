// The verdicts an episode has had, one of them opened again exactly as it was, and as the record would give it now.

import { canonicalJson } from '../../shared/canonical-json.ts';
import { factsOf, type JudgementFacts } from '../../shared/detector/facts.ts';
import {
  DETECTOR_VERSION,
  type JudgementInput,
  judgeInput,
  type RecordVerdict,
} from '../../shared/detector/record.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { ReopenedVerdict } from '../../shared/domain/verdict-history.ts';
import { fail } from '../../shared/errors.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb } from '../data/db.ts';
import { findVerdict, listVerdicts, verdictInput } from '../data/repositories/verdicts.ts';
import { query } from './command.ts';
import { priorsOf } from './detector-options.ts';
import { hashOf } from './hash.ts';
import { requireEpisode } from './lookups.ts';

export const verdictHistoryHandlers = {
  'verdict.list': query((db, { episodeId }: { readonly episodeId: string }) => {
    requireEpisode(db, episodeId);
    return listVerdicts(db, episodeId);
  }),
  'verdict.reopen': query((db, { verdictId }: { readonly verdictId: string }) =>
    reopenVerdict(db, verdictId),
  ),
};

export function requireVerdict(db: ReadDb, verdictId: string): Verdict {
  return findVerdict(db, verdictId) ?? fail('not-found', { params: { what: 'verdict' } });
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

interface KeptInput {
  readonly input: JudgementInput;
  /** Judges facts as these were: by the same settings, and by the rules of today. Null where what was learned is gone. */
  readonly rejudge: ((facts: JudgementFacts) => RecordVerdict) | null;
}

function keptInput(db: ReadDb, { id, inputHash }: Verdict): KeptInput | 'not-kept' | 'differs' {
  const text = verdictInput(db, id);
  if (text === null) return 'not-kept';
  if (hashOf(text) !== inputHash) return 'differs';
  const input = JSON.parse(text) as JudgementInput;
  const { priors } = input.options;
  const learned = priors === undefined ? undefined : priorsOf(db, priors);
  const isGone = priors !== undefined && learned === undefined;
  return { input, rejudge: isGone ? null : facts => judgeInput({ ...input, facts }, learned) };
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
