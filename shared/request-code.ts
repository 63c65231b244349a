// The code of a request: `PR-XXXX-XXXX-C`. Eight letters and a check character, so that a slip of the hand is told from a
// code that does not exist. Letters of before have no check character: `PR-XXXX-XXXX`.

// Crockford base32 without I, L, O, U: what a person can read aloud over the phone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A prime above the size of the alphabet: every changed letter and every swap of two neighbours changes the remainder. */
const MODULUS = 37;
const LETTERS = 8;
const PREFIX = 'PR';

/**
 * A new code.
 * @param random at least eight bytes
 */
export function newRequestCode(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, LETTERS), byte => ALPHABET[byte % ALPHABET.length] ?? '0');
  const first = letters.slice(0, -1).join('');
  // Some remainders have no letter. The last letter moves on until its remainder has one: at most six steps.
  for (let last = letters.at(-1) ?? '0'; ; last = next(last)) {
    const check = checkOf(first + last);
    if (check !== null) return written(first + last, check);
  }
}

/**
 * The code as the vault keeps it, read from what was typed or scanned: in any case, with or without hyphens and prefix; O is
 * 0, I and L are 1. Null where a letter is wrong or missing, or two have changed places. Without check character nothing
 * but the letters can be tested.
 */
export function readRequestCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const hasPrefix = plain.startsWith(PREFIX) && plain.length > LETTERS + 1;
  const own = (hasPrefix ? plain.slice(PREFIX.length) : plain).replace(/O/g, '0').replace(/[IL]/g, '1');
  const [letters, check] = [own.slice(0, LETTERS), own.slice(LETTERS)];
  if (letters.length < LETTERS || Array.from(own).some(letter => !ALPHABET.includes(letter))) return null;
  return check === '' || check === checkOf(letters) ? written(letters, check) : null;
}

/** Whether somebody who types this means a code and not a name or number of a patient. */
export function looksLikeRequestCode(typed: string): boolean {
  const text = typed.trim();
  return (
    /^PR[^A-Z0-9]?(?=.*[^A-Z])[A-Z0-9]{3,5}[^A-Z0-9]?[A-Z0-9]{3,5}([^A-Z0-9]?[A-Z0-9])?$/i.test(text) ||
    /^[A-Z0-9]{2}-[A-Z0-9]{4}-[A-Z0-9]{4}(-[A-Z0-9])?$/i.test(text)
  );
}

function written(letters: string, check: string): string {
  const parts = [PREFIX, letters.slice(0, LETTERS / 2), letters.slice(LETTERS / 2), check];
  return parts.filter(part => part !== '').join('-');
}

/** The remainder of the number that the letters write in base 32, as a letter; null where no letter writes it. */
function checkOf(letters: string): string | null {
  const remainder = Array.from(letters).reduce(
    (rest, letter) => (rest * ALPHABET.length + ALPHABET.indexOf(letter)) % MODULUS,
    0,
  );
  return ALPHABET[remainder] ?? null;
}

function next(letter: string): string {
  return ALPHABET[(ALPHABET.indexOf(letter) + 1) % ALPHABET.length] ?? '0';
}
