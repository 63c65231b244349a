// Each rule of the Problems panel on its own: what calls for it, what does not, and what stands beside what.

import { describe, expect, it } from 'vitest';
import { USUAL_NUMBERS } from '../../../shared/clinical/evidence/numbers.ts';
import type { CaseloadEpisode, CaseloadPatient } from '../../../shared/domain/episode-record.ts';
import type { PracticeCountry } from '../../../shared/domain/practice-country.ts';
import { MOST_PROBLEMS, type Problem } from '../../../shared/domain/problem.ts';
import { type ReportInterval, usualReportInterval } from '../../../shared/domain/report-interval.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { type Attention, NO_ATTENTION } from '../../../shared/problems/attention.ts';
import { problemsOf } from '../../../shared/problems/rules.ts';
import { idOf } from '../../fixtures/builders.ts';

const TODAY = '2026-03-30';
const EPISODE: CaseloadEpisode = {
  episodeId: idOf(20),
  title: 'Low back pain',
  region: 'lumbar',
  side: 'none',
  setting: 'clinic',
  status: 'active',
  startDate: '2026-01-05',
  referrerName: 'Dr Solheim',
  state: 'improving',
  level: 'none',
  pStalled: 0.1,
  onsetDate: null,
  answer: null,
  redFlag: null,
  waiting: null,
};
const PATIENT: CaseloadPatient = {
  patientId: idOf(10),
  familyName: 'Abbott',
  givenName: 'Dmitri',
  birthYear: 1961,
  status: 'active',
  mergedInto: null,
  tags: [],
  episodes: [EPISODE],
};
const WHOLE = { episodeId: EPISODE.episodeId, hasDiagnosis: true, hasMeasure: true };
const of = EPISODE.episodeId;

function problems(
  attention: Partial<Attention> = {},
  episode: Partial<CaseloadEpisode> = {},
  patient: Partial<CaseloadPatient> = {},
  report: ReportInterval = usualReportInterval({ country: 'US' }),
  practice: PracticeCountry = { country: 'US' },
): Problem[] {
  return problemsOf({
    caseload: [{ ...PATIENT, episodes: [{ ...EPISODE, ...episode }], ...patient }],
    attention: { ...NO_ATTENTION, gaps: [WHOLE], ...attention },
    measureOf: measureLookup([]),
    today: TODAY,
    report,
    practice,
    numbers: USUAL_NUMBERS,
  });
}

const kinds = (...given: Parameters<typeof problems>) => problems(...given).map(problem => problem.kind);
const only = (...given: Parameters<typeof problems>) => {
  const [problem, ...others] = problems(...given);
  expect(others).toEqual([]);
  return problem;
};

it('has nothing to say of an episode on course with its papers in order', () => {
  expect(problems()).toEqual([]);
});

describe('the course', () => {
  const stall = { level: 'reevaluate', state: 'plateau', onsetDate: '2026-02-16', pStalled: 0.97 } as const;
  const flag = { episodeId: of, code: 'rf.weight-loss', date: '2026-03-20' };

  it('is told once: worsening before a stall before a watch', () => {
    expect(kinds({}, stall)).toEqual(['stall']);
    expect(kinds({}, { ...stall, state: 'worsening' })).toEqual(['worsening']);
    expect(kinds({}, { level: 'watch', state: 'plateau' })).toEqual(['watch']);
    expect(only({}, stall)).toMatchObject({
      sentence: 'Progress has almost certainly levelled off since about 16 Feb 2026.',
      ageDays: 42,
      severity: 'warning',
    });
  });

  it('is told no more certainly than it is known', () => {
    // A proposal that is held while the probability falls.
    expect(only({}, { ...stall, pStalled: 0.62 })?.sentence).toMatch(/^Progress may have levelled off/);
    expect(only({}, { ...stall, pStalled: 0.76 })?.sentence).toMatch(/^Progress has probably levelled off/);
    const worse = only({}, { ...stall, state: 'worsening', pStalled: 0.9 });
    expect(worse?.sentence).toMatch(/^The course has very probably turned for the worse since about/);
    const watch = only({}, { ...stall, level: 'watch', pStalled: 0.55 });
    expect(watch?.sentence).toMatch(
      /^Progress may have levelled off .*: check adherence, load and flares\.$/,
    );
  });

  it('is not told while a red flag is open; the papers still are', () => {
    const unanswered = [{ requestId: idOf(70), episodeId: of, code: 'PT-1', sentOn: '2026-03-01' }];
    expect(kinds({ redFlags: [flag], unanswered }, stall)).toEqual(['red-flag', 'request-unanswered']);
    const [first] = problems({ redFlags: [flag] }, stall);
    expect(first?.sentence).not.toMatch(/levelled|plateau|stall/i);
    expect(first?.sentence.length).toBeGreaterThan(40);
  });

  it('is quiet while the therapist has answered to it, and says so; a red flag never is', () => {
    const snooze = { kind: 'snooze', until: '2026-04-03', reason: 'waiting for MRI' } as const;
    expect(only({}, { ...stall, answer: snooze })).toMatchObject({
      kind: 'silenced',
      severity: 'info',
      sentence: 'Snoozed until 3 Apr 2026: waiting for MRI',
      quickFixes: ['alarm.reopen', 'episode.explain', 'episode.open'],
    });
    // On its day the alarm is back.
    expect(kinds({}, { ...stall, answer: { ...snooze, until: TODAY } })).toEqual(['stall']);
    const closed = { kind: 'override', until: null, reason: 'as expected' } as const;
    expect(only({}, { ...stall, answer: closed })?.sentence).toBe('Alarm closed: as expected');
    expect(kinds({ redFlags: [flag] }, { ...stall, answer: closed })).toEqual(['red-flag']);
    expect(kinds({}, { answer: closed })).toEqual([]);
  });

  it('names the most urgent of several red flags', () => {
    const urgent = { episodeId: of, code: 'rf.cauda-equina', date: '2026-03-25' };
    const both = problems({ redFlags: [flag, urgent] });
    expect(both).toHaveLength(1);
    expect(both[0]?.since).toBe('2026-03-25');
    expect(problems({ redFlags: [urgent, flag] })[0]?.sentence).toBe(both[0]?.sentence);
  });
});

describe('missing essentials', () => {
  it('of the episode are named together, with the form that takes them', () => {
    const gaps = [{ episodeId: of, hasDiagnosis: false, hasMeasure: false }];
    expect(only({ gaps }, { referrerName: null })).toMatchObject({
      kind: 'missing-essentials',
      severity: 'info',
      sentence: 'Not recorded yet: diagnosis, referrer, an outcome measure to follow.',
      quickFixes: ['episode.edit', 'measure.record', 'episode.open'],
    });
    expect(only({ gaps: [{ ...WHOLE, hasMeasure: false }] })?.quickFixes).toEqual([
      'measure.record',
      'episode.open',
    ]);
  });

  it('of the person are said once, however many episodes, and not when care is over', () => {
    const episodes = [EPISODE, { ...EPISODE, episodeId: idOf(21) }];
    expect(only({}, {}, { birthYear: null, episodes })).toMatchObject({
      patientId: PATIENT.patientId,
      episodeId: null,
      sentence: 'Not recorded yet: date or year of birth.',
      quickFixes: ['patient.edit'],
    });
    expect(problems({}, {}, { birthYear: null, episodes: [{ ...EPISODE, status: 'discharged' }] })).toEqual(
      [],
    );
    expect(only({}, {}, { birthYear: null, episodes: [] })?.quickFixes).toContain('episode.create');
  });
});

describe('an overdue measure', () => {
  // NPRS: usually every 14 days; LEFS: see its entry.
  const nprs = (lastDate: string | null) => ({ followed: [{ episodeId: of, measureId: 'nprs', lastDate }] });

  it('is late from the day after twice its interval, four weeks at least', () => {
    expect(kinds(nprs('2026-03-02'))).toEqual([]);
    expect(only(nprs('2026-03-01'))).toMatchObject({
      kind: 'measure-overdue',
      since: '2026-03-29',
      ageDays: 1,
      measureId: 'nprs',
      sentence: 'NPRS: no score since 1 Mar 2026, longer than usual.',
    });
    const slow = { followed: [{ episodeId: of, measureId: 'koos', lastDate: '2026-02-20' }] };
    expect(measureLookup([])('koos')?.readminister.typicalDays).toBeGreaterThan(14);
    expect(kinds(slow)).toEqual([]);
  });

  it('is told apart from one that was never taken', () => {
    const followed = [
      { episodeId: of, measureId: 'nprs', lastDate: null },
      { episodeId: of, measureId: 'odi', lastDate: '2026-01-20' },
    ];
    expect(only({ followed })?.sentence).toBe(
      '2 measures overdue, the oldest since 2 Feb 2026 (NPRS never taken, ODI).',
    );
  });

  it('is one row for an episode, however many: the one due longest comes first and is the one to record', () => {
    const scored = { tug: '2026-02-10', nprs: '2026-01-20', lefs: '2026-02-01', koos: '2026-03-20' };
    const followed = Object.entries(scored).map(([measureId, lastDate]) => ({
      episodeId: of,
      measureId,
      lastDate,
    }));
    expect(only({ followed })).toMatchObject({
      key: `measure-overdue:${of}`,
      since: '2026-02-17',
      ageDays: 41,
      measureId: 'nprs',
      quickFixes: ['measure.record', 'episode.open'],
      sentence: '3 measures overdue, the oldest since 17 Feb 2026 (NPRS, LEFS, TUG).',
    });
  });

  it('names six and counts the others, so that the row stays one line', () => {
    const measures = ['nprs', 'lefs', 'tug', 'psfs', 'odi', 'ndi', 'berg', 'koos'];
    const followed = measures.map(measureId => ({ episodeId: of, measureId, lastDate: '2026-01-05' }));
    expect(only({ followed })?.sentence).toMatch(
      /^8 measures overdue, .+\((?:[^,]+, ){5}[^,]+ and 2 more\)\.$/,
    );
  });

  it('counts from the start of care where there is no score yet', () => {
    expect(only(nprs(null))?.sentence).toContain('no score since the start of care on 5 Jan 2026');
    expect(kinds(nprs(null), { startDate: '2026-03-16' })).toEqual([]);
  });
});

describe('adherence', () => {
  const programs = [{ episodeId: of, startsOn: '2026-01-10' }];
  const period = (sessionsDone: number, daysRecorded = 28) => [
    { episodeId: of, from: '2026-03-03', to: TODAY, sessionsPlanned: 20, sessionsDone, daysRecorded },
  ];

  it('is asked about only where there is a program, and not in its first two weeks', () => {
    expect(kinds()).toEqual([]);
    expect(only({ programs })).toMatchObject({ kind: 'adherence', severity: 'info' });
    expect(kinds({ programs: [{ episodeId: of, startsOn: '2026-03-17' }] })).toEqual([]);
  });

  it('is low below half of the sessions, unknown below half of the days, else no problem', () => {
    expect(only({ programs, adherence: period(8) })).toMatchObject({
      severity: 'warning',
      sentence: 'Adherence to the home program is low: 40 % of sessions in the last 28 days.',
    });
    expect(only({ programs, adherence: period(18, 10) })?.sentence).toContain('not known');
    expect(kinds({ programs, adherence: period(12) })).toEqual([]);
  });
});

describe('a certification', () => {
  const until = (day: string) => ({ certifications: [{ episodeId: of, until: day }] });
  it.each([
    ['2026-04-14', []],
    ['2026-04-13', ['info']],
    ['2026-03-30', ['info']],
    ['2026-03-29', ['warning']],
  ])('that lasts until %s gives %j', (day, severities) => {
    expect(problems(until(day)).map(problem => problem.severity)).toEqual(severities);
  });
});

describe('a progress report', () => {
  const treated = (days: number) => ({
    treatment: [{ episodeId: of, days, from: '2026-01-05', dueOn: '2026-03-16' }],
  });

  it('is due at the number of treatment days that is set, and says whose rule it is', () => {
    expect(kinds(treated(9))).toEqual([]);
    expect(only(treated(10))).toMatchObject({
      kind: 'progress-report',
      ageDays: 14,
      sentence: expect.stringContaining('Medicare Benefit Policy Manual ch. 15 s. 220.3 D'),
    });
    expect(kinds(treated(12), {}, {}, { everyTreatmentDays: 20, everyDays: null })).toEqual([]);
    expect(kinds(treated(12), {}, {}, { everyTreatmentDays: null, everyDays: null })).toEqual([]);
  });
});

describe('papers', () => {
  it('a request has no answer after 14 days', () => {
    const sent = (sentOn: string) => ({
      unanswered: [{ requestId: idOf(70), episodeId: of, code: 'PT-1', sentOn }],
    });
    expect(kinds(sent('2026-03-16'))).toEqual([]);
    expect(only(sent('2026-03-15'))).toMatchObject({ requestId: idOf(70), ageDays: 1 });
  });

  it('an answer is late when this referrer usually takes less, and the wait begins anew when it is asked for', () => {
    const request = { requestId: idOf(70), episodeId: of, code: 'PT-1', sentOn: '2026-03-20' };
    expect(kinds({ unanswered: [request] })).toEqual([]);
    expect(only({ unanswered: [{ ...request, usualDays: 6.5 }] })).toMatchObject({
      ageDays: 3,
      sentence:
        'Request PT-1, sent on 20 Mar 2026, has no answer yet. This referrer usually answers within 7 days.',
    });
    expect(kinds({ unanswered: [{ ...request, usualDays: 30, sentOn: '2026-03-05' }] })).toEqual([]);
    const asked = { ...request, usualDays: 3, askedAgainOn: '2026-03-28' };
    expect(kinds({ unanswered: [asked] })).toEqual([]);
    expect(only({ unanswered: [{ ...asked, askedAgainOn: '2026-03-26' }] })).toMatchObject({
      sentence: expect.stringContaining('asked about again on 26 Mar 2026'),
    });
  });

  it('several requests without an answer are one row, which opens the oldest', () => {
    const unanswered = ['2026-02-10', '2026-01-10', '2026-03-25'].map((sentOn, index) => ({
      requestId: idOf(70 + index),
      episodeId: of,
      code: `PT-${index}`,
      sentOn,
    }));
    expect(only({ unanswered })).toMatchObject({
      requestId: idOf(71),
      since: '2026-01-24',
      sentence: '2 requests have no answer yet, the oldest sent on 10 Jan 2026 (PT-1, PT-0).',
    });
  });

  it('a letter that no longer agrees with the record stays as sent', () => {
    const outdated = [
      {
        requestId: idOf(70),
        episodeId: of,
        code: 'PT-1',
        letterOn: '2026-03-10',
        entity: 'observation',
        count: 1,
        amendedOn: '2026-03-20',
      } as const,
    ];
    expect(only({ outdated })).toMatchObject({
      sentence:
        'A score was corrected on 20 Mar 2026, after letter PT-1 of 10 Mar 2026 was signed: the letter stays as sent.',
      quickFixes: ['request.open', 'request.create', 'episode.open'],
    });
  });

  it('a visit waits for its signature from the eighth day on', () => {
    const unsigned = (oldest: string) => ({
      unsigned: [{ episodeId: of, count: 2, oldest, visitId: idOf(30) }],
    });
    expect(kinds(unsigned('2026-03-23'))).toEqual([]);
    expect(only(unsigned('2026-03-22'))).toMatchObject({ visitId: idOf(30), ageDays: 8 });
  });

  it('a draft tells its form and age, also without a patient', () => {
    const draft = (id: string, form: string, episodeId: string | null) => ({
      drafts: [{ id, form, patientId: null, episodeId, updatedAt: Date.UTC(2026, 2, 28, 9) }],
    });
    expect(only(draft(`visit:${of}`, 'visit', of))).toMatchObject({
      sentence: 'Not saved yet: a visit. It waits as it was typed.',
      ageDays: 2,
      patientId: PATIENT.patientId,
      quickFixes: ['draft.open', 'episode.open'],
    });
    expect(only(draft(`record:${of}:lefs`, 'record', of))?.measureId).toBe('lefs');
    expect(only(draft('patient:new', 'patient', null))).toMatchObject({
      patientId: null,
      patientName: 'New patient',
      sentence: 'Not saved yet: a new patient. It waits as it was typed.',
      quickFixes: ['draft.open'],
    });
    expect(only(draft(`patient:${PATIENT.patientId}`, 'patient', null))?.sentence).toContain(
      "changes to a patient's details",
    );
    expect(only(draft(`episode:new:${PATIENT.patientId}`, 'episode', null))?.sentence).toContain(
      'a new episode',
    );
    expect(only(draft(`episode:${of}`, 'episode', of))?.sentence).toContain('changes to an episode');
    expect(only(draft(`discharge:${of}`, 'discharge', of))?.sentence).toContain('a discharge');
    expect(only(draft('letterhead:', 'letterhead', null))).toMatchObject({
      patientName: 'Practice',
      sentence: 'Not saved yet: the letterhead. It waits as it was typed.',
    });
  });
});

it('says nothing of episodes that are not active and of archived patients', () => {
  const gaps = [{ episodeId: of, hasDiagnosis: false, hasMeasure: false }];
  expect(problems({ gaps }, { status: 'paused' })).toEqual([]);
  expect(problems({ gaps }, { status: 'discharged' })).toEqual([]);
  expect(problems({ gaps }, {}, { status: 'archived' })).toEqual([]);
  expect(problems({ gaps }), 'control').not.toEqual([]);
});

it('sorts worst first, then oldest', () => {
  const gaps = [{ episodeId: of, hasDiagnosis: false, hasMeasure: true }];
  const certifications = [{ episodeId: of, until: '2026-03-01' }];
  const unanswered = ['2026-01-10', '2026-02-10'].map((sentOn, index) => ({
    requestId: idOf(70 + index),
    episodeId: of,
    code: `PT-${index}`,
    sentOn,
  }));
  const shown = problems({ gaps, certifications, unanswered }, { level: 'reevaluate', onsetDate: null });
  expect(shown.map(({ kind, ageDays }) => [kind, ageDays])).toEqual([
    ['stall', 84],
    ['certification', 29],
    ['request-unanswered', 65],
    ['missing-essentials', 84],
  ]);
  expect(new Set(shown.map(problem => problem.key)).size).toBe(shown.length);
});

it('keeps what is urgent single and on top of a caseload that was left alone for months', () => {
  const episodes = Array.from({ length: 40 }, (_, index) => ({ ...EPISODE, episodeId: idOf(100 + index) }));
  const followed = episodes.flatMap(({ episodeId }) =>
    ['nprs', 'lefs', 'tug'].map(measureId => ({ episodeId, measureId, lastDate: '2025-09-01' })),
  );
  const [first, second] = episodes.map(({ episodeId }) => episodeId);
  const redFlags = [first, second].map(episodeId => ({
    episodeId: episodeId ?? '',
    code: 'rf.weight-loss',
    date: '2026-03-20',
  }));
  const gaps = episodes.map(({ episodeId }) => ({ ...WHOLE, episodeId }));
  const drafts = [
    { id: `visit:${first}`, form: 'visit', patientId: null, episodeId: first ?? '', updatedAt: 0 },
  ];
  const shown = problems({ followed, redFlags, gaps, drafts }, {}, { episodes });
  expect(shown.map(({ kind }) => kind)).toEqual([
    'red-flag',
    'red-flag',
    'draft',
    ...episodes.map(() => 'measure-overdue'),
  ]);
});

describe('a caseload with more than the list can hold', () => {
  const many = (change: Partial<CaseloadEpisode>) =>
    Array.from({ length: MOST_PROBLEMS + 1 }, (_, index) => ({
      ...PATIENT,
      patientId: idOf(10_000 + index),
      episodes: [{ ...EPISODE, episodeId: idOf(20_000 + index), ...change }],
    }));
  const listed = (caseload: CaseloadPatient[], attention: Attention) =>
    problemsOf({
      caseload,
      attention,
      measureOf: measureLookup([]),
      today: TODAY,
      report: usualReportInterval({ country: 'US' }),
      practice: { country: 'US' },
      numbers: USUAL_NUMBERS,
    });

  it('is told by its courses alone where they fill the list, and nothing else is read', () => {
    const read: string[] = [];
    const attention = new Proxy(NO_ATTENTION, {
      get: (lists, name: keyof Attention) => {
        read.push(name);
        return lists[name];
      },
    });
    const problems = listed(many({ state: 'plateau', level: 'reevaluate' }), attention);
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['stall']));
    expect(problems).toHaveLength(MOST_PROBLEMS);
    expect(read).toEqual(['redFlags']);
  });

  it('loses nothing that goes before quiet marks', () => {
    const caseload = many({ state: 'plateau', level: 'watch' });
    const { episodeId } = caseload.at(-1)!.episodes[0]!;
    const recheck = { requestId: idOf(7), episodeId, code: 'RR-1', recheckOn: '2026-03-20' };
    const problems = listed(caseload, { ...NO_ATTENTION, rechecks: [recheck] });
    expect(problems[0]).toMatchObject({ kind: 'recheck-due', episodeId });
    expect(problems).toHaveLength(MOST_PROBLEMS);
  });
});
