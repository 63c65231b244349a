// What the form of a new visit holds: the contact itself, and what was asked beside it. Pure.
import { groupOf } from '../../../shared/clinical/findings.ts';
import { addDays } from '../../../shared/dates.ts';
import { ACTIVE_FAMILIES, PASSIVE_FAMILIES } from '../../../shared/domain/active-passive.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { FINDING_ANSWERS } from '../../../shared/domain/finding.ts';
import type { ResidualSymptom } from '../../../shared/domain/observation.ts';
import { BLANK_VISIT, type Visit } from '../../../shared/domain/visit.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { daysOf, daysSince, plannedSessions as plannedIn } from '../../../shared/home-program.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import { readNumber } from '../../ui/read-number.ts';
import {
  type ContactValues,
  contactErrors,
  contactInput,
  contactOf,
  derivedMinutes,
  numberOf,
  rowOf,
} from './contact-values.ts';

export interface ResidualRow {
  readonly movement: string;
  readonly activity: string;
  readonly timeOfDay: ResidualSymptom['timeOfDay'];
  readonly severity: string;
  readonly despite: '' | 'yes' | 'no';
  readonly behaviour: string;
}

export interface VisitValues extends ContactValues {
  readonly sessionsDone: string;
  readonly sessionsPlanned: string;
  readonly isFlare: boolean;
  readonly flareRise: string;
  readonly flareHours: string;
  readonly residualSymptoms: readonly ResidualRow[];
  /** Answers by code; what is not listed was not screened. */
  readonly findings: Readonly<Record<string, (typeof FINDING_ANSWERS)[number]>>;
  readonly allowSecond: boolean;
}

/** Days for which adherence is asked: from the last visit (or the last record of it) to the day before this visit. */
export interface Since {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

type Known = Pick<
  EpisodeRecord,
  'episode' | 'visits' | 'adherence' | 'programs' | 'residualSymptoms' | 'appointments'
>;

export const BLANK_RESIDUAL: ResidualRow = {
  movement: '',
  activity: '',
  timeOfDay: 'any',
  severity: '',
  despite: '',
  behaviour: '',
};

/** The last visit before a day. */
export function lastVisit(record: Pick<EpisodeRecord, 'visits'>, date: string): Visit | undefined {
  return record.visits.filter(visit => visit.date < date).at(-1);
}

/** Null where no day is left to ask about: a first visit on the first day, or days already recorded from a diary. */
export function sinceLast(record: Known, date: string): Since | null {
  const stretch = date === '' ? null : daysSince(record, addDays(date, -1));
  return stretch && { ...stretch, days: daysOf(stretch) };
}

/** Sessions the program asks for in these days. Empty without a program or without its frequency. */
export function plannedSessions(record: Known, since: Since | null): string {
  return since === null ? '' : String(plannedIn(record.programs, since) ?? '');
}

/** A new visit: today, in the usual place, treated as the last time; all else not asked yet. */
export function newVisit(record: Known, today: string): VisitValues {
  const last = lastVisit(record, today) ?? record.visits.at(-1);
  const appointment = plannedAppointment(record, today);
  const setting = appointment?.setting ?? last?.setting ?? record.episode.setting;
  const blank = contactOf({ ...BLANK_VISIT, date: today, setting });
  return {
    ...blank,
    interventions: (last?.interventions ?? []).map(rowOf),
    sessionsDone: '',
    sessionsPlanned: plannedSessions(record, sinceLast(record, today)),
    isFlare: false,
    flareRise: '',
    flareHours: '',
    residualSymptoms: [],
    findings: {},
    allowSecond: false,
  };
}

/** Another day: the planned sessions follow it unless they were changed by hand. */
export function withDate(values: VisitValues, record: Known, date: string): Partial<VisitValues> {
  const isOwn = values.sessionsPlanned === plannedSessions(record, sinceLast(record, values.date));
  return isOwn ? { date, sessionsPlanned: plannedSessions(record, sinceLast(record, date)) } : { date };
}

/** What still hurt at the last visit that asked about it. */
export function lastResiduals(record: Known, date: string): readonly ResidualSymptom[] {
  const latest = record.residualSymptoms.filter(entry => entry.date < date).at(-1)?.date;
  return record.residualSymptoms.filter(entry => entry.date === latest);
}

export function residualRow(entry: ResidualSymptom): ResidualRow {
  const { movement, activity, timeOfDay, behaviour } = entry;
  return {
    movement,
    activity,
    timeOfDay,
    severity: String(entry.severity),
    // Whether the program was done is asked anew each time.
    despite: '',
    behaviour,
  };
}

/** Everything that is refused, at its field; the service refuses the same. */
export function visitErrors(values: VisitValues, record: Known): FieldError[] {
  return [
    ...contactErrors(values),
    ...(sinceLast(record, values.date) === null ? [] : adherenceErrors(values)),
    ...(isFlare(values) ? flareErrors(values) : []),
    ...values.residualSymptoms.flatMap(residualErrors),
    ...secondErrors(visitOn(record, values.date), values.allowSecond),
  ];
}

/** The visit that the episode has on this day already, the latest of several. */
export function visitOn({ visits }: Pick<EpisodeRecord, 'visits'>, date: string): Visit | undefined {
  return visits.findLast(visit => visit.date === date);
}

export function secondErrors(first: Visit | undefined, isAllowed: boolean): FieldError[] {
  return first === undefined || isAllowed
    ? []
    : [{ field: 'allowSecond', message: t('visit.secondRefused') }];
}

export function isFlare(values: VisitValues): boolean {
  return values.afterLoad === 'worse' && values.isFlare;
}

function adherenceErrors({ sessionsDone, sessionsPlanned }: VisitValues): FieldError[] {
  const done = readNumber(sessionsDone, 0, 1000, null);
  const planned = readNumber(sessionsPlanned, 0, 1000, null);
  if (typeof done === 'string') return [{ field: 'sessionsDone', message: done }];
  if (typeof planned === 'string') return [{ field: 'sessionsPlanned', message: planned }];
  if (done === null) return [];
  if (planned === null) return [{ field: 'sessionsPlanned', message: t('visit.plannedRequired') }];
  return done > planned ? [{ field: 'sessionsDone', message: t('visit.moreThanPlanned', { planned }) }] : [];
}

function flareErrors({ flareRise, flareHours }: VisitValues): FieldError[] {
  const rise = readNumber(flareRise, 0, 10, null);
  const hours = readNumber(flareHours, 0, 2000, null);
  return [
    ...(typeof rise === 'string' ? [{ field: 'flareRise', message: rise }] : []),
    ...(typeof hours === 'string' ? [{ field: 'flareHours', message: hours }] : []),
  ];
}

function isBlankResidual({ movement, activity, severity }: ResidualRow): boolean {
  return [movement, activity, severity].every(typed => typed.trim() === '');
}

function residualErrors(row: ResidualRow, index: number): FieldError[] {
  if (isBlankResidual(row)) return [];
  const at = (field: string) => `residualSymptoms.${index}.${field}`;
  const severity = readNumber(row.severity, 0, 10, null);
  return [
    ...(row.activity.trim() === '' ? [{ field: at('activity'), message: t('visit.activityRequired') }] : []),
    ...(severity === null ? [{ field: at('severity'), message: t('visit.severityRequired') }] : []),
    ...(typeof severity === 'string' ? [{ field: at('severity'), message: severity }] : []),
  ];
}

/** What is sent, once nothing is refused. */
export function visitInput(values: VisitValues, record: Known, signedBy: string): RequestOf<'visit.record'> {
  const since = sinceLast(record, values.date);
  const done = numberOf(values.sessionsDone);
  const planned = numberOf(values.sessionsPlanned);
  const last = lastVisit(record, values.date);
  const flareDay = last === undefined ? values.date : addDays(last.date, 1);
  const contact = contactInput(values);
  return {
    episodeId: record.episode.id,
    ...contact,
    // Minutes that were not typed are those of the interventions, where these tell them.
    minutesActive: contact.minutesActive ?? derivedMinutes(values, ACTIVE_FAMILIES),
    minutesPassive: contact.minutesPassive ?? derivedMinutes(values, PASSIVE_FAMILIES),
    adherence:
      since === null || done === null || planned === null
        ? null
        : {
            from: since.from,
            to: since.to,
            sessionsDone: done,
            sessionsPlanned: planned,
            // The patient answered for every day since the last visit.
            daysRecorded: since.days,
          },
    flare: isFlare(values)
      ? {
          date: flareDay > values.date ? values.date : flareDay,
          rise: numberOf(values.flareRise),
          durationHours: numberOf(values.flareHours),
        }
      : null,
    residualSymptoms: values.residualSymptoms
      .filter(row => !isBlankResidual(row))
      .map(({ despite, severity, ...words }) => ({
        ...words,
        severity: numberOf(severity) ?? 0,
        despiteAdherence: despite === '' ? null : despite === 'yes',
      })),
    findings: Object.entries(values.findings).map(([code, answer]) => ({
      code,
      group: groupOf(code) ?? 'examination',
      answer,
    })),
    appointmentId: plannedAppointment(record, values.date)?.id ?? null,
    allowSecond: values.allowSecond,
    signedBy,
  };
}

function plannedAppointment(record: Known, date: string): EpisodeRecord['appointments'][number] | undefined {
  return record.appointments.find(entry => entry.date === date && entry.status === 'planned');
}
