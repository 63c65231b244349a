// Learning from the practice's own closed episodes: first learned, then looked at, then accepted or left; and taken back.
import { factsOf, seriesOf } from '../../shared/detector/facts.ts';
import {
  LEAST_EPISODES,
  type Learning,
  learnInSteps,
  MOST_EPISODES,
  usableEpisodes,
} from '../../shared/detector/learn.ts';
import { allSteps, type Steps } from '../../shared/detector/steps.ts';
import type { EpisodeSeries } from '../../shared/detector/types.ts';
import type { Learned, LearningStatus } from '../../shared/domain/learned.ts';
import { fail } from '../../shared/errors.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb } from '../data/db.ts';
import { listClosedEpisodes } from '../data/repositories/episodes.ts';
import { loadRecordToJudge } from '../data/repositories/judged-record.ts';
import {
  acceptPriors,
  endPriors,
  findPriors,
  insertPriors,
  priorsInEffect,
  priorsOfThePast,
  priorsWaiting,
} from '../data/repositories/learned-priors.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { acceptRules } from './rules.ts';

export const learningHandlers = {
  'learning.status': query(statusOf),
  'learning.learn': (context: ServiceContext) => allSteps(learningSteps(context)),
  'learning.accept': command('settings', accept),
  'learning.reverse': command('settings', reverse),
};

function statusOf(db: ReadDb): LearningStatus {
  return {
    usable: allSteps(closedSeries(db)).length,
    least: LEAST_EPISODES,
    inEffect: priorsInEffect(db),
    candidate: priorsWaiting(db),
    past: priorsOfThePast(db),
  };
}

/** The newest closed episodes that are long enough, the oldest of them first. */
function* closedSeries(db: ReadDb): Steps<EpisodeSeries[]> {
  const usable: EpisodeSeries[] = [];
  for (const episodeId of listClosedEpisodes(db)) {
    if (usable.length === MOST_EPISODES) break;
    const record = loadRecordToJudge(db, episodeId);
    const series =
      record && seriesOf(factsOf(record, measureLookup(record.customMeasures, record.thresholds)));
    if (series) usable.push(...usableEpisodes([series]));
    yield;
  }
  return usable.reverse();
}

/** Learns in steps, for a worker that answers others in between; nothing is written before the last. */
export function* learningSteps(context: ServiceContext): Steps<LearningStatus> {
  if (context.readOnly) fail('read-only');
  const closed = yield* closedSeries(context.db);
  const learning = yield* learnInSteps(closed);
  return keep(context, { learning, count: closed.length });
}

interface Outcome {
  readonly learning: Learning | null;
  /** Closed episodes that were long enough. */
  readonly count: number;
}

const keep = command('settings', (context, { learning, count }: Outcome) => {
  const { db } = context;
  if (learning === null) {
    fail('conflict', {
      params: {
        detail: `${count} closed episodes are long enough; ${LEAST_EPISODES} are needed. Nothing was changed.`,
      },
    });
  }
  const { priors, ...words } = learning;
  // What is known already is not learned again.
  if (findPriors(db, priors.version) === null) {
    const madeAt = context.now();
    insertPriors(db, { ...words, version: priors.version, madeAt, acceptedAt: null, endedAt: null }, priors);
  }
  return changeOf(db, priors.version, ['settings']);
});

function accept(context: ServiceContext): Change<LearningStatus> {
  const { db } = context;
  const waiting: Learned = priorsWaiting(db) ?? fail('not-found', { params: { what: 'learned' } });
  acceptPriors(db, waiting.version, context.now());
  acceptRules(db);
  return changeOf(db, waiting.version, ['settings', 'rules']);
}

function reverse(context: ServiceContext): Change<LearningStatus> {
  const { db } = context;
  const present: Learned = priorsInEffect(db) ?? fail('not-found', { params: { what: 'learned' } });
  endPriors(db, context.now());
  acceptRules(db);
  return changeOf(db, present.version, ['settings', 'rules']);
}

function changeOf(db: ReadDb, version: string, topics: readonly string[]): Change<LearningStatus> {
  const value = statusOf(db);
  return { value, entity: 'learned_priors', entityId: version, record: value, topics };
}
