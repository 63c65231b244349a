// The patient's own activities, rated by a patient-specific scale. Another activity is another list: its scores begin a
// new trend. Words put right are the same activity.
import type { Activity } from '../../shared/domain/observation.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { currentActivities } from '../../shared/measures/series.ts';
import { insertActivity, listActivities, updateActivityText } from '../data/repositories/observations.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { inEpisode } from './episode-change.ts';
import { refuseField, requireEpisode, requireMeasure } from './lookups.ts';

export const activityHandlers = {
  'measure.setActivities': command('amend', setActivities),
};

type Wanted = InputOf<'measure.setActivities'>['activities'];

function setActivities(context: ServiceContext, input: InputOf<'measure.setActivities'>): Change<Activity[]> {
  const { db } = context;
  const episode = requireEpisode(db, input.episodeId);
  const measure = requireMeasure(db, input.measureId);
  if (measure.id !== 'psfs') refuseField('measureId', `${measure.abbreviation} does not rate own activities`);
  const { activities } = input;
  if (activities.length > measure.items.count) {
    refuseField('activities', `has more than ${measure.items.count} activities`);
  }
  const current = currentActivities(listActivities(db, episode.id), measure.id);
  refuseMisnamed(activities, current);
  const list = isSameList(activities, current)
    ? rewordedList(context, activities, current)
    : nextList(context, input, current);
  return inEpisode(context, episode, 'activity', episode.id, list, () => list);
}

function refuseMisnamed(wanted: Wanted, current: readonly Activity[]): void {
  for (const [index, { activityId, text }] of wanted.entries()) {
    const field = `activities.${index}.text`;
    if (activityId !== null && !current.some(({ id }) => id === activityId)) {
      refuseField(field, 'is no longer in the list');
    }
    const isTwice = wanted.some((other, at) => at < index && other.text.toLowerCase() === text.toLowerCase());
    if (isTwice) refuseField(field, 'is named twice');
  }
}

function isSameList(wanted: Wanted, current: readonly Activity[]): boolean {
  return (
    wanted.length === current.length &&
    wanted.every((entry, index) => entry.activityId === current[index]?.id)
  );
}

function rewordedList(context: ServiceContext, wanted: Wanted, current: readonly Activity[]): Activity[] {
  return current.map((activity, index) => {
    const reworded = { ...activity, text: wanted[index]?.text ?? activity.text };
    if (reworded.text !== activity.text) updateActivityText(context.db, reworded);
    return reworded;
  });
}

function nextList(
  context: ServiceContext,
  { episodeId, measureId, activities }: InputOf<'measure.setActivities'>,
  current: readonly Activity[],
): Activity[] {
  const version = (current[0]?.version ?? 0) + 1;
  return activities.map(({ text }, position) => {
    const activity = {
      id: context.newId(),
      episodeId,
      measureId,
      version,
      position,
      text,
      createdAt: context.now(),
    };
    insertActivity(context.db, activity);
    return activity;
  });
}
