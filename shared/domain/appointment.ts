// A planned contact on a day, in the order of the route. What came of it is the visit.
import { day, id, instant, optionalText, rowVersion, z } from '../schema.ts';
import { Episode, SETTINGS } from './episode.ts';
import { FlagInList } from './finding.ts';
import { Patient } from './patient.ts';
import { Verdict } from './verdict.ts';

export const APPOINTMENT_STATUSES = ['planned', 'done', 'missed', 'cancelled'] as const;

/** `09:30`, on the 24-hour clock. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time such as 09:30');

export const Appointment = z.strictObject({
  id: id('appointment'),
  patientId: id('patient'),
  episodeId: id('episode').nullable(),
  date: day(),
  startTime: time.nullable(),
  /** Place in the day's route, from 0. */
  position: z.int().min(0).max(1000),
  setting: z.enum(SETTINGS),
  status: z.enum(APPOINTMENT_STATUSES),
  visitId: id('visit').nullable(),
  note: optionalText(500),
  rowVersion: rowVersion(),
  createdAt: instant(),
});
export type Appointment = z.infer<typeof Appointment>;

/** A time as it is typed or stored, null for none. */
export const startTime = time.nullable();

/** What can be said of an appointment by hand. "Done" is said by a visit. */
export const SETTABLE_STATUSES = ['planned', 'missed', 'cancelled'] as const;

/** One line of a day's list: the appointment, who it is, and what to know before ringing the bell. */
export const DayRow = Appointment.extend({
  familyName: z.string(),
  givenName: z.string(),
  birthYear: z.int().nullable(),
  address: Patient.shape.address,
  phone: Patient.shape.phone,
  /** The problem; null where the patient has no episode for it yet. */
  title: z.string().nullable(),
  startDate: z.string().nullable(),
  episodeStatus: Episode.shape.status.nullable(),
  /** Of the episode, before the day of the appointment. */
  lastVisit: day().nullable(),
  state: Verdict.shape.state.nullable(),
  level: Verdict.shape.level.nullable(),
  /** The most urgent open red flag: shown in place of the course. */
  redFlag: FlagInList.nullable(),
  /** Short names of the outcome measures that are due, the primary one first. */
  due: z.array(z.string()),
});
export type DayRow = z.infer<typeof DayRow>;
