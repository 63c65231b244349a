// The recovery code on paper: 128 random bits as 26 Crockford base32 characters and 2 check characters, in groups
// of 4. Forgiving in what a person types: hyphens, spaces, case, O for 0, I and L for 1.

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 26;
const CHECK_LENGTH = 2;
const LARGEST = 1n << 128n;
/** The largest prime below 32 * 32: every single wrong character and every swap of neighbours changes the rest. */
const CHECK_PRIME = 1021n;

/** A new code such as `7KQ2-...` (7 groups of 4). @param randomBytes a cryptographic source of random bytes */
export function newRecoveryCode(randomBytes: (count: number) => Uint8Array): string {
  const value = BigInt(`0x${Buffer.from(randomBytes(16)).toString('hex')}`);
  const letters = encode(value, CODE_LENGTH) + checkOf(value);
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** The 26 characters behind what was typed, as the key is derived from them; null when it is no valid code. */
export function parseRecoveryCode(typed: string): string | null {
  if (typed.length > 200) return null;
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== CODE_LENGTH + CHECK_LENGTH) return null;
  const value = decode(letters.slice(0, CODE_LENGTH));
  if (value === null || value >= LARGEST || letters.slice(CODE_LENGTH) !== checkOf(value)) return null;
  return letters.slice(0, CODE_LENGTH);
}

function checkOf(value: bigint): string {
  return encode(value % CHECK_PRIME, CHECK_LENGTH);
}

function encode(value: bigint, length: number): string {
  let letters = '';
  for (let rest = value; letters.length < length; rest /= 32n)
    letters = (ALPHABET[Number(rest % 32n)] ?? '') + letters;
  return letters;
}

function decode(letters: string): bigint | null {
  let value = 0n;
  for (const letter of letters) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) return null;
    value = value * 32n + BigInt(digit);
  }
  return value;
}
