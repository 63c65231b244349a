// The content of a re-evaluation request as pure data: gathered from the record here, laid out elsewhere. Every sentence
// carries the ids of the records it rests on. Nothing here reads a clock: the same record gives the same data.
import { observationsOf, weeksBetween } from '../charts/course.ts';
import { ChartModel, chartModel } from '../charts/model.ts';
import { openRedFlag } from '../clinical/safety.ts';
import { Episode } from '../domain/episode.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { LETTER_SECTIONS } from '../domain/letter-edit.ts';
import { Letterhead } from '../domain/letterhead.ts';
import type { Referrer } from '../domain/referrer.ts';
import { URGENCIES } from '../domain/request.ts';
import { type Words, wordsOf } from '../i18n/words.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { day, z } from '../schema.ts';
import { isDespiteAdherence } from './adherence.ts';
import { cautionsOf, enclosuresFact, missingFields, withheldFact } from './completeness.ts';
import { conclusionFacts, isImmediate } from './conclusion.ts';
import { Fact } from './fact.ts';
import {
  NumberedFinding,
  negativeFindings,
  numberedFindings,
  RedFlagStatement,
  redFlagStatement,
} from './findings.ts';
import { assessmentFacts, meanwhileFacts } from './narrative.ts';
import { Outcome, outcomeIds, outcomesOf } from './outcomes.ts';
import { personOnPaper } from './person.ts';
import { qualityFacts } from './quality.ts';
import { MOST_QUESTIONS, Question, questionsOf } from './questions.ts';
import { redFlagLine } from './red-flag-line.ts';
import { Screen, screensOf } from './screens.ts';
import { StillHurts, stillHurts } from './still-hurts.ts';
import {
  adherenceFacts,
  courseOfCare,
  InterventionLine,
  interventionLines,
  latestPlan,
  visitsUntil,
} from './treatment.ts';

const LETTER_URGENCIES = [...URGENCIES, 'emergency'] as const;

export const ReevaluationData = z.strictObject({
  language: z.enum(LANGUAGES),
  requestCode: z.string(),
  appVersion: z.string(),
  writtenOn: day(),
  urgency: z.enum(LETTER_URGENCIES),
  /** A red flag that cannot wait: nothing of a routine letter, safety first. */
  isSafety: z.boolean(),
  /** The letter it takes the place of; absent in a first version. */
  replaces: z.strictObject({ version: z.int(), writtenOn: day() }).optional(),
  /** Who gets a copy; absent where nobody does. */
  copyTo: z
    .strictObject({
      name: z.string(),
      credential: z.string(),
      practice: z.string(),
      sources: z.array(z.string()),
    })
    .optional(),
  from: Letterhead,
  to: z
    .strictObject({
      name: z.string(),
      credential: z.string(),
      practice: z.string(),
      address: z.string(),
      phone: z.string(),
      fax: z.string(),
      sources: z.array(z.string()),
    })
    .nullable(),
  patient: z.strictObject({
    name: z.string(),
    birthDate: day().nullable(),
    birthYear: z.int().nullable(),
    identifier: z.string(),
    sources: z.array(z.string()),
  }),
  problem: z.strictObject({
    title: z.string(),
    region: Episode.shape.region,
    side: Episode.shape.side,
    referralDiagnosis: z.string(),
    icd10: z.string().nullable(),
    workingDiagnosis: z.string(),
    mechanism: z.string(),
    onsetDate: day().nullable(),
    surgeryDate: day().nullable(),
    referralDate: day().nullable(),
    sources: z.array(z.string()),
  }),
  care: z.strictObject({
    firstDay: day(),
    weeks: z.int(),
    visits: z.int(),
    lastVisit: day().nullable(),
    plannedVisits: z.int().nullable(),
    planFrom: day().nullable(),
    planUntil: day().nullable(),
    certifiedOn: day().nullable(),
    certifiedUntil: day().nullable(),
    sources: z.array(z.string()),
  }),
  conclusion: z.array(Fact),
  questions: z.array(Question),
  /** Raised by the record and not asked: at most four are. */
  moreQuestions: z.array(Question),
  redFlags: RedFlagStatement,
  /** The statement in one line. */
  redFlagLine: Fact,
  outcomes: z.array(Outcome),
  charts: z.array(ChartModel),
  stillHurts: z.array(StillHurts),
  /** The words "despite good adherence" may stand with what still hurts. */
  isDespiteAdherence: z.boolean(),
  assessment: z.array(Fact),
  meanwhile: z.array(Fact),
  adherence: z.array(Fact),
  interventions: z.array(InterventionLine),
  courseOfCare: z.array(Fact),
  findings: z.array(NumberedFinding),
  screens: z.array(Screen),
  negativeFindings: z.array(
    z.strictObject({ words: z.string(), date: z.string(), sources: z.array(z.string()) }),
  ),
  /** What comes with the letter. */
  enclosures: Fact,
  quality: z.array(Fact),
  /** Which measures are left out; null where none is. */
  withheld: Fact.nullable(),
  /** Names of required fields that are still empty. */
  incomplete: z.array(z.string()),
  /** What the therapist should weigh before signing; printed on drafts only. */
  cautions: z.array(Fact),
  /** What the record says and the therapist left out. */
  leftOut: z.array(
    z.strictObject({ section: z.enum(LETTER_SECTIONS), key: z.string(), generated: z.string() }),
  ),
});
export type ReevaluationData = z.infer<typeof ReevaluationData>;

/** What the head of every document tells: from whom, to whom, about whom and which problem. */
export type DocumentHeadData = Pick<
  ReevaluationData,
  'from' | 'to' | 'copyTo' | 'patient' | 'problem' | 'language'
>;

export interface ReevaluationInput {
  readonly record: EpisodeRecord;
  readonly letterhead: Letterhead;
  readonly measureOf: MeasureOf;
  /** Day of the letter; later records are not read. */
  readonly asOf: string;
  readonly urgency: (typeof URGENCIES)[number];
  readonly requestCode: string;
  readonly appVersion: string;
  readonly replaces?: NonNullable<ReevaluationData['replaces']>;
  readonly copyTo?: Referrer;
  /** In place of that of the recipient. */
  readonly language?: Language;
}

export function gatherReevaluation(input: ReevaluationInput): ReevaluationData {
  const { record, measureOf, asOf } = input;
  const language = input.language ?? record.referrer?.language ?? 'en';
  const words = wordsOf(language);
  const outcomes = outcomesOf(record, measureOf, asOf, words);
  const redFlags = redFlagStatement(record, asOf, words);
  const evidence = {
    findings: numberedFindings(record, asOf, words),
    screens: screensOf(record, measureOf, asOf, words),
  };
  const questions = questionsOf(record, evidence, asOf, words);
  return {
    language,
    requestCode: input.requestCode,
    appVersion: input.appVersion,
    writtenOn: asOf,
    ...urgencyOf(input),
    ...(input.replaces === undefined ? {} : { replaces: input.replaces }),
    ...(input.copyTo === undefined ? {} : { copyTo: copyOf(input.copyTo) }),
    from: input.letterhead,
    ...people(record),
    problem: problemOf(record),
    care: careOf(record, asOf),
    conclusion: conclusionFacts(record, outcomes, asOf, words),
    questions: questions.slice(0, MOST_QUESTIONS),
    moreQuestions: questions.slice(MOST_QUESTIONS),
    redFlags,
    redFlagLine: redFlagLine(redFlags, words),
    outcomes,
    charts: chartsOf(input, words),
    stillHurts: stillHurts(record, asOf),
    isDespiteAdherence: isDespiteAdherence(record, asOf),
    assessment: assessmentFacts(record, asOf, words),
    meanwhile: meanwhileFacts(record, outcomes, measureOf, asOf, words),
    adherence: adherenceFacts(record, asOf, words),
    interventions: interventionLines(record, asOf),
    courseOfCare: courseOfCare(record, asOf, words),
    ...evidence,
    negativeFindings: negativeFindings(record, asOf, words),
    enclosures: enclosuresFact(outcomes, words),
    quality: qualityFacts(record, outcomes, measureOf, asOf, words),
    withheld: withheldFact(record, measureOf, asOf, words),
    incomplete: missingFields(record, input.letterhead, outcomes),
    cautions: cautionsOf(record, outcomes, evidence, asOf, words),
    leftOut: [],
  };
}

/** A red flag can only raise the urgency the therapist chose. */
function urgencyOf({
  record,
  asOf,
  urgency,
}: ReevaluationInput): Pick<ReevaluationData, 'urgency' | 'isSafety'> {
  const open = openRedFlag(record, asOf);
  if (!open) return { urgency, isSafety: false };
  const rank = (value: ReevaluationData['urgency']) => LETTER_URGENCIES.indexOf(value);
  return {
    urgency: rank(open.flag.urgency) > rank(urgency) ? open.flag.urgency : urgency,
    isSafety: isImmediate(open.flag.urgency),
  };
}

function copyOf({ id, name, credential, practice }: Referrer): ReevaluationData['copyTo'] {
  return { name, credential, practice, sources: [id] };
}

/** To whom and about whom. */
export function people({ patient, referrer }: EpisodeRecord): Pick<ReevaluationData, 'to' | 'patient'> {
  return {
    to: referrer && {
      name: referrer.name,
      credential: referrer.credential,
      practice: referrer.practice,
      address: referrer.address,
      phone: referrer.phone,
      fax: referrer.fax,
      sources: [referrer.id],
    },
    patient: personOnPaper(patient),
  };
}

export function problemOf({ episode }: EpisodeRecord): ReevaluationData['problem'] {
  return {
    title: episode.title,
    region: episode.region,
    side: episode.side,
    referralDiagnosis: episode.diagnosis,
    icd10: episode.icd10,
    workingDiagnosis: episode.workingDiagnosis,
    mechanism: episode.mechanism,
    onsetDate: episode.onsetDate,
    surgeryDate: episode.surgeryDate,
    referralDate: episode.referralDate,
    sources: [episode.id],
  };
}

function careOf(record: EpisodeRecord, asOf: string): ReevaluationData['care'] {
  const visits = visitsUntil(record, asOf);
  const plan = latestPlan(record, asOf);
  return {
    firstDay: record.episode.startDate,
    weeks: weeksBetween(record.episode.startDate, asOf),
    visits: visits.length,
    lastVisit: visits.at(-1)?.date ?? null,
    plannedVisits: plan?.plannedVisits ?? null,
    planFrom: plan?.startsOn ?? null,
    planUntil: plan?.endsOn ?? null,
    certifiedOn: plan?.certifiedOn ?? null,
    certifiedUntil: plan?.certifiedUntil ?? null,
    sources: [record.episode.id, ...(plan ? [plan.id] : [])],
  };
}

/** One chart for each measure in the table that has a course to show. */
export function chartsOf(
  { record, measureOf, asOf }: Pick<ReevaluationInput, 'record' | 'measureOf' | 'asOf'>,
  words: Words,
): ChartModel[] {
  return outcomeIds(record, measureOf, asOf)
    .filter(id => observationsOf(record, id, asOf).length > 1)
    .map(id => chartModel(record, id, measureOf(id), asOf, words));
}
