// What a letter lacks, what it rests on, and what the therapist should weigh before signing.

import { measureIdsOf, observationsOf, weeksBetween } from '../charts/course.ts';
import { gateWeeksOf } from '../clinical/courses.ts';
import { evidence } from '../clinical/evidence/registry.ts';
import { openRedFlag } from '../clinical/safety.ts';
import { daysBetween, formatDay } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Letterhead } from '../domain/letterhead.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { isAdherenceProven } from './adherence.ts';
import { isImmediate, stallOf } from './conclusion.ts';
import { type Fact, fact } from './fact.ts';
import { isWithheld, type Outcome, type Threshold, trendsInCare } from './outcomes.ts';
import { type Evidence, isPatternSupported } from './questions.ts';
import { staleHurtsDay, stillHurts } from './still-hurts.ts';
import { say } from './text.ts';
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

/** The data-quality footnote: missing items, thresholds with source and mark, defaults, rules version. */
export function qualityFacts(
  record: EpisodeRecord,
  outcomes: readonly Outcome[],
  measureOf: MeasureOf,
  asOf: string,
): Fact[] {
  return [
    ...outcomes.flatMap(row => thresholdFacts(row)),
    ...outcomes
      .filter(row => measureOf(row.measureId) === null)
      .map(row => fact(say('quality.unknownMeasure', { measure: row.name }))),
    ...outcomes.flatMap(row => scoreFacts(record, row, asOf)),
    ...(outcomes.some(row => row.goal?.isDefault) ? [fact(say('quality.goalDefault'))] : []),
    verdictFact(record),
  ];
}

function thresholdFacts(row: Outcome): Fact[] {
  if (row.isHigherBetter === null) return [];
  const line = (entry: Threshold | null, what: string) =>
    entry
      ? say('quality.verified', {
          measure: row.name,
          what: entry.name,
          value: entry.value,
          unit: entry.unit,
          population: entry.population,
          citation: entry.citation,
          mark: say(entry.isVerified ? 'verified' : 'unverified'),
        })
      : say('quality.none', { measure: row.name, what });
  return [fact(line(row.detectable, 'MDC')), fact(line(row.important, 'MCID'))];
}

function scoreFacts(record: EpisodeRecord, row: Outcome, asOf: string): Fact[] {
  const scores =
    trendsInCare(record, row.measureId, asOf).find(trend =>
      trend.some(({ id }) => row.sources.includes(id)),
    ) ?? [];
  const versions = [...new Set(scores.map(entry => entry.scoringVersion))];
  return [
    ...scores
      .filter(entry => entry.items !== null && entry.missing > 0)
      .map(entry =>
        fact(
          say('quality.missing', {
            measure: row.name,
            day: formatDay(entry.date),
            missing: entry.missing,
            count: entry.answered + entry.missing,
          }),
          [entry.id],
        ),
      ),
    ...(versions.length > 1
      ? [fact(say('quality.versions', { measure: row.name, versions: versions.join(', ') }))]
      : []),
  ];
}

function verdictFact({ verdict }: EpisodeRecord): Fact {
  if (!verdict) return fact(say('quality.noVerdict'));
  const { detectorVersion, visitsUsed, asOf } = verdict;
  return fact(
    say('quality.detector', { version: detectorVersion, visits: visitsUsed, day: formatDay(asOf) }),
    [verdict.id],
  );
}

/** Which measures are left out of the letter, or empty. */
export function withheldText(record: EpisodeRecord, measureOf: MeasureOf, asOf: string): string {
  const names = measureIdsOf(record)
    .filter(id => isWithheld(measureOf(id)) && observationsOf(record, id, asOf).length > 0)
    .map(id => measureOf(id)?.abbreviation ?? id);
  return names.length === 0 ? '' : say('withheld', { measures: names.join(', ') });
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
): string[] {
  const flag = openRedFlag(record, asOf);
  if (flag && isImmediate(flag.flag.urgency)) return [];
  const dated = datedCautions(record, outcomes, asOf);
  return flag ? dated : [...dated, ...routineCautions(record, outcomes, evidence, asOf)];
}

function datedCautions(record: EpisodeRecord, outcomes: readonly Outcome[], asOf: string): string[] {
  const lastScore = outcomes
    .map(row => row.latest.date)
    .sort()
    .at(-1);
  const scoreDays = lastScore === undefined ? 0 : daysBetween(lastScore, asOf);
  const hurtsDay = staleHurtsDay(stillHurts(record, asOf), asOf);
  const until = latestPlan(record, asOf)?.certifiedUntil ?? null;
  return [
    ...(scoreDays > OLD_SCORE_DAYS ? [say('caution.score', { days: scoreDays })] : []),
    ...(hurtsDay === null
      ? []
      : [say('caution.hurts', { day: formatDay(hurtsDay), days: daysBetween(hurtsDay, asOf) })]),
    ...(until !== null && until < asOf ? [say('caution.certification', { day: formatDay(until) })] : []),
  ];
}

function routineCautions(
  record: EpisodeRecord,
  outcomes: readonly Outcome[],
  evidence: Evidence,
  asOf: string,
): string[] {
  const verdict = stallOf(record, asOf);
  if (!verdict) return [say('caution.noStall')];
  const week = weeksBetween(record.episode.startDate, asOf);
  const gate = gateWeeksOf(record.episode);
  const isProven = isAdherenceProven(record, asOf) || isPatternSupported(evidence);
  const hasExamination = evidence.findings.some(entry => entry.group === 'examination');
  return [
    ...(week < gate ? [say('caution.weeks', { week, gate })] : []),
    ...(outcomes.filter(row => row.change !== null).length < 2 ? [say('caution.measures')] : []),
    ...(hasChangedPlan(record, asOf) ? [] : [say('caution.plan')]),
    ...(isProven ? [] : [say('caution.adherence')]),
    ...(hasExamination ? [] : [say('caution.examination')]),
    ...(hasWrongDose(verdict) ? [say('caution.dose')] : []),
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
