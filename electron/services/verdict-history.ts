// The verdicts an episode has had, and one of them opened again exactly as it was.

import { canonicalJson } from '../../shared/canonical-json.ts';
import {
  DETECTOR_VERSION,
  type JudgementInput,
  judgeInput,
  type RecordVerdict,
} from '../../shared/detector/record.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { ReopenedVerdict } from '../../shared/domain/verdict-history.ts';
import { fail } from '../../shared/errors.ts';
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
  const text = verdictInput(db, verdictId);
  if (text === null) return { verdict, replay: 'not-kept', today: null, numbers: null };
  if (hashOf(text) !== verdict.inputHash) return { verdict, replay: 'differs', today: null, numbers: null };
  const input = JSON.parse(text) as JudgementInput;
  const numbers = input.facts.numbers ?? {};
  const { priors } = input.options;
  const learned = priors === undefined ? undefined : priorsOf(db, priors);
  if (priors !== undefined && learned === undefined)
    return { verdict, replay: 'not-kept', today: null, numbers };
  const again = judgeInput(input, learned);
  if (input.version !== DETECTOR_VERSION) {
    const { state, level, pStalled } = again;
    return { verdict, replay: 'other-rules', today: { state, level, pStalled }, numbers };
  }
  return { verdict, replay: isSame(verdict, again) ? 'same' : 'differs', today: null, numbers };
}

/** To the last byte of every word and number. */
function isSame(verdict: Verdict, again: RecordVerdict): boolean {
  return canonicalJson(verdict) === canonicalJson({ ...verdict, ...again });
}
