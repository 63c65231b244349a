// Progress reports, discharge summaries and the papers of an episode, as they are asked for and as they are kept.
import { expect, it } from 'vitest';
import type { ReportInput } from '../../shared/domain/report.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, TODAY } from './stand.ts';

const TEXTS = { statements: '', assessment: '', plan: 'continue', planNote: '' } as const;

async function withScores() {
  const test = await newCaseload();
  const { episode, patient } = anOpenEpisode(test, 'Abbott');
  const episodeId = episode.id;
  test.ask('episode.setMeasure', { episodeId, measureId: 'odi' });
  for (const [date, total] of [
    ['2026-01-05', 48],
    ['2026-02-02', 30],
  ] as const) {
    test.ask('visit.record', { episodeId, date, setting: 'clinic', painNow: 6, response: `sore on ${date}` });
    test.ask('measure.record', { episodeId, measureId: 'odi', date, total, scaleConfirmed: true });
  }
  return { test, episodeId, patient };
}

function inputOf(episodeId: string, change: Partial<ReportInput> = {}): ReportInput {
  return {
    episodeId,
    kind: 'progress',
    fromDay: '2026-01-05',
    toDay: '2026-02-02',
    writtenOn: TODAY,
    language: 'en',
    texts: TEXTS,
    ...change,
  };
}

function pageOf(test: TestCaseload, input: ReportInput): string {
  return test.ask('document.page', { source: { kind: 'report', input }, paper: 'A4' }).html;
}

it('tells of the period: treatment days, what the patient said, each goal, and the plan', async () => {
  const { test, episodeId } = await withScores();
  test.ask('episode.setMeasure', { episodeId, measureId: 'odi', goal: 20, setOn: '2026-01-05' });
  const html = pageOf(
    test,
    inputOf(episodeId, { texts: { ...TEXTS, assessment: 'Walks to the shop again.', plan: 'revise' } }),
  );
  for (const text of [
    'Progress report',
    '5 Jan 2026 to 2 Feb 2026, 2 treatment days',
    'sore on 2026-02-02',
    '1. ODI: 20',
    '48 (5 Jan 2026) to 30 (2 Feb 2026): better beyond measurement error, goal not reached',
    'Walks to the shop again.',
    'Revise the plan of care.',
    // Every number with its source.
    'not verified against the publication',
  ]) {
    expect(html).toContain(text);
  }
});

it('counts only what lies in the period', async () => {
  const { test, episodeId } = await withScores();
  const html = pageOf(test, inputOf(episodeId, { fromDay: '2026-01-06', toDay: '2026-02-02' }));
  expect(html).toContain('1 treatment day<');
  expect(html).not.toContain('sore on 2026-01-05');
  expect(html).toContain('one score in this period: 30 (2 Feb 2026)');
});

it('keeps a signed report to the byte, whatever is recorded later, and begins the next period after it', async () => {
  const { test, episodeId } = await withScores();
  const state = () => test.ask('report.state', { episodeId, kind: 'progress', today: TODAY });
  expect(state()).toMatchObject({ signed: [], fromDay: '2026-01-05', toDay: '2026-02-02' });
  const input = inputOf(episodeId);
  const report = test.ask('report.sign', { input, paper: 'A4', signedBy: 'Maren Holt, PT' });
  const source = { kind: 'signed-report', reportId: report.id } as const;
  const signed = test.ask('document.page', { source, paper: 'A4' });
  expect(signed.html).not.toContain('DRAFT');
  expect(signed.fileName).toBe('progress-report-2026-02-02.pdf');
  test.ask('measure.record', {
    episodeId,
    measureId: 'odi',
    date: '2026-02-01',
    total: 10,
    scaleConfirmed: true,
  });
  expect(test.ask('document.page', { source, paper: 'Letter' }).html).toBe(signed.html);
  expect(pageOf(test, input)).toContain('DRAFT');
  expect(state().signed.map(({ id }) => id)).toEqual([report.id]);
  test.ask('visit.record', { episodeId, date: '2026-03-02', setting: 'clinic' });
  expect(state()).toMatchObject({ fromDay: '2026-02-03', toDay: '2026-03-02' });
});

it('refuses a period that ends before it begins, lies before the episode, or in the future', async () => {
  const { test, episodeId } = await withScores();
  const refused = (change: Partial<ReportInput>) =>
    test.refused('report.sign', { input: inputOf(episodeId, change), paper: 'A4', signedBy: 'M. Holt' });
  expect(refused({ fromDay: '2025-12-01' }).fields?.[0]?.field).toBe('fromDay');
  expect(refused({ toDay: '2026-01-01' }).fields?.[0]?.field).toBe('toDay');
  expect(refused({ toDay: '2027-01-01' }).fields?.[0]?.field).toBe('toDay');
});

it('tells in the discharge summary how care ended and what remains', async () => {
  const { test, episodeId } = await withScores();
  test.ask('residual.record', {
    episodeId,
    date: '2026-02-02',
    activity: 'tying shoes',
    timeOfDay: 'morning',
    severity: 3,
    behaviour: '',
  });
  const { episode } = test.ask('episode.record', { episodeId });
  test.ask('episode.discharge', {
    episodeId,
    rowVersion: episode.rowVersion,
    date: '2026-02-10',
    reason: 'goals-met',
    note: 'Back at work.',
  });
  const html = pageOf(test, inputOf(episodeId, { kind: 'discharge', toDay: '2026-02-10' }));
  expect(html).toContain('Care ended on 10 Feb 2026: goals met.');
  expect(html).toContain('Back at work.');
  expect(html).toContain('tying shoes');
});

it('writes for the patient in plain words and in either language, and never speaks of failure', async () => {
  const { test, episodeId } = await withScores();
  test.ask('residual.record', {
    episodeId,
    date: TODAY,
    activity: 'going down stairs',
    timeOfDay: 'evening',
    severity: 6,
    behaviour: 'eases after an hour',
  });
  const sheet = (language: 'en' | 'es') =>
    test.ask('document.page', {
      source: { kind: 'patient-sheet', episodeId, today: TODAY, language },
      paper: 'A4',
    }).html;
  expect(sheet('en')).toContain('Going down stairs in the evening: 6 out of 10. Eases after an hour.');
  expect(sheet('en')).toContain('How much of your exercises you could do is not written down.');
  expect(sheet('en')).not.toMatch(/fail|stall|plateau|non-?complian/i);
  expect(sheet('es')).toContain('lang="es"');
  expect(sheet('es')).toContain('Qué contarle a su médico');
  expect(sheet('es')).toContain('going down stairs'.replace('g', 'G'));
});

it('prints numbered rows for the numbers of a measure, never its questions', async () => {
  const { test, episodeId } = await withScores();
  const { html } = test.ask('document.page', {
    source: { kind: 'score-sheets', episodeId, today: TODAY },
    paper: 'A4',
  });
  expect(html).toContain('Oswestry');
  expect(html.match(/<th scope="row">\d+<\/th>/g)).toHaveLength(10);
  expect(html).not.toMatch(/lifting|personal care|sitting/i);
});

it('counts treatment days anew once a progress report is signed', async () => {
  const { test, episodeId } = await withScores();
  test.ask('settings.setReportInterval', { everyTreatmentDays: 2 });
  const isDue = () =>
    test.ask('problem.list', { today: TODAY }).some(({ kind }) => kind === 'progress-report');
  expect(isDue()).toBe(true);
  test.ask('report.sign', { input: inputOf(episodeId), paper: 'A4', signedBy: 'Maren Holt, PT' });
  expect(isDue()).toBe(false);
});

it('says nothing of the course where the verdict is of a day after the period', async () => {
  const { test, episodeId } = await withScores();
  for (const [week, total] of [5, 5, 5, 5, 5, 5, 5, 5].entries()) {
    const date = `2026-0${week < 4 ? 2 : 3}-${String(3 + 7 * (week % 4)).padStart(2, '0')}`;
    test.ask('measure.record', { episodeId, measureId: 'nprs', date, total });
  }
  expect(pageOf(test, inputOf(episodeId, { toDay: TODAY }))).toContain('In week 12 of care');
  expect(pageOf(test, inputOf(episodeId))).not.toContain('of care (');
});

it('puts on paper on what a verdict rests, by which rules, and from what', async () => {
  const { test, episodeId, patient } = await withScores();
  test.ask('patient.update', { patientId: patient.id, rowVersion: 1, identifier: 'MRN-7' });
  const verdict = test.ask('episode.record', { episodeId }).verdict;
  if (verdict === null) throw new Error('no verdict');
  const source = { kind: 'verdict-evidence', verdictId: verdict.id, today: TODAY } as const;
  const page = test.ask('document.page', { source, paper: 'A4' });
  expect(page.fileName).toBe(`verdict-report-${verdict.asOf}.pdf`);
  expect(page.html).toContain('MRN-7');
  expect(page.html).toContain(verdict.headline);
  expect(page.html).toContain(verdict.inputHash);
  expect(page.html).toContain(verdict.detectorVersion);
  expect(page.html).toContain('Reached again from what was kept: the same to the last digit and word.');
  expect(page.html).toMatch(/<td>ODI<\/td>/);
  for (const { source: cited } of verdict.causes) expect(page.html).toContain(escaped(cited));
  expect(test.ask('document.page', { source, paper: 'A4' }).html).toBe(page.html);
  test.ask('document.audit', { source, action: 'print' });
  const noted = test.caseload.context.db
    .prepare('SELECT action, entity, entity_id, detail FROM audit ORDER BY seq DESC LIMIT 1')
    .get();
  const detail = '{"document":"verdict-evidence"}';
  expect(noted).toEqual({ action: 'print', entity: 'episode', entity_id: episodeId, detail });
});

it('keeps a judgement of the course off paper while a red flag is open', async () => {
  const { test, episodeId } = await withScores();
  const verdictId = test.ask('episode.record', { episodeId }).verdict?.id ?? '';
  const source = { kind: 'verdict-evidence', verdictId, today: TODAY } as const;
  const answers = [{ code: 'rf.ces-bladder', answer: 'yes' }] as const;
  test.ask('finding.screen', { episodeId, date: TODAY, answers: [...answers] });
  const refused = test.refused('document.page', { source, paper: 'A4' });
  expect(refused.code).toBe('conflict');
  expect(JSON.stringify(refused)).toContain('A red flag is open');
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;');
}
