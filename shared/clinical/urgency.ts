// How soon somebody must act on a red flag, and what to do now in words. The PT reports and hands over; nothing here
// orders a test or names a diagnosis.
import { ENGLISH, type WordsId } from '../i18n/words.ts';

/** emergency: now; same-day: contact today; urgent: 48 to 72 h; soon: about 2 weeks. Mildest first. */
export const URGENCY_RANK = ['soon', 'urgent', 'same-day', 'emergency'] as const;
export type Urgency = (typeof URGENCY_RANK)[number];

const STEPS: Readonly<Record<Urgency, readonly WordsId[]>> = {
  emergency: ['safety.step.callEmergency', 'safety.step.stay', 'safety.step.sheet'],
  'same-day': ['safety.step.phoneToday', 'safety.step.hold', 'safety.step.letterSameDay'],
  urgent: ['safety.step.contactUrgent', 'safety.step.holdUrgent', 'safety.step.letterUrgent'],
  soon: ['safety.step.contactSoon', 'safety.step.tellPatient', 'safety.step.letterSoon'],
};

/** `Emergency`, `Same day`, ...: the word that stands beside every open flag. */
export function urgencyWord(urgency: Urgency, { say } = ENGLISH): string {
  return say(`safety.urgency.${urgency}`);
}

/** What to do now, step by step. */
export function stepsOf(urgency: Urgency, { say } = ENGLISH): string[] {
  return STEPS[urgency].map(id => say(id));
}

/** The first and most important step, for one line. */
export function pathOf(urgency: Urgency): string {
  return stepsOf(urgency)[0] ?? '';
}

/** The least urgency of a letter about it: the letter only goes with the emergency path, it never is the path. */
export function letterUrgency(urgency: Urgency): Exclude<Urgency, 'emergency'> {
  return urgency === 'emergency' ? 'same-day' : urgency;
}

export function isMoreUrgent(one: Urgency, other: Urgency): boolean {
  return URGENCY_RANK.indexOf(one) > URGENCY_RANK.indexOf(other);
}
