// Names and words in plain small Latin letters, so that what has accents is found by who has none on the keys.
// Not for showing: what is shown keeps its own letters.

/** Letters that are no letter with an accent, in the spelling of those who do not have them on their keys. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** `Müller` and `MULLER`, `Łukasz` and `lukasz` become the same. */
export function plainLetters(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđðøßæœþı]/g, letter => PLAIN[letter] ?? letter);
}

/** A word of a text in plain letters, and for each of these the place in the text of the letter it comes from. */
export interface PlainWord {
  readonly text: string;
  readonly places: readonly number[];
}

/** Joins what is one word to the ear: O'Brien is typed as obrien. */
const JOINTS = /['’ʼ`´]/;
const WORD_LETTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * The words of a text, with the places of their letters in it. Letters count as code units, as in `text.slice`.
 * @param apostrophes whether they join two words to one, as in a name that is typed without, or part them
 */
export function plainWords(text: string, apostrophes: 'join' | 'part' = 'join'): PlainWord[] {
  const words: { text: string; places: number[] }[] = [];
  let current: { text: string; places: number[] } | null = null;
  let place = 0;
  for (const letter of text) {
    const isPlain = isPlainAlready(letter);
    if (isPlain || WORD_LETTER.test(letter)) {
      if (current === null) {
        current = { text: '', places: [] };
        words.push(current);
      }
      const plain = isPlain ? letter : plainLetters(letter);
      current.text += plain;
      for (let count = 0; count < plain.length; count++) current.places.push(place);
    } else if (apostrophes === 'part' || !JOINTS.test(letter)) {
      current = null;
    }
    place += letter.length;
  }
  return words.filter(word => word.text !== '');
}

/** Most letters are: asked before anything dearer. */
function isPlainAlready(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}
