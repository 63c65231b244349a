// A key of how a name sounds, for names that were heard and not read. Classes of consonants after the Kölner Phonetik
// (H. J. Postel, IBM-Nachrichten 1969), widened to how English, Romance and Slavic names write the same sounds.
// Coarse on purpose: it decides only when nothing closer is found, and never alone (names.ts).

/** Groups of letters that are one sound; tried in this order. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tsh/g, 'x'],
  [/sch|szcz|sh|sz|ch(?=[eiy])/g, 's'],
  [/cz/g, 'x'],
  [/ph/g, 'f'],
  [/gh(?=t|$)/g, ''],
  [/ch|ck|cq|qu|kh|gh/g, 'k'],
  [/rh|wr/g, 'r'],
  [/kn|gn(?=[aeiouy])/g, 'n'],
  [/mp(?=[st])/g, 'm'],
  [/th|dt/g, 't'],
  [/tz|ts|ds|dz/g, 'z'],
  [/c(?=[eiy])/g, 's'],
  [/x/g, 'ks'],
];

const CLASSES: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  d: 't',
  t: 't',
  f: 'f',
  v: 'f',
  w: 'f',
  c: 'k',
  g: 'k',
  k: 'k',
  q: 'k',
  s: 's',
  z: 's',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
};

/** @param word plain small letters (latin.ts) */
export function soundOf(word: string): string {
  const sounds = GROUPS.reduce((text, [letters, sound]) => text.replace(letters, sound), word).replace(
    /h/g,
    '',
  );
  let key = '';
  let before = '';
  for (const [place, letter] of [...sounds].entries()) {
    // Vowels, j and y part consonants but are not told apart; only that a name begins with one is kept.
    const sound = CLASSES[letter] ?? (place === 0 ? 'a' : '');
    if (sound !== before) key += sound;
    before = sound;
  }
  return key;
}
