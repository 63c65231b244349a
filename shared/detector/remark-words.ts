// What is to be said of a measure whose numbers are not quite what they should be: what stands in for one, or that it is
// not used.
import { t } from '../i18n/en.ts';
import { tidy } from './points.ts';
import type { JudgedMeasure } from './prepare.ts';

export function remarkWords({ measure, usable, remarks }: JudgedMeasure): string[] {
  const params = { mcid: tidy(usable?.mcid ?? 0), goal: tidy(usable?.goal ?? measure.goal) };
  return remarks.map(remark => t(`detector.remark.${remark}`, params));
}
