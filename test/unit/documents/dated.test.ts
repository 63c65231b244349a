// @vitest-environment jsdom
// What a letter may still say when the record is old: every share with its days, the last score with its day.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { BARE_CAUSE } from '../../fixtures/builders.ts';
import { AS_OF, aVerdict, idOf, letterOf, START } from './cases.ts';
import { usualRecord } from './episodes.ts';
import { render, textOf } from './letter-text.ts';

describe('a letter written long after the last score', () => {
  const LAST = '2026-03-16';
  const textAt = (day: string) => textOf(render(letterOf(usualRecord(), undefined, day), true));

  it('says "despite good adherence" up to 14 days after the last score, and not a day longer', () => {
    expect(textAt(addDays(LAST, 14))).toMatch(/despite good adherence/i);
    expect(textAt(addDays(LAST, 15))).not.toMatch(/despite/i);
  });

  it('names the day of the last score and counts weeks and visits up to it once it is older than 14 days', () => {
    expect(textAt(addDays(LAST, 14))).toContain(
      'In week 12 of care (11 visits), progress has very probably stalled',
    );
    expect(textAt(addDays(LAST, 15))).toContain(
      'As of the last score on 16 Mar 2026, in week 10 of care (11 visits), progress has very probably stalled',
    );
  });

  it('names the period of every share of home sessions', () => {
    for (const day of [AS_OF, '2026-11-25']) {
      for (const percent of [25, 10]) {
        const [period] = usualRecord().adherence;
        const record = {
          ...usualRecord(),
          adherence: [{ ...period!, sessionsDone: percent }],
          verdict: aVerdict({ despiteAdherence: percent === 25 }),
        };
        const { conclusion, adherence } = letterOf(record, undefined, day);
        const shares = [...conclusion, ...adherence].filter(({ text }) =>
          /\d % of (plan|the plan)/.test(text),
        );
        expect(shares.length).toBeGreaterThanOrEqual(2);
        for (const { text } of shares) expect(text).toContain('in the 28 days to 18 Mar 2026');
      }
    }
  });

  it('asks for a new score after 28 days, on drafts only', () => {
    const cautions = (day: string) =>
      letterOf(usualRecord(), undefined, day)
        .cautions.map(({ text }) => text)
        .join(' ');
    expect(cautions(addDays(LAST, 28))).not.toContain('days old');
    expect(cautions(addDays(LAST, 29))).toContain(
      'The last score is 29 days old; record one before sending.',
    );
    const signed = render(letterOf(usualRecord(), undefined, '2026-11-25'), false);
    expect(signed).not.toContain('days old');
  });

  it('counts the weeks of a routine letter from the latest new strategy, as the episode tab does', () => {
    const cautions = (startsOn: string) => {
      const phase = {
        ...usualRecord().phases[0]!,
        id: idOf(77),
        startsOn,
        kind: 'after-injection' as const,
        title: 'Injection',
      };
      return letterOf({ ...usualRecord(), phases: [phase] }, undefined, addDays(LAST, 3))
        .cautions.map(({ text }) => text)
        .join(' ');
    };
    expect(cautions(addDays(LAST, -11))).toContain('Only week 2 of care or of the latest new strategy');
    expect(cautions(START)).not.toContain('Only week');
  });

  it('says when what still hurts was last asked, once that is 28 days ago', () => {
    expect(textAt(addDays(LAST, 27))).toContain('What still hurts');
    expect(textAt(addDays(LAST, 27))).not.toContain('as last recorded');
    expect(textAt(addDays(LAST, 28))).toContain('What still hurts, as last recorded on 16 Mar 2026');
    expect(textAt(addDays(LAST, 28))).toContain('was last asked on 16 Mar 2026, 28 days ago');
  });

  it('says that the certification of the plan has ended', () => {
    expect(textAt('2026-03-30')).not.toContain('certification of the plan of care ended');
    expect(textAt('2026-03-31')).toContain('The certification of the plan of care ended on 30 Mar 2026.');
  });
});

describe('adherence as the verdict counted it', () => {
  it('looks at the same 28 days: up to the last day anything was recorded for', () => {
    const record = usualRecord();
    const [period] = record.adherence;
    const later = { ...period!, id: idOf(71), from: '2026-03-19', to: '2026-03-22', sessionsDone: 0 };
    const { adherence } = letterOf({ ...record, adherence: [period!, later] }, undefined, '2026-03-25');
    expect(adherence[0]?.text).toContain('in the 28 days to 22 Mar 2026');
  });

  it('gives the fall of the home program with its day where adherence explains the course', () => {
    const record = usualRecord();
    const [period] = record.adherence;
    const early = {
      ...period!,
      id: idOf(71),
      from: START,
      to: '2026-02-08',
      sessionsDone: 28,
      daysRecorded: 35,
    };
    const causes: EpisodeRecord['verdict'] = aVerdict({
      despiteAdherence: false,
      causes: [
        {
          ...BARE_CAUSE,
          cause: 'adherence',
          status: 'supported',
          evidenceFor: ['36 % of the planned home sessions reported in the last four weeks.'],
          evidenceAgainst: [],
          evidenceMissing: [],
        },
      ],
    });
    const data = letterOf({
      ...record,
      adherence: [early, { ...period!, sessionsDone: 10 }],
      verdict: causes,
    });
    expect(data.assessment[0]?.text).toBe(
      'Most likely explanation: adherence to the home program (supported by the record up to 18 Mar 2026). 35 % of planned home sessions in the 28 days to 18 Mar 2026; 100 % before and 35 % since the course levelled off.',
    );
  });
});
