// Which scores are one trend: those of one measure, one version, one recall window and one side. Others are never
// joined, whatever their numbers look like.
import type { Episode } from '../domain/episode.ts';
import type { Activity, Observation } from '../domain/observation.ts';

export type ScoreIdentity = Pick<Observation, 'measureId' | 'version' | 'recall' | 'side'>;

/** Equal for two scores that may be compared; the device is told beside a score and is no part of it. */
export function seriesKeyOf(score: ScoreIdentity): string {
  const { measureId, version, recall, side } = score;
  return isPlain(score) ? measureId : JSON.stringify([measureId, version, recall, side]);
}

/** Nearly every score is a plain one, and a scan of the caseload asks this of each of them. */
function isPlain({ version, recall, side }: ScoreIdentity): boolean {
  return version === '' && recall === '' && side === null;
}

type Dated = ScoreIdentity & Pick<Observation, 'date' | 'createdAt'>;

/** The scores of the series that was scored last, oldest first. Empty where the measure has none. */
export function currentSeries<T extends Dated>(observations: readonly T[], measureId: string): T[] {
  return allSeries(observations, measureId).at(-1) ?? [];
}

/** Every series of a measure, each oldest first; the one scored last stands last. */
export function allSeries<T extends Dated>(observations: readonly T[], measureId: string): T[][] {
  const own = observations.filter(entry => entry.measureId === measureId).sort(byTime);
  const groups = new Map<string, T[]>();
  for (const entry of own) {
    const key = seriesKeyOf(entry);
    const group = groups.get(key) ?? [];
    group.push(entry);
    // A group moves to the end with each of its scores.
    groups.delete(key);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Sides that are scored in turn: neither is a newer course of the other. */
export type OneSide = 'left' | 'right';

export function isOneSided(side: string | null): side is OneSide {
  return side === 'left' || side === 'right';
}

/**
 * The scores that tell where the patient is now. Of each measure the series scored last; of a measure taken on one side
 * at a time, the last one of each side.
 * @param ordered in the order of time, of any measures
 */
export function followedScores<T extends ScoreIdentity>(ordered: readonly T[]): T[] {
  if (ordered.every(isPlain)) return [...ordered];
  const placeOf = ({ measureId, side }: T) =>
    isOneSided(side) ? JSON.stringify([measureId, side]) : measureId;
  const newest = new Map(ordered.map(entry => [entry.measureId, entry]));
  const keys = new Map(ordered.map(entry => [placeOf(entry), seriesKeyOf(entry)]));
  return ordered.filter(
    entry =>
      isOneSided(entry.side) === isOneSided(newest.get(entry.measureId)?.side ?? null) &&
      keys.get(placeOf(entry)) === seriesKeyOf(entry),
  );
}

/**
 * The series of a measure that are followed, each oldest first: one, or both sides with the affected one leading, else
 * the left. Empty where the measure has no score.
 */
export function followedSeries<T extends Dated>(
  observations: readonly T[],
  measureId: string,
  affected: Episode['side'],
): T[][] {
  const own = observations.filter(entry => entry.measureId === measureId).sort(byTime);
  const followed = Map.groupBy(followedScores(own), ({ side }) => side);
  return [...followed]
    .sort(([one], [other]) => sideOrder(one, affected) - sideOrder(other, affected))
    .map(([, series]) => series);
}

/** Affected side first, then left before right. */
export function sideOrder(side: ScoreIdentity['side'], affected: Episode['side']): number {
  return side === affected ? 0 : side === 'left' ? 1 : 2;
}

function byTime(a: Dated, b: Dated): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.createdAt - b.createdAt;
}

/** The list of the patient's own activities that is rated now, in its order; empty where none was named. */
export function currentActivities(activities: readonly Activity[], measureId: string): Activity[] {
  const own = activities.filter(activity => activity.measureId === measureId);
  const newest = Math.max(...own.map(activity => activity.version));
  return own.filter(activity => activity.version === newest).sort((a, b) => a.position - b.position);
}

/** How a score names the list it rates: the first list is the plain score, a later one `activities 2`. */
export function activitiesVersion(activities: readonly Activity[]): string {
  const version = activities[0]?.version ?? 1;
  return version === 1 ? '' : `activities ${version}`;
}
