// Possible reasons of a stall: each supported, possible, not supported or without data - and no data is never "no".
import { describe, expect, it } from 'vitest';
import { judgeRecord } from '../../../shared/detector/record.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { CauseView } from '../../../shared/domain/verdict.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { adherence, aRecord, findings, flares, STALLED, scores, visits } from './records.ts';

type Name = CauseView['cause'];

function causes(more: Partial<EpisodeRecord>): Map<Name, CauseView> {
  const verdict = judgeRecord(aRecord(STALLED, more), measureLookup([]));
  expect(verdict.state).toBe('plateau');
  return new Map(verdict.causes.map(view => [view.cause, view]));
}

const statusOf = (cause: Name, more: Partial<EpisodeRecord>) => causes(more).get(cause)?.status;
const rising = visits([3, 3.5, 4, 4.4, 4.8, 5.2, 5.6, 6, 6.4, 6.8, 7.2, 7.6]);
const flat = (load: number) => visits(new Array(12).fill(load));

it('knows nothing of an empty record, and says what is missing', () => {
  for (const [cause, view] of causes({})) {
    expect(view.status, cause).toMatch(cause === 'diagnosis-incomplete' ? 'possible' : 'no-data');
    expect(view.evidenceMissing.length, cause).toBeGreaterThan(0);
    expect([...view.evidenceFor, ...view.evidenceAgainst], cause).toEqual([]);
  }
});

describe('adherence', () => {
  it.each([
    [90, 'not-supported'],
    [80, 'not-supported'],
    [70, 'possible'],
    [45, 'supported'],
  ])('%i %% of the sessions', (percent, status) => {
    expect(statusOf('adherence', { adherence: adherence(12, percent) })).toBe(status);
  });

  it('is unknown, not zero, with fewer than half of the days recorded', () => {
    const view = causes({ adherence: adherence(12, 10, 12) }).get('adherence')!;
    expect(view.status).toBe('no-data');
    expect(view.evidenceMissing[0]).toMatch(/recorded on 4 of the last 28 days/);
  });
});

describe('intensity too high', () => {
  it('needs two flare-ups close together, or flare-ups with a rising load', () => {
    expect(statusOf('intensity-too-high', { visits: rising, flares: flares([60, 68]) })).toBe('supported');
    expect(statusOf('intensity-too-high', { visits: rising, flares: flares([40, 70]) })).toBe('supported');
    expect(statusOf('intensity-too-high', { visits: flat(5), flares: flares([60]) })).toBe('possible');
  });

  it('is not supported by visits without a flare-up', () => {
    const view = causes({ visits: rising }).get('intensity-too-high')!;
    expect(view.status).toBe('not-supported');
    expect(view.evidenceAgainst[0]).toMatch(/No flare-up recorded/);
  });

  it('is possible where the load rises by more than a tenth a week, and supported with one flare-up', () => {
    const fast = visits([2, 2, 2, 2, 2, 2.5, 3, 4, 5, 6, 7, 8]);
    expect(statusOf('intensity-too-high', { visits: fast })).toBe('possible');
    expect(statusOf('intensity-too-high', { visits: fast, flares: flares([60]) })).toBe('supported');
  });

  it('ignores flare-ups long before', () => {
    expect(statusOf('intensity-too-high', { visits: rising, flares: flares([3, 6]) })).toBe('not-supported');
  });
});

describe('intensity too low', () => {
  it('needs a flat and light load', () => {
    expect(statusOf('intensity-too-low', { visits: flat(3) })).toBe('supported');
    expect(statusOf('intensity-too-low', { visits: flat(6) })).toBe('possible');
    expect(statusOf('intensity-too-low', { visits: rising })).toBe('not-supported');
    expect(statusOf('intensity-too-low', { visits: visits([3, 3]) })).toBe('no-data');
  });

  it('looks at the effort where it is rated', () => {
    const worked = (effort: number) => visits(new Array(12).fill(5), [{ effort }]);
    expect(statusOf('intensity-too-low', { visits: worked(3) })).toBe('supported');
    expect(statusOf('intensity-too-low', { visits: worked(7) })).toBe('possible');
  });

  it('is held back by flare-ups, and both are told', () => {
    const told = causes({ visits: flat(3), flares: flares([60, 66]) });
    expect(told.get('intensity-too-low')).toMatchObject({
      status: 'possible',
      evidenceAgainst: ['Flare-ups may have kept the load from rising.'],
    });
    expect(told.get('intensity-too-high')?.status).toBe('supported');
  });
});

describe('diagnosis incomplete', () => {
  it('is supported by two findings of one group, possible with one', () => {
    const status = (answers: Parameters<typeof findings>[1]) =>
      statusOf('diagnosis-incomplete', { findings: findings('inflammatory', answers) });
    expect(status(['yes', 'yes'])).toBe('supported');
    expect(status(['yes', 'no'])).toBe('possible');
    expect(status(['no', 'no'])).toBe('not-supported');
  });

  it('names the group, never a disease', () => {
    const view = causes({ findings: findings('neuropathic', ['yes', 'yes']) }).get('diagnosis-incomplete')!;
    expect(view.evidenceFor).toEqual([
      '2 findings point to a neuropathic component that the working diagnosis may not cover.',
    ]);
  });

  it('takes the latest answer', () => {
    const [first] = findings('mechanical', ['yes']);
    const second = { ...first!, date: '2026-03-01', answer: 'no' as const };
    expect(statusOf('diagnosis-incomplete', { findings: [second, first!] })).toBe('not-supported');
  });

  it('counts a positive screen as one sign', () => {
    const screened = (score: number) =>
      judgeRecord(
        aRecord(STALLED, {
          findings: findings('neuropathic', ['yes']),
          observations: [...scores('odi', STALLED), ...scores('dn4', [score])],
        }),
        measureLookup([]),
      ).causes.find(({ cause }) => cause === 'diagnosis-incomplete');
    expect(screened(5)).toMatchObject({ status: 'supported' });
    expect(screened(5)?.evidenceFor).toContain('DN4 of 5: at or above its cut-off of 4.');
    expect(screened(2)).toMatchObject({ status: 'possible' });
  });

  it('is the case for a letter when all was done well and nothing else explains it', () => {
    const view = causes({ visits: rising, adherence: adherence(12, 92) }).get('diagnosis-incomplete')!;
    expect(view.status).toBe('supported');
    expect(view.evidenceFor[0]).toMatch(
      /^At least 80 % of the home sessions done, the load progressed, 11 weeks/,
    );
  });

  it('waits while another reason is supported', () => {
    const view = causes({ visits: rising, adherence: adherence(12, 30) }).get('diagnosis-incomplete')!;
    expect(view.status).toBe('no-data');
    expect(view.evidenceAgainst).toContain('Another reason is supported by the record and comes first.');
  });
});

describe('modality mismatch', () => {
  const treated = (...interventions: Parameters<typeof visits>[1] & object[]) =>
    visits(new Array(12).fill(4), interventions);

  it('is supported by mostly passive minutes', () => {
    const passive = treated({ family: 'heat-cold', minutes: 30 }, { minutes: 10 });
    expect(causes({ visits: passive }).get('modality-mismatch')).toMatchObject({ status: 'supported' });
    expect(causes({ visits: passive }).get('modality-mismatch')?.evidenceFor[0]).toMatch(
      /^75 % of the logged minutes/,
    );
  });

  it('is possible when the same active treatment went on for weeks and was done', () => {
    const active = treated({ minutes: 30 });
    expect(statusOf('modality-mismatch', { visits: active, adherence: adherence(12, 90) })).toBe('possible');
    expect(statusOf('modality-mismatch', { visits: active })).toBe('not-supported');
  });

  it('has no data without a log', () => {
    expect(statusOf('modality-mismatch', { visits: flat(4) })).toBe('no-data');
  });
});
