// What text may hold: every letter of every script, nothing that hides, and as much as it says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCharacter, withoutHidden } from '../../shared/hidden-characters.ts';
import { optionalText, text } from '../../shared/schema.ts';

function messages(schema: ReturnType<typeof text>, value: string): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

describe('names', () => {
  it.each([
    "O'Brádaigh",
    'D’Angelo',
    'Þórsdóttir',
    'Ng',
    'Ó',
    'X',
    'Nguyễn Thị Minh Khai',
    'Łukasz-Żółć',
    'דוד כהן',
    'محمد عبد الرحمن',
    // Persian words need the non-joiner, Hindi ones the joiner.
    'می\u200cخواهم',
    'क्\u200dष',
    '李小龍',
    '\u200fדוד\u200e (David)',
    '👩\u200d⚕️',
  ])('takes %j as it is', name => {
    expect(text(100).parse(name)).toBe(name.normalize('NFC'));
  });

  it('writes accents in one piece, however they were typed', () => {
    const typed = 'Bra\u0301daigh';
    expect(text(100).parse(typed)).toBe('Br\u00e1daigh');
    expect(text(8).safeParse(typed).success).toBe(true);
  });
});

describe('characters that cannot be seen', () => {
  it.each([
    ['Le\u202ee', 'place 3: right-to-left override (U+202E)'],
    ['\u2067Lee', 'place 1: right-to-left isolate (U+2067)'],
    ['Le\u200be', 'place 3: zero width space (U+200B)'],
    ['Le\u200de', 'place 3: zero width joiner (U+200D)'],
    ['دوست\u200c', 'place 5: zero width non-joiner (U+200C)'],
    ['می\u200c\u200cخواهم', 'place 3: zero width non-joiner (U+200C)'],
    ['Lee\u0000Ann', 'place 4: null (U+0000)'],
    ['Lee\u0007Ann', 'place 4: control character (U+0007)'],
    ['Lee\u0085Ann', 'place 4: control character (U+0085)'],
    ['Lee\ud800Ann', 'place 4: half of a character (U+D800)'],
    ['Lee\nAnn', 'place 4: line break (U+000A)'],
    ['Lee\tAnn', 'place 4: tab (U+0009)'],
    // Places are counted in characters, as a person does.
    ['👩\u202eLee', 'place 2: right-to-left override (U+202E)'],
  ])('refuses %j and names what it is and where', (value, words) => {
    expect(messages(text(100), value)).toEqual([expect.stringContaining(words)]);
    expect(messages(optionalText(100), value)).toEqual([expect.stringContaining(words)]);
  });

  it('lets lines and tabs stand where there is room for lines, and nothing else', () => {
    expect(optionalText(500).parse('one\r\ntwo\tthree\n\nfour')).toBe('one\ntwo\tthree\n\nfour');
    expect(messages(optionalText(500), 'one\u000btwo')).toHaveLength(1);
    expect(messages(optionalText(500), 'one\rtwo')).toEqual([expect.stringContaining('carriage return')]);
  });

  it('never passes what a field would leave out, and the other way round', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        const { text: clean, leftOut } = withoutHidden(value);
        expect(clean === value).toBe(leftOut.length === 0);
        expect(withoutHidden(clean).leftOut).toEqual([]);
        if (leftOut.length > 0) expect(hiddenCharacter(value, false)).not.toBeNull();
      }),
    );
  });
});

describe('length', () => {
  it('takes 10,000 characters whole, and says how many there are when it is one more', () => {
    const note = 'x'.repeat(10_000);
    expect(optionalText(10_000).parse(note)).toBe(note);
    expect(messages(optionalText(10_000), `${note}x`)).toEqual([
      'has 10,001 characters; 10,000 are the most it can hold',
    ]);
  });

  it('counts what is kept: without spaces around, with accents in one piece', () => {
    expect(optionalText(5).parse('  abcde\n')).toBe('abcde');
    expect(messages(text(5), '  ')).toEqual(['must not be empty']);
  });
});
