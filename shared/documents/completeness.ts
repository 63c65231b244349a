// What a letter lacks, what comes with it, and what the therapist should weigh before signing.

import { measureIdsOf, observationsOf, weeksBetween } from '../charts/course.ts';
import { gateWeeksOf } from '../clinical/courses.ts';
import { numbersWith } from '../clinical/evidence/numbers.ts';
import { evidence } from '../clinical/evidence/registry.ts';
import { openRedFlag } from '../clinical/safety.ts';
import { courseDayOf } from '../course-start.ts';
import { daysBetween } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Letterhead } from '../domain/letterhead.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { Words, WordsId } from '../i18n/words.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { isAdherenceProven } from './adherence.ts';
import { isImmediate, stallOf } from './conclusion.ts';
import { type Fact, fact } from './fact.ts';
import { isWithheld, type Outcome } from './outcomes.ts';
import { type Evidence, isPatternSupported } from './questions.ts';
import { staleHurtsDay, stillHurts } from './still-hurts.ts';
import { interventionLines, latestPlan } from './treatment.ts';

/** Our own convention: a score older than this no longer tells of the present. */
const OLD_SCORE_DAYS = evidence('letter.oldScore').value;

/**
 * Names of fields without which the letter cannot be signed: who writes, to whom, about whom, and one score. What may be
 * empty in the record (screening, adherence, interventions) is printed as not recorded instead.
 */
export function missingFields(
  record: EpisodeRecord,
  letterhead: Letterhead,
  outcomes: readonly Outcome[],
): string[] {
  const { patient, episode, referrer } = record;
  const isThere: Readonly<Record<string, boolean>> = {
    therapistName: letterhead.therapistName !== '',
    credential: letterhead.credential !== '',
    licenceNumber: letterhead.licenceNumber !== '',
    practice: letterhead.practice !== '',
    phone: letterhead.phone !== '',
    returnAddress: letterhead.fax !== '' || letterhead.email !== '',
    referrer: referrer !== null,
    birthDate: patient.birthDate !== null,
    diagnosis: episode.diagnosis !== '' || episode.workingDiagnosis !== '' || episode.icd10 !== null,
    outcomes: outcomes.length > 0,
  };
  return Object.entries(isThere).flatMap(([field, there]) => (there ? [] : [field]));
}

/** The pages behind the letter, with the measures whose course they show. */
export function enclosuresFact(outcomes: readonly Outcome[], words: Words): Fact {
  const shown = outcomes.filter(row => row.change !== null).map(row => row.name);
  return shown.length === 0
    ? fact(words, 'enclosures.record')
    : fact(words, 'enclosures.charts', { params: { measures: shown.join(', ') } });
}

/** Which measures are left out of the letter; null where none is. */
export function withheldFact(
  record: EpisodeRecord,
  measureOf: MeasureOf,
  asOf: string,
  words: Words,
): Fact | null {
  const names = measureIdsOf(record)
    .filter(id => isWithheld(measureOf(id)) && observationsOf(record, id, asOf).length > 0)
    .map(id => measureOf(id)?.abbreviation ?? id);
  return names.length === 0 ? null : fact(words, 'withheld', { params: { measures: names.join(', ') } });
}

/**
 * What is out of date, and the conditions of a routine letter that the record does not meet. Nothing holds up a red flag
 * that cannot wait, and no red flag is bound to the conditions.
 */
export function cautionsOf(
  record: EpisodeRecord,
  outcomes: readonly Outcome[],
  evidence: Evidence,
  asOf: string,
  words: Words,
): Fact[] {
  const flag = openRedFlag(record, asOf);
  if (flag && isImmediate(flag.flag.urgency)) return [];
  const dated = datedCautions(record, outcomes, asOf, words);
  return flag ? dated : [...dated, ...routineCautions(record, outcomes, evidence, { asOf, words })];
}

function datedCautions(
  record: EpisodeRecord,
  outcomes: readonly Outcome[],
  asOf: string,
  words: Words,
): Fact[] {
  const lastScore = outcomes
    .map(row => row.latest.date)
    .sort()
    .at(-1);
  const scoreDays = lastScore === undefined ? 0 : daysBetween(lastScore, asOf);
  const hurtsDay = staleHurtsDay(stillHurts(record, asOf), asOf);
  const until = latestPlan(record, asOf)?.certifiedUntil ?? null;
  return [
    ...(scoreDays > OLD_SCORE_DAYS ? [fact(words, 'caution.score', { params: { days: scoreDays } })] : []),
    ...(hurtsDay === null
      ? []
      : [
          fact(words, 'caution.hurts', {
            params: { day: words.day(hurtsDay), days: daysBetween(hurtsDay, asOf) },
          }),
        ]),
    ...(until !== null && until < asOf
      ? [fact(words, 'caution.certification', { params: { day: words.day(until) } })]
      : []),
  ];
}

function routineCautions(
  record: EpisodeRecord,
  outcomes: readonly Outcome[],
  evidence: Evidence,
  { asOf, words }: { readonly asOf: string; readonly words: Words },
): Fact[] {
  const caution = (id: WordsId, params = {}) => fact(words, id, { params });
  const verdict = stallOf(record, asOf);
  if (!verdict) return [caution('caution.noStall')];
  const week = weeksBetween(courseDayOf(record, asOf), asOf);
  const gate = gateWeeksOf(record.episode, numbersWith(record.numbers));
  const isProven = isAdherenceProven(record, asOf) || isPatternSupported(record, evidence);
  const hasExamination = evidence.findings.some(entry => entry.group === 'examination');
  return [
    ...(week < gate ? [caution('caution.weeks', { week, gate })] : []),
    ...(outcomes.filter(row => row.change !== null).length < 2 ? [caution('caution.measures')] : []),
    ...(hasChangedPlan(record, asOf) ? [] : [caution('caution.plan')]),
    ...(isProven ? [] : [caution('caution.adherence')]),
    ...(hasExamination ? [] : [caution('caution.examination')]),
    ...(hasWrongDose(verdict) ? [caution('caution.dose')] : []),
  ];
}

function hasWrongDose({ causes }: Verdict): boolean {
  return causes.some(
    entry =>
      entry.status === 'supported' &&
      (entry.cause === 'intensity-too-high' || entry.cause === 'intensity-too-low'),
  );
}

/** A new phase, a new version of the program, or a changed dose. */
export function hasChangedPlan(record: EpisodeRecord, asOf: string): boolean {
  return (
    record.phases.some(phase => phase.startsOn > record.episode.startDate && phase.startsOn <= asOf) ||
    record.programs.some(program => program.version > 1 && program.startsOn <= asOf) ||
    interventionLines(record, asOf).some(line => line.doses.length > 1)
  );
}
