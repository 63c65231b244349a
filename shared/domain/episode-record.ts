// Everything recorded about one episode, as one value: what the episode tab, the detector and the letter read.
import { day, id, list, z } from '../schema.ts';
import { Alarm, AnswerInList } from './alarm.ts';
import { Amendment } from './amendment.ts';
import { Appointment } from './appointment.ts';
import { Attachment } from './attachment.ts';
import { CareStep, Waiting } from './care-step.ts';
import { CustomMeasure } from './custom-measure.ts';
import { Episode, EpisodeMeasure } from './episode.ts';
import { Finding, FlagInList } from './finding.ts';
import { Goal } from './goal.ts';
import { ChangedNumbers } from './numbers.ts';
import { Activity, Observation, ResidualSymptom } from './observation.ts';
import { Patient } from './patient.ts';
import { Phase, PlanOfCare } from './plan.ts';
import { Adherence, Program } from './program.ts';
import { Referrer } from './referrer.ts';
import { Reply, Request } from './request.ts';
import { Threshold } from './threshold.ts';
import { Verdict } from './verdict.ts';
import { Flare, Visit } from './visit.ts';

export const EpisodeRecord = z.strictObject({
  patient: Patient,
  episode: Episode,
  referrer: Referrer.nullable(),
  measures: list(EpisodeMeasure, 60),
  /** Goals in the order they were set. */
  goals: list(Goal, 500),
  customMeasures: list(CustomMeasure, 60),
  plans: list(PlanOfCare, 50),
  phases: list(Phase, 50),
  visits: list(Visit, 1000),
  programs: list(Program, 50),
  adherence: list(Adherence, 1000),
  flares: list(Flare, 1000),
  observations: list(Observation, 5000),
  activities: list(Activity, 200),
  /** Chosen for this patient, or for all, where they differ from the library. */
  thresholds: list(Threshold, 200),
  /** Of our own choosing, and set otherwise by this practice. */
  numbers: ChangedNumbers,
  residualSymptoms: list(ResidualSymptom, 2000),
  findings: list(Finding, 2000),
  appointments: list(Appointment, 1000),
  amendments: list(Amendment, 2000),
  requests: list(Request, 100),
  replies: list(Reply, 200),
  /** What replies ordered or told of, in the order of its day. */
  careSteps: list(CareStep, 500),
  /** Scanned pages of replies; their bytes are asked for one by one. */
  attachments: list(Attachment, 1000),
  verdict: Verdict.nullable(),
  /** How the verdict is shown, and what the therapist answered to it. */
  alarm: Alarm.nullable(),
});
export type EpisodeRecord = z.infer<typeof EpisodeRecord>;

/** The patient and the records a list row needs; names never leave the vault in any other list. */
export const CaseloadEpisode = z.strictObject({
  episodeId: id('episode'),
  title: z.string(),
  region: Episode.shape.region,
  side: Episode.shape.side,
  setting: Episode.shape.setting,
  status: Episode.shape.status,
  startDate: z.string(),
  referrerName: z.string().nullable(),
  state: Verdict.shape.state.nullable(),
  /** The mark as shown. */
  level: Verdict.shape.level.nullable(),
  pStalled: z.number().nullable(),
  onsetDate: z.string().nullable(),
  /** What the therapist answered to the alarm, until it ends. */
  answer: AnswerInList.nullable(),
  /** While one is open, no list says anything of the course. */
  redFlag: FlagInList.nullable(),
  /** What it waits for since when, the oldest; while it does, no list proposes a new request. */
  waiting: Waiting.nullable(),
});
export type CaseloadEpisode = z.infer<typeof CaseloadEpisode>;

export const CaseloadPatient = z.strictObject({
  patientId: id('patient'),
  familyName: z.string(),
  givenName: z.string(),
  birthYear: z.int().nullable(),
  status: Patient.shape.status,
  /** The record that is kept in place of this one, where two were found to be of one person. */
  mergedInto: id('patient').nullable(),
  tags: z.array(z.string()),
  episodes: z.array(CaseloadEpisode),
});
export type CaseloadPatient = z.infer<typeof CaseloadPatient>;

/** What of an episode's days the explorer sorts and groups by. */
export const EpisodeDays = z.strictObject({
  episodeId: id('episode'),
  lastVisit: day().nullable(),
  /** A visit is planned for today. */
  isToday: z.boolean(),
});
export type EpisodeDays = z.infer<typeof EpisodeDays>;
