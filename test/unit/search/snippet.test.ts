// The stretch of a text that is shown for a hit: its words marked, its ends cut at words, its letters as written.
import { expect, it } from 'vitest';
import { searchWords, snippetOf } from '../../../shared/search/snippet.ts';

const marked = (text: string, query: string) =>
  snippetOf(text, searchWords(query))
    .map(segment => (segment.isHit ? `[${segment.text}]` : segment.text))
    .join('');

it.each([
  ['Sore on the stairs', 'stair', 'Sore on the [stairs]'],
  ['Łukasz and Müller', 'lukasz MULLER', '[Łukasz] and [Müller]'],
  ["O'Brádaigh, Síle", "o'bradaigh", "[O]'[Brádaigh], Síle"],
  ['Weiß es nicht', 'weiss', '[Weiß] es nicht'],
  ['No hit here', 'zebra', 'No hit here'],
  ['a <b>bold</b> & "quoted" note', 'bold', 'a <b>[bold]</b> & "quoted" note'],
  ['line\n\nbreaks\tand   spaces', 'breaks', 'line [breaks] and spaces'],
  ['', 'x', ''],
])('%j for %j', (text, query, shown) => {
  expect(marked(text, query)).toBe(shown);
});

it('begins a few words before the first hit and ends at a word', () => {
  const text = Array.from({ length: 100 }, (_, number) => `w${number}x`).join(' ');
  expect(marked(text, 'w50x')).toMatch(/^… w46x w47x w48x w49x \[w50x\] w51x .* w63x …$/);
});

it('takes a note of ten thousand letters', () => {
  const text = `${'word '.repeat(2000)}needle`;
  expect(marked(text, 'needle')).toBe('… word word word word [needle]');
});
