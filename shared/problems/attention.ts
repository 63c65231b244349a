// What the rules read besides the caseload list: facts of the active episodes, each kind drawn from the file at once.
// Not a judgement: what is too old or too many is said by the rules.
import type { AmendedEntity } from '../domain/amendment.ts';
import type { Waiting } from '../domain/care-step.ts';
import type { AwaitedAnswer } from '../request-waiting.ts';

/** A red-flag finding whose latest answer is yes. */
export interface OpenRedFlag {
  readonly episodeId: string;
  readonly code: string;
  readonly date: string;
}

/** A measure followed in an episode, with the day of its last score. */
export interface FollowedMeasure {
  readonly episodeId: string;
  readonly measureId: string;
  readonly lastDate: string | null;
}

/** The home program of an episode, from the first version on. */
export interface HomeProgram {
  readonly episodeId: string;
  readonly startsOn: string;
}

export interface AdherencePeriodOf {
  readonly episodeId: string;
  readonly from: string;
  readonly to: string;
  readonly sessionsPlanned: number;
  readonly sessionsDone: number;
  readonly daysRecorded: number;
}

/** The latest day to which the plan of care of an episode is certified. */
export interface Certification {
  readonly episodeId: string;
  readonly until: string;
}

/** Days on which an episode was treated since it began or was certified anew, where a report is due by them. */
export interface TreatmentDays {
  readonly episodeId: string;
  readonly days: number;
  /** The first day counted, and the one on which the report became due. */
  readonly from: string;
  readonly dueOn: string;
}

export interface UnsignedVisits {
  readonly episodeId: string;
  readonly count: number;
  readonly oldest: string;
  readonly visitId: string;
}

export interface SentRequest extends AwaitedAnswer {
  readonly requestId: string;
  readonly episodeId: string;
  readonly code: string;
}

/** A result that a reply let expect and that has not come. */
export interface AwaitedStep extends Waiting {
  readonly what: Exclude<Waiting['what'], 'reply'>;
  readonly requestId: string;
  readonly episodeId: string;
  readonly code: string;
  /** From this day on it is asked about. */
  readonly askOn: string;
}

/** The window of the present phase, with no score since it closed. */
export interface OpenWindow {
  readonly episodeId: string;
  readonly title: string;
  readonly endsOn: string;
}

/** A reply that brought a new diagnosis, with no plan of care since. */
export interface NewDiagnosis {
  readonly requestId: string;
  readonly episodeId: string;
  readonly code: string;
  readonly receivedOn: string;
}

/** A score or visit of the time before a letter, changed after its signature; no later letter has been signed. */
export interface OutdatedLetter {
  readonly requestId: string;
  readonly episodeId: string;
  readonly code: string;
  readonly letterOn: string;
  readonly entity: Extract<AmendedEntity, 'visit' | 'observation'>;
  readonly count: number;
  readonly amendedOn: string;
}

export interface WaitingDraft {
  readonly id: string;
  readonly form: string;
  readonly patientId: string | null;
  readonly episodeId: string | null;
  /** Epoch ms. */
  readonly updatedAt: number;
}

/** What is not yet known of an active episode; the caseload list tells the rest. */
export interface EpisodeGaps {
  readonly episodeId: string;
  readonly hasDiagnosis: boolean;
  readonly hasMeasure: boolean;
}

/** A day to look again that has come, with no score since. */
export interface DueRecheck {
  readonly requestId: string;
  readonly episodeId: string;
  readonly code: string;
  readonly recheckOn: string;
}

export interface Attention {
  readonly redFlags: readonly OpenRedFlag[];
  readonly gaps: readonly EpisodeGaps[];
  readonly followed: readonly FollowedMeasure[];
  readonly programs: readonly HomeProgram[];
  readonly adherence: readonly AdherencePeriodOf[];
  readonly certifications: readonly Certification[];
  readonly treatment: readonly TreatmentDays[];
  readonly unsigned: readonly UnsignedVisits[];
  readonly unanswered: readonly SentRequest[];
  readonly awaited: readonly AwaitedStep[];
  readonly windows: readonly OpenWindow[];
  readonly newDiagnoses: readonly NewDiagnosis[];
  readonly rechecks: readonly DueRecheck[];
  readonly outdated: readonly OutdatedLetter[];
  readonly drafts: readonly WaitingDraft[];
}

export const NO_ATTENTION: Attention = {
  redFlags: [],
  gaps: [],
  followed: [],
  programs: [],
  adherence: [],
  certifications: [],
  treatment: [],
  unsigned: [],
  unanswered: [],
  awaited: [],
  windows: [],
  newDiagnoses: [],
  rechecks: [],
  outdated: [],
  drafts: [],
};
