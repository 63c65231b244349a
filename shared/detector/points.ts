// Changes and forecasts of a measure in words, in its own unit: points of a scale, seconds, metres, degrees.
import type { MeasureEvidence } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { changeUnitIn, ENGLISH } from '../i18n/words.ts';

/** "3 points better", "1 point worse", "2.6 s better", "no change". @param unit where it is not points */
export function changeWords(improvement: number, unit = 'points'): string {
  const size = tidy(Math.abs(improvement));
  if (size === 0) return t('detector.noPoints');
  const amount = t('detector.amount', { amount: size, unit: changeUnitIn(ENGLISH, unit, size) });
  return t(improvement > 0 ? 'detector.better' : 'detector.worsePoints', { amount });
}

/** "between 2 points worse and 4 points better", "between 9 and 15 points worse". */
export function rangeWords(low: number, high: number, unit?: string): string {
  if (low === high) return t('detector.rangeOne');
  if (low * high <= 0) {
    return t('detector.range', { low: changeWords(low, unit), high: changeWords(high, unit) });
  }
  const [least, most] = high < 0 ? [high, low] : [low, high];
  return t('detector.rangeSame', { least: tidy(Math.abs(least)), change: changeWords(most, unit) });
}

/** Two digits after the point at most, no minus zero. */
export function tidy(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** A forecast to a tenth of an important difference: more digits would promise more than it knows. */
export function roundPoints(points: number, mcid: number): number {
  const grain = 10 ** Math.floor(Math.log10(mcid / 4));
  return tidy(Math.round(points / grain) * grain);
}

/**
 * Expected to improve only because the other measures do: its own scores have brought nothing in four weeks. All
 * measures of an episode share the shape of its course, and a reader would take "improving" for what they show.
 */
export function isCarried({ course, improvement28 }: MeasureEvidence): boolean {
  return course?.state === 'improving' && improvement28 !== null && improvement28 <= 0;
}

/** "3 points better (between 1 and 5 points better)"; empty where nothing is expected of a measure. */
export function forecastWords({ course, mcid, mdc, unit }: MeasureEvidence): string {
  const { gain28, gain28Low, gain28High } = course ?? NOTHING;
  if (gain28 == null || gain28Low == null || gain28High == null) return '';
  const points = (value: number) => roundPoints(value, mcid ?? mdc ?? 1);
  const range = rangeWords(points(gain28Low), points(gain28High), unit);
  return t('detector.forecast', { gain: changeWords(points(gain28), unit), range });
}

const NOTHING = { gain28: null, gain28Low: null, gain28High: null };
