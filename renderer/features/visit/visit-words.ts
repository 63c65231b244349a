// A visit and its parts in short words, for lines, lists and the story of changes. Pure.
import { formatDay } from '../../../shared/dates.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
import { t } from '../../../shared/i18n/en.ts';
import { dotted, joined } from '../../../shared/joined.ts';
import { type ContactValues, contactOf, type InterventionRow } from './contact-values.ts';

/** `Squat, 3 x 10, 15 min, effort 5`. */
export function interventionLine({ name, dose, minutes, effort }: InterventionRow): string {
  return joined([
    name,
    dose,
    minutes === '' ? '' : t('visit.minutesShort', { minutes }),
    effort === '' ? '' : t('visit.effortShort', { effort }),
  ]);
}

/** One line on a visit: day, pain, how the load was borne, effort. */
export function visitLine(visit: Visit): string {
  return dotted([
    formatDay(visit.date),
    t(`setting.${visit.setting}`),
    painWords(visit),
    visit.afterLoad === null ? '' : t('visit.line.afterLoad', { answer: t(`afterLoad.${visit.afterLoad}`) }),
    visit.load === null ? '' : t('visit.effortShort', { effort: visit.load }),
  ]);
}

/** `pain 4, worst 7, best 2`; empty when none was told. */
export function painWords({
  painNow,
  painWorst,
  painBest,
}: Pick<Visit, 'painNow' | 'painWorst' | 'painBest'>): string {
  const parts = [
    painNow === null ? '' : t('visit.line.now', { pain: painNow }),
    painWorst === null ? '' : t('visit.line.worst', { pain: painWorst }),
    painBest === null ? '' : t('visit.line.best', { pain: painBest }),
  ].filter(part => part !== '');
  return parts.length === 0 ? '' : t('visit.line.pain', { values: parts.join(', ') });
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

const FIELDS: readonly (keyof ContactValues)[] = [
  'date',
  'setting',
  'painNow',
  'painWorst',
  'painBest',
  'afterLoad',
  'nextMorning',
  'interventions',
  'load',
  'minutesActive',
  'minutesPassive',
  'response',
  'note',
];

/** The name of a field where it stands alone; in the form a heading stands above it. */
function nameOf(field: keyof ContactValues): string {
  if (field === 'painNow' || field === 'painWorst' || field === 'painBest') return t(`visit.alone.${field}`);
  return t(`visit.${field}`);
}

/** Everything that was told, in the order of the form; what was not told is not listed. */
export function visitFacts(visit: Visit): Fact[] {
  const values = contactOf(visit);
  return FIELDS.map(field => ({ name: nameOf(field), value: wordsOf(values, field, ';\n') })).filter(
    fact => fact.value !== '',
  );
}

/** What one version says differently from the next: `Pain now: 4 became 5`. */
export function changesBetween(before: Visit, after: Visit): string[] {
  const [old, next] = [contactOf(before), contactOf(after)];
  return FIELDS.flatMap(field => {
    const [from, to] = [wordsOf(old, field), wordsOf(next, field)];
    if (from === to) return [];
    const nothing = t('visit.nothing');
    return [t('visit.became', { field: nameOf(field), from: from || nothing, to: to || nothing })];
  });
}

function wordsOf(values: ContactValues, field: keyof ContactValues, between = '; '): string {
  switch (field) {
    case 'date':
      return formatDay(values.date);
    case 'setting':
      return t(`setting.${values.setting}`);
    case 'afterLoad':
      return values.afterLoad === '' ? '' : t(`afterLoad.${values.afterLoad}`);
    case 'interventions':
      return values.interventions.map(interventionLine).join(between);
    default:
      return values[field];
  }
}
