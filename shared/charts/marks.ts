// What happened, on the time axis of a chart: onset of a stall, new phases, surgery.
import { shownVerdict } from '../clinical/safety.ts';
import { daysBetween } from '../dates.ts';
import type { Words } from '../i18n/words.ts';
import { weeksBetween } from './course.ts';
import type { Charted, ChartModel } from './model.ts';

export function plateauOf(
  record: Charted,
  asOf: string,
  todayDay: number,
  { say }: Words,
): ChartModel['plateau'] {
  const { episode } = record;
  const verdict = shownVerdict(record, asOf);
  if (verdict === null || verdict.level === 'none' || verdict.onsetDate === null) return null;
  if (verdict.onsetDate > asOf) return null;
  const day = Math.max(0, daysBetween(episode.startDate, verdict.onsetDate));
  const week = weeksBetween(episode.startDate, verdict.onsetDate);
  const isWorse = verdict.state === 'worsening';
  return { day, untilDay: todayDay, label: say(isWorse ? 'chart.onsetWorse' : 'chart.onset', { week }) };
}

/** Phases after the first day and surgery during care, lettered in the order of time. */
export function marksOf(
  { episode, phases }: Charted,
  asOf: string,
  { say, day }: Words,
): ChartModel['marks'] {
  const changes = phases.map(phase => ({ on: phase.startsOn, title: phase.title }));
  if (episode.surgeryDate !== null) changes.push({ on: episode.surgeryDate, title: say('chart.surgery') });
  return changes
    .filter(change => change.on > episode.startDate && change.on <= asOf)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((change, index) => {
      const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
      return {
        day: daysBetween(episode.startDate, change.on),
        letter,
        text: say('chart.mark', { letter, title: change.title, day: day(change.on) }),
      };
    });
}
