// What the tests of scores share: a verdict, scores and episodes that follow measures of the library, and the form.
import { screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import { RecordForm } from '../../renderer/features/measures/RecordForm.tsx';
import { measureFacts } from '../../renderer/ui/measure-facts.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { type Observation, PLAIN_SCORE } from '../../shared/domain/observation.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { anEpisodeRecord, idOf, show } from './stand.tsx';

export const VERDICT: Verdict = {
  id: idOf(40),
  episodeId: idOf(20),
  asOf: '2026-02-02',
  detectorVersion: '1',
  inputHash: 'hash',
  state: 'insufficient',
  level: 'none',
  pStalled: 0.2,
  pWorse: 0,
  pRecovered: 0,
  onsetDate: null,
  onsetFrom: null,
  onsetTo: null,
  gain28: null,
  gain28Low: null,
  gain28High: null,
  visitsUsed: 2,
  headline: 'Too early to judge.',
  sentences: [],
  measures: [],
  causes: [],
  despiteAdherence: false,
  createdAt: 0,
};

let ids = 500;
export function aScore(measureId: string, score: number, change: Partial<Observation> = {}): Observation {
  return {
    id: idOf(ids++),
    episodeId: idOf(20),
    visitId: null,
    measureId,
    date: '2026-01-05',
    score,
    unit: '',
    items: null,
    subscales: {},
    answered: 0,
    missing: 0,
    ...PLAIN_SCORE,
    scoringVersion: '1',
    note: '',
    createdAt: 0,
    ...change,
  };
}

export function following(...measureIds: string[]): EpisodeRecord {
  return anEpisodeRecord({
    observations: [],
    measures: measureIds.map((measureId, index) => ({
      episodeId: idOf(20),
      measureId,
      scoreId: 'total',
      goal: null,
      goalSource: 'default' as const,
      isPrimary: index === 0,
    })),
  });
}

export function showForm(measureId: string, record = anEpisodeRecord({ observations: [] })) {
  const facts = measureFacts(measureId, record.customMeasures);
  const onClose: () => void = vi.fn();
  return { onClose, ...show(<RecordForm record={record} facts={facts} onClose={onClose} />) };
}

/** The live score of the form. */
export function live() {
  return within(screen.getByRole('region', { name: 'Score' }));
}
