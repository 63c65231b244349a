// Cached answers of the host, and which announcement makes which of them stale. Not a store of truth.
import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AppError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import type { ChannelName, OutputOf, RequestOf } from '../../shared/ipc/contract.ts';
import { call } from './client.ts';

/** A failed query: carries the error value to the screen that asked. */
export class HostFailure extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(describeError(error));
    this.name = 'HostFailure';
    this.error = error;
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // The host is always there: without "always" the library waits for a network that never comes.
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Topics each query listens to, besides `*`. A record id in the input makes the topic of that one record. */
const TOPICS: Partial<Record<ChannelName, readonly string[]>> = {
  'caseload.list': ['caseload'],
  'problem.list': ['problems', 'caseload'],
  'search.query': ['caseload'],
  'patient.get': ['patient:{patientId}'],
  'referrer.list': ['referrers'],
  'episode.record': ['episode:{episodeId}', 'referrers'],
  // A draft is gathered anew whenever what it tells of has changed.
  'request.document': ['request:{requestId}', 'settings', 'caseload'],
  'settings.letterhead': ['settings'],
  'measure.custom': ['measures'],
};

function topicsOf(channel: ChannelName, input: Readonly<Record<string, unknown>>): string[] {
  return (TOPICS[channel] ?? []).map(topic =>
    topic.replace(/\{(\w+)\}/, (_whole, name: string) => String(input[name] ?? '')),
  );
}

/** Asks once and keeps the answer until the host announces a change. */
export function useHost<C extends ChannelName>(
  channel: C,
  input: RequestOf<C>,
  options: { enabled?: boolean } = {},
): UseQueryResult<OutputOf<C>, HostFailure> {
  return useQuery<OutputOf<C>, HostFailure>({ ...hostQuery(channel, input), ...options });
}

function hostQuery<C extends ChannelName>(channel: C, input: RequestOf<C>) {
  return {
    queryKey: [channel, input] as const,
    queryFn: async (): Promise<OutputOf<C>> => {
      const result = await call(channel, input);
      if (!result.ok) throw new HostFailure(result.error);
      return result.value;
    },
    meta: { topics: topicsOf(channel, Object.fromEntries(Object.entries(input))) },
  };
}

/** The cached answer, or a fresh one; throws HostFailure. For commands, not for components. */
export function ask<C extends ChannelName>(channel: C, input: RequestOf<C>): Promise<OutputOf<C>> {
  return queryClient.fetchQuery(hostQuery(channel, input));
}

/** What is cached right now, without asking. */
export function cached<C extends ChannelName>(channel: C, input: RequestOf<C>): OutputOf<C> | undefined {
  return queryClient.getQueryData<OutputOf<C>>([channel, input]);
}

export function invalidateTopics(topics: readonly string[]): void {
  const changed = new Set(topics);
  void queryClient.invalidateQueries({
    predicate: query => {
      const own = query.meta?.['topics'];
      if (changed.has('*')) return true;
      return Array.isArray(own) && own.some(topic => changed.has(String(topic)));
    },
  });
}

/** Nothing of a locked vault stays in memory that we can let go of. */
export function forgetEverything(): void {
  queryClient.cancelQueries().catch(() => undefined);
  queryClient.clear();
}
