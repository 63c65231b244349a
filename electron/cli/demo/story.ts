// What a sample patient's story is made of: plain data, days counted from the first visit.
// From it the diary (diary.ts) writes a course of care through the services.
import type { Region, SETTINGS, SIDES } from '../../../shared/domain/episode.ts';
import type { FINDING_ANSWERS, FINDING_GROUPS } from '../../../shared/domain/finding.ts';
import type { TIMES_OF_DAY } from '../../../shared/domain/observation.ts';
import type { PHASE_KINDS } from '../../../shared/domain/plan.ts';
import type { REPLY_KINDS } from '../../../shared/domain/request.ts';

/** Share of the whole change reached on a day; 0 at the start. */
export type Course =
  | { readonly kind: 'flat' }
  /** Fast at first, then slower; `days` is the time constant. */
  | { readonly kind: 'recovery'; readonly days: number }
  /** The whole change after `days`, in a straight line that runs on. */
  | { readonly kind: 'steady'; readonly days: number }
  /** In a straight line until `day`, then nothing more. */
  | { readonly kind: 'stopped'; readonly day: number }
  /** There and back again, with little lasting change; one swing takes `days`. */
  | { readonly kind: 'swings'; readonly days: number }
  /** One course, and from `day` on a second one on top of it. */
  | { readonly kind: 'then'; readonly first: Course; readonly day: number; readonly second: Course };

export interface Track {
  readonly measure: string;
  readonly start: number;
  /** Whole change in the measure's own units; a negative one is a fall of the score. */
  readonly change: number;
  /** Taken at every visit (1), every second (2), and so on. */
  readonly every: number;
  readonly course?: Course;
  readonly goal?: number;
}

/** How the load of the sessions went on: see care.ts. */
export type Loading = 'progressed' | 'too-fast' | 'flat-low';
/** What most of the minutes were spent on. */
export type Emphasis = 'active' | 'passive';

export type FindingStory = readonly [
  code: string,
  group: (typeof FINDING_GROUPS)[number],
  answer: (typeof FINDING_ANSWERS)[number],
  note?: string,
];

type ResidualStory = readonly [
  activity: string,
  timeOfDay: (typeof TIMES_OF_DAY)[number],
  severity: number,
  behaviour: string,
];

/** The home program from a day on. */
interface ProgramChange {
  readonly day: number;
  readonly exercises: readonly (readonly [name: string, dose: string, sessionsPerWeek: number])[];
}

/** A signed visit, by its place, and what was added to its note at the next one. */
interface Amendment {
  readonly visit: number;
  readonly reason: string;
  readonly note: string;
}

/** A total typed wrong at one administration, by its place, and put right when it was noticed. */
export interface Slip {
  readonly measure: string;
  readonly at: number;
  readonly typed: number;
}

interface EarlierRequest {
  readonly day: number;
  readonly replyDay: number;
  readonly kinds: readonly (typeof REPLY_KINDS)[number][];
  readonly note: string;
}

export interface Story {
  readonly person: {
    readonly familyName: string;
    readonly givenName: string;
    readonly birthDate: string;
    readonly sex: 'female' | 'male' | 'other';
    readonly address?: string;
    readonly notes?: string;
    readonly tags?: readonly string[];
  };
  /** Index into the referrers of people.ts; null for direct access. */
  readonly referrer: number | null;
  readonly problem: {
    readonly title: string;
    readonly region: Region;
    readonly side: (typeof SIDES)[number];
    readonly diagnosis: string;
    readonly icd10: string | null;
    readonly workingDiagnosis: string;
    readonly mechanism: string;
    readonly setting?: (typeof SETTINGS)[number];
    readonly notes?: string;
  };
  readonly onsetWeeksBefore: number;
  /** Days from operation to first visit, for post-operative episodes. */
  readonly surgeryDaysBefore?: number;
  /** Length of the episode up to the sample's "today". */
  readonly weeks: number;
  readonly visitsPerWeek: number;
  readonly course: Course;
  readonly tracks: readonly Track[];
  readonly loading: Loading;
  readonly emphasis: Emphasis;
  /** Share of home sessions done, per fortnight, the last value running on; null where nobody asked. */
  readonly adherence: readonly number[] | null;
  /** Days on which a flare was reported, counted back from the last visit. */
  readonly flaresDaysAgo?: readonly number[];
  readonly findings?: readonly FindingStory[];
  /** A screening measure given once, at the last visit, with its items, such as DN4. */
  readonly screens?: readonly { readonly measure: string; readonly items: readonly number[] }[];
  readonly residual?: readonly ResidualStory[];
  readonly precautions?: string;
  readonly phases?: readonly {
    readonly day: number;
    readonly kind: (typeof PHASE_KINDS)[number];
    readonly title: string;
    readonly windowDays?: number;
  }[];
  readonly earlierRequest?: EarlierRequest;
  /** The patient's own activities, where the patient-specific scale is followed. */
  readonly activities?: readonly [string, string, string];
  readonly programChange?: ProgramChange;
  readonly amendment?: Amendment;
  readonly slip?: Slip;
  /** Notes of the last visits are not signed yet. */
  readonly signsLate?: boolean;
  readonly missedDaysAgo?: readonly number[];
  readonly discharged?: boolean;
}
