// Which flag is open, and that nothing is said of the course while one is.
import { expect, it } from 'vitest';
import {
  courseSentence,
  openRedFlag,
  openRedFlags,
  shownCourse,
  shownInList,
  shownVerdict,
  worstByEpisode,
} from '../../../shared/clinical/safety.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { aFinding, aVerdict } from '../../fixtures/builders.ts';

let next = 0;
function flag(code: string, answer: Finding['answer'], date: string): Finding {
  next += 1;
  return { ...aFinding().value, code, group: 'red-flag', answer, date, createdAt: next };
}

it('is open after a yes, also after a later unknown, until a later no', () => {
  const yes = flag('rf.trauma', 'yes', '2026-03-02');
  expect(openRedFlag({ findings: [yes] })?.flag.code).toBe('rf.trauma');
  expect(openRedFlag({ findings: [yes, flag('rf.trauma', 'unknown', '2026-03-04')] })).not.toBeNull();
  expect(openRedFlag({ findings: [yes, flag('rf.trauma', 'no', '2026-03-04')] })).toBeNull();
  expect(openRedFlag({ findings: [yes, flag('rf.trauma', 'no', '2026-03-02')] }), 'same day').toBeNull();
  expect(openRedFlag({ findings: [yes, flag('rf.trauma', 'no', '2026-03-01')] }), 'earlier').not.toBeNull();
  expect(openRedFlag({ findings: [yes] }, '2026-03-01'), 'not yet').toBeNull();
});

it('puts the most urgent first', () => {
  const findings = [
    flag('rf.mass', 'yes', '2026-03-01'),
    flag('rf.ces-bladder', 'yes', '2026-03-03'),
    flag('rf.trauma', 'yes', '2026-03-02'),
  ];
  expect(openRedFlags({ findings }).map(open => open.flag.urgency)).toEqual([
    'emergency',
    'same-day',
    'soon',
  ]);
});

it('hides the verdict and says the words of safety', () => {
  const verdict = aVerdict().with({ state: 'plateau', level: 'reevaluate', headline: 'Stalled.' }).value;
  const calm = { findings: [], verdict };
  const open = { findings: [flag('rf.trauma', 'yes', '2026-03-02')], verdict };
  expect(shownVerdict(calm)).toBe(verdict);
  expect(courseSentence(calm)).toBe('Stalled.');
  expect(shownVerdict(open)).toBeNull();
  expect(shownCourse(open)).toMatchObject({ kind: 'red-flag', open: { flag: { code: 'rf.trauma' } } });
  expect(courseSentence(open)).toBe(
    'Red flag: significant trauma, or minor fall with fragile bone (2 Mar 2026). Same day. Speak to a physician today: phone, do not only write.',
  );
  expect(shownCourse({ findings: [], verdict: null })).toEqual({ kind: 'none' });
});

it('hides it in lists, with the worst flag of each episode', () => {
  const flags = worstByEpisode([
    { episodeId: 'a', code: 'rf.mass', date: '2026-03-01' },
    { episodeId: 'a', code: 'rf.chest', date: '2026-03-05' },
    { episodeId: 'b', code: 'rf.mass', date: '2026-03-01' },
  ]);
  expect(flags.get('a')).toEqual({ code: 'rf.chest', date: '2026-03-05' });
  const row = {
    state: 'plateau' as const,
    level: 'reevaluate' as const,
    onsetDate: '2026-02-01',
    headline: 'Progress has stalled.',
    cause: 'adherence',
    answer: { kind: 'override' as const, until: null, reason: 'The stall is plain' },
  };
  expect(shownInList(row, null)).toBe(row);
  const shown = JSON.stringify(shownInList(row, { code: 'rf.chest', date: '2026-03-05' }));
  expect(shown).toContain('"state":"red-flag"');
  expect(shown).not.toMatch(/plateau|stall|reevaluate/);
});
