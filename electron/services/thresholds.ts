// Another error or important difference than the library's default, for one patient or for the practice: chosen with a
// reason, kept when it is superseded, and at once in every verdict that rests on it.
import type { Threshold, ThresholdInput } from '../../shared/domain/threshold.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { citationText, scoreDefinition, usableFor } from '../../shared/measures/change.ts';
import type { Measure } from '../../shared/measures/types.ts';
import {
  endThreshold,
  episodesWithMeasure,
  findThreshold,
  listThresholdHistory,
  replaceThreshold,
} from '../data/repositories/thresholds.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { episodeTopics } from './episode-change.ts';
import { refuseField, requireEpisode, requireMeasure, requirePatient } from './lookups.ts';
import { refreshVerdicts } from './verdicts.ts';

export const thresholdHandlers = {
  'threshold.list': query((db, { measureId }: InputOf<'threshold.list'>) =>
    listThresholdHistory(db, measureId),
  ),
  'threshold.choose': command('create', chooseThreshold),
  'threshold.reset': command('amend', resetThreshold),
};

function chooseThreshold(
  context: ServiceContext,
  input: InputOf<'threshold.choose'>,
): Change<OutputOf<'threshold.choose'>> {
  const { db } = context;
  const measure = requireMeasure(db, input.measureId);
  if (input.patientId !== null) requirePatient(db, input.patientId);
  refuseImpossible(measure, input);
  const threshold: Threshold = {
    id: context.newId(),
    ...input,
    verified: isVerified(measure, input),
    createdAt: context.now(),
  };
  replaceThreshold(db, threshold);
  return changeOf(context, input, threshold.id, threshold, recomputed => ({ threshold, recomputed }));
}

function resetThreshold(
  context: ServiceContext,
  input: InputOf<'threshold.reset'>,
): Change<OutputOf<'threshold.reset'>> {
  const current = findThreshold(context.db, input) ?? fail('not-found', { params: { what: 'choice' } });
  endThreshold(context.db, current, context.now());
  return changeOf(context, current, current.id, null, recomputed => ({ recomputed }));
}

/** A number that no change of this score can reach would call every change none. */
function refuseImpossible(measure: Measure, { scoreId, value }: ThresholdInput): void {
  const definition = measure.scores.find(entry => entry.id === scoreId);
  if (!definition) return refuseField('scoreId', `"${scoreId}" is not a score of ${measure.abbreviation}`);
  const length = definition.max - definition.min;
  if (value > length) refuseField('value', `is larger than the scale, ${length}`);
}

/** Verified only where a published entry of this library says so: the same number, population and source. */
function isVerified(measure: Measure, input: ThresholdInput): boolean {
  const lists = input.kind === 'mcid' ? [measure.mcid] : [measure.mdc90, measure.mdc95];
  const { id } = scoreDefinition(measure, input.scoreId);
  return lists
    .flatMap(list => usableFor(list, id))
    .some(
      entry =>
        entry.verified &&
        entry.value === input.value &&
        entry.population === input.population &&
        citationText(entry.citation) === input.citation,
    );
}

/** Verdicts that may rest on the number are made anew in the same transaction. */
function changeOf<O>(
  context: ServiceContext,
  about: Pick<Threshold, 'measureId' | 'patientId'>,
  entityId: string,
  record: Threshold | null,
  answer: (recomputed: number) => O,
): Change<O> {
  const { db } = context;
  const episodeIds = episodesWithMeasure(db, about.measureId, about.patientId);
  const recomputed = refreshVerdicts(context, episodeIds);
  const touched = about.patientId === null ? ['*'] : topicsOf(context, about.patientId, episodeIds);
  return {
    value: answer(recomputed),
    entity: 'threshold',
    entityId,
    record,
    topics: ['thresholds', ...touched],
    detail: { recomputed },
  };
}

function topicsOf({ db }: ServiceContext, patientId: string, episodeIds: readonly string[]): string[] {
  const topics = episodeIds.flatMap(episodeId => episodeTopics(db, requireEpisode(db, episodeId)));
  return [...new Set([`patient:${patientId}`, ...topics])];
}
