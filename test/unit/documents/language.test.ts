// @vitest-environment jsdom
// The letter in the language of its recipient, and the key by which each of its sentences is known in both.
import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../../shared/clinical/findings.ts';
import { addDays } from '../../../shared/dates.ts';
import { evidenceIn } from '../../../shared/documents/evidence-words.ts';
import type { ReevaluationData } from '../../../shared/documents/reevaluation-data.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { wordsOf } from '../../../shared/i18n/words.ts';
import { BARE_CAUSE } from '../../fixtures/builders.ts';
import { aVerdict, emptyRecord, letterOf, START } from './cases.ts';
import { longRecord, redFlagRecord, unknownAdherenceRecord, usualRecord } from './episodes.ts';
import { parse, render, textOf } from './letter-text.ts';

const SPANISH = wordsOf('es');

const RECORDS: readonly (readonly [string, EpisodeRecord])[] = [
  ['usual', usualRecord()],
  ['red flag', redFlagRecord()],
  ['unknown adherence', unknownAdherenceRecord()],
  ['long', longRecord()],
  ['empty', emptyRecord()],
];

/** Without the therapist's own notes, and without evidence that no detector ever wrote. */
function withoutNotes({ verdict, ...others }: EpisodeRecord): EpisodeRecord {
  const findings = others.findings.map(entry => ({ ...entry, note: '' }));
  const record = { ...others, findings, verdict };
  if (verdict === null) return record;
  const causes = verdict.causes.map(cause => ({ ...cause, ...BARE_CAUSE }));
  return { ...record, verdict: { ...verdict, causes } };
}

function keysOf(data: ReevaluationData): string[] {
  return [
    ...data.conclusion,
    ...data.questions,
    data.redFlagLine,
    ...data.assessment,
    ...data.meanwhile,
    ...data.adherence,
    ...data.courseOfCare,
    ...data.screens,
    ...data.quality,
    ...(data.withheld ? [data.withheld] : []),
    ...data.cautions,
  ].map(({ key }) => key);
}

describe.each(RECORDS)('%s', (_name, record) => {
  const english = letterOf(withoutNotes(record));
  const spanish = letterOf(withoutNotes(record), undefined, undefined, 'es');

  it('knows each sentence by a key of its own, the same in both languages', () => {
    const keys = keysOf(english);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keysOf(spanish)).toEqual(keys);
    const printed = [...parse(render(english, true)).querySelectorAll('[data-key]')];
    const shown = printed.map(element => element.getAttribute('data-key'));
    expect(keys.filter(key => !key.startsWith('caution.') && !shown.includes(key))).toEqual([]);
  });

  it('says every sentence of its own in Spanish', () => {
    const html = render(spanish, true);
    expect(parse(html).documentElement.lang).toBe('es');
    expect(html).toMatch(/content: "PR-7K2M-9QXD .{7,9} p\\0000e1 gina " counter\(page\) " de "/);
    // What the record holds in English stays as it was written; English of the letter itself would name these.
    const own =
      /\b(the|with|was|were|since|visits?|goal|scores?|week|would|you|recorded?|born|page|of care)\b/i;
    const facts = [spanish.conclusion, spanish.assessment, spanish.meanwhile, spanish.adherence].flat();
    for (const { key, text } of [...facts, ...spanish.questions, ...spanish.cautions]) {
      if (key === 'conclusion.course') continue;
      expect(text, key).not.toMatch(own);
    }
    for (const { text } of spanish.questions) expect(text).toContain('¿Consideraría usted');
    expect(textOf(html)).not.toMatch(/\{\w+/);
  });
});

it('is written in the language of the referrer, unless another is asked for', () => {
  const record = usualRecord();
  const referrer = record.referrer && { ...record.referrer, language: 'es' as const };
  expect(letterOf({ ...record, referrer }).language).toBe('es');
  expect(letterOf({ ...record, referrer }, undefined, undefined, 'en').language).toBe('en');
  expect(letterOf({ ...record, referrer: null }).language).toBe('en');
});

it('keeps the key of a sentence while its numbers change', () => {
  const record = usualRecord();
  const last =
    record.observations
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const fewer = { ...record, observations: record.observations.filter(({ date }) => date < last) };
  const [before, after] = [letterOf(record), letterOf(fewer)];
  const changed = before.conclusion.filter(({ key, text }) =>
    after.conclusion.some(entry => entry.key === key && entry.text !== text),
  );
  expect(changed.map(({ key }) => key)).toContain('conclusion.primary');
  const programs = (data: ReevaluationData) =>
    data.courseOfCare.map(({ key }) => key).filter(key => key.startsWith('done.program'));
  const newest = letterOf({ ...record, programs: record.programs.slice(-1) });
  expect(programs(newest)).toHaveLength(1);
  expect(programs(before)).toContain(programs(newest)[0]);
});

describe('Spanish', () => {
  it('writes days in full in a sentence, and short in a table', () => {
    expect(SPANISH.day('2026-03-03')).toBe('3 de marzo de 2026');
    expect(SPANISH.shortDay('2026-09-12')).toBe('12 sep 2026');
    expect(SPANISH.day('soon')).toBe('soon');
  });

  it('finds the message of a stored sentence and says it with the same values', () => {
    const said = (sentence: string) => evidenceIn(SPANISH, sentence);
    expect(said(t('causes.low.flat', { from: 3, to: 4, weeks: 1 }))).toBe(
      'La carga se mantuvo entre 3 y 4 de 10 durante una semana.',
    );
    expect(said(t('causes.high.none', { count: 6 }))).toBe(
      'Ningún brote de dolor registrado en las últimas 6 visitas.',
    );
    expect(
      said(
        t('causes.screen.reached', {
          measure: t('causes.screen.part', { measure: 'DN4', part: t('causes.screen.part.interview') }),
          score: 4,
          cutoff: 3,
        }),
      ),
    ).toBe('DN4 (parte de entrevista), 4 puntos: en su punto de corte de 3 o por encima.');
    expect(said('The own words of somebody.')).toBe('The own words of somebody.');
  });

  it('knows findings with a comma of their own inside a list', () => {
    const girdle = FINDINGS.find(({ code }) => code === 'inflam.girdle-stiffness')?.words ?? '';
    const list = t('causes.findings.more', { list: `psoriasis, ${girdle}`, count: 2 });
    expect(evidenceIn(SPANISH, t('causes.findings.present', { list }))).toBe(
      'Presente: psoriasis, a los 50 años o más, ambas cinturas escapulares o pélvicas rígidas más de 45 minutos y 2 más.',
    );
  });

  it('tells the evidence of a cause in Spanish', () => {
    const [cause] = aVerdict().causes;
    const verdict = aVerdict({
      onsetDate: addDays(START, 40),
      causes: [{ ...cause!, evidenceFor: [t('causes.unexplained.done')], evidenceAgainst: [] }],
    });
    const { assessment } = letterOf({ ...usualRecord(), verdict }, undefined, undefined, 'es');
    expect(assessment[0]?.text).toContain('Se hizo la mayoría de las sesiones en casa.');
  });
});
