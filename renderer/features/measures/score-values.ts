// What the form of a score holds, how it begins, and what it is compared with. Pure.
import { baselineOf } from '../../../shared/charts/course.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Activity, Observation } from '../../../shared/domain/observation.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { type ScaleDoubt, scaleDoubt } from '../../../shared/measures/scale-guard.ts';
import {
  activitiesVersion,
  allSeries,
  currentActivities,
  currentSeries,
  seriesKeyOf,
} from '../../../shared/measures/series.ts';
import type { MeasureFacts } from '../../ui/measure-facts.ts';
import { readNumber } from '../../ui/read-number.ts';
import { BLANK, type Entry, type EntryMode, errorsOf, itemValues, usualMode } from './entry.ts';

export interface ScoreValues extends Entry {
  readonly date: string;
  readonly note: string;
  readonly version: string;
  readonly recall: string;
  readonly side: NonNullable<Observation['side']> | '';
  readonly device: string;
  /** The person has said that the total is on the scale of the measure. */
  readonly isScaleConfirmed: boolean;
}

/** The mode last used for a measure, until the window closes. */
const lastModes = new Map<string, EntryMode>();

export function rememberMode(measureId: string, mode: EntryMode): void {
  lastModes.set(measureId, mode);
}

/** Begins where the last score left off: same version, recall window, side and device; nothing scored yet. */
export function newScore(
  record: EpisodeRecord,
  facts: MeasureFacts,
  today: string,
  total: string,
): ScoreValues {
  const last = currentSeries(record.observations, facts.id).at(-1);
  const activities = currentActivities(record.activities, facts.id);
  const { side } = record.episode;
  const isSided = facts.measure?.kind === 'user-defined';
  const usualSide = isSided && (side === 'left' || side === 'right') ? side : '';
  return {
    mode: total === '' ? (lastModes.get(facts.id) ?? usualMode(facts)) : 'total',
    total,
    items: startItems(facts, activities, last),
    date: today,
    note: '',
    version: activities.length > 0 ? activitiesVersion(activities) : (last?.version ?? ''),
    recall: last?.recall ?? '',
    side: last?.side ?? usualSide,
    device: last?.device ?? '',
    isScaleConfirmed: false,
  };
}

/** Empty boxes; the distance of a walk is offered again. */
function startItems(
  facts: MeasureFacts,
  activities: readonly Activity[],
  last: Observation | undefined,
): string[] {
  if (activities.length > 0) return activities.map(() => '');
  return facts.items.map((_item, index) =>
    facts.inputs.length > 1 && index === 0 ? String(last?.items?.[0] ?? '') : '',
  );
}

/** A recorded score as the form shows it. */
export function recordedScore(observation: Observation, facts: MeasureFacts): ScoreValues {
  const { items, score, date, note, version, recall, side, device } = observation;
  return {
    mode: items === null ? 'total' : 'items',
    total: items === null ? String(score) : '',
    items:
      items === null ? facts.items.map(() => '') : items.map(item => (item === null ? BLANK : String(item))),
    date,
    note,
    version,
    recall,
    side: side ?? '',
    device,
    isScaleConfirmed: false,
  };
}

export interface Comparison {
  /** Scores of the same version, recall window and side before this one, oldest first. */
  readonly series: readonly Observation[];
  readonly first: Observation | null;
  readonly last: Observation | null;
  readonly notes: readonly string[];
}

/** What a score of these values is compared with, and what is told of the difference in how it was taken. */
export function comparisonOf(
  record: EpisodeRecord,
  facts: MeasureFacts,
  values: ScoreValues,
  exceptId: string | null = null,
): Comparison {
  const others = record.observations.filter(entry => entry.measureId === facts.id && entry.id !== exceptId);
  const key = seriesKeyOf({ ...values, measureId: facts.id, side: values.side === '' ? null : values.side });
  const same = allSeries(others, facts.id).find(([entry]) => entry && seriesKeyOf(entry) === key) ?? [];
  const series = same.filter(entry => values.date === '' || entry.date <= values.date);
  const last = series.at(-1) ?? null;
  const newest = currentSeries(others, facts.id).at(-1);
  return {
    series,
    first: baselineOf(series, record.phases) ?? null,
    last,
    notes: [
      ...(same.length === 0 && others.length > 0 ? [t('record.newSeries')] : []),
      ...(newest && newest.device !== values.device ? [deviceNote(newest)] : []),
    ],
  };
}

function deviceNote({ device, date }: Observation): string {
  const day = formatDay(date);
  return device === '' ? t('record.lastWithout', { day }) : t('record.lastWith', { device, day });
}

/** The scale question the typed total raises, unless it was answered. */
export function doubtOf(facts: MeasureFacts, values: ScoreValues, comparison: Comparison): ScaleDoubt | null {
  if (!facts.measure || values.mode !== 'total' || values.isScaleConfirmed) return null;
  const typed = readNumber(values.total, -1e6, 1e6, null);
  if (typeof typed !== 'number') return null;
  const earlier = comparison.series.map(entry => entry.score);
  return scaleDoubt(facts.measure, facts.scoreId, typed, earlier);
}

/** For each of the patient's activities: what it was rated last. */
export function lastAnswersOf(activities: readonly Activity[], { last }: Comparison): string[] {
  return activities.map((_activity, index) => {
    const answer = last?.items?.[index];
    return last && typeof answer === 'number'
      ? t('record.lastAnswer', { answer, day: formatDay(last.date) })
      : t('record.noLastAnswer');
  });
}

/** Devices used in this episode, the latest first. */
export function devicesOf(record: EpisodeRecord): string[] {
  return [...new Set(record.observations.map(({ device }) => device).reverse())].filter(
    device => device !== '',
  );
}

/** The measure with one box for each activity that was named: a box left empty is then a missing answer. */
export function withActivities(facts: MeasureFacts, activities: readonly Activity[]): MeasureFacts {
  if (activities.length === 0) return facts;
  return { ...facts, items: facts.items.slice(0, activities.length), isOpenEnded: false };
}

/** Values as the list of activities has them by now: it may have been changed while the form was open or kept. */
export function fitted(
  values: ScoreValues,
  facts: MeasureFacts,
  activities: readonly Activity[],
): ScoreValues {
  return {
    ...values,
    items: facts.items.map((_item, index) => values.items[index] ?? ''),
    version: activities.length === 0 ? values.version : activitiesVersion(activities),
  };
}

/** What every channel that takes a score is given of these values. */
export function scoreToSend(facts: MeasureFacts, values: ScoreValues) {
  const isItems = values.mode === 'items';
  const total = readNumber(values.total, facts.min, facts.max, facts.step);
  return {
    items: isItems ? itemValues(values, facts) : null,
    total: !isItems && typeof total === 'number' ? total : null,
    date: values.date,
    version: values.version,
    recall: values.recall,
    side: values.side === '' ? null : values.side,
    device: values.device,
    note: values.note,
    scaleConfirmed: values.isScaleConfirmed,
  };
}

/** Everything that keeps these values from being saved, each at its field. */
export function refusalsOf(facts: MeasureFacts, values: ScoreValues, doubt: ScaleDoubt | null): FieldError[] {
  const errors = [
    ...(values.date === '' ? [{ field: 'date', message: t('record.dateRequired') }] : []),
    ...errorsOf(values, facts),
  ];
  const isOpen = doubt !== null && !errors.some(error => error.field === 'total');
  return isOpen ? [...errors, { field: 'total', message: t('record.scaleOpen') }] : errors;
}
