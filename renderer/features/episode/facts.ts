// Numbers the episode tab shows, worked out from the record. Pure. Not for scoring or verdicts.
import { measureIdsOf, observationsOf } from '../../../shared/charts/course.ts';
import { recentAdherence } from '../../../shared/documents/adherence.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';

/** Sessions done of planned in the last 28 days, 0 to 100; null when too few days are recorded: unknown is not zero. */
export function adherencePercent(record: EpisodeRecord, today: string): number | null {
  return recentAdherence(record, today).percent;
}

export function latestPrimary(record: EpisodeRecord): Observation | undefined {
  const [first] = measureIdsOf(record);
  return first === undefined ? undefined : observationsOf(record, first).at(-1);
}

/** Whole years on a day; from the year alone when the birth date is not known. */
export function ageOn(patient: EpisodeRecord['patient'], today: string): number | null {
  if (patient.birthDate !== null) {
    const years = Number(today.slice(0, 4)) - Number(patient.birthDate.slice(0, 4));
    return today.slice(5) < patient.birthDate.slice(5) ? years - 1 : years;
  }
  return patient.birthYear === null ? null : Number(today.slice(0, 4)) - patient.birthYear;
}

/** Which word and icon stand for a verdict. */
export function verdictWord(verdict: Verdict): string {
  return t(`state.${verdict.state}`);
}

export const VERDICT_ICONS: Readonly<Record<Verdict['state'], string>> = {
  insufficient: 'circle-outline',
  improving: 'arrow-up',
  plateau: 'dash',
  worsening: 'arrow-down',
  recovered: 'pass',
  fluctuating: 'pulse',
};
