// Learning from the practice's own closed episodes.
import { LearningStatus } from '../../domain/learned.ts';
import { channel } from '../channel.ts';
import { nothing } from './pieces.ts';

export const learningChannels = {
  'learning.status': channel({ side: 'caseload', kind: 'query', input: nothing, output: LearningStatus }),
  /** Learns and lets it wait for a decision; some seconds for some hundred episodes. */
  'learning.learn': channel({
    side: 'caseload',
    kind: 'command',
    input: nothing,
    output: LearningStatus,
    errors: ['conflict'],
  }),
  'learning.accept': channel({
    side: 'caseload',
    kind: 'command',
    input: nothing,
    output: LearningStatus,
    errors: ['not-found'],
  }),
  'learning.reverse': channel({
    side: 'caseload',
    kind: 'command',
    input: nothing,
    output: LearningStatus,
    errors: ['not-found'],
  }),
};
