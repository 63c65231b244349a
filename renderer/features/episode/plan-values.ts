// What the form of a plan of care holds, and what it refuses before asking the host. Pure.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import { readNumber } from '../../ui/read-number.ts';

export interface PlanValues {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly visitsPerWeek: string;
  readonly plannedVisits: string;
  readonly interventions: string;
  readonly precautions: string;
  readonly certifiedOn: string;
  readonly certifiedUntil: string;
}

type Known = Pick<EpisodeRecord, 'episode' | 'plans'>;

/** The plan before it copied forward, without its days: those are what a new version is about. */
export function newPlan({ episode, plans }: Known, today: string): PlanValues {
  const last = plans.at(-1);
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  return {
    // A first plan covers the care so far; a later one begins when it is written, or after the one it follows.
    startsOn: last === undefined ? episode.startDate : last.startsOn > today ? last.startsOn : today,
    endsOn: '',
    visitsPerWeek: text(last?.visitsPerWeek),
    plannedVisits: text(last?.plannedVisits),
    interventions: last?.interventions ?? '',
    precautions: last?.precautions ?? '',
    certifiedOn: '',
    certifiedUntil: '',
  };
}

const perWeek = (values: PlanValues) => readNumber(values.visitsPerWeek, 0, 14, null);
const inAll = (values: PlanValues) => readNumber(values.plannedVisits, 0, 500, 1);

export function planErrors(values: PlanValues, { episode, plans }: Known, today: string): FieldError[] {
  const { startsOn, endsOn, certifiedOn, certifiedUntil } = values;
  const errors: FieldError[] = [];
  const refuse = (field: keyof PlanValues, message: string) => errors.push({ field, message });
  const last = plans.at(-1);
  if (startsOn === '') refuse('startsOn', t('form.required'));
  else if (startsOn < episode.startDate) {
    refuse('startsOn', t('plan.beforeStart', { day: formatDay(episode.startDate) }));
  } else if (last && startsOn < last.startsOn) {
    refuse('startsOn', t('plan.beforeLast', { day: formatDay(last.startsOn) }));
  }
  if (endsOn !== '' && endsOn < startsOn) refuse('endsOn', t('plan.endsBefore'));
  if (certifiedOn > today) refuse('certifiedOn', t('plan.certifiedAhead'));
  const certifiedFrom = certifiedOn === '' ? startsOn : certifiedOn;
  if (certifiedUntil !== '' && certifiedUntil < certifiedFrom) refuse('certifiedUntil', t('plan.endsBefore'));
  for (const [field, read] of [
    ['visitsPerWeek', perWeek(values)],
    ['plannedVisits', inAll(values)],
  ] as const) {
    if (typeof read === 'string') refuse(field, read);
  }
  if (errors.length === 0 && isEmpty(values)) refuse('visitsPerWeek', t('plan.empty'));
  return errors;
}

/** The first day alone is no plan. */
function isEmpty(values: PlanValues): boolean {
  return Object.entries(values).every(([field, typed]) => field === 'startsOn' || typed.trim() === '');
}

export function planInput(values: PlanValues, episodeId: string): RequestOf<'plan.record'> {
  const dayOrNull = (value: string) => (value === '' ? null : value);
  const numberOrNull = (read: number | null | string) => (typeof read === 'number' ? read : null);
  return {
    episodeId,
    startsOn: values.startsOn,
    endsOn: dayOrNull(values.endsOn),
    visitsPerWeek: numberOrNull(perWeek(values)),
    plannedVisits: numberOrNull(inAll(values)),
    interventions: values.interventions,
    precautions: values.precautions,
    certifiedOn: dayOrNull(values.certifiedOn),
    certifiedUntil: dayOrNull(values.certifiedUntil),
  };
}
