// The verdicts an episode has had.
import { PastVerdict, ReopenedVerdict } from '../../domain/verdict-history.ts';
import { id, z } from '../../schema.ts';
import { channel } from '../channel.ts';

export const verdictChannels = {
  /** The newest first. */
  'verdict.list': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ episodeId: id('episode') }),
    output: z.array(PastVerdict),
    errors: ['not-found'],
  }),
  'verdict.reopen': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ verdictId: id('verdict') }),
    output: ReopenedVerdict,
    errors: ['not-found'],
  }),
};
