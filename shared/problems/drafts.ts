// Which form a draft belongs to, by its name for people.
import { type MessageId, t } from '../i18n/en.ts';

const FORMS: Readonly<Record<string, MessageId>> = {
  visit: 'problems.form.visit',
  amendVisit: 'problems.form.amendment',
  record: 'problems.form.record',
  correct: 'problems.form.correct',
  activities: 'problems.form.activities',
  patient: 'problems.form.patient',
  episode: 'problems.form.episode',
  appointment: 'problems.form.appointment',
  plan: 'problems.form.plan',
  phase: 'problems.form.phase',
  program: 'problems.form.program',
  adherence: 'problems.form.adherence',
  calendar: 'problems.form.adherence',
  flare: 'problems.form.flare',
  redFlags: 'screen.title',
  reply: 'problems.form.reply',
  result: 'problems.form.result',
  amendReply: 'problems.form.amendReply',
  discharge: 'problems.form.discharge',
  remove: 'problems.form.remove',
  threshold: 'problems.form.threshold',
  number: 'problems.form.number',
  customMeasure: 'problems.form.customMeasure',
  letterhead: 'problems.form.letterhead',
  letterSentence: 'problems.form.letterSentence',
  report: 'problems.form.report',
  closeRequest: 'problems.form.closeRequest',
  voidRequest: 'problems.form.voidRequest',
  sentRequest: 'problems.form.sentRequest',
  copyRequest: 'problems.form.copyRequest',
  nudgeRequest: 'problems.form.nudgeRequest',
};

/** Forms that are about no person at all. */
const OF_THE_PRACTICE = ['threshold', 'number', 'customMeasure', 'letterhead'];

/** Forms in which something new is entered as well as what is there changed, told apart by the draft's id. */
const NEW_FORMS: Readonly<Record<string, MessageId>> = {
  patient: 'problems.form.newPatient',
  episode: 'problems.form.newEpisode',
};

export function draftName({ id, form }: { readonly id: string; readonly form: string }): string {
  const isNew = id.startsWith(`${form}:new`);
  const known = (isNew ? NEW_FORMS[form] : undefined) ?? FORMS[form];
  return known ? t(known) : t('problems.form.other', { form });
}

/** Whose draft it is where no stored person is known: somebody new, or nobody. */
export function draftOwner(form: string): string {
  return OF_THE_PRACTICE.includes(form) ? t('problems.draft.practice') : t('problems.draft.nobody');
}
