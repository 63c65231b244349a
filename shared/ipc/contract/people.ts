// Lists of the caseload, patients, referrers and episodes.
import { AnswerInList } from '../../domain/alarm.ts';
import { Discharge } from '../../domain/discharge.ts';
import { Episode, EpisodeInput, EpisodeMeasure, EpisodePatch } from '../../domain/episode.ts';
import { CaseloadPatient, EpisodeDays, EpisodeRecord } from '../../domain/episode-record.ts';
import { Merge, MergeChoices } from '../../domain/merge.ts';
import { Patient, PatientInput, PatientPatch } from '../../domain/patient.ts';
import { MOST_PROBLEMS, Problem } from '../../domain/problem.ts';
import { Referrer, ReferrerInput, ReferrerPatch } from '../../domain/referrer.ts';
import { ReferrerCases, ReferrerLine } from '../../domain/referrer-directory.ts';
import { SearchAnswer, SearchInput } from '../../domain/search.ts';
import { VERDICT_STATES, Verdict } from '../../domain/verdict.ts';
import { day, id, list, rowVersion, text, z } from '../../schema.ts';
import { channel } from '../channel.ts';
import { nothing } from './pieces.ts';

export const peopleChannels = {
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
    /** Worst first; full when it has `MOST_PROBLEMS`: there may be more. */
    output: list(Problem, MOST_PROBLEMS),
  }),
  /** Days of the episodes that had a visit or are planned for today. */
  'caseload.days': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ today: day() }),
    output: z.array(EpisodeDays),
  }),
  /** What people are found by besides their names. */
  'caseload.keys': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: z.array(z.strictObject({ patientId: id('patient'), identifier: z.string(), phone: z.string() })),
  }),
  'search.query': channel({ side: 'caseload', kind: 'query', input: SearchInput, output: SearchAnswer }),
  'scan.run': channel({
    side: 'caseload',
    kind: 'command',
    /** `measures`: also what each measure does by itself. */
    input: z.strictObject({ measures: z.boolean().default(false) }),
    output: z.strictObject({
      scanned: z.int(),
      recomputed: z.int(),
      /** Verdicts that stay as they are until the new rules of the detector are accepted. */
      heldBack: z.int(),
      verdicts: z.array(
        z.strictObject({
          episodeId: id('episode'),
          patientName: z.string(),
          title: z.string(),
          /** `red-flag`: nothing is said of the course while one is open. */
          state: z.enum([...VERDICT_STATES, 'red-flag']),
          level: Verdict.shape.level,
          pStalled: z.number(),
          onsetDate: z.string().nullable(),
          headline: z.string(),
          cause: z.string().nullable(),
          /** What the therapist answered to the alarm, until it ends; null while a red flag is open. */
          answer: AnswerInList.nullable(),
          /** Only where asked for; empty while a red flag is open. */
          measures: Verdict.shape.measures.optional(),
        }),
      ),
    }),
  }),

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
  'patient.restore': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ patientId: id('patient'), rowVersion: rowVersion() }),
    output: Patient,
    errors: ['not-found', 'conflict'],
  }),
  'patient.merges': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ patientId: id('patient') }),
    output: z.array(Merge),
  }),
  'patient.mergePreview': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ keptId: id('patient'), mergedId: id('patient') }),
    output: z.strictObject({
      kept: Patient,
      merged: Patient,
      keptEpisodes: z.array(Episode),
      mergedEpisodes: z.array(Episode),
      appointments: z.int(),
      drafts: z.int(),
      thresholds: z.int(),
      /** Choices the kept record has made otherwise: they stay with the merged one. */
      thresholdsLeft: z.int(),
    }),
    errors: ['not-found'],
  }),
  'patient.merge': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      keptId: id('patient'),
      keptVersion: rowVersion(),
      mergedId: id('patient'),
      mergedVersion: rowVersion(),
      choices: MergeChoices.default({}),
      /** Although the two records give different dates of birth. */
      allowBornApart: z.boolean().default(false),
    }),
    output: z.strictObject({ mergeId: id('merge'), patient: Patient }),
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  'patient.unmerge': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ mergeId: id('merge') }),
    output: z.strictObject({ kept: Patient, merged: Patient }),
    errors: ['not-found', 'conflict'],
  }),
  'patient.discharges': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ patientId: id('patient') }),
    output: z.array(Discharge),
  }),
  'episode.discharge': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      episodeId: id('episode'),
      rowVersion: rowVersion(),
      date: day(),
      reason: Discharge.shape.reason,
      note: Discharge.shape.note.default(''),
    }),
    output: Episode,
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  'episode.reopen': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ episodeId: id('episode'), rowVersion: rowVersion(), date: day() }),
    output: Episode,
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  'referrer.create': channel({
    side: 'caseload',
    kind: 'command',
    input: ReferrerInput.extend({
      /** Create even though the directory has an entry of this name and practice. */
      allowAlike: z.boolean().default(false),
    }),
    output: Referrer,
    errors: ['conflict'],
  }),
  'referrer.update': channel({
    side: 'caseload',
    kind: 'command',
    input: ReferrerPatch.extend({ referrerId: id('referrer'), rowVersion: rowVersion() }),
    output: Referrer,
    errors: ['not-found', 'conflict'],
  }),
  'referrer.merge': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      keptId: id('referrer'),
      keptVersion: rowVersion(),
      mergedId: id('referrer'),
      mergedVersion: rowVersion(),
    }),
    output: z.strictObject({ referrer: Referrer, episodes: z.int(), requests: z.int() }),
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  /** Only an entry that no episode names. */
  'referrer.delete': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ referrerId: id('referrer'), rowVersion: rowVersion() }),
    output: nothing,
    errors: ['not-found', 'conflict'],
  }),
  'referrer.directory': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: z.array(ReferrerLine),
  }),
  'referrer.cases': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ referrerId: id('referrer') }),
    output: ReferrerCases,
    errors: ['not-found'],
  }),
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
      /** The day a goal that is new was set; the host's when it is not told. */
      setOn: day().optional(),
      isPrimary: z.boolean().default(false),
    }),
    output: z.strictObject({ measure: EpisodeMeasure, verdict: Verdict }),
    errors: ['not-found', 'invalid'],
  }),
  'episode.stopMeasure': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ episodeId: id('episode'), measureId: text(60) }),
    output: z.strictObject({ verdict: Verdict }),
    errors: ['not-found'],
  }),
};
