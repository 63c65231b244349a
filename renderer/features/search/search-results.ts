// What is asked for the words and filters of the search view, and where each hit leads. Pure.
import { addDays } from '../../../shared/dates.ts';
import type { SearchAnswer, SearchGroup, SearchHit, SearchInput } from '../../../shared/domain/search.ts';
import type { Period, SearchFilters } from './store.ts';

const DAYS: Readonly<Record<Exclude<Period, 'any'>, number>> = { month: 31, quarter: 92, year: 366 };

export function inputOf(text: string, filters: SearchFilters, limit: number, today: string): SearchInput {
  const { period, ...others } = filters;
  return { text, limit, ...others, from: period === 'any' ? null : addDays(today, -DAYS[period]), to: null };
}

/** The tab that shows the record itself, or else its episode or its person. */
export function uriOf(group: SearchGroup, hit: SearchHit): string {
  if (hit.kind === 'visit') return `visit:${hit.recordId}`;
  if (hit.kind === 'request' || hit.kind === 'reply') return `request:${hit.recordId}`;
  return hit.episodeId === null ? `patient:${group.patientId}` : `episode:${hit.episodeId}`;
}

export interface ListedHit {
  readonly id: string;
  readonly uri: string;
}

/** All hits in the order they are shown. */
export function listedHits(answer: SearchAnswer | undefined): ListedHit[] {
  return (answer?.groups ?? []).flatMap(group =>
    group.hits.map(hit => ({ id: hitId(hit), uri: uriOf(group, hit) })),
  );
}

export function hitId(hit: SearchHit): string {
  return `hit-${hit.kind}-${hit.recordId}`;
}
