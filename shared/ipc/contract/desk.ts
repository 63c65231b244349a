// The day's contacts, requests and replies, drafts, settings, audit and import.
import { AlarmAnswer, AlarmAnswerInput } from '../../domain/alarm.ts';
import { Appointment, DayRow, SETTABLE_STATUSES, startTime } from '../../domain/appointment.ts';
import { BriefLine } from '../../domain/brief.ts';
import { CareStep, ResultInput } from '../../domain/care-step.ts';
import { MarkedEpisode } from '../../domain/course-mark.ts';
import { DetectorRules, DetectorSettings } from '../../domain/detector-settings.ts';
import { DocumentSource } from '../../domain/document-source.ts';
import { Draft, DraftEntry, Layout } from '../../domain/draft.ts';
import { DrawnSignature } from '../../domain/drawn-signature.ts';
import { LabInput, LabStep } from '../../domain/lab.ts';
import { Letterhead } from '../../domain/letterhead.ts';
import { MOST_CHOICES, NumberChoice, NumberInput, NumberKey } from '../../domain/numbers.ts';
import { PracticeCountry } from '../../domain/practice-country.ts';
import { ReportInterval } from '../../domain/report-interval.ts';
import { Reply, ReplyAmendment, ReplyInput, Request } from '../../domain/request.ts';
import { TimeLimits } from '../../domain/time-limits.ts';
import { day, id, list, optionalText, rowVersion, text, z } from '../../schema.ts';
import { channel } from '../channel.ts';
import { done, nothing, paper } from './pieces.ts';

export const deskChannels = {
  'appointment.list': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ date: day() }),
    output: list(DayRow, 1000),
  }),
  /** Days of a span on which contacts are still planned. */
  'appointment.days': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ from: day(), to: day() }),
    output: z.array(z.strictObject({ date: z.string(), count: z.int() })),
  }),
  'appointment.plan': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      patientId: id('patient'),
      /** Left out, the only episode in care is meant; where there is none or several, the visit says which. */
      episodeId: id('episode').nullable().default(null),
      date: day(),
      startTime: startTime.default(null),
      setting: Appointment.shape.setting,
      note: Appointment.shape.note.default(''),
      /** Plan it although the patient is planned on this day already. */
      allowSecond: z.boolean().default(false),
    }),
    output: Appointment,
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  'appointment.update': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      appointmentId: id('appointment'),
      rowVersion: rowVersion(),
      date: day().optional(),
      startTime: startTime.optional(),
      setting: Appointment.shape.setting.optional(),
      status: z.enum(SETTABLE_STATUSES).optional(),
      note: Appointment.shape.note.optional(),
      allowSecond: z.boolean().default(false),
    }),
    output: Appointment,
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  /** The appointments of a day in the order of the route: all of them. */
  'appointment.order': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ date: day(), ids: list(id('appointment'), 1000) }),
    output: done,
    errors: ['conflict'],
  }),
  'appointment.remove': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ appointmentId: id('appointment'), rowVersion: rowVersion() }),
    output: done,
    errors: ['not-found', 'conflict'],
  }),
  /** The seven lines on each patient of a day, in the order of the route. */
  'day.briefs': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ date: day() }),
    output: list(z.strictObject({ row: DayRow, lines: list(BriefLine, 7) }), 1000),
  }),
  /** Episodes of a day that lie behind the expected course of their condition, as it will be on that day. */
  'day.marks': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ date: day(), today: day() }),
    output: list(MarkedEpisode, 1000),
  }),

  'reply.record': channel({
    side: 'caseload',
    kind: 'command',
    input: ReplyInput,
    output: z.strictObject({ reply: Reply, request: Request, careSteps: list(CareStep, 10) }),
    errors: ['not-found', 'conflict'],
  }),
  /** Puts right what was said of a reply; what stood before stays readable. */
  'reply.amend': channel({
    side: 'caseload',
    kind: 'command',
    input: ReplyAmendment,
    output: Reply,
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  /** What came back of imaging, blood work or a surgical opinion that a reply let expect. */
  'result.record': channel({
    side: 'caseload',
    kind: 'command',
    input: ResultInput,
    output: CareStep,
    errors: ['not-found', 'conflict'],
  }),
  /** Any document as the whole page that prints, and the name of its file. */
  'document.page': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ source: DocumentSource, paper }),
    output: z.strictObject({ html: z.string(), fileName: z.string() }),
    errors: ['not-found', 'invalid'],
  }),
  'document.audit': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ source: DocumentSource, action: z.enum(['print', 'export']) }),
    output: done,
    errors: ['not-found'],
  }),

  'draft.save': channel({
    side: 'caseload',
    kind: 'draft',
    input: Draft.omit({ updatedAt: true }),
    output: done,
    errors: ['not-found', 'read-only', 'disk-full'],
  }),
  'draft.get': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ id: Draft.shape.id }),
    output: z.strictObject({ draft: Draft.nullable() }),
  }),
  'draft.list': channel({ side: 'caseload', kind: 'query', input: nothing, output: z.array(DraftEntry) }),
  'draft.discard': channel({
    side: 'caseload',
    kind: 'draft',
    input: z.strictObject({ id: Draft.shape.id }),
    output: done,
    errors: ['read-only', 'disk-full'],
  }),
  'layout.get': channel({ side: 'caseload', kind: 'query', input: nothing, output: Layout }),
  'layout.save': channel({
    side: 'caseload',
    kind: 'draft',
    input: Layout,
    output: done,
    errors: ['read-only', 'disk-full'],
  }),

  'settings.letterhead': channel({ side: 'caseload', kind: 'query', input: nothing, output: Letterhead }),
  'settings.setLetterhead': channel({
    side: 'caseload',
    kind: 'command',
    input: Letterhead,
    output: Letterhead,
  }),
  /** The logo of the practice as an address that holds it; null where there is none. */
  'settings.logo': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: z.strictObject({ address: z.string().nullable() }),
  }),
  'settings.removeLogo': channel({
    side: 'caseload',
    kind: 'command',
    input: nothing,
    output: z.strictObject({}),
  }),
  'settings.signature': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: z.strictObject({ signature: DrawnSignature.nullable() }),
  }),
  /** Keeps the drawn signature, or takes it away; signed letters stay as they are. */
  'settings.setSignature': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ signature: DrawnSignature.nullable() }),
    output: z.strictObject({}),
    errors: ['invalid'],
  }),
  /** Where the practice is: rules of payers and laws count there only. */
  'settings.country': channel({ side: 'caseload', kind: 'query', input: nothing, output: PracticeCountry }),
  'settings.setCountry': channel({
    side: 'caseload',
    kind: 'command',
    input: PracticeCountry,
    output: PracticeCountry,
  }),
  'settings.reportInterval': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: ReportInterval,
  }),
  'settings.setReportInterval': channel({
    side: 'caseload',
    kind: 'command',
    input: ReportInterval,
    output: ReportInterval,
  }),
  'settings.timeLimits': channel({ side: 'caseload', kind: 'query', input: nothing, output: TimeLimits }),
  'settings.detector': channel({ side: 'caseload', kind: 'query', input: nothing, output: DetectorSettings }),
  'settings.setDetector': channel({
    side: 'caseload',
    kind: 'command',
    input: DetectorSettings,
    output: DetectorSettings,
  }),
  /** The rules of this program, and how many episodes still stand under others. */
  'rules.waiting': channel({ side: 'caseload', kind: 'query', input: nothing, output: DetectorRules }),
  'rules.accept': channel({ side: 'caseload', kind: 'command', input: nothing, output: DetectorRules }),
  /** Keeps the alarm of an episode quiet until a day, or closes it; both need a reason. */
  'alarm.answer': channel({
    side: 'caseload',
    kind: 'command',
    input: AlarmAnswerInput,
    output: AlarmAnswer,
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  'alarm.reopen': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ episodeId: id('episode') }),
    output: AlarmAnswer,
    errors: ['not-found', 'conflict'],
  }),
  /** What the caseload would look like under these settings; nothing is stored. */
  'lab.preview': channel({ side: 'caseload', kind: 'query', input: LabInput, output: LabStep }),
  'settings.setTimeLimits': channel({
    side: 'caseload',
    kind: 'command',
    input: TimeLimits,
    output: TimeLimits,
  }),
  /** Numbers of our own choosing that this practice has set otherwise, of today and of earlier days. */
  'number.list': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: list(NumberChoice, MOST_CHOICES),
  }),
  /** A number that somebody published is refused. */
  'number.change': channel({
    side: 'caseload',
    kind: 'command',
    input: NumberInput,
    output: list(NumberChoice, MOST_CHOICES),
    errors: ['invalid'],
  }),
  'number.reset': channel({
    side: 'caseload',
    kind: 'command',
    input: NumberKey,
    output: list(NumberChoice, MOST_CHOICES),
    errors: ['invalid', 'not-found'],
  }),
  'audit.verify': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: z.strictObject({
      entries: z.int(),
      brokenAt: z.int().nullable(),
      attachments: z.int(),
      /** Of these, the ones that are no longer what was kept. */
      damaged: z.int(),
    }),
  }),
  'import.csv': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      fileName: text(255),
      text: z.string().max(32_000_000),
      mapText: z.string().max(100_000),
      dryRun: z.boolean().default(false),
    }),
    output: z.strictObject({
      rows: z.int(),
      patients: z.int(),
      episodes: z.int(),
      observations: z.int(),
      notes: z.array(optionalText(500)),
    }),
    errors: ['invalid', 'conflict'],
    maxBytes: 40_000_000,
  }),
};
