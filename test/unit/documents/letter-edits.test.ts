// @vitest-environment jsdom
// What the therapist writes lies over a letter that is made anew each time: nothing of it is lost, nothing required is
// left out, and a sentence that the record says otherwise by now is told.
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../shared/documents/letter-edits.ts';
import { letterLines } from '../../../shared/documents/letter-lines.ts';
import type { ReevaluationData } from '../../../shared/documents/reevaluation-data.ts';
import { wordWarnings } from '../../../shared/documents/word-rules.ts';
import type { LetterEdit } from '../../../shared/domain/letter-edit.ts';
import { idOf, letterOf } from './cases.ts';
import { redFlagRecord, unknownAdherenceRecord, usualRecord } from './episodes.ts';
import { render, textOf } from './letter-text.ts';

const REQUEST_ID = idOf(900);

function edited(change: Partial<LetterEdit> & Pick<LetterEdit, 'key' | 'section'>): LetterEdit {
  return {
    requestId: REQUEST_ID,
    generated: '',
    text: null,
    isLeftOut: false,
    position: null,
    language: 'en',
    editedBy: 'Maren Holt',
    editedAt: 0,
    rowVersion: 1,
    ...change,
  };
}

const usual = letterOf(usualRecord());

function sentence(data: ReevaluationData, section: 'conclusion' | 'questions' | 'assessment', index = 0) {
  const found = data[section][index];
  if (!found) throw new Error(`no sentence ${index} in ${section}`);
  return found;
}

function lineOf(data: ReevaluationData, edits: readonly LetterEdit[], key: string) {
  return letterLines(data, edits).find(line => line.key === key);
}

describe('a sentence in the words of the therapist', () => {
  const first = sentence(usual, 'assessment');
  const mine = edited({
    key: first.key,
    section: 'assessment',
    generated: first.text,
    text: 'The leg pain follows one nerve root.',
  });

  it('prints in place of the generated one, underlined until the letter is signed', () => {
    const letter = applyEdits(usual, [mine]);
    expect(render(letter, true)).toContain('<u>The leg pain follows one nerve root.</u>');
    expect(textOf(render(letter, true))).toContain('1 sentence is changed or written by you');
    const signed = render(letter);
    expect(signed).toContain('The leg pain follows one nerve root.');
    expect(signed).not.toContain('<u>');
    expect(textOf(signed)).not.toContain('written by you');
    expect(textOf(signed)).not.toContain(first.text);
  });

  it('keeps both texts in the data, and gives the same letter each time', () => {
    const letter = applyEdits(usual, [mine]);
    expect(letter.assessment[0]).toMatchObject({ text: mine.text, generated: first.text });
    expect(JSON.stringify(applyEdits(usual, [mine]))).toBe(JSON.stringify(letter));
    expect(applyEdits(usual, [])).toBe(usual);
  });

  it('tells when the record says something else by now, and shows both', () => {
    expect(lineOf(usual, [mine], first.key)).toMatchObject({ state: 'edited', before: null });
    const older = { ...mine, generated: 'What the record said in spring.' };
    expect(lineOf(usual, [older], first.key)).toMatchObject({
      state: 'edited',
      text: mine.text,
      generated: first.text,
      before: 'What the record said in spring.',
    });
  });

  it('is shown, and does not print, where the record no longer gives the sentence', () => {
    const lost = { ...mine, key: 'assessment.noStall' };
    expect(render(applyEdits(usual, [lost]))).not.toContain('follows one nerve root');
    expect(lineOf(usual, [lost], lost.key)).toMatchObject({ state: 'orphaned', text: mine.text });
  });

  it('is told to be in another language than the letter', () => {
    const spanish = letterOf(usualRecord(), undefined, undefined, 'es');
    expect(lineOf(spanish, [mine], first.key)?.warnings).toEqual([{ rule: 'language', words: '' }]);
  });
});

describe('leaving out', () => {
  const out = (section: LetterEdit['section'], key: string) => edited({ section, key, isLeftOut: true });

  it('takes a sentence from the page and keeps it in the data', () => {
    const last = usual.conclusion.findLast(({ key }) => key.startsWith('conclusion.corroborated'));
    if (!last) throw new Error('no second measure');
    const letter = applyEdits(usual, [out('conclusion', last.key)]);
    expect(letter.conclusion).not.toContainEqual(last);
    expect(letter.leftOut).toEqual([{ section: 'conclusion', key: last.key, generated: last.text }]);
    expect(textOf(render(letter, true))).toContain('1 sentence is left out by you');
  });

  it('never takes what the letter must say', () => {
    const mustStay = [
      ['conclusion', sentence(usual, 'conclusion').key],
      ['redFlags', usual.redFlagLine.key],
      ...usual.adherence.map(({ key }) => ['adherence', key] as const),
      ...usual.quality.map(({ key }) => ['quality', key] as const),
    ] as const;
    for (const [section, key] of mustStay) {
      expect(lineOf(usual, [], key)).toMatchObject({ section, canLeaveOut: false });
      expect(applyEdits(usual, [out(section, key)]).leftOut).toEqual([]);
    }
    const unknown = letterOf(unknownAdherenceRecord());
    expect(lineOf(unknown, [], 'conclusion.unknownAdherence')).toMatchObject({ canLeaveOut: false });
  });

  it('never empties the assessment, the plan or the questions', () => {
    for (const section of ['assessment', 'meanwhile', 'questions'] as const) {
      const all = usual[section].map(({ key }) => out(section, key));
      expect(applyEdits(usual, all)[section].length).toBeGreaterThan(0);
    }
  });
});

describe('questions', () => {
  const all = (data: ReevaluationData) => [...data.questions, ...data.moreQuestions];

  it('are asked in the order the therapist chose', () => {
    const long = letterOf(usualRecord());
    const keys = all(long).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    const turned = [...keys].reverse();
    const edits = turned.map((key, position) => edited({ key, section: 'questions', position }));
    const letter = applyEdits(long, edits);
    expect(all(letter).map(({ key }) => key)).toEqual(turned);
    expect(letter.questions.length).toBe(Math.min(4, keys.length));
  });

  it('take one of the therapist’s own', () => {
    const own = edited({ key: 'own#1', section: 'questions', text: 'Would you consider a home visit?' });
    const letter = applyEdits(usual, [own]);
    expect(letter.questions.at(-1)).toMatchObject({ text: own.text, generated: '' });
    expect(lineOf(usual, [own], own.key)).toMatchObject({ state: 'own', canLeaveOut: true });
  });

  it('begin with that of safety, whatever was chosen before it was found', () => {
    const flagged = letterOf(redFlagRecord());
    const [safety] = flagged.questions;
    const own = edited({ key: 'own#1', section: 'questions', text: 'Would you consider that?', position: 0 });
    const out = edited({ key: safety?.key ?? '', section: 'questions', isLeftOut: true, position: 9 });
    expect(applyEdits(flagged, [own, out]).questions[0]).toEqual(safety);
  });

  it('that are not asked say so', () => {
    const key = sentence(usual, 'questions').key;
    const own = edited({ key: 'own#1', section: 'questions', text: 'Would you consider that?', position: 0 });
    const out = edited({ key, section: 'questions', isLeftOut: true });
    expect(lineOf(usual, [own, out], key)).toMatchObject({ state: 'leftOut' });
  });
});

describe('words of the therapist', () => {
  const plain = { language: 'en', isDespiteAdherence: false } as const;
  const rules = (text: string, of: Parameters<typeof wordWarnings>[1] = plain) =>
    wordWarnings(text, of).map(({ rule }) => rule);

  it('are warned of where they order, diagnose or name a drug', () => {
    expect(rules('Please order an X-ray if the result would change management.')).toEqual(['order']);
    expect(rules('The patient needs MRI.')).toEqual(['needs', 'imaging']);
    expect(rules('Please prescribe gabapentin.')).toEqual(['prescribe', 'drug']);
    expect(rules('The diagnosis is a torn cuff and requires surgery.')).toEqual(['surgery', 'diagnosis']);
    expect(rules('Would you consider MRI, if the result would change management?')).toEqual([]);
    expect(rules('Exercises in order to restore the order of movement.')).toEqual([]);
    expect(rules('Ordene una resonancia.', { ...plain, language: 'es' })).toEqual(['order', 'imaging']);
    expect(rules('El paciente necesita una resonancia.', { ...plain, language: 'es' })).toContain('needs');
  });

  it('are warned of where they speak of failure or good adherence that nothing documents', () => {
    const proven = { ...plain, isDespiteAdherence: true };
    expect(rules('Treatment failed despite good adherence.')).toEqual(['failed', 'despite']);
    expect(rules('Treatment failed despite good adherence.', proven)).toEqual([]);
    expect(rules('Pain persists despite poor sleep. Adherence is unknown.')).toEqual([]);
  });

  it('are named on the draft, and stay as they are', () => {
    const { key, text: generated } = sentence(usual, 'assessment');
    const letter = applyEdits(usual, [
      edited({ key, section: 'assessment', generated, text: 'She needs an MRI.' }),
    ]);
    expect(textOf(render(letter, true))).toContain('Look again at your words "needs an MRI", "MRI".');
    expect(textOf(render(letter))).toContain('She needs an MRI.');
  });

  it('show what cannot be seen', () => {
    const { key, text: generated } = sentence(usual, 'assessment');
    const text = 'abc\u202edef';
    expect(render(applyEdits(usual, [edited({ key, section: 'assessment', generated, text })]))).toContain(
      'abc[U+202E]def',
    );
  });
});
