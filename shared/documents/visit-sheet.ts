// What a paper sheet for one visit says before anything is written on it: who, and what was done and what hurt last
// time. Pure. The blanks and their order: VisitSheets.tsx over shared/visit-fields.ts.
import { openRedFlag } from '../clinical/safety.ts';
import { daysBetween } from '../dates.ts';
import type { DayRow } from '../domain/appointment.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { listName } from '../domain/patient.ts';
import { t } from '../i18n/en.ts';
import { scoreDefinition } from '../measures/change.ts';
import { dueMeasures } from '../measures/due.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { initialsOf } from './person.ts';
import { visitsUntil } from './treatment.ts';

export interface VisitSheetData {
  readonly name: string;
  readonly birthYear: number | null;
  /** Empty where there is no episode yet. */
  readonly problem: string;
  readonly week: number | null;
  readonly date: string;
  readonly time: string;
  readonly setting: DayRow['setting'];
  readonly hasRedFlag: boolean;
  readonly interventions: readonly { readonly name: string; readonly dose: string }[];
  readonly moreInterventions: number;
  readonly residualSymptoms: readonly {
    readonly what: string;
    readonly time: string;
    readonly was: number;
  }[];
  readonly due: readonly { readonly name: string; readonly range: string }[];
}

/** What fits on half a page with room to write. */
const MOST_INTERVENTIONS = 5;
const MOST_RESIDUALS = 5;
const MOST_DUE = 4;

export function visitSheetOf(
  row: DayRow,
  known: { readonly record: EpisodeRecord; readonly measureOf: MeasureOf } | null,
  isInitialsOnly: boolean,
): VisitSheetData {
  const { birthYear, date, setting } = row;
  const head = {
    name: isInitialsOnly ? initialsOf(row) : listName(row),
    birthYear,
    date,
    time: row.startTime ?? '',
    setting,
  };
  if (known === null) return { ...head, ...NOTHING_KNOWN };
  const { record, measureOf } = known;
  const interventions = visitsUntil(record, date).findLast(visit => visit.date < date)?.interventions ?? [];
  return {
    ...head,
    problem: record.episode.title,
    week: Math.max(0, Math.floor(daysBetween(record.episode.startDate, date) / 7)),
    hasRedFlag: openRedFlag(record, date) !== null,
    interventions: interventions.slice(0, MOST_INTERVENTIONS).map(({ name, dose }) => ({ name, dose })),
    moreInterventions: Math.max(0, interventions.length - MOST_INTERVENTIONS),
    residualSymptoms: lastResiduals(record, date).slice(0, MOST_RESIDUALS),
    due: dueMeasures(record, measureOf, date)
      .slice(0, MOST_DUE)
      .map(({ measureId }) => dueBox(measureOf, measureId)),
  };
}

const NOTHING_KNOWN = {
  problem: '',
  week: null,
  hasRedFlag: false,
  interventions: [],
  moreInterventions: 0,
  residualSymptoms: [],
  due: [],
} satisfies Partial<VisitSheetData>;

/** The rows of the last visit that asked, in the order in which the form offers to copy them. */
function lastResiduals(record: EpisodeRecord, date: string): VisitSheetData['residualSymptoms'] {
  const before = record.residualSymptoms.filter(entry => entry.date < date);
  const lastDay = before.at(-1)?.date;
  return before
    .filter(entry => entry.date === lastDay)
    .map(({ movement, activity, timeOfDay, severity }) => ({
      what: movement === '' ? activity : `${movement}, ${activity}`,
      time: t(`timeOfDay.${timeOfDay}`),
      was: severity,
    }));
}

function dueBox(measureOf: MeasureOf, measureId: string): VisitSheetData['due'][number] {
  const measure = measureOf(measureId);
  if (!measure) return { name: measureId, range: '' };
  const { min, max, unit } = scoreDefinition(measure);
  return { name: measure.abbreviation, range: `${min}-${max}${unit === '%' ? ' %' : ''}` };
}
