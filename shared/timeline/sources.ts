// The records a sentence rests on, in words with their day, and what opens each. Pure.
import { dayOfInstant, formatDay } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { fullName } from '../domain/patient.ts';
import { t } from '../i18n/en.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import type { Opening } from './entry.ts';
import { timelineOf } from './timeline.ts';
import { adherenceWords } from './words.ts';

export interface SourceRecord {
  readonly id: string;
  /** `LEFS 41, 12 Mar 2026` */
  readonly words: string;
  readonly opens: Opening | { readonly kind: 'verdict' | 'patient' | 'episode' | 'referrer' };
}

/** Every record of an episode that a letter may rest on, by its id. */
export function sourceRecords(
  record: EpisodeRecord,
  measureOf: MeasureOf,
): ReadonlyMap<string, SourceRecord> {
  const { patient, episode, referrer, verdict } = record;
  const all: SourceRecord[] = [
    ...timelineOf(record, measureOf).map(({ id, title, date, opens }) => ({
      id,
      words: dated(title, date),
      opens: opens ?? { kind: 'episode' as const },
    })),
    // Days marked in the calendar stand in the timeline by the week only.
    ...record.adherence.map(entry => ({
      id: entry.id,
      words: dated(adherenceWords(entry).title, entry.to),
      opens: { kind: 'calendar' as const, date: entry.to },
    })),
    { id: patient.id, words: fullName(patient), opens: { kind: 'patient' } },
    { id: episode.id, words: episode.title, opens: { kind: 'episode' } },
    ...(referrer ? [{ id: referrer.id, words: referrer.name, opens: { kind: 'referrer' as const } }] : []),
    ...(verdict
      ? [
          {
            id: verdict.id,
            words: dated(t('letter.source.verdict'), dayOfInstant(verdict.createdAt)),
            opens: { kind: 'verdict' as const },
          },
        ]
      : []),
  ];
  return new Map(all.map(entry => [entry.id, entry]));
}

function dated(words: string, day: string): string {
  return `${words}, ${formatDay(day)}`;
}
