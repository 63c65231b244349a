// Screening for red flags: all answers or none, one audit row each, and no open flag closed without a word.
import { describe, expect, it } from 'vitest';
import { anOpenEpisode, newCaseload, type TestCaseload, TODAY, weeklyScores } from './stand.ts';

const STALLED = [7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6];
/** What no list may say of an episode with an open red flag. */
const COURSE_WORDS = /plateau|stall|levell?ed|watch|re-?evaluat/i;

interface TrailRow {
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly detail: string;
}

function trail(test: TestCaseload): TrailRow[] {
  const sql = 'SELECT action, entity, entity_id AS entityId, detail FROM audit ORDER BY seq';
  return test.caseload.context.db.prepare(sql).all() as TrailRow[];
}

/** Every text of an answer, without the names of its fields. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function yes(test: TestCaseload, episodeId: string, code: string, date = '2026-03-20') {
  return test.ask('finding.screen', { episodeId, date, answers: [{ code, answer: 'yes' }] });
}

describe('a screening', () => {
  it('keeps every answer with its group, note and day, each with its own audit row', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    const before = trail(test).length;
    const { findings } = test.ask('finding.screen', {
      episodeId,
      date: '2026-03-20',
      answers: [
        { code: 'rf.trauma', answer: 'yes', note: 'fell on the stairs' },
        { code: 'rf.mass', answer: 'no' },
        { code: 'neuro.burning-pain', answer: 'unknown' },
        { code: 'Walks with a stick', answer: 'yes' },
      ],
    });
    expect(findings.map(({ code, group, answer, note }) => [code, group, answer, note])).toEqual([
      ['rf.trauma', 'red-flag', 'yes', 'fell on the stairs'],
      ['rf.mass', 'red-flag', 'no', ''],
      ['neuro.burning-pain', 'neuropathic', 'unknown', ''],
      ['Walks with a stick', 'examination', 'yes', ''],
    ]);
    expect(test.ask('episode.record', { episodeId }).findings).toEqual(
      expect.arrayContaining(findings.map(finding => expect.objectContaining({ id: finding.id }))),
    );
    const rows = trail(test).slice(before);
    expect(rows.map(row => [row.action, row.entity, row.entityId])).toEqual(
      findings.map(finding => ['create', 'finding', finding.id]),
    );
    // Codes of the catalogue, never the words of the therapist.
    expect(rows.map(row => row.detail).join()).toContain('rf.trauma');
    expect(rows.map(row => row.detail).join()).not.toMatch(/stick|stairs/);
    expect(test.caseload.verifyAudit().brokenAt).toBeNull();
  });

  it('writes nothing when one answer is refused', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    yes(test, episodeId, 'rf.trauma');
    const before = [test.count('finding'), trail(test).length];
    const refusal = test.refused('finding.screen', {
      episodeId,
      date: TODAY,
      answers: [
        { code: 'rf.mass', answer: 'no' },
        { code: 'rf.trauma', answer: 'no', note: '  ' },
      ],
    });
    expect(refusal).toMatchObject({ code: 'invalid', fields: [{ field: 'answers.1.note' }] });
    expect([test.count('finding'), trail(test).length]).toEqual(before);
  });

  it.each([
    ['before the start of care', '2025-12-01', 'before the start'],
    ['in the future', '2026-05-01', 'future'],
  ])('refuses a day %s', async (_what, date, message) => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    const refusal = test.refused('finding.screen', {
      episodeId,
      date,
      answers: [{ code: 'rf.mass', answer: 'no' }],
    });
    expect(refusal.fields).toEqual([{ field: 'date', message: expect.stringContaining(message) as string }]);
    expect(test.count('finding')).toBe(0);
  });

  it('refuses the same flag twice, no answers at all, and a flag under a wrong group', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    const twice = { code: 'rf.mass', answer: 'no' } as const;
    const input = { episodeId, date: TODAY };
    expect(test.refused('finding.screen', { ...input, answers: [twice, twice] }).fields).toMatchObject([
      { field: 'answers.1.code' },
    ]);
    expect(test.refused('finding.screen', { ...input, answers: [] }).code).toBe('invalid');
    const disguised = { code: 'rf.mass', group: 'mechanical', answer: 'yes', note: '' } as const;
    expect(test.refused('finding.record', { ...input, ...disguised }).fields).toMatchObject([
      { field: 'group' },
    ]);
    expect(test.count('finding')).toBe(0);
  });
});

describe('closing a red flag', () => {
  it('needs a reason, and then lets the course be told again', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    weeklyScores(test, episodeId, STALLED);
    yes(test, episodeId, 'rf.trauma');
    const no = { episodeId, date: '2026-03-25', code: 'rf.trauma', group: 'red-flag', answer: 'no' } as const;
    expect(test.refused('finding.record', { ...no, note: '' }).fields).toMatchObject([{ field: 'note' }]);
    test.ask('finding.record', { ...no, note: 'X-ray clear, physician phoned' });
    expect(test.ask('caseload.list', {})[0]?.episodes[0]?.redFlag).toBeNull();
    expect(JSON.stringify(test.ask('scan.run', {}))).toMatch(COURSE_WORDS);
  });

  it('is not done by a "no" of an earlier day, which needs no reason', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    yes(test, episodeId, 'rf.trauma');
    test.ask('finding.screen', {
      episodeId,
      date: '2026-03-10',
      answers: [{ code: 'rf.trauma', answer: 'no' }],
    });
    expect(test.ask('caseload.list', {})[0]?.episodes[0]?.redFlag).toMatchObject({ code: 'rf.trauma' });
  });

  it('cannot be done in passing by a visit', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    yes(test, episodeId, 'rf.trauma');
    const refusal = test.refused('visit.record', {
      episodeId,
      date: '2026-03-25',
      setting: 'clinic',
      findings: [{ code: 'rf.trauma', group: 'red-flag', answer: 'no', note: '' }],
    });
    expect(refusal.fields).toMatchObject([{ field: 'findings' }]);
    expect(test.count('visit')).toBe(0);
  });
});

describe('while a red flag is open', () => {
  it('lists, scan and problems say nothing of the course; the stored verdict stays as it was', async () => {
    const test = await newCaseload();
    const episodeId = anOpenEpisode(test).episode.id;
    weeklyScores(test, episodeId, STALLED);
    const said = () =>
      textsIn([test.ask('scan.run', {}), test.ask('problem.list', { today: TODAY })]).join(' | ');
    expect(said(), 'control').toMatch(COURSE_WORDS);
    const judged = () => {
      const { verdict } = test.ask('episode.record', { episodeId });
      return [verdict?.state, verdict?.level, verdict?.headline];
    };
    const before = judged();

    yes(test, episodeId, 'rf.mass');
    yes(test, episodeId, 'rf.ces-bladder', '2026-03-22');
    expect(said()).not.toMatch(COURSE_WORDS);
    expect(said()).toContain('Call the emergency number');
    expect(test.ask('caseload.list', {})[0]?.episodes[0]?.redFlag).toEqual({
      code: 'rf.ces-bladder',
      date: '2026-03-22',
    });
    expect(judged()).toEqual(before);
  });

  it('gives an emergency sheet with who, what, when and whom to call; none without a flag', async () => {
    const test = await newCaseload();
    const { episode } = anOpenEpisode(test, '<b>Abbott</b>');
    const source = { kind: 'emergency', episodeId: episode.id, today: TODAY, offsetMinutes: 60 } as const;
    const input = { source, paper: 'A4' } as const;
    expect(test.refused('document.page', input).code).toBe('invalid');
    const letterhead = test.ask('settings.letterhead', {});
    test.ask('settings.setLetterhead', { ...letterhead, therapistName: 'Maren Holt', phone: '603 555 0142' });
    yes(test, episode.id, 'rf.ces-bladder');
    const { html, fileName } = test.ask('document.page', input);
    for (const text of [
      'Emergency sheet',
      '&lt;b&gt;Abbott&lt;/b&gt;',
      'new change of bladder function',
      '20 Mar 2026, recorded at 13:00',
      'Call the emergency number',
      'Maren Holt, 603 555 0142',
      'not a diagnosis',
    ]) {
      expect(html).toContain(text);
    }
    expect(fileName).toBe(`emergency-sheet-${TODAY}.pdf`);
    expect(html).not.toMatch(/plateau|stall/i);
  });

  it('writes the sheet in the language of who referred', async () => {
    const test = await newCaseload();
    const { episode } = anOpenEpisode(test);
    yes(test, episode.id, 'rf.ces-bladder');
    const source = { kind: 'emergency', episodeId: episode.id, today: TODAY, offsetMinutes: 60 } as const;
    const html = () => test.ask('document.page', { source, paper: 'A4' }).html;
    expect(html()).toContain('<html lang="en">');
    const { id: referrerId } = test.ask('referrer.create', { name: 'Ruth Okafor', language: 'es' });
    test.ask('episode.update', { episodeId: episode.id, rowVersion: 1, referrerId });
    expect(html()).toContain('<html lang="es">');
    for (const text of [
      'Hoja de urgencias',
      'cambio nuevo de la función de la vejiga',
      '20 de marzo de 2026, registrado a las 13:00',
      'hace pensar en una compresión de la cauda equina',
      'Llame al número de emergencias',
      'Profesional que derivó: Ruth Okafor',
    ]) {
      expect(html()).toContain(text);
    }
    expect(html()).not.toContain('Emergency');
  });
});
