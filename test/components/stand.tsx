// What component tests share: a host that answers from a table, a clean store, and records built with fixed ids.
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach } from 'vitest';
import { queryClient } from '../../renderer/host/queries.ts';
import { INITIAL_STATE, useWorkbench } from '../../renderer/workbench/store.ts';
import type { CaseloadEpisode, CaseloadPatient, EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { PLAIN_SCORE } from '../../shared/domain/observation.ts';
import type { AppError } from '../../shared/errors.ts';
import type { ChannelName, InputOf, OutputOf } from '../../shared/ipc/contract.ts';

type Answer<C extends ChannelName> = OutputOf<C> | { error: AppError };
export type Answers = { [C in ChannelName]?: (input: InputOf<C>) => Answer<C> | Promise<Answer<C>> };

export interface Sent {
  readonly channel: string;
  readonly input: unknown;
}

/** Every form asks for its draft and keeps one; a test that is about drafts answers for itself. */
const NO_DRAFTS: Record<string, ((input: never) => unknown) | undefined> = {
  'draft.get': () => ({ draft: null }),
  'draft.save': () => ({}),
  'draft.discard': () => ({}),
};
let answers: Record<string, ((input: never) => unknown) | undefined> = {};
let sent: Sent[] = [];

export function hostAnswers(table: Answers): void {
  answers = { ...answers, ...(table as typeof answers) };
}

export function sentTo(channel: ChannelName): unknown[] {
  return sent.filter(message => message.channel === channel).map(message => message.input);
}

export function setUp(): void {
  beforeEach(() => {
    answers = NO_DRAFTS;
    sent = [];
    queryClient.clear();
    useWorkbench.setState({ ...INITIAL_STATE, vault: 'open' }, true);
    Object.defineProperty(window, 'host', {
      configurable: true,
      value: {
        call: async (channel: string, input: unknown) => {
          sent.push({ channel, input });
          const answer = await answers[channel]?.(input as never);
          if (answer === undefined) throw new Error(`the test's host has no answer for ${channel}`);
          const failed = answer as { error?: AppError };
          return failed.error ? { ok: false, error: failed.error } : { ok: true, value: answer };
        },
        onPush: () => () => undefined,
      },
    });
    window.matchMedia = (query: string) =>
      ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as never;
    Element.prototype.scrollIntoView = () => undefined;
  });
  afterEach(cleanup);
}

export function show(view: ReactNode) {
  const user = userEvent.setup();
  return { user, ...render(<QueryClientProvider client={queryClient}>{view}</QueryClientProvider>) };
}

/** `idOf(7)` is always the same valid id. */
export function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export function aCaseloadEpisode(change: Partial<CaseloadEpisode> = {}): CaseloadEpisode {
  return {
    episodeId: idOf(20),
    title: 'Low back pain',
    region: 'lumbar',
    side: 'none',
    setting: 'clinic',
    status: 'active',
    startDate: '2026-01-05',
    referrerName: null,
    state: 'improving',
    level: 'none',
    pStalled: 0.1,
    onsetDate: null,
    answer: null,
    redFlag: null,
    waiting: null,
    ...change,
  };
}

export function aCaseloadPatient(change: Partial<CaseloadPatient> = {}): CaseloadPatient {
  return {
    patientId: idOf(10),
    familyName: 'Abbott',
    givenName: 'Dmitri',
    birthYear: 1961,
    status: 'active',
    mergedInto: null,
    tags: [],
    episodes: [aCaseloadEpisode()],
    ...change,
  };
}

/** An episode with one measure of the therapist's own: 0 to 10, lower is better, MDC 2, MCID 3, first score 8. */
export function anEpisodeRecord(change: Partial<EpisodeRecord> = {}): EpisodeRecord {
  const stamps = { rowVersion: 1, createdAt: 0, updatedAt: 0 };
  return {
    patient: {
      id: idOf(10),
      familyName: 'Abbott',
      givenName: 'Dmitri',
      birthDate: '1961-04-02',
      birthYear: 1961,
      sex: null,
      phone: '',
      email: '',
      address: '',
      identifier: 'MRN-1',
      notes: '',
      tags: [],
      status: 'active',
      ...stamps,
    },
    episode: {
      id: idOf(20),
      patientId: idOf(10),
      referrerId: null,
      title: 'Low back pain',
      region: 'lumbar',
      side: 'none',
      diagnosis: '',
      icd10: null,
      workingDiagnosis: '',
      expectedCourse: null,
      mechanism: '',
      onsetDate: null,
      surgeryDate: null,
      referralDate: null,
      startDate: '2026-01-05',
      setting: 'clinic',
      notes: '',
      endDate: null,
      status: 'active',
      ...stamps,
    },
    referrer: null,
    measures: [
      {
        episodeId: idOf(20),
        measureId: 'custom-stairs',
        scoreId: 'total',
        goal: 2,
        goalSource: 'therapist',
        isPrimary: true,
      },
    ],
    customMeasures: [
      {
        id: 'custom-stairs',
        name: 'Pain on stairs',
        abbreviation: 'Stairs',
        unit: 'points',
        direction: 'lower-is-better',
        min: 0,
        max: 10,
        step: 0.5,
        sem: 0.7,
        mdc95: 2,
        mcid: 3,
        goal: null,
        source: 'Clinic audit 2025',
      },
    ],
    plans: [],
    phases: [],
    visits: [],
    programs: [],
    adherence: [],
    flares: [],
    observations: [
      {
        id: idOf(30),
        episodeId: idOf(20),
        visitId: null,
        measureId: 'custom-stairs',
        date: '2026-01-05',
        score: 8,
        unit: 'points',
        items: null,
        subscales: {},
        answered: 1,
        missing: 0,
        ...PLAIN_SCORE,
        scoringVersion: '1',
        note: '',
        createdAt: 0,
      },
    ],
    activities: [],
    thresholds: [],
    numbers: {},
    residualSymptoms: [],
    findings: [],
    appointments: [],
    goals: [],
    amendments: [],
    requests: [],
    replies: [],
    careSteps: [],
    attachments: [],
    alarm: null,
    verdict: null,
    ...change,
  };
}
