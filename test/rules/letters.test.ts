// What no template of a letter may say, in either language: findings and questions only (clinical rules 4.11). And that
// both languages fill the same places.
import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../shared/clinical/findings.ts';
import { RED_FLAGS } from '../../shared/clinical/red-flags.ts';
import { LANGUAGES, type Language } from '../../shared/domain/language.ts';
import { CAUSES_TEXT } from '../../shared/i18n/en/causes.ts';
import { CAUSES_ES } from '../../shared/i18n/letters/es/causes.ts';
import { FINDINGS_ES, RED_FLAGS_ES } from '../../shared/i18n/letters/es/findings.ts';
import { LETTER_TEXTS } from '../../shared/i18n/words.ts';

interface LetterRules {
  /** Orders, diagnoses, blame. */
  readonly never: RegExp;
  readonly drugs: RegExp;
  readonly imaging: RegExp;
  readonly condition: string;
  readonly planted: readonly string[];
}

const RULES: Readonly<Record<Language, LetterRules>> = {
  en: {
    never:
      /\border(s|ed|ing)?\b|\bneeds? (an? )?(MRI|CT|X-?rays?|imaging|surgery|injections?)|please (prescribe|order|refer)|\bprescribe\b|requires? (surgery|an operation|imaging)|\bdiagnosis is\b|\bmust (see|order|refer)|\bfail(s|ed|ure|ing)?\b|non-?complian/i,
    drugs:
      /gabapentin|pregabalin|duloxetine|amitriptylin|nortriptylin|tricyclic|opioid|ibuprofen|naproxen|cortico|cortisone|steroid/i,
    imaging: /\b(MRI|CT|X-?rays?|ultrasound|imaging|(plain )?films)\b/i,
    condition: 'if the result would change management',
    planted: [
      'I order an MRI.',
      'The patient needs MRI.',
      'Please prescribe something.',
      'This requires surgery.',
      'The diagnosis is a torn cuff.',
      'Physical therapy failed.',
    ],
  },
  es: {
    never:
      /\borden(a|e|o|ar|en|amos)\b|\bnecesitan?\b|\bprescrib(a|e|o|an|ir)\b|\brecet(a|e|o|en|ar)\b|requiere (una )?(cirugía|operación|resonancia|infiltración)|\bel diagnóstico es\b|\bdebe (ver|pedir|derivar|operar|ordenar)|\bsolicite\b|\bfracas(a|o|ó|ado|ar)\b|incumpl/i,
    drugs:
      /gabapentin|pregabalina|duloxetina|amitriptilina|tricíclic|opioide|opiáceo|ibuprofeno|naproxeno|cortico|cortisona|esteroide/i,
    imaging: /\b(resonancia|tomografía|radiografías?|ecografía|pruebas de imagen)/i,
    condition: 'si el resultado cambiara el manejo',
    planted: [
      'Ordene una resonancia.',
      'El paciente necesita una resonancia.',
      'Prescriba algo, por favor.',
      'Esto requiere cirugía.',
      'El diagnóstico es una rotura.',
      'La fisioterapia ha fracasado.',
    ],
  },
};

/** Names of a kind of imaging are set into the question, which carries the condition; a box to tick states what was done. */
const isPart = (id: string) => id.startsWith('imaging.') || id === 'reply.imaging';

describe.each(LANGUAGES)('every template in %s', language => {
  const { never, drugs, imaging, condition, planted } = RULES[language];
  const texts = Object.entries(LETTER_TEXTS[language]).filter(([id]) => !id.startsWith('safety.step.'));

  it('is neither an order nor a diagnosis', () => {
    for (const bad of planted) expect(bad, 'control').toMatch(never);
    expect(texts.filter(([, text]) => never.test(text)).map(([id]) => id)).toEqual([]);
  });

  it('names no drug', () => {
    expect('Gabapentina o gabapentin', 'control').toMatch(drugs);
    expect(texts.filter(([, text]) => drugs.test(text)).map(([id]) => id)).toEqual([]);
  });

  it('speaks of imaging only with the condition that its result would change management', () => {
    const bare = ([, text]: readonly [string, string]) => imaging.test(text) && !text.includes(condition);
    expect(bare(['x', language === 'en' ? 'Would you consider MRI?' : '¿Una resonancia?']), 'control').toBe(
      true,
    );
    const asked = texts.filter(([id]) => !isPart(id));
    expect(asked.filter(bare).map(([id]) => id)).toEqual([]);
    const { 'question.mechanical': question } = LETTER_TEXTS[language];
    expect(question).toContain(`{imaging} ${condition}`);
  });

  it('puts every question as one', () => {
    const ask = language === 'en' ? 'Would you consider' : '¿Consideraría usted';
    const questions = texts.filter(([id]) => id.startsWith('question.') && id !== 'question.ablation');
    expect(questions.length).toBeGreaterThan(10);
    expect(questions.filter(([, text]) => !text.includes(ask)).map(([id]) => id)).toEqual([]);
  });
});

describe('both languages', () => {
  const placesOf = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)/g)].map(match => match[1] ?? ''))].sort();

  it('fill the same places', () => {
    expect(placesOf('{b} {count|one|# of}'), 'control').toEqual(['b', 'count']);
    const { en, es } = LETTER_TEXTS;
    const ids = Object.keys(en).filter((id): id is keyof typeof en => id in en);
    // A Spanish sentence may count where the English one only gives the number.
    expect(ids.filter(id => placesOf(en[id]).join() !== placesOf(es[id]).join())).toEqual([]);
    const causes = Object.keys(CAUSES_ES).filter((id): id is keyof typeof CAUSES_ES => id in CAUSES_ES);
    expect(causes.filter(id => placesOf(CAUSES_TEXT[id]).join() !== placesOf(CAUSES_ES[id]).join())).toEqual(
      [],
    );
  });

  it('name every finding and red flag of the catalogue', () => {
    const missing = (codes: readonly string[], table: Readonly<Record<string, unknown>>) =>
      codes.filter(code => !(code in table));
    const findings = FINDINGS.map(({ code }) => code);
    const flags = RED_FLAGS.map(({ code }) => code);
    expect(missing(findings, FINDINGS_ES)).toEqual([]);
    expect(missing(flags, RED_FLAGS_ES)).toEqual([]);
    expect(missing(Object.keys(FINDINGS_ES), Object.fromEntries(findings.map(code => [code, 1])))).toEqual(
      [],
    );
    expect(missing(Object.keys(RED_FLAGS_ES), Object.fromEntries(flags.map(code => [code, 1])))).toEqual([]);
  });
});
