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
  'problem.list': ['problems', 'caseload', 'settings', 'drafts'],
  'search.query': ['caseload'],
  'caseload.days': ['caseload', 'appointments'],
  'caseload.keys': ['caseload'],
  'patient.merges': ['patient:{patientId}'],
  'patient.mergePreview': ['patient:{keptId}', 'patient:{mergedId}'],
  'patient.discharges': ['patient:{patientId}'],
  'appointment.list': ['appointments', 'caseload', 'measures'],
  'appointment.days': ['appointments', 'caseload'],
  'day.briefs': ['appointments', 'caseload', 'measures', 'thresholds'],
  'day.marks': ['appointments', 'caseload', 'measures', 'thresholds', 'settings'],
  'patient.get': ['patient:{patientId}'],
  'referrer.list': ['referrers'],
  'referrer.directory': ['referrers', 'caseload'],
  'referrer.cases': ['referrers', 'caseload'],
  'visit.get': ['visit:{visitId}'],
  'episode.record': ['episode:{episodeId}', 'referrers'],
  'verdict.list': ['episode:{episodeId}', 'caseload'],
  'program.sources': ['caseload'],
  'request.find': ['caseload'],
  'request.list': ['caseload', 'referrers'],
  'request.events': ['request:{requestId}'],
  'request.changes': ['request:{requestId}', 'settings', 'caseload'],
  // A draft is gathered anew whenever what it tells of has changed.
  'request.document': ['request:{requestId}', 'settings', 'caseload'],
  'report.state': ['episode:{episodeId}'],
  'draft.list': ['drafts'],
  'letter.rows': ['request:{requestId}', 'settings', 'caseload'],
  'letter.sentences': ['request:{requestId}', 'settings', 'caseload'],
  'document.page': ['caseload', 'appointments', 'settings'],
  'settings.letterhead': ['settings'],
  'settings.country': ['settings'],
  'settings.logo': ['settings'],
  'settings.signature': ['settings'],
  'settings.reportInterval': ['settings'],
  'settings.timeLimits': ['settings'],
  'number.list': ['settings'],
  'settings.detector': ['settings'],
  'rules.waiting': ['caseload', 'settings'],
  // Not with every save: it reads what is over, which is much.
  'learning.status': ['settings', 'closed'],
  'lab.preview': ['caseload', 'settings'],
  'measure.custom': ['measures'],
  'threshold.list': ['thresholds'],
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
  const topics = topicsOf(channel, Object.fromEntries(Object.entries(input)));
  return {
    queryKey: [channel, input] as const,
    queryFn: async (): Promise<OutputOf<C>> => {
      // An answer under way when a change is announced may be of before it. The library asks again only where it has
      // an older answer already, so the first answer of all is checked here.
      for (;;) {
        const before = lastChange(topics);
        const result = await call(channel, input);
        if (!result.ok) throw new HostFailure(result.error);
        if (lastChange(topics) === before || cached(channel, input) !== undefined) return result.value;
      }
    },
    meta: { topics },
  };
}

/** Number of the newest announcement, by topic. */
const changes = new Map<string, number>();
let announcements = 0;

function lastChange(topics: readonly string[]): number {
  return Math.max(0, ...['*', ...topics].map(topic => changes.get(topic) ?? 0));
}

/** The cached answer, or a fresh one; throws HostFailure. For commands, not for components. */
export function ask<C extends ChannelName>(channel: C, input: RequestOf<C>): Promise<OutputOf<C>> {
  return queryClient.fetchQuery(hostQuery(channel, input));
}

/** What is cached right now, without asking. */
export function cached<C extends ChannelName>(channel: C, input: RequestOf<C>): OutputOf<C> | undefined {
  return queryClient.getQueryData<OutputOf<C>>([channel, input]);
}

/** Shows a change before the host has confirmed it; its announcement puts the stored answer in this place. */
export function replaceCached<C extends ChannelName>(
  channel: C,
  input: RequestOf<C>,
  answer: OutputOf<C>,
): void {
  queryClient.setQueryData<OutputOf<C>>([channel, input], answer);
}

export function invalidateTopics(topics: readonly string[]): void {
  const changed = new Set(topics);
  announcements += 1;
  for (const topic of topics) changes.set(topic, announcements);
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
