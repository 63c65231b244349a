// One line of an episode's timeline: what happened, on which day, and what opens it.
import type { AmendedEntity } from '../domain/amendment.ts';

export const TIMELINE_KINDS = [
  'visit',
  'score',
  'goal',
  'adherence',
  'flare',
  'residual',
  'finding',
  'phase',
  'plan',
  'program',
  'request',
  'milestone',
  'change',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** The record behind a line; null where the line says all there is. */
export type Opening =
  | { readonly kind: 'visit'; readonly visitId: string }
  | { readonly kind: 'request'; readonly requestId: string }
  | { readonly kind: 'entry'; readonly entity: AmendedEntity; readonly recordId: string }
  | { readonly kind: 'program'; readonly programId: string }
  | { readonly kind: 'goal'; readonly measureId: string }
  | { readonly kind: 'calendar'; readonly date: string }
  | null;

export interface TimelineEntry {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly date: string;
  /** Instant it was written down; the later one stands above on the same day. */
  readonly writtenAt: number;
  readonly title: string;
  /** Empty where the title says it all. */
  readonly detail: string;
  readonly opens: Opening;
}
