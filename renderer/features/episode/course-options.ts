// What the list of expected courses offers for a region: what the diagnosis tells by itself, then each course by name.
import { COURSES, courseOfDiagnosis } from '../../../shared/clinical/courses.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { EpisodeValues } from './episode-values.ts';

type Diagnosed = Pick<EpisodeValues, 'region' | 'icd10' | 'diagnosis' | 'workingDiagnosis' | 'title'>;

export function courseOptions(values: Diagnosed): { value: string; label: string }[] {
  const code = values.icd10.trim().toUpperCase();
  const told = courseOfDiagnosis({ ...values, icd10: code === '' ? null : code });
  return [
    { value: '', label: t('standing.asDiagnosed', { course: told?.words ?? t('standing.unknown') }) },
    ...COURSES.filter(({ regions }) => regions.includes(values.region)).map(({ id, words }) => ({
      value: id,
      label: words,
    })),
  ];
}
