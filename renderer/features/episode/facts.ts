// Numbers the episode tab shows, worked out from the record. Pure. Not for scoring or verdicts.
import { measureIdsOf, observationsOf } from '../../../shared/charts/course.ts';
import { shownVerdict } from '../../../shared/clinical/safety.ts';
import { forecastWords } from '../../../shared/detector/points.ts';
import { sidedName } from '../../../shared/detector/standing-words.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { MeasureEvidence, Verdict } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CARE_ICONS } from '../../ui/care-state.ts';
import { measureFacts } from '../../ui/measure-facts.ts';

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

/** `HHD`, `HHD left`. */
export function evidenceName(evidence: MeasureEvidence, record: EpisodeRecord): string {
  return sidedName(evidence, measureFacts(evidence.measureId, record.customMeasures).abbreviation);
}

/** What is expected of a measure, side by side where both are followed; nothing while a red flag is open. */
export function forecastNotes(record: EpisodeRecord, measureId: string): string[] {
  const followed = shownVerdict(record)?.measures.filter(evidence => evidence.measureId === measureId) ?? [];
  return followed.flatMap(evidence => {
    const forecast = forecastWords(evidence);
    const name = evidenceName(evidence, record);
    return forecast === '' ? [] : [t('episode.own.chart', { measure: name, forecast })];
  });
}

/** Which word and icon stand for a verdict. */
export function verdictWord(verdict: Pick<Verdict, 'state'>): string {
  return t(`state.${verdict.state}`);
}

const ICONS: Readonly<Record<Exclude<Verdict['state'], 'plateau'>, string>> = {
  insufficient: 'circle-outline',
  improving: 'arrow-up',
  worsening: 'arrow-down',
  recovered: 'pass',
  fluctuating: 'pulse',
};

/** A plateau asks for attention: it has the icon of its level, as in the tree and the lists. */
export function verdictIcon({ state, level }: Pick<Verdict, 'state' | 'level'>): string {
  return state === 'plateau' ? CARE_ICONS[level === 'reevaluate' ? 'reevaluate' : 'watch'] : ICONS[state];
}
