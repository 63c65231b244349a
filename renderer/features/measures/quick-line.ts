// Several scores in one line, as they are called out: `tug 12.4; cst 9`. Pure; names are looked up among the measures.
import { t } from '../../../shared/i18n/en.ts';
import { hasTotal } from '../../../shared/measures/scale-guard.ts';
import { mainScore } from '../../../shared/measures/scoring.ts';
import type { MeasureFacts } from '../../ui/measure-facts.ts';
import { readNumber } from '../../ui/read-number.ts';

export interface LineScore {
  readonly typed: string;
  /** Null where the name fits none or several. */
  readonly facts: MeasureFacts | null;
  readonly value: number | null;
  /** Why it cannot be taken. */
  readonly problem: string | null;
}

/** A name followed by a number; a comma inside the number is a decimal point. */
const SCORE = /^(.*\p{L}.*)\s+(-?\d+(?:[.,]\d*)?)$/u;
const SEPARATOR = /\s*(?:;|,\s)\s*/;

/**
 * The scores of a line, or null where it is no such line but the beginning of a name.
 * @param measures those followed first: they win over others of a similar name
 */
export function readLine(line: string, measures: readonly MeasureFacts[]): LineScore[] | null {
  const parts = line.split(SEPARATOR).filter(part => part.trim() !== '');
  if (!parts.some(part => SCORE.test(part.trim()))) return null;
  return parts.map(part => readScore(part.trim(), measures));
}

function readScore(typed: string, measures: readonly MeasureFacts[]): LineScore {
  const [, name = '', number = ''] = SCORE.exec(typed) ?? [];
  if (name === '') return { typed, facts: null, value: null, problem: t('record.lineNoValue', { typed }) };
  const found = findByName(name, measures);
  const [facts] = found;
  if (!facts || found.length > 1) {
    const names = found.map(one => one.abbreviation).join(', ');
    const problem = facts ? t('record.lineWhich', { name, names }) : t('record.lineNobody', { name });
    return { typed, facts: null, value: null, problem };
  }
  // One of several scores counts only where the episode follows it by choice.
  if (facts.measure && !hasTotal(facts.measure) && facts.scoreId === mainScore(facts.measure).id) {
    return { typed, facts, value: null, problem: noTotalText(facts) };
  }
  const value = readNumber(number, facts.min, facts.max, facts.step);
  return typeof value === 'number'
    ? { typed, facts, value, problem: null }
    : { typed, facts, value: null, problem: value ?? t('record.required') };
}

/** `KOOS has no total: Pain, Symptoms, ... are scored apart.` */
export function noTotalText({ abbreviation, measure }: MeasureFacts): string {
  const names = (measure?.scores ?? []).map(score => score.name).join(', ');
  return t('record.noTotal', { measure: abbreviation, names });
}

/** The measures a name may stand for: those called exactly so, else those beginning with it, else those containing it. */
export function findByName(name: string, measures: readonly MeasureFacts[]): readonly MeasureFacts[] {
  const key = keyOf(name);
  const keysOf = ({ id, abbreviation }: MeasureFacts) => [keyOf(id), keyOf(abbreviation)];
  const tests: readonly ((own: string) => boolean)[] = [
    own => own === key,
    own => own.startsWith(key),
    own => own.includes(key),
  ];
  for (const test of tests) {
    const found = measures.filter(facts => keysOf(facts).some(test));
    if (found.length > 0) return found;
  }
  const words = name.toLowerCase().split(/\s+/);
  return measures.filter(facts => words.every(word => facts.name.toLowerCase().includes(word)));
}

/** Letters and digits alone: `30s CST` and `30s-cst` are one. */
function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
