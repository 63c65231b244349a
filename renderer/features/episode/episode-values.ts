// What the form of an episode holds, and what it refuses before asking the host. Pure.
import type { Episode, Region } from '../../../shared/domain/episode.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';

/** Value of the referrer list that opens the fields of a new one. */
export const NEW_REFERRER = 'new';
const MOST_MEASURES = 12;
const ICD10 = /^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/;

export interface EpisodeValues {
  readonly title: string;
  readonly region: Region;
  readonly side: Episode['side'];
  readonly diagnosis: string;
  readonly icd10: string;
  readonly workingDiagnosis: string;
  /** Empty: as the diagnosis tells. */
  readonly expectedCourse: string;
  readonly mechanism: string;
  readonly startDate: string;
  readonly onsetDate: string;
  readonly referralDate: string;
  readonly surgeryDate: string;
  readonly measureIds: readonly string[];
  readonly referrerId: string;
  readonly referrerName: string;
  readonly referrerPractice: string;
  readonly referrerPhone: string;
  readonly referrerFax: string;
}

/** The fields as they stand in the record; a new episode begins today. */
export function valuesOf(episode: Episode | null, today: string): EpisodeValues {
  return {
    title: episode?.title ?? '',
    region: episode?.region ?? 'lumbar',
    side: episode?.side ?? 'none',
    diagnosis: episode?.diagnosis ?? '',
    icd10: episode?.icd10 ?? '',
    workingDiagnosis: episode?.workingDiagnosis ?? '',
    expectedCourse: episode?.expectedCourse ?? '',
    mechanism: episode?.mechanism ?? '',
    startDate: episode?.startDate ?? today,
    onsetDate: episode?.onsetDate ?? '',
    referralDate: episode?.referralDate ?? '',
    surgeryDate: episode?.surgeryDate ?? '',
    measureIds: [],
    referrerId: episode?.referrerId ?? '',
    referrerName: '',
    referrerPractice: '',
    referrerPhone: '',
    referrerFax: '',
  };
}

/** What the host is told; an empty day is no day. */
export function episodeFields(values: EpisodeValues, referrerId: string | null) {
  const dayOrNull = (value: string) => (value === '' ? null : value);
  const code = values.icd10.trim().toUpperCase();
  return {
    referrerId,
    title: values.title,
    region: values.region,
    side: values.side,
    diagnosis: values.diagnosis,
    icd10: code === '' ? null : code,
    workingDiagnosis: values.workingDiagnosis,
    expectedCourse: values.expectedCourse === '' ? null : values.expectedCourse,
    mechanism: values.mechanism,
    startDate: values.startDate,
    onsetDate: dayOrNull(values.onsetDate),
    referralDate: dayOrNull(values.referralDate),
    surgeryDate: dayOrNull(values.surgeryDate),
  };
}

export function checkEpisode(values: EpisodeValues): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (field: string, message: string) => errors.push({ field, message });
  if (values.title.trim() === '') refuse('title', t('form.required'));
  const icd10 = values.icd10.trim().toUpperCase();
  if (icd10 !== '' && !ICD10.test(icd10)) refuse('icd10', t('episode.icd10Wrong'));
  if (values.startDate === '') refuse('startDate', t('form.required'));
  if (values.onsetDate !== '' && values.onsetDate > values.startDate) {
    refuse('onsetDate', t('episode.onsetAfterStart'));
  }
  if (values.referrerId === NEW_REFERRER && values.referrerName.trim() === '') {
    refuse('referrerName', t('form.required'));
  }
  return errors;
}

export function referrerInput(values: EpisodeValues): RequestOf<'referrer.create'> {
  return {
    name: values.referrerName,
    practice: values.referrerPractice,
    phone: values.referrerPhone,
    fax: values.referrerFax,
  };
}

/** Ticks or unticks one measure; the order of ticking is kept, because the first one leads. */
export function toggled(chosen: readonly string[], measureId: string): readonly string[] {
  if (chosen.includes(measureId)) return chosen.filter(id => id !== measureId);
  return chosen.length < MOST_MEASURES ? [...chosen, measureId] : chosen;
}
