// What is chosen in the threshold form, checked and made into a choice. Pure; nothing is stored here.
import type { Threshold, ThresholdInput } from '../../../shared/domain/threshold.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import {
  measurementConstants,
  type SourcedNumber,
  scoreDefinition,
  usableFor,
} from '../../../shared/measures/change.ts';
import { detectableChange } from '../../../shared/measures/detectable.ts';
import type { Evidence, Measure } from '../../../shared/measures/types.ts';
import { readNumber } from '../../ui/read-number.ts';
import { sourceText } from './measure-words.ts';

/** Values of the form; `option` is the place of a published number, or OWN. */
export interface ThresholdValues {
  readonly whom: 'patient' | 'practice';
  readonly scoreId: string;
  readonly kind: Threshold['kind'];
  readonly option: string;
  readonly value: string;
  readonly population: string;
  readonly citation: string;
  readonly reason: string;
}

export const OWN = 'own';

/** Published numbers in the score's own units, each once. */
export function optionsOf(measure: Measure, values: Pick<ThresholdValues, 'scoreId' | 'kind'>): Evidence[] {
  const lists = values.kind === 'mcid' ? [measure.mcid] : [measure.mdc90, measure.mdc95];
  return lists.flatMap(list => usableFor(list, values.scoreId));
}

/** The number that counts now for this score: a chosen one where the measure brings it, else the default. */
export function presentNumber(
  measure: Measure,
  { scoreId, kind }: Pick<ThresholdValues, 'scoreId' | 'kind'>,
): SourcedNumber | null {
  return kind === 'mcid' ? measurementConstants(measure, scoreId).mcid : detectableChange(measure, scoreId);
}

export function lengthOf(measure: Measure, scoreId: string): number {
  const { min, max } = scoreDefinition(measure, scoreId);
  return max - min;
}

export function errorsOf(measure: Measure, values: ThresholdValues): FieldError[] {
  const max = lengthOf(measure, values.scoreId);
  const isWrong = values.option === OWN && ownNumber(values, max) === null;
  return [
    ...(isWrong ? [{ field: 'value', message: t('threshold.valueRequired', { max }) }] : []),
    ...(values.reason.trim() === '' ? [{ field: 'reason', message: t('threshold.reasonRequired') }] : []),
  ];
}

function ownNumber({ value }: ThresholdValues, max: number): number | null {
  const number = readNumber(value, 0, max, null);
  return typeof number === 'number' && number > 0 ? number : null;
}

/** The choice to send; null while its number cannot be read. */
export function choiceOf(
  measure: Measure,
  values: ThresholdValues,
  patientId: string | null,
): ThresholdInput | null {
  const about = {
    measureId: measure.id,
    scoreId: values.scoreId,
    kind: values.kind,
    patientId: values.whom === 'patient' ? patientId : null,
    reason: values.reason,
  };
  if (values.option === OWN) {
    const value = ownNumber(values, lengthOf(measure, values.scoreId));
    return value === null
      ? null
      : { ...about, value, population: values.population, citation: values.citation };
  }
  const published = optionsOf(measure, values)[Number(values.option)];
  if (!published) return null;
  const { value, population } = published;
  return { ...about, value, population, citation: sourceText(published) };
}
