// Possible reasons of a stall: rules over what is recorded around it, applied after the verdict and never part of its
// probability. Each reason is supported, possible, not supported or without data; no data is never "no".
import type { CauseView } from '../domain/verdict.ts';
import { adherenceViewOf } from './adherence.ts';
import { type AdherenceFact, lowAdherence } from './cause-adherence.ts';
import { type ContactFact, missedContacts } from './cause-attendance.ts';
import { type DoseFacts, intensityTooHigh, intensityTooLow, isProgressed } from './cause-dose.ts';
import { modalityMismatch } from './cause-modality.ts';
import {
  inflammatoryPattern,
  mechanicalPattern,
  neuropathicPattern,
  type PatternFacts,
  psychosocialPattern,
} from './cause-patterns.ts';
import { unexplained } from './cause-unexplained.ts';

/** Everything the rules read. Days are counted like those of the visits. */
export interface CauseFacts extends DoseFacts, PatternFacts {
  /** First day of care. */
  readonly careStart: number;
  /** Weeks after which a stall of this condition is worth a question. */
  readonly gateWeeks: number;
  /** Planned contacts of the days that are judged, the oldest first. */
  readonly contacts: readonly ContactFact[];
  readonly adherence: readonly AdherenceFact[];
}

/** All reasons in the order in which they are weighed: what can be acted on first comes first. */
export function causesOf(facts: CauseFacts): CauseView[] {
  const { numbers } = facts;
  const view = adherenceViewOf(facts.adherence, facts.today, facts.onset, numbers);
  const weeks = Math.floor((facts.today - facts.careStart) / 7);
  const isGood = view.status === 'good';
  // A low score tells of the joint only after weeks of care that was taken up.
  const severe = isGood && weeks >= numbers['severe.weeks'] ? facts.severe : [];
  const others = [
    missedContacts(facts.contacts, numbers),
    lowAdherence(view, facts.adherence, facts.today, facts.programs, numbers),
    intensityTooHigh(facts),
    intensityTooLow(facts),
    neuropathicPattern(facts),
    inflammatoryPattern(facts),
    mechanicalPattern({ ...facts, severe }),
    psychosocialPattern(facts),
    modalityMismatch(facts, isGood),
  ];
  const care = {
    adherence: view.status,
    isProgressed: isProgressed(facts),
    weeks,
    gateWeeks: facts.gateWeeks,
  };
  return [...others, unexplained({ others, ...care })];
}
