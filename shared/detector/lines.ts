// The detector's JSON contract: one episode per line in, one verdict per visit and line out. A bad line is answered
// by its number, the field and what is wrong with it; values are never repeated, they may be a patient's.
import { joined } from '../joined.ts';
import type { DetectorMeasure } from '../measures/change.ts';
import { failure, type Result, success } from '../result.ts';
import { detect } from './detect.ts';
import { reasonOf } from './explain.ts';
import { detectPerMeasure, type MeasureVerdict } from './per-measure.ts';
import { judgeMeasure } from './prepare.ts';
import { remarkWords } from './remark-words.ts';
import { causesOfSeries, isAdherent } from './series-causes.ts';
import {
  DEFAULT_OPTIONS,
  type DetectorOptions,
  type EpisodeSeries,
  FALSE_ALARM_SETTINGS,
  type SeriesVisit,
} from './types.ts';

/** A refused field by its path, e.g. `visits[2].scores.NPRS`, and why in plain words. */
export interface Refusal {
  readonly field: string;
  readonly message: string;
}

export interface LineAnswer {
  readonly lines: string[];
  readonly failed: boolean;
}

/** Most measures of one episode and most visits; more is a mistake of the sender. */
const MOST_MEASURES = 12;
const MOST_VISITS = 5000;

/** Of an error, an important difference or a step, as for a measure of one's own: what is less is none. */
const LEAST_SIZE = 0.000001;

/**
 * Answers one line: a verdict per visit, or one line with `error`, `line` and `field`.
 * @param number number of the line, from 1
 * @param extras `causes` adds to each verdict of a stalled course what speaks for and against each possible reason,
 * `measures` the verdict of each measure by itself
 */
export function detectLine(
  line: string,
  number: number,
  options: DetectorOptions,
  extras: { readonly causes: boolean; readonly measures: boolean },
): LineAnswer {
  const series = parseSeries(line);
  if (!series.ok) return refusedLine(series.error, number);
  const remarks = series.value.measures.flatMap(remarksOn);
  const lines = judged(series.value, options, extras.measures).map(({ verdict, measures }) =>
    JSON.stringify({
      id: series.value.id,
      visit: verdict.visit,
      state: verdict.state,
      p_stalled: verdict.pStalled,
      onset_day: verdict.onset?.day ?? null,
      gain28: verdict.gain28,
      reason: joined([reasonOf(verdict, isAdherent(series.value, verdict)), ...remarks], ' '),
      ...(measures === null ? {} : { measures: measures.map(measureLine) }),
      ...(extras.causes ? { causes: causesOfSeries(series.value, verdict) } : {}),
    }),
  );
  return { lines, failed: false };
}

/** "ODI: The goal lies beyond the scale; 1 is used." Nothing of a measure that has all its numbers. */
function remarksOn(measure: DetectorMeasure): string[] {
  return remarkWords(judgeMeasure(measure)).map(remark => `${measure.name}: ${remark}`);
}

/** Answers a line that cannot be used: what is wrong, its number and the field. */
export function refusedLine({ field, message }: Refusal, number: number): LineAnswer {
  const error = field === '' ? `the line ${message}` : `${field} ${message}`;
  return { lines: [JSON.stringify({ error, line: number, field })], failed: true };
}

function judged(series: EpisodeSeries, options: DetectorOptions, isPerMeasure: boolean) {
  return isPerMeasure
    ? detectPerMeasure(series, options)
    : detect(series, options).map(verdict => ({ verdict, measures: null }));
}

/** Points in the direction of improvement: 2 is better by 2 points, whatever the scale. */
function measureLine({ measureId, state, pStalled, gain28, points }: MeasureVerdict) {
  return {
    id: measureId,
    state,
    p_stalled: pStalled,
    gain28: gain28.gain,
    points28: points.gain,
    points28_low: points.low,
    points28_high: points.high,
  };
}

/** Reads detector options; what is not named keeps its default, an unknown name is refused. */
export function parseOptions(text: string): Result<DetectorOptions, Refusal> {
  return parsing(text, value => {
    const fields = object(value, '');
    for (const name of Object.keys(fields)) {
      if (!Object.hasOwn(DEFAULT_OPTIONS, name)) refuse(name, 'is not an option of the detector');
    }
    const percent = fields.falseAlarmPercent ?? DEFAULT_OPTIONS.falseAlarmPercent;
    return {
      falseAlarmPercent:
        FALSE_ALARM_SETTINGS.find(setting => setting === percent) ??
        refuse('falseAlarmPercent', `must be one of ${FALSE_ALARM_SETTINGS.join(', ')}`),
      stallLimit: number(fields.stallLimit ?? DEFAULT_OPTIONS.stallLimit, 'stallLimit', 0.15, 0.5),
    };
  });
}

/** Reads one episode of the contract. */
export function parseSeries(text: string): Result<EpisodeSeries, Refusal> {
  return parsing(text, value => {
    const fields = object(value, '');
    const measures = array(fields.measures, 'measures', MOST_MEASURES).map(measureOf);
    if (measures.length === 0) refuse('measures', 'must name at least one measure');
    for (const [index, { id }] of measures.entries()) {
      if (measures.findIndex(other => other.id === id) !== index) {
        refuse(`measures[${index}].id`, 'is there twice');
      }
    }
    const visits = array(fields.visits, 'visits', MOST_VISITS).map((visit, index) =>
      visitOf(visit, index, measures),
    );
    for (const [index, { day }] of visits.entries()) {
      if (day < (visits[index - 1]?.day ?? 0)) {
        refuse(`visits[${index}].day`, 'is before the day of the visit above it: days must rise');
      }
    }
    return { id: word(fields.id, 'id'), measures, visits };
  });
}

function measureOf(value: unknown, index: number): DetectorMeasure {
  const at = `measures[${index}]`;
  const fields = object(value, at);
  const id = word(fields.id, `${at}.id`);
  const direction = fields.direction;
  if (direction !== 'lower' && direction !== 'higher') {
    return refuse(`${at}.direction`, 'must be "lower" or "higher"');
  }
  const min = number(fields.min, `${at}.min`);
  const max = number(fields.max, `${at}.max`);
  if (min >= max) refuse(`${at}.max`, 'must be above min');
  const positive = (name: string) => {
    const given = fields[name];
    return given === undefined || given === null ? null : number(given, `${at}.${name}`, LEAST_SIZE);
  };
  return {
    id,
    name: fields.name === undefined ? id : word(fields.name, `${at}.name`),
    direction,
    min,
    max,
    step: number(fields.step, `${at}.step`, LEAST_SIZE),
    sem: positive('sem'),
    mdc90: positive('mdc90'),
    mdc95: positive('mdc95'),
    mcid: positive('mcid'),
    goal: number(fields.goal, `${at}.goal`),
  };
}

function visitOf(value: unknown, index: number, measures: readonly DetectorMeasure[]): SeriesVisit {
  const at = `visits[${index}]`;
  const fields = object(value, at);
  const day = number(fields.day, `${at}.day`, 0, 100_000);
  if (!Number.isInteger(day)) refuse(`${at}.day`, 'must be a whole number of days');
  const flare = fields.flare ?? false;
  if (typeof flare !== 'boolean') return refuse(`${at}.flare`, 'must be true or false');
  const optional = (name: string, most: number) => {
    const given = fields[name];
    return given === undefined || given === null ? null : number(given, `${at}.${name}`, 0, most);
  };
  return {
    day,
    scores: scoresOf(fields.scores, `${at}.scores`, measures),
    hepAdherence: optional('hep_adherence', 1),
    flare,
    dose: optional('dose', 10),
  };
}

function scoresOf(value: unknown, at: string, measures: readonly DetectorMeasure[]): Record<string, number> {
  const scores = Object.entries(object(value, at)).flatMap(([id, score]) => {
    const measure = measures.find(other => other.id === id);
    if (!measure) return refuse(`${at}.${id.slice(0, 60)}`, 'is not one of the measures of this episode');
    // A measure that was not taken may be written as null.
    return score === null ? [] : [[id, number(score, `${at}.${id}`, measure.min, measure.max)] as const];
  });
  return Object.fromEntries(scores);
}

class RefusedField extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

function refuse(field: string, message: string): never {
  throw new RefusedField({ field, message });
}

function parsing<T>(text: string, read: (value: unknown) => T): Result<T, Refusal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure({ field: '', message: notJson(text) });
  }
  try {
    return success(read(value));
  } catch (error) {
    if (error instanceof RefusedField) return failure(error.refusal);
    throw error;
  }
}

/** What is most often wrong with a line that other programs have written, and what to do about it. */
function notJson(text: string): string {
  if (text.includes('\0')) return 'is not valid JSON: it seems to be UTF-16 text; save it as UTF-8';
  if (/[:,[]\s*-?(?:NaN|Infinity)\b/.test(text)) {
    return 'is not valid JSON, which knows no NaN and no Infinity: write null, or leave the score out';
  }
  return 'is not valid JSON';
}

function object(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(field, value === undefined ? 'is missing' : 'must be an object');
  }
  return Object.fromEntries(Object.entries(value));
}

function array(value: unknown, field: string, most: number): unknown[] {
  if (!Array.isArray(value)) return refuse(field, value === undefined ? 'is missing' : 'must be a list');
  if (value.length > most) refuse(field, `has more than ${most} entries`);
  return value;
}

function word(value: unknown, field: string): string {
  if (typeof value === 'string' && value !== '' && value.length <= 200) return value;
  return refuse(field, value === undefined ? 'is missing' : 'must be a text of 1 to 200 characters');
}

function number(value: unknown, field: string, min = -1e9, max = 1e9): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return refuse(field, value === undefined ? 'is missing' : 'must be a number');
  }
  if (value < min || value > max) {
    const range = min === LEAST_SIZE ? `must be ${LEAST_SIZE} or more` : `must lie between ${min} and ${max}`;
    return refuse(field, range);
  }
  return value;
}
