// Reads a number a person typed, within a scale. Pure; the forms show the reason of a refusal at the field.
import { t } from '../../shared/i18n/en.ts';

/** The number typed, null for nothing, or the reason it is refused. A comma is a decimal point too. */
export function readNumber(
  typed: string,
  min: number,
  max: number,
  step: number | null,
): number | null | string {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return t('record.notNumber');
  if (value < min || value > max) return t('record.outOfRange', { min, max });
  if (step !== null && !isMultiple(value - min, step)) return t('record.step', { step });
  return value;
}

/** Within rounding of the binary fraction: 0.3 is a multiple of 0.1. */
function isMultiple(value: number, step: number): boolean {
  const count = value / step;
  return Math.abs(count - Math.round(count)) < 1e-6;
}
