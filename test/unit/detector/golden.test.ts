// What is said of one patient of every state and of every reason, kept word for word: read aloud, it must make sense.
import { describe, expect, it } from 'vitest';
import { judgeRecord, type RecordVerdict } from '../../../shared/detector/record.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { CAUSES, VERDICT_STATES } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { aFollowedMeasure } from '../../fixtures/builders.ts';
import { adherence, aRecord, coded, contacts, flares, GAINING, STALLED, scores, visits } from './records.ts';

const judge = (record: EpisodeRecord) => judgeRecord(record, measureLookup([]));
const rising = visits([3, 3.5, 4, 4.4, 4.8, 5.2, 5.6, 6, 6.4, 6.8, 7.2, 7.6]);
const flat = (load: number) => visits(new Array(12).fill(load));
const asked = [
  ...coded('neuropathic', ['neuro.burning-pain'], 'no'),
  ...coded('inflammatory', ['inflam.swollen-joints'], 'no'),
  ...coded('mechanical', ['mech.locking'], 'no'),
];
const done = { visits: rising, adherence: adherence(12, 92) };

const STATES: Readonly<Record<(typeof VERDICT_STATES)[number], EpisodeRecord>> = {
  insufficient: aRecord([40, 38]),
  improving: aRecord(GAINING),
  plateau: aRecord(STALLED, { adherence: adherence(12, 88) }),
  worsening: aRecord([30, 30, 34, 38, 42, 46, 50, 54]),
  recovered: aRecord([40, 32, 24, 18, 12, 8, 6, 6, 6, 6]),
  fluctuating: aRecord([46, 44, 36, 28, 28, 36, 52, 54, 50, 36, 26, 28, 36, 52, 54, 48, 34, 28]),
};

/** The same scores each time: only what stands around them differs. */
const REASONS: Readonly<Record<(typeof CAUSES)[number], Partial<EpisodeRecord>>> = {
  attendance: { appointments: contacts(['done', 'missed', 'missed', 'done', 'missed']) },
  adherence: { adherence: adherence(12, 35), visits: rising },
  'intensity-too-high': { ...done, flares: flares([60, 68, 74]) },
  'intensity-too-low': { visits: flat(3), adherence: adherence(12, 92) },
  neuropathic: {
    ...done,
    findings: coded('neuropathic', [
      'neuro.burning-pain',
      'neuro.pain-in-a-nerve-root-area',
      'neuro.positive-neurodynamic-test',
    ]),
    observations: [...scores('odi', STALLED), ...scores('dn4', [6])],
  },
  inflammatory: {
    ...done,
    findings: coded('inflammatory', ['inflam.morning-stiffness-over-30-minutes', 'inflam.swollen-joints']),
  },
  mechanical: { ...done, findings: coded('mechanical', ['mech.block-to-extension']) },
  psychosocial: { ...done, observations: [...scores('odi', STALLED), ...scores('tsk-11', [38])] },
  'modality-mismatch': {
    visits: rising.map(visit => ({ ...visit, minutesActive: 10, minutesPassive: 30 })),
    adherence: adherence(12, 92),
  },
  'diagnosis-incomplete': { ...done, findings: asked },
};

describe.each(VERDICT_STATES)('%s', state => {
  it('is told as it was', async () => {
    const verdict = judge(STATES[state]);
    expect(verdict.state).toBe(state);
    await expect(told(verdict)).toMatchFileSnapshot(`../../golden/verdict-${state}.txt`);
  });
});

describe.each(CAUSES)('%s', cause => {
  const verdict = judge(aRecord(STALLED, REASONS[cause]));

  it('leads the reasons', () => {
    expect(verdict.state).toBe('plateau');
    expect(verdict.causes.find(({ status }) => status === 'supported')?.cause).toBe(cause);
  });

  it('is told as it was', async () => {
    await expect(told(verdict)).toMatchFileSnapshot(`../../golden/reason-${cause}.txt`);
  });
});

it('tells several measures one by one, with a doubtful score and a flare-up', async () => {
  const several = aRecord([], {
    measures: ['odi', 'nprs', 'psfs'].map(
      (measureId, index) => aFollowedMeasure().with({ measureId, isPrimary: index === 0, goal: null }).value,
    ),
    observations: [
      ...scores('odi', [52, 50, 46, 44, 44, 42, 44, 80, 42, 44, 42, 44]),
      ...scores('nprs', [7, 6, 4, 4, 3, 2, 3, 2, 2, 2, 2, 2]),
      ...scores('psfs', [2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6]),
    ],
    adherence: adherence(12, 88),
    flares: flares([30]),
  });
  const verdict = judge(several);
  await expect(told(verdict)).toMatchFileSnapshot('../../golden/verdict-several-measures.txt');
  expect(verdict.measures.map(({ course }) => course?.state)).toEqual(['plateau', 'met', 'plateau']);
});

it('the same curve has another reason with every other record, and the same probability', () => {
  const verdicts = CAUSES.map(cause => judge(aRecord(STALLED, REASONS[cause])));
  // A score taken in a flare-up counts for less: that patient alone has another probability.
  const calm = verdicts.filter((_, index) => CAUSES[index] !== 'intensity-too-high');
  expect(new Set(calm.map(({ pStalled }) => pStalled)).size).toBe(1);
  const leading = verdicts.map(({ causes }) => causes.find(({ status }) => status === 'supported')?.cause);
  expect(new Set(leading).size).toBe(CAUSES.length);
});

it('is the same text each time', () => {
  const record = aRecord(STALLED, REASONS.neuropathic);
  expect(told(judge(record))).toBe(told(judge(structuredClone(record))));
});

function told({ sentences, measures, causes }: RecordVerdict): string {
  const part = (title: string, lines: readonly string[]) => lines.map(line => `  ${title}: ${line}`);
  return [
    ...sentences,
    '',
    ...measures.map(({ measureId, sentence }) => `${measureId}: ${sentence}`),
    ...causes.flatMap(view => [
      '',
      `${t(`cause.${view.cause}`)} - ${t(`causeStatus.${view.status}`)}`,
      ...part('for', view.evidenceFor),
      ...part('against', view.evidenceAgainst),
      ...part('not known', view.evidenceMissing),
      ...part(
        'record',
        view.records.map(({ words }) => words),
      ),
      ...part('next', view.next === '' ? [] : [view.next]),
      `  source: ${view.source} (${t(`causeMark.${view.mark}`)})`,
    ]),
    '',
  ].join('\n');
}
