// Nothing in the record explains the stall: the strongest case for asking the physician about the working diagnosis.
import type { CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { AdherenceView } from './adherence.ts';
import { causeView } from './cause-view.ts';

export interface CareSoFar {
  readonly others: readonly CauseView[];
  readonly adherence: AdherenceView['status'];
  /** The load was raised; null where the loads do not tell. */
  readonly isProgressed: boolean | null;
  readonly weeks: number;
  /** Weeks after which a stall of this condition is worth a question. */
  readonly gateWeeks: number;
}

/** Patterns that must have been looked for before anything can be called unexplained. */
const LOOKED_FOR: readonly CauseView['cause'][] = ['neuropathic', 'inflammatory', 'mechanical'];

export function unexplained({ others, adherence, isProgressed, weeks, gateWeeks }: CareSoFar): CauseView {
  const explained = others.filter(({ status }) => status === 'supported');
  const unasked = others.filter(({ cause, status }) => LOOKED_FOR.includes(cause) && status === 'no-data');
  const isLate = weeks >= gateWeeks;
  const isGood = adherence === 'good';
  const evidenceFor = [
    ...(isGood ? [t('causes.unexplained.done')] : []),
    ...(isProgressed === true ? [t('causes.unexplained.progressed')] : []),
    ...(isLate ? [t('causes.unexplained.weeks', { weeks })] : []),
  ];
  const evidenceAgainst = [
    ...(explained.length > 0
      ? [
          t('causes.unexplained.other', {
            list: explained.map(({ cause }) => t(`cause.${cause}`)).join(', '),
          }),
        ]
      : []),
    ...(adherence === 'low' || adherence === 'partial' ? [t('causes.unexplained.notDone')] : []),
    ...(isProgressed === false ? [t('causes.unexplained.sameLoad')] : []),
    ...(isLate ? [] : [t('causes.unexplained.early', { weeks })]),
  ];
  const evidenceMissing = [
    ...(adherence === 'unknown' ? [t('causes.unexplained.adherence')] : []),
    ...(isProgressed === null ? [t('causes.unexplained.load')] : []),
    ...(unasked.length > 0
      ? [
          t('causes.unexplained.unasked', {
            list: unasked.map(({ cause }) => t(`cause.${cause}`)).join(', '),
          }),
        ]
      : []),
  ];
  const status = statusOf(evidenceAgainst.length > 0, evidenceMissing.length > 0, isGood);
  return causeView('diagnosis-incomplete', status, { evidenceFor, evidenceAgainst, evidenceMissing });
}

/** Adherence comes first: while it is not known to be good, nothing is called unexplained. */
function statusOf(isContradicted: boolean, isIncomplete: boolean, isGood: boolean): CauseView['status'] {
  if (isContradicted) return 'not-supported';
  if (!isIncomplete) return 'supported';
  return isGood ? 'possible' : 'no-data';
}
