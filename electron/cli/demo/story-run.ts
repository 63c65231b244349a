// One story on its way into the vault: its days, its chance, and the ids the services gave it.

import type { Dice } from '../../../shared/dice.ts';
import type { ChannelOfSide, OutputOf, RequestOf } from '../../../shared/ipc/contract.ts';
import type { Story } from './story.ts';

/** Asks a channel and gives its value; an expected failure is thrown. */
export type Ask = <C extends ChannelOfSide<'caseload'>>(channel: C, input: RequestOf<C>) => OutputOf<C>;

export interface DiaryEntry {
  readonly date: string;
  write(ask: Ask): void;
}

/** Ids that later entries of the same story need; filled in as the earlier ones are written. */
interface Known {
  patientId: string;
  episodeId: string;
  episodeVersion: number;
  requestId: string;
  /** The score that was typed wrong. */
  slipId: string;
  readonly visitIds: Map<string, string>;
}

export interface StoryRun {
  readonly story: Story;
  /** Its place among the stories, from 0. */
  readonly number: number;
  readonly start: string;
  /** Days from the first visit on. */
  readonly visitDays: readonly number[];
  readonly known: Known;
  readonly chance: Dice;
  readonly dateOf: (day: number) => string;
}

export function lastDay({ visitDays }: StoryRun): number {
  return visitDays.at(-1) ?? 0;
}

export function flareDays(run: StoryRun): number[] {
  return (run.story.flaresDaysAgo ?? []).map(ago => Math.max(0, lastDay(run) - ago));
}

/** In the week after a flare scores are a little worse. */
export function isFlareDay(run: StoryRun, day: number): boolean {
  return flareDays(run).some(flare => flare <= day && day - flare < 7);
}
