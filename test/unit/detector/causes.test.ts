// Possible reasons of a stall: each supported, possible, not supported or without data - and no data is never "no".
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/dates.ts';
import { judgeRecord } from '../../../shared/detector/record.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { CAUSES, type CauseView } from '../../../shared/domain/verdict.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { anAdherence, START } from '../../fixtures/builders.ts';
import { adherence, aRecord, coded, contacts, flares, STALLED, scores, visits } from './records.ts';

type Name = CauseView['cause'];

function causes(more: Partial<EpisodeRecord>): Map<Name, CauseView> {
  const verdict = judgeRecord(aRecord(STALLED, more), measureLookup([]));
  expect(verdict.state).toBe('plateau');
  return new Map(verdict.causes.map(view => [view.cause, view]));
}

const statusOf = (cause: Name, more: Partial<EpisodeRecord>) => causes(more).get(cause)?.status;
const rising = visits([3, 3.5, 4, 4.4, 4.8, 5.2, 5.6, 6, 6.4, 6.8, 7.2, 7.6]);
const flat = (load: number) => visits(new Array(12).fill(load));

it('knows nothing of an empty record, and says what is missing and how to find out', () => {
  const told = [...causes({}).values()];
  expect(told.map(({ cause }) => cause)).toEqual([...CAUSES]);
  for (const view of told) {
    expect(view.status, view.cause).toBe('no-data');
    expect(view.evidenceMissing.length, view.cause).toBeGreaterThan(0);
    expect(view.next, view.cause).not.toBe('');
    expect([...view.evidenceAgainst, ...view.records], view.cause).toEqual([]);
    const known = view.cause === 'diagnosis-incomplete' ? ['11 weeks in care.'] : [];
    expect(view.evidenceFor, view.cause).toEqual(known);
  }
});

describe('attendance', () => {
  const status = (...outcomes: readonly ('done' | 'missed' | 'cancelled')[]) =>
    statusOf('attendance', { appointments: contacts(outcomes) });

  it('is supported by a low share, or by two missed in a row', () => {
    expect(status('done', 'missed', 'done', 'missed', 'done')).toBe('supported');
    expect(status('done', 'done', 'done', 'done', 'done', 'done', 'missed', 'missed')).toBe('supported');
    expect(status('missed', 'missed')).toBe('supported');
  });

  it('is not supported where most took place; what was cancelled was not planned any more', () => {
    expect(status('done', 'done', 'done', 'missed')).toBe('not-supported');
    expect(status('done', 'done', 'done', 'cancelled', 'cancelled')).toBe('not-supported');
  });

  it('says little of few contacts', () => {
    expect(status('done')).toBe('no-data');
    expect(status('missed', 'done')).toBe('possible');
  });

  it('names the contacts that did not take place', () => {
    const view = causes({ appointments: contacts(['done', 'missed', 'missed']) }).get('attendance')!;
    expect(view.evidenceFor).toEqual([
      '1 of 3 planned contacts took place in the last 28 days.',
      '2 planned contacts in a row did not take place.',
    ]);
    expect(view.records).toHaveLength(2);
    expect(view.records[0]).toMatchObject({
      kind: 'appointment',
      words: expect.stringMatching(/^Planned contact of /),
    });
  });
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

  it('is told no higher than it is: just under 80 % is not 80 %', () => {
    const view = causes({ adherence: adherence(12, 79.6) }).get('adherence')!;
    expect(view.status).toBe('possible');
    expect(view.evidenceFor).toEqual(['79 % of the planned home sessions reported in the last 28 days.']);
    expect(view.evidenceAgainst).toEqual([]);
  });

  it('warns of a fall within the four weeks, and of what was told from memory', () => {
    const halves = [
      ...adherence(10, 100),
      anAdherence().with({
        id: 'f2',
        from: addDays(START, 70),
        to: addDays(START, 83),
        sessionsPlanned: 100,
        sessionsDone: 70,
        daysRecorded: 14,
      }).value,
    ];
    const view = causes({ adherence: halves.map(entry => ({ ...entry, source: 'recall' as const })) }).get(
      'adherence',
    )!;
    expect(view.status).toBe('possible');
    expect(view.evidenceFor.at(-1)).toMatch(/went from \d+ % in the first half to \d+ % in the second/);
    expect(view.evidenceMissing[0]).toMatch(/told from memory/);
    expect(view.records.map(({ kind }) => kind)).toEqual(['adherence', 'adherence']);
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

  it('takes a much worse next morning for a flare-up, and pain that climbs week by week', () => {
    const sore = flat(5).map(visit => ({ ...visit, painNow: 3, nextMorning: 5 }));
    expect(statusOf('intensity-too-high', { visits: sore })).toBe('supported');
    const settled = sore.map(visit => ({ ...visit, nextMorning: 4 }));
    expect(statusOf('intensity-too-high', { visits: settled })).toBe('not-supported');
    const climbing = settled.map((visit, week) => ({ ...visit, painNow: 2 + week / 3 }));
    const view = causes({ visits: climbing }).get('intensity-too-high')!;
    expect(view.status).toBe('supported');
    expect(view.evidenceFor).toEqual(['Pain at rest climbed week by week, from 4.7 to 5.7 of 10.']);
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
    expect(told.get('intensity-too-high')?.status).toBe('supported');
    // Never both "lower the dose" and "raise it".
    expect(told.get('intensity-too-low')).toMatchObject({
      status: 'not-supported',
      evidenceFor: [expect.stringContaining('stayed at 3'), expect.stringContaining('light')],
      evidenceAgainst: [
        'Flare-ups may have kept the load from rising.',
        'The record supports too high a load, which comes first.',
      ],
      next: '',
    });
    // The same where pain climbs without a flare-up.
    const climbing = flat(3).map((visit, week) => ({ ...visit, painNow: 2 + week / 3 }));
    expect(statusOf('intensity-too-high', { visits: climbing })).toBe('supported');
    expect(statusOf('intensity-too-low', { visits: climbing })).toBe('not-supported');
    expect(statusOf('intensity-too-low', { visits: flat(3), flares: flares([60]) })).toBe('possible');
  });
});

const CODES = {
  neuropathic: ['neuro.pain-in-a-nerve-root-area', 'neuro.reduced-sensation', 'neuro.burning-pain'],
  stiffJoints: ['inflam.morning-stiffness-over-30-minutes', 'inflam.swollen-joints'],
  axial: [
    'inflam.onset-before-45',
    'inflam.longer-than-3-months',
    'inflam.buttock-pain',
    'inflam.better-with-movement',
    'inflam.psoriasis',
    'inflam.enthesitis',
  ],
} as const;

describe('neuropathic pattern', () => {
  const screened = (score: number, codes: readonly string[]) =>
    causes({
      findings: coded('neuropathic', codes),
      observations: [...scores('odi', STALLED), ...scores('dn4', [score])],
    }).get('neuropathic')!;

  it('needs a positive screen, the area of a nerve and a sign together', () => {
    expect(screened(5, CODES.neuropathic).status).toBe('supported');
    expect(screened(5, CODES.neuropathic.slice(0, 1)).status).toBe('possible');
    expect(screened(2, CODES.neuropathic).status).toBe('possible');
    expect(screened(2, []).status).toBe('not-supported');
  });

  it('tells the screen, the findings, and what is not known; names no disease', () => {
    const view = screened(5, ['neuro.burning-pain']);
    expect(view.evidenceFor).toEqual([
      'Present: burning pain.',
      'DN4 score 5: at or above its cut-off of 4.',
    ]);
    expect(view.evidenceMissing).toEqual([
      'Whether the pain lies where a nerve or a nerve root runs.',
      'A neurodynamic test and a test of sensation.',
    ]);
    expect(view.records.map(({ kind }) => kind)).toEqual(['finding', 'score']);
  });
});

describe('inflammatory pattern', () => {
  const status = (codes: readonly string[]) =>
    statusOf('inflammatory', { findings: coded('inflammatory', codes) });

  it('is supported by long stiffness with a sign in the joints, or by the axial rule', () => {
    expect(status(CODES.stiffJoints)).toBe('supported');
    expect(status(CODES.stiffJoints.slice(0, 1))).toBe('possible');
    expect(status(CODES.axial)).toBe('supported');
  });

  it('asks how long joints have been swollen: new swelling does not wait for a routine letter', () => {
    const asked = (answer: 'yes' | 'no') =>
      causes({ findings: coded('inflammatory', ['inflam.swollen-joints'], answer) }).get('inflammatory')!;
    expect(asked('yes').evidenceMissing).toEqual([
      'How long the joints have been swollen: less than 6 weeks calls for an answer within 48 to 72 hours.',
    ]);
    expect(asked('no').evidenceMissing).toEqual([]);
  });

  it('says when axial features are one short', () => {
    const view = causes({ findings: coded('inflammatory', CODES.axial.slice(0, -1)) }).get('inflammatory')!;
    expect(view.status).toBe('possible');
    expect(view.evidenceFor[1]).toMatch(/one short of the rule/);
  });

  it('takes the latest answer', () => {
    const [first] = coded('inflammatory', CODES.stiffJoints);
    const second = { ...first!, date: '2026-03-01', answer: 'no' as const };
    expect(statusOf('inflammatory', { findings: [second, first!] })).toBe('not-supported');
  });
});

describe('mechanical pattern', () => {
  const status = (...codes: readonly string[]) =>
    statusOf('mechanical', { findings: coded('mechanical', codes) });

  it('is supported by one hard sign or two soft ones', () => {
    expect(status('mech.block-to-extension')).toBe('supported');
    expect(status('mech.effusion', 'mech.giving-way')).toBe('supported');
    expect(status('mech.locking', 'mech.catching')).toBe('supported');
    expect(status('mech.locking')).toBe('possible');
    // Loss of passive range with a hard end feel is one sign.
    expect(status('mech.loss-of-passive-range', 'mech.hard-end-feel')).toBe('possible');
  });
});

describe('psychosocial factors', () => {
  const status = (measureId: string, score: number, subscales: Record<string, number> = { total: score }) =>
    statusOf('psychosocial', {
      observations: [...scores('odi', STALLED), ...scores(measureId, [score], { subscales })],
    });

  it.each([
    ['tsk-11', 36, 'supported'],
    ['tsk-11', 30, 'possible'],
    ['tsk-11', 20, 'not-supported'],
    ['pcs', 30, 'supported'],
    ['phq-2', 2, 'not-supported'],
  ])('%s of %i: %s', (measureId, score, expected) => {
    expect(status(measureId, score)).toBe(expected);
  });

  it('reads the part of a questionnaire that counts', () => {
    expect(status('start-back', 6, { total: 6, psych: 4 })).toBe('supported');
    expect(status('start-back', 6, { total: 6, psych: 3 })).toBe('not-supported');
    expect(status('fabq', 30, { pa: 14, w: 20 })).toBe('not-supported');
    expect(status('fabq', 30, { pa: 15, w: 20 })).toBe('supported');
  });

  it('is possible where something was told', () => {
    expect(statusOf('psychosocial', { findings: coded('psychosocial', ['psych.poor-sleep']) })).toBe(
      'possible',
    );
  });
});

describe('unexplained', () => {
  const asked = [
    ...coded('neuropathic', ['neuro.burning-pain'], 'no'),
    ...coded('inflammatory', ['inflam.swollen-joints'], 'no'),
    ...coded('mechanical', ['mech.locking'], 'no'),
  ];
  const wellDone = { visits: rising, adherence: adherence(12, 92) };
  const view = (more: Partial<EpisodeRecord>) => causes(more).get('diagnosis-incomplete')!;

  it('is the case for a letter when all was done well, all was asked, and nothing explains it', () => {
    const told = view({ ...wellDone, findings: asked });
    expect(told.status).toBe('supported');
    expect(told.evidenceFor).toEqual([
      'Most of the home sessions were done.',
      'The load was raised over time.',
      '11 weeks in care.',
    ]);
  });

  it('is only possible while patterns have not been asked about: no data is never no', () => {
    const told = view(wellDone);
    expect(told.status).toBe('possible');
    expect(told.evidenceMissing[0]).toMatch(/^Not asked about yet: Neuropathic component/);
    // The physician comes after what the therapist can still find out.
    expect(told.next).toBe('Fill in what is not known; then this question can be answered.');
  });

  it('comes after every other reason, and after adherence above all', () => {
    expect(view({ visits: rising, adherence: adherence(12, 30), findings: asked }).status).toBe(
      'not-supported',
    );
    expect(view({ visits: rising, findings: asked }).status).toBe('no-data');
    expect(view({ ...wellDone, findings: coded('mechanical', ['mech.block-to-extension']) })).toMatchObject({
      status: 'not-supported',
      evidenceAgainst: [
        'The record supports another reason, which comes first: Mechanical or structural component.',
      ],
    });
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

  const whole = (
    minutesActive: number | null,
    minutesPassive: number | null,
    entries: typeof rising = flat(4),
  ) => entries.map(visit => ({ ...visit, minutesActive, minutesPassive }));

  it('reads the minutes of the visit as a whole where no intervention tells its own', () => {
    const passive = causes({ visits: whole(10, 30) }).get('modality-mismatch');
    expect(passive).toMatchObject({ status: 'supported', evidenceAgainst: [], evidenceMissing: [] });
    expect(passive?.evidenceFor).toEqual([expect.stringMatching(/^75 % of the logged minutes/)]);
    expect(statusOf('modality-mismatch', { visits: whole(30, 10) })).toBe('not-supported');
    expect(statusOf('modality-mismatch', { visits: whole(null, 10) })).toBe('supported');
    // Named but not timed: the visit's own minutes stand in for them.
    const untimed = treated({ minutes: null }, { family: 'heat-cold', minutes: null });
    expect(statusOf('modality-mismatch', { visits: whole(10, 30, untimed) })).toBe('supported');
  });

  it('does not count minutes twice: those of the interventions go first', () => {
    const timed = treated({ family: 'exercise', minutes: 30 });
    const told = causes({ visits: whole(0, 300, timed) }).get('modality-mismatch');
    expect(told).toEqual(causes({ visits: timed }).get('modality-mismatch'));
  });
});
