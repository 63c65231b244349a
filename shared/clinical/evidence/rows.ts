// Everything the evidence view lists: the numbers of the registry, and the tables that carry their own sources.

import { formatDay } from '../../dates.ts';
import { ALARM_PRICES } from '../../detector/alarm-prices.ts';
import { BANK_VERSION, DEFAULT_PRIORS } from '../../detector/bank.ts';
import { COUNTRY_NOT_SAID, countsIn, type PracticeCountry } from '../../domain/practice-country.ts';
import { t } from '../../i18n/en.ts';
import { joined } from '../../joined.ts';
import { citationText } from '../../measures/change.ts';
import { MEASURES } from '../../measures/registry.ts';
import type { Measure } from '../../measures/types.ts';
import { COURSES } from '../courses.ts';
import { PAYER_RULES } from '../payer-rules.ts';
import { RED_FLAGS } from '../red-flags.ts';
import { SCREENING_RULES } from '../screening-rules.ts';
import { urgencyWord } from '../urgency.ts';
import { COMPARED_ON, type EvidenceMark } from './entry.ts';
import { type ChangedNumbers, isNumberId, type NumberId } from './numbers.ts';
import { EVIDENCE } from './registry.ts';

export const EVIDENCE_GROUPS = [
  'rules',
  'courses',
  'red-flags',
  'screening',
  'measures',
  'bank',
  'alarms',
  'payer',
] as const;
export type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];

export interface EvidenceRow {
  readonly id: string;
  readonly group: EvidenceGroup;
  readonly words: string;
  /** Number and unit, or what stands in place of a number. */
  readonly value: string;
  readonly population: string;
  readonly citation: string;
  readonly mark: EvidenceMark;
  readonly checkedOn: string | null;
  readonly usedIn: readonly string[];
  /** Of a number that a practice may set: what we use, and whether it is set otherwise. */
  readonly setting?: {
    readonly id: NumberId;
    readonly usual: string;
    readonly isChanged: boolean;
  };
}

/**
 * All rows, group by group in the order of `EVIDENCE_GROUPS`.
 * @param changed numbers that the practice has set otherwise
 */
export function evidenceRows(
  changed: ChangedNumbers,
  country: PracticeCountry = COUNTRY_NOT_SAID,
): EvidenceRow[] {
  return [
    ...registryRows(changed),
    ...courseRows(),
    ...redFlagRows(),
    ...screeningRows(),
    ...MEASURES.flatMap(measureRows),
    ...bankRows(),
    ...alarmRows(),
    ...payerRows(country),
  ];
}

function checked(mark: EvidenceMark): string | null {
  return mark === 'checked' || mark === 'secondary' ? COMPARED_ON : null;
}

function registryRows(changed: ChangedNumbers): EvidenceRow[] {
  return Object.entries(EVIDENCE).map(
    ([id, { value, unit, words, population, citation, mark, ...entry }]) => {
      const row = { id, group: 'rules', words, population, citation, mark, ...entry } as const;
      const usual = `${String(value).replace('-', '−')} ${unit}`;
      if (!isNumberId(id)) return { ...row, value: usual };
      const own = changed[id];
      return {
        ...row,
        value: own === undefined ? usual : `${own} ${unit}`,
        setting: { id, usual, isChanged: own !== undefined },
      };
    },
  );
}

function courseRows(): EvidenceRow[] {
  return COURSES.flatMap(({ id, words, expected, checkpoints, gateWeeks, source, verified }) => {
    const common = {
      group: 'courses',
      population: words,
      citation: source,
      mark: verified,
      checkedOn: checked(verified),
      usedIn: ['shared/clinical/courses.ts'],
    } as const;
    return [
      {
        ...common,
        id: `course.${id}.gate`,
        words: t('evidence.gate', { expected }),
        value: t('evidence.weeks', { weeks: gateWeeks }),
      },
      ...checkpoints.map(point => ({
        ...common,
        id: `course.${id}.${point.week}`,
        words: t('evidence.checkpoint', { words: point.words }),
        value: t('evidence.weeks', { weeks: point.week }),
      })),
    ];
  });
}

function redFlagRows(): EvidenceRow[] {
  return RED_FLAGS.map(({ code, asks, urgency, suspicion, source, verified }) => ({
    id: code,
    group: 'red-flags',
    words: asks,
    value: urgencyWord(urgency),
    population: suspicion,
    citation: source,
    mark: verified,
    checkedOn: checked(verified),
    usedIn: ['shared/clinical/red-flags.ts'],
  }));
}

function screeningRows(): EvidenceRow[] {
  return SCREENING_RULES.map(({ code, title, items, positiveFrom, source, verified }) => ({
    id: `rule.${code}`,
    group: 'screening',
    words: title,
    value: t('evidence.positiveFrom', { points: positiveFrom, items: items.length }),
    population: '',
    citation: source,
    mark: verified,
    checkedOn: checked(verified),
    usedIn: ['shared/clinical/screening-rules.ts'],
  }));
}

const KINDS = ['sem', 'mdc90', 'mdc95', 'mcid'] as const;

function measureRows(measure: Measure): EvidenceRow[] {
  const usedIn = [`shared/measures/catalog/${measure.id}.ts`];
  const of = (isVerified: boolean) => {
    const mark: EvidenceMark = isVerified ? 'checked' : 'unchecked';
    return { group: 'measures', mark, checkedOn: checked(mark), usedIn } as const;
  };
  const numbers = KINDS.flatMap(kind =>
    measure[kind].map((entry, index) => ({
      ...of(entry.verified),
      id: `measure.${measure.id}.${kind}.${index + 1}`,
      words: t(`evidence.${kind}`, { measure: measure.abbreviation }),
      value: `${entry.value}${entry.valueMax === undefined ? '' : ` - ${entry.valueMax}`} ${entry.unit}`,
      population: entry.population,
      citation: citationText(entry.citation),
    })),
  );
  const cutoffs = measure.cutoffs.map((cutoff, index) => ({
    ...of(cutoff.verified),
    id: `measure.${measure.id}.cutoff.${index + 1}`,
    words: t('evidence.cutoff', { measure: measure.abbreviation, meaning: cutoff.meaning }),
    value: `${cutoff.op} ${cutoff.value}${cutoff.value2 === undefined ? '' : ` - ${cutoff.value2}`}`,
    population: cutoff.appliesTo ?? '',
    citation: citationText(cutoff.citation),
  }));
  return [...numbers, ...cutoffs];
}

function bankRows(): EvidenceRow[] {
  return DEFAULT_PRIORS.families.map(({ name, prior }) => ({
    id: `bank.${name}`,
    group: 'bank',
    words: t('evidence.shape', { name: name.replaceAll('-', ' ') }),
    value: t('evidence.shapeShare', { percent: Math.round(100 * prior) }),
    population: '',
    citation: t('evidence.bankSource', { version: BANK_VERSION }),
    mark: 'own-choice',
    checkedOn: null,
    usedIn: ['shared/detector/bank.ts'],
  }));
}

/** Rules of another country stay readable, and are said to be off. */
function payerRows(practice: PracticeCountry): EvidenceRow[] {
  return PAYER_RULES.map(({ id, country, payer, words, since, use, source, mark, usedIn }) => ({
    id,
    group: 'payer',
    words,
    value: countsIn(country, practice) ? use || t('payer.onlyTold') : t('payer.off'),
    population: joined([
      t(`payer.country.${country}`),
      payer,
      since === null ? '' : t('payer.since', { day: formatDay(since) }),
    ]),
    citation: source,
    mark,
    checkedOn: checked(mark),
    usedIn,
  }));
}

function alarmRows(): EvidenceRow[] {
  return ALARM_PRICES.map(({ falseAlarmPercent, stallLimit, ...price }) => ({
    id: `alarm.price.${falseAlarmPercent}.${stallLimit}`,
    group: 'alarms',
    words: t('evidence.price', { percent: falseAlarmPercent, limit: stallLimit }),
    value: t('evidence.priceValue', {
      flagged: price.flaggedPercent,
      detected: price.detected42Percent,
      days: price.delayDays,
    }),
    population: t('evidence.pricePopulation'),
    citation: t('evidence.priceSource', { version: BANK_VERSION }),
    mark: 'own-choice',
    checkedOn: null,
    usedIn: ['shared/detector/alarm-prices.ts'],
  }));
}
