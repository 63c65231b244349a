// What the search view remembers while another view is shown: the words and the filters.
import { create } from 'zustand';
import { SEARCH_PAGE, type SearchInput } from '../../../shared/domain/search.ts';

export const PERIODS = ['any', 'month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export interface SearchFilters {
  readonly kind: SearchInput['kind'];
  readonly status: SearchInput['status'];
  readonly period: Period;
  readonly tag: string | null;
  readonly region: SearchInput['region'];
}

export const NO_FILTERS: SearchFilters = { kind: null, status: null, period: 'any', tag: null, region: null };

interface SearchState {
  text: string;
  filters: SearchFilters;
  /** How many hits are listed at most. */
  limit: number;
}

export const EMPTY_SEARCH: SearchState = { text: '', filters: NO_FILTERS, limit: SEARCH_PAGE };

export const useSearch = create<SearchState>()(() => EMPTY_SEARCH);

/** Another question begins with the first page again. */
export function setSearch(change: Partial<Pick<SearchState, 'text' | 'filters'>>): void {
  useSearch.setState({ ...change, limit: SEARCH_PAGE });
}

export function showMore(): void {
  useSearch.setState(({ limit }) => ({ limit: limit + SEARCH_PAGE }));
}
