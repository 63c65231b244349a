// What goes into the detector and what comes out, free of dates, ids of the vault and sentences.
import { evidence } from '../clinical/evidence/registry.ts';
import type { DetectorMeasure } from '../measures/change.ts';
import type { Priors } from './bank.ts';

/** One contact as the detector sees it. */
export interface SeriesVisit {
  /** Whole days since the first visit of the episode; never falling from visit to visit. */
  readonly day: number;
  /** Score by measure id, in the measure's own units; a measure not taken is absent. */
  readonly scores: Readonly<Record<string, number>>;
  /** Share of the home program done since the visit before, 0 to 1; null where nothing is known. */
  readonly hepAdherence: number | null;
  /** A flare-up in the week before the visit. */
  readonly flare: boolean;
  /** Overall load of the program, 1 to 10; null where not judged. */
  readonly dose: number | null;
}

/** One episode of care as scores over days. */
export interface EpisodeSeries {
  readonly id: string;
  readonly measures: readonly DetectorMeasure[];
  readonly visits: readonly SeriesVisit[];
  /** Days on which a new course began (injection, surgery, new diagnosis); the first course is not listed. */
  readonly courseStarts?: readonly number[];
}

/** The false-alarm settings of the threshold lab: share of improving patients who would be flagged once, in percent. */
export const FALSE_ALARM_SETTINGS = [5, 10, 20] as const;
export type FalseAlarmPercent = (typeof FALSE_ALARM_SETTINGS)[number];

export interface DetectorOptions {
  /** About how many of 100 improving patients may be flagged over a whole episode. */
  readonly falseAlarmPercent: FalseAlarmPercent;
  /** Gain over 28 days below which a course counts as stalled, in important differences; 0.15 to 0.5. */
  readonly stallLimit: number;
  /** What is assumed of patients; without it what holds for any practice. */
  readonly priors?: Priors | undefined;
}

export const DEFAULT_OPTIONS: DetectorOptions = {
  falseAlarmPercent: 10,
  stallLimit: evidence('stall.limit').value,
};

export type CourseState =
  | 'insufficient'
  | 'improving'
  | 'plateau'
  | 'worsening'
  | 'recovered'
  | 'fluctuating';

export type Level = 'none' | 'watch' | 'reevaluate';

/** Probable days on which the stall began, counted like the visits' days. */
interface Onset {
  readonly day: number;
  /** 10 % and 90 % points of the same distribution. */
  readonly from: number;
  readonly to: number;
}

/** A shape of course and how much of the probability it holds, 0 to 1. */
interface FamilyWeight {
  readonly family: string;
  readonly weight: number;
}

/** What the detector says of one visit from this and earlier visits. Probabilities are rounded to 5 digits. */
export interface VisitVerdict {
  /** Index into the visits of the series. */
  readonly visit: number;
  readonly day: number;
  /** Days since the current course began. */
  readonly courseDay: number;
  readonly state: CourseState;
  readonly level: Level;
  readonly pStalled: number;
  readonly pWorse: number;
  readonly pRecovered: number;
  /** Null while the course has probably not stalled, or it is too early. */
  readonly onset: Onset | null;
  /** Expected gain over the next 28 days in important differences, its variance and its 80 % interval. */
  readonly gain28: number;
  readonly gain28Variance: number;
  readonly gain28Low: number;
  readonly gain28High: number;
  /** Days with at least one usable score in the current course, up to this visit. */
  readonly visitsUsed: number;
  /** The two heaviest shapes. */
  readonly families: readonly FamilyWeight[];
}
