// The complete list of what the renderer and `plateau call` can ask. Follow the compiler when adding one.
import { CustomMeasure } from '../domain/custom-measure.ts';
import { Episode, EpisodeInput, EpisodeMeasure, EpisodePatch } from '../domain/episode.ts';
import { CaseloadPatient, EpisodeRecord } from '../domain/episode-record.ts';
import { Finding, FindingInput } from '../domain/finding.ts';
import { Letterhead, PAPERS } from '../domain/letterhead.ts';
import {
  Observation,
  ObservationInput,
  ResidualSymptom,
  ResidualSymptomInput,
} from '../domain/observation.ts';
import { Patient, PatientInput, PatientPatch } from '../domain/patient.ts';
import { Phase, PhaseInput, PlanInput, PlanOfCare } from '../domain/plan.ts';
import { Problem } from '../domain/problem.ts';
import { Adherence, AdherenceInput, Program, ProgramInput } from '../domain/program.ts';
import { Referrer, ReferrerInput } from '../domain/referrer.ts';
import { Reply, ReplyInput, Request, URGENCIES } from '../domain/request.ts';
import { Verdict } from '../domain/verdict.ts';
import { Flare, FlareInput, Visit, VisitInput } from '../domain/visit.ts';
import { day, id, list, optionalText, rowVersion, text, z } from '../schema.ts';
import { DeviceSettings } from '../settings/catalog.ts';
import { channel } from './channel.ts';

const nothing = z.strictObject({});
const done = z.strictObject({});
const vaultState = z.enum(['none', 'locked', 'open', 'read-only']);
const passphrase = z.string().min(1).max(1024);
const paper = z.enum(PAPERS);

export const contract = {
  // ---- host: window, vault life, printing ----
  'vault.status': channel({
    side: 'host',
    kind: 'query',
    input: nothing,
    output: z.strictObject({
      state: vaultState,
      /** Folder name for the screen; the path itself stays in main. */
      name: z.string(),
      location: z.string(),
    }),
  }),
  'vault.choose': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ purpose: z.enum(['create', 'open']) }),
    output: z.strictObject({ state: vaultState, name: z.string(), location: z.string() }),
    errors: ['cancelled', 'invalid'],
  }),
  'vault.newRecoveryCode': channel({
    side: 'host',
    kind: 'command',
    input: nothing,
    output: z.strictObject({ code: z.string(), askGroups: z.array(z.int().min(1)).length(2) }),
  }),
  'vault.create': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ passphrase, groups: z.array(z.string().max(10)).length(2) }),
    output: done,
    errors: ['weak-passphrase', 'invalid', 'vault-exists', 'disk-full', 'read-only'],
  }),
  'vault.unlock': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ passphrase }),
    output: z.strictObject({ readOnly: z.boolean() }),
    errors: [
      'wrong-passphrase',
      'vault-busy',
      'vault-missing',
      'vault-head',
      'vault-newer',
      'db-corrupt',
      'db-from-future',
    ],
  }),
  'vault.lock': channel({ side: 'host', kind: 'command', input: nothing, output: done }),
  'device.get': channel({ side: 'host', kind: 'query', input: nothing, output: DeviceSettings }),
  'device.set': channel({
    side: 'host',
    kind: 'command',
    input: DeviceSettings.partial(),
    output: DeviceSettings,
    errors: ['read-only', 'disk-full'],
  }),
  'document.print': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), paper }),
    output: z.strictObject({ printed: z.boolean() }),
    errors: ['not-found', 'vault-locked', 'cancelled'],
  }),
  'document.savePdf': channel({
    side: 'host',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), paper }),
    output: z.strictObject({ fileName: z.string() }),
    errors: ['not-found', 'vault-locked', 'cancelled', 'disk-full', 'read-only'],
  }),
  'app.info': channel({
    side: 'host',
    kind: 'query',
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      node: z.string(),
      chrome: z.string(),
    }),
  }),

  // ---- caseload: lists ----
  'caseload.list': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: z.array(CaseloadPatient),
  }),
  'problem.list': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ today: day() }),
    output: z.array(Problem),
  }),
  'search.query': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ text: text(200), limit: z.int().min(1).max(200).default(50) }),
    output: z.array(
      z.strictObject({
        patientId: id('patient'),
        episodeId: id('episode').nullable(),
        kind: z.string(),
        patientName: z.string(),
        snippet: z.string(),
      }),
    ),
  }),
  'scan.run': channel({
    side: 'caseload',
    kind: 'command',
    input: nothing,
    output: z.strictObject({
      scanned: z.int(),
      recomputed: z.int(),
      verdicts: z.array(
        z.strictObject({
          episodeId: id('episode'),
          patientName: z.string(),
          title: z.string(),
          state: Verdict.shape.state,
          level: Verdict.shape.level,
          pStalled: z.number(),
          onsetDate: z.string().nullable(),
          headline: z.string(),
          cause: z.string().nullable(),
        }),
      ),
    }),
  }),

  // ---- caseload: patients, referrers, episodes ----
  'patient.create': channel({
    side: 'caseload',
    kind: 'command',
    input: PatientInput.extend({
      /** Create even though a patient with this name and birth date exists. */
      allowNamesake: z.boolean().default(false),
    }),
    output: Patient,
    errors: ['conflict'],
  }),
  'patient.get': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ patientId: id('patient') }),
    output: z.strictObject({ patient: Patient, episodes: z.array(Episode) }),
    errors: ['not-found'],
  }),
  'patient.update': channel({
    side: 'caseload',
    kind: 'command',
    input: PatientPatch.extend({ patientId: id('patient'), rowVersion: rowVersion() }),
    output: Patient,
    errors: ['not-found', 'conflict'],
  }),
  'patient.archive': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ patientId: id('patient'), rowVersion: rowVersion() }),
    output: Patient,
    errors: ['not-found', 'conflict'],
  }),
  'referrer.create': channel({ side: 'caseload', kind: 'command', input: ReferrerInput, output: Referrer }),
  'referrer.list': channel({ side: 'caseload', kind: 'query', input: nothing, output: z.array(Referrer) }),
  'episode.create': channel({
    side: 'caseload',
    kind: 'command',
    input: EpisodeInput.extend({
      /** Measures to follow from the start, the first one being primary. */
      measureIds: list(text(60), 12).default([]),
    }),
    output: Episode,
    errors: ['not-found', 'invalid'],
  }),
  'episode.update': channel({
    side: 'caseload',
    kind: 'command',
    input: EpisodePatch.extend({
      episodeId: id('episode'),
      rowVersion: rowVersion(),
      status: Episode.shape.status.optional(),
      endDate: day().nullable().optional(),
    }),
    output: Episode,
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  'episode.record': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ episodeId: id('episode') }),
    output: EpisodeRecord,
    errors: ['not-found'],
  }),
  'episode.setMeasure': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      episodeId: id('episode'),
      measureId: text(60),
      scoreId: text(60).default('total'),
      goal: z.number().min(-1e6).max(1e6).nullable().default(null),
      isPrimary: z.boolean().default(false),
    }),
    output: z.strictObject({ measure: EpisodeMeasure, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),

  // ---- caseload: what is recorded in an episode ----
  'measure.define': channel({
    side: 'caseload',
    kind: 'command',
    input: CustomMeasure,
    output: CustomMeasure,
    errors: ['conflict', 'invalid'],
  }),
  'measure.custom': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: z.array(CustomMeasure),
  }),
  'measure.record': channel({
    side: 'caseload',
    kind: 'command',
    input: ObservationInput,
    output: z.strictObject({ observation: Observation, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'visit.record': channel({
    side: 'caseload',
    kind: 'command',
    input: VisitInput,
    output: z.strictObject({ visit: Visit, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'adherence.record': channel({
    side: 'caseload',
    kind: 'command',
    input: AdherenceInput,
    output: z.strictObject({ adherence: Adherence, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'flare.record': channel({
    side: 'caseload',
    kind: 'command',
    input: FlareInput,
    output: z.strictObject({ flare: Flare, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'finding.record': channel({
    side: 'caseload',
    kind: 'command',
    input: FindingInput,
    output: z.strictObject({ finding: Finding, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'residual.record': channel({
    side: 'caseload',
    kind: 'command',
    input: ResidualSymptomInput,
    output: ResidualSymptom,
    errors: ['not-found', 'invalid'],
  }),
  'plan.record': channel({
    side: 'caseload',
    kind: 'command',
    input: PlanInput,
    output: PlanOfCare,
    errors: ['not-found', 'invalid'],
  }),
  'phase.start': channel({
    side: 'caseload',
    kind: 'command',
    input: PhaseInput,
    output: z.strictObject({ phase: Phase, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'program.record': channel({
    side: 'caseload',
    kind: 'command',
    input: ProgramInput,
    output: Program,
    errors: ['not-found', 'invalid'],
  }),

  // ---- caseload: request and reply ----
  'request.create': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      episodeId: id('episode'),
      urgency: z.enum(URGENCIES).default('routine'),
      today: day(),
    }),
    output: Request,
    errors: ['not-found', 'conflict'],
  }),
  'request.document': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ requestId: id('request'), paper }),
    output: z.strictObject({
      request: Request,
      /** `ReevaluationData` as JSON text: the preview renders the components the letter is made of. */
      dataJson: z.string(),
      html: z.string(),
      fileName: z.string(),
      /** Names of required fields that are still empty. */
      incomplete: z.array(z.string()),
    }),
    errors: ['not-found'],
  }),
  'request.sign': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), rowVersion: rowVersion(), signedBy: text(200), paper }),
    output: Request,
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  'request.markSent': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      requestId: id('request'),
      rowVersion: rowVersion(),
      sentOn: day(),
      channel: Request.shape.channel.unwrap(),
    }),
    output: Request,
    errors: ['not-found', 'conflict'],
  }),
  'reply.record': channel({
    side: 'caseload',
    kind: 'command',
    input: ReplyInput,
    output: z.strictObject({ reply: Reply, request: Request }),
    errors: ['not-found', 'conflict'],
  }),
  'document.audit': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), action: z.enum(['print', 'export']) }),
    output: done,
    errors: ['not-found'],
  }),

  // ---- caseload: settings, audit, import ----
  'settings.letterhead': channel({ side: 'caseload', kind: 'query', input: nothing, output: Letterhead }),
  'settings.setLetterhead': channel({
    side: 'caseload',
    kind: 'command',
    input: Letterhead,
    output: Letterhead,
  }),
  'audit.verify': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: z.strictObject({ entries: z.int(), brokenAt: z.int().nullable() }),
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

export type Contract = typeof contract;
export type ChannelName = keyof Contract;
export type ChannelOfSide<S extends 'caseload' | 'host'> = {
  [C in ChannelName]: Contract[C]['side'] extends S ? C : never;
}[ChannelName];

/** What a caller may send (defaults not yet filled in). */
export type RequestOf<C extends ChannelName> = z.input<Contract[C]['input']>;
/** What a handler receives. */
export type InputOf<C extends ChannelName> = z.output<Contract[C]['input']>;
export type OutputOf<C extends ChannelName> = z.output<Contract[C]['output']>;

/** Messages from the host; they announce, they never ask for work, except `command.run` from the native menu. */
export const push = {
  changed: z.strictObject({ topics: z.array(z.string().max(100)).max(1000) }),
  locked: z.strictObject({ reason: z.enum(['user', 'idle', 'suspend', 'error']) }),
  progress: z.strictObject({ task: z.string(), done: z.int(), total: z.int() }),
  'command.run': z.strictObject({ id: z.string().max(100) }),
};
