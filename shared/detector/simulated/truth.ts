// What is known of an episode whose course is known: by visit, and its stalls. As in the files of the public set.

export interface TruthVisit {
  readonly visit: number;
  readonly day: number;
  readonly scored: boolean;
  readonly state: string;
  readonly stalled: 0 | 1;
  readonly gain28: number;
  readonly onset_day: number | null;
}

export interface Truth {
  readonly id: string;
  readonly stalls: readonly (readonly [number, number])[];
  readonly visits: readonly TruthVisit[];
}
