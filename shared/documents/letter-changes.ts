// What a signed letter says, and what the record would make it say by now: named in words, for the one who decides whether a
// new version is owed. Pure. Nothing of the signed letter changes.
import { weeksBetween } from '../charts/course.ts';
import { formatDay } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { LETTER_SECTIONS } from '../domain/letter-edit.ts';
import type { Verdict } from '../domain/verdict.ts';
import { type MessageId, t } from '../i18n/en.ts';
import { dotted, joined } from '../joined.ts';
import { z } from '../schema.ts';
import { sentencesOf } from './letter-edits.ts';
import type { ReevaluationData } from './reevaluation-data.ts';

export const LetterChanges = z.strictObject({
  /** What of the letter is no longer what the record says, one line each. */
  changes: z.array(z.string()),
  /** Sentences that would read otherwise, as they stand and as they would; empty where one of them is missing. */
  sentences: z.array(z.strictObject({ before: z.string(), after: z.string() })),
  /** What came after the letter and is no part of it. */
  newer: z.strictObject({ visits: z.int(), scores: z.int() }),
});
export type LetterChanges = z.infer<typeof LetterChanges>;

export const NO_CHANGES: LetterChanges = { changes: [], sentences: [], newer: { visits: 0, scores: 0 } };

/**
 * The record without what is newer than the letter: entries of later days, and those of its day that were made after it.
 * @param signedAt instant of the signature
 */
export function recordBehind(record: EpisodeRecord, day: string, signedAt: number): EpisodeRecord {
  const isIn = (date: string, createdAt: number) => date < day || (date === day && createdAt <= signedAt);
  const dated = <E extends { readonly date: string; readonly createdAt: number }>(entries: readonly E[]) =>
    entries.filter(({ date, createdAt }) => isIn(date, createdAt));
  const begun = <E extends { readonly startsOn: string; readonly createdAt: number }>(
    entries: readonly E[],
  ) => entries.filter(({ startsOn, createdAt }) => isIn(startsOn, createdAt));
  return {
    ...record,
    visits: dated(record.visits),
    observations: dated(record.observations),
    findings: dated(record.findings),
    appointments: record.appointments.filter(({ date }) => date <= day),
    residualSymptoms: dated(record.residualSymptoms),
    flares: dated(record.flares),
    phases: begun(record.phases),
    plans: begun(record.plans),
    programs: begun(record.programs),
    adherence: record.adherence.filter(
      ({ from, to, createdAt }) => from < day && (to < day || createdAt <= signedAt),
    ),
  };
}

/**
 * @param signed the letter as it was frozen
 * @param now the same letter, of the same day, made of the record as it is
 */
export function letterChanges(signed: ReevaluationData, now: ReevaluationData): string[] {
  return [
    ...fieldChanges(FROM, signed.from, now.from),
    ...fieldChanges(PATIENT, signed.patient, now.patient),
    ...fieldChanges(PROBLEM, signed.problem, now.problem),
    ...fieldChanges(CARE, signed.care, now.care),
    ...scoreChanges(scoresOf(signed), scoresOf(now)),
    ...listChanges(
      (when, entry) => t(`changed.finding.${when}`, { entry }),
      findingsOf(signed),
      findingsOf(now),
    ),
    ...listChanges(
      (when, entry) => t(`changed.symptom.${when}`, { entry }),
      symptomsOf(signed),
      symptomsOf(now),
    ),
    ...listChanges(
      (when, entry) => t(`changed.intervention.${when}`, { entry }),
      interventionsOf(signed),
      interventionsOf(now),
    ),
  ];
}

/** The verdict that a letter rests on, where the record as it is now gives another: the state, and whether it proposes a letter. */
export function verdictChange(before: Verdict, after: Verdict): string[] {
  const [was, is] = [verdictWords(before), verdictWords(after)];
  return was === is ? [] : [t('changed.field', { field: t('changed.verdict'), before: was, after: is })];
}

function verdictWords({ state, level }: Verdict): string {
  return dotted([t(`state.${state}`), level === 'reevaluate' ? t('changed.proposes') : '']);
}

/** Sentences of two letters compared; of another version of the program they may be worded otherwise and are not. */
export function sentenceChanges(signed: ReevaluationData, now: ReevaluationData): LetterChanges['sentences'] {
  if (signed.appVersion !== now.appVersion || signed.language !== now.language) return [];
  return LETTER_SECTIONS.flatMap(section => {
    const [before, after] = [printed(signed, section), printed(now, section)];
    return [...new Set([...before.keys(), ...after.keys()])]
      .map(key => ({ before: before.get(key) ?? '', after: after.get(key) ?? '' }))
      .filter(entry => entry.before !== entry.after);
  });
}

function printed(data: ReevaluationData, section: (typeof LETTER_SECTIONS)[number]): Map<string, string> {
  const sentences = section === 'questions' ? data.questions : sentencesOf(data, section);
  return new Map(sentences.map(({ key, text }) => [key, text]));
}

type Named<T> = readonly (readonly [keyof T & string, MessageId])[];

const FROM: Named<ReevaluationData['from']> = [
  ['therapistName', 'letterhead.therapistName'],
  ['credential', 'letterhead.credential'],
  ['licenceNumber', 'letterhead.licenceNumber'],
  ['practice', 'letterhead.practice'],
  ['address', 'letterhead.address'],
  ['phone', 'letterhead.phone'],
  ['fax', 'letterhead.fax'],
  ['email', 'letterhead.email'],
];
const PATIENT: Named<ReevaluationData['patient']> = [
  ['name', 'changed.patientName'],
  ['birthDate', 'patient.birthDate'],
  ['identifier', 'patient.identifier'],
];
const PROBLEM: Named<ReevaluationData['problem']> = [
  ['title', 'changed.title'],
  ['side', 'episode.side'],
  ['referralDiagnosis', 'episode.diagnosis'],
  ['icd10', 'episode.icd10'],
  ['workingDiagnosis', 'episode.workingDiagnosis'],
  ['mechanism', 'episode.mechanism'],
  ['onsetDate', 'episode.onsetDate'],
  ['surgeryDate', 'episode.surgeryDate'],
  ['referralDate', 'episode.referralDate'],
];
const CARE: Named<ReevaluationData['care']> = [
  ['firstDay', 'episode.startDate'],
  ['visits', 'changed.visits'],
  ['plannedVisits', 'plan.plannedVisits'],
  ['planUntil', 'plan.endsOn'],
  ['certifiedUntil', 'plan.certifiedUntilField'],
];

function fieldChanges<T>(fields: Named<T>, before: T, after: T): string[] {
  return fields.flatMap(([field, label]) => {
    const [was, is] = [words(before[field]), words(after[field])];
    return was === is ? [] : [t('changed.field', { field: t(label), before: was, after: is })];
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function words(value: unknown): string {
  if (value === null || value === undefined || value === '') return t('changed.empty');
  const text = String(value);
  return DAY.test(text) ? formatDay(text) : text;
}

interface Scored {
  readonly id: string;
  readonly name: string;
  readonly week: number;
  /** In words. */
  readonly day: string;
  readonly score: number;
}

/** Every score the letter shows, by its record: those of the charts, and the single one of a measure without. */
function scoresOf({ outcomes, charts, care }: ReevaluationData): ReadonlyMap<string, Scored> {
  const charted = charts.flatMap(({ name, rows }) =>
    rows.map(({ id, week, date, score, series = '' }) => ({
      id,
      name: series === '' ? name : `${name}, ${series}`,
      week,
      day: date,
      score,
    })),
  );
  const single = outcomes
    .filter(({ measureId }) => !charts.some(chart => chart.measureId === measureId))
    .map(({ measureId, name, latest: { date, score }, sources: [id = measureId] }) => ({
      id,
      name,
      week: weeksBetween(care.firstDay, date),
      day: formatDay(date),
      score,
    }));
  return new Map([...charted, ...single].map(scored => [scored.id, scored]));
}

function scoreChanges(before: ReadonlyMap<string, Scored>, after: ReadonlyMap<string, Scored>): string[] {
  const shown = [...new Map([...before, ...after]).values()].sort((a, b) => a.week - b.week);
  return shown.flatMap(({ id, name: measure, day, score }) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === undefined) return [t('changed.score.new', { measure, day, score })];
    if (is === undefined) return [t('changed.score.gone', { measure, day, score })];
    if (was.day !== day) return [t('changed.score.moved', { measure, score, before: was.day, after: day })];
    return was.score === score
      ? []
      : [t('changed.score.corrected', { measure, day, before: was.score, after: score })];
  });
}

function findingsOf({ findings, redFlags, negativeFindings }: ReevaluationData): string[] {
  return [
    ...findings.map(({ words: said, note }) => (note === '' ? said : `${said}: ${note}`)),
    ...redFlags.positive.map(({ words: said }) => said),
    ...negativeFindings.map(({ words: said }) => t('changed.answeredNo', { finding: said })),
  ];
}

function symptomsOf({ stillHurts }: ReevaluationData): string[] {
  return stillHurts.map(({ movement, activity, severity, timeOfDay }) =>
    t('changed.hurts', {
      what: joined([movement, activity]),
      time: t(`timeOfDay.${timeOfDay}`),
      severity,
    }),
  );
}

function interventionsOf({ interventions }: ReevaluationData): string[] {
  return interventions.map(({ name, times, doses }) =>
    joined([t('changed.done', { name, times }), doses.at(-1) ?? '']),
  );
}

function listChanges(
  say: (when: 'now' | 'before', entry: string) => string,
  before: readonly string[],
  after: readonly string[],
): string[] {
  return [
    ...after.filter(entry => !before.includes(entry)).map(entry => say('now', entry)),
    ...before.filter(entry => !after.includes(entry)).map(entry => say('before', entry)),
  ];
}
