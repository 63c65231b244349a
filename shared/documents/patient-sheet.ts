// "What to tell your doctor" as pure data: what still hurts in whole sentences, the exercises, what has changed and what
// was tried. Plain words; nothing here judges a treatment or names a diagnosis.

import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Language } from '../domain/language.ts';
import type { Letterhead } from '../domain/letterhead.ts';
import { capitalised } from '../i18n/format.ts';
import type { Words } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { recentAdherence } from './adherence.ts';
import { type Fact, fact } from './fact.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { personOnPaper } from './person.ts';
import { type StillHurts, staleHurtsDay, stillHurts } from './still-hurts.ts';
import { interventionLines, visitsUntil } from './treatment.ts';

export interface PatientSheetData {
  readonly language: Language;
  readonly writtenOn: string;
  readonly patient: ReturnType<typeof personOnPaper>;
  readonly therapist: string;
  readonly why: Fact;
  readonly hurts: readonly Fact[];
  /** The day the symptoms were last asked about, where that is too long ago to call them present. */
  readonly hurtsDay: string | null;
  readonly exercises: Fact;
  readonly changed: readonly Fact[];
  readonly tried: readonly string[];
}

/** More lines than this nobody reads out in an appointment. */
const MOST_HURTS = 6;
const MOST_TRIED = 8;

/** @param writtenOn day of the sheet; later records are not read */
export function patientSheetOf(
  record: EpisodeRecord,
  measureOf: MeasureOf,
  from: Letterhead,
  writtenOn: string,
  words: Words,
): PatientSheetData {
  const lines = stillHurts(record, writtenOn);
  return {
    language: words.language,
    writtenOn,
    patient: personOnPaper(record.patient),
    therapist: from.therapistName,
    why: whyFact(record, writtenOn, words),
    hurts: lines.slice(0, MOST_HURTS).map(line => hurtsFact(line, words)),
    hurtsDay: staleHurtsDay(lines, writtenOn),
    exercises: exercisesFact(record, writtenOn, words),
    changed: outcomesOf(record, measureOf, writtenOn, words).flatMap(row => changedFact(row, words)),
    tried: interventionLines(record, writtenOn)
      .slice(0, MOST_TRIED)
      .map(line => line.name),
  };
}

function whyFact(record: EpisodeRecord, asOf: string, words: Words): Fact {
  const { episode } = record;
  const params = {
    problem: episode.title,
    visits: visitsUntil(record, asOf).length,
    day: words.day(episode.startDate),
  };
  return fact(words, 'patient.why', { params, sources: [episode.id] });
}

function hurtsFact(line: StillHurts, words: Words): Fact {
  const now = words.say('patient.line', {
    what: capitalised(line.activity),
    time: words.say(`patient.time.${line.timeOfDay}`),
    severity: line.severity,
  });
  const was =
    line.first === null || line.first.severity === line.severity
      ? ''
      : words.say('patient.was', { severity: line.first.severity, day: words.day(line.first.date) });
  return {
    key: `patient.line#${line.activity.toLowerCase()} ${line.timeOfDay}`,
    text: joined([now, was, line.behaviour === '' ? '' : `${capitalised(line.behaviour)}.`], ' '),
    sources: [...line.sources],
  };
}

/** Unknown is not zero: where too little is written down the patient is asked, not judged. */
function exercisesFact(record: EpisodeRecord, asOf: string, words: Words): Fact {
  const { percent, isGood, day, windowDays: days, periods } = recentAdherence(record, asOf);
  const sources = periods.map(period => period.id);
  if (percent === null) return fact(words, 'patient.exercisesUnknown', { sources });
  const params = { percent, days, day: words.day(day) };
  return fact(words, isGood ? 'patient.exercisesGood' : 'patient.exercisesSome', { params, sources });
}

/** A change counts only beyond the error of measurement, where one is on record. */
function changedFact(row: Outcome, words: Words): Fact[] {
  if (row.improvement === null) return [];
  const least = row.detectable?.value ?? 0;
  const id =
    row.improvement > least ? 'patient.better' : -row.improvement > least ? 'patient.worse' : 'patient.same';
  return [fact(words, id, { params: { what: row.fullName }, sources: row.sources, of: row.name })];
}
