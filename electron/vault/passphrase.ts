// Rules for a new passphrase, and the bytes a typed one stands for. No composition rules, no expiry.
import { COMMON_PASSPHRASES } from './common-passphrases.ts';

const SHORTEST = 12;
const LARGEST_BYTES = 1024;

/** The UTF-8 bytes of the NFKC form, so that any keyboard gives the same; null when no passphrase can look so. */
export function passphraseBytes(typed: string): Buffer | null {
  // The NFKC form of one UTF-16 unit is at most 18 units long: far larger texts need not be normalised at all.
  if (typed.length > LARGEST_BYTES || !typed.isWellFormed()) return null;
  const bytes = Buffer.from(typed.normalize('NFKC'), 'utf8');
  return bytes.length === 0 || bytes.length > LARGEST_BYTES ? null : bytes;
}

/** Why a passphrase is not strong enough, as the end of a sentence, or null when it is. */
export function passphraseWeakness(typed: string, vaultName: string): string | null {
  if (!typed.isWellFormed()) return 'it has characters that cannot be typed again';
  const bytes = passphraseBytes(typed);
  if (bytes === null && typed !== '') return `it is longer than ${LARGEST_BYTES} bytes`;
  const normal = typed.normalize('NFKC');
  if (Array.from(normal).length < SHORTEST) return `it needs at least ${SHORTEST} characters`;
  if (normal.toLowerCase() === vaultName.normalize('NFKC').toLowerCase())
    return 'it is the name of the vault';
  if (isCommon(normal)) return 'it is on the list of common passphrases';
  return null;
}

/** Common also with capitals, digits or signs around it, with digits for letters, or said several times. */
function isCommon(normal: string): boolean {
  if (repeatedPart(normal).length <= 4) return true;
  const plain = simplified(normal);
  const core = plain.replace(/^\d+|\d+$/g, '');
  return [plain, core, withLetters(plain), withLetters(core)]
    .map(repeatedPart)
    .some(variant => COMMON_PASSPHRASES.has(variant) || isRun(variant));
}

/** Lower case, letters and digits only. */
function simplified(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

const LETTERS_OF_DIGITS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
};

function withLetters(text: string): string {
  return text.replace(/[013457]/g, digit => LETTERS_OF_DIGITS[digit] ?? digit);
}

/** `abcabcabc` is as easy as `abc`. */
function repeatedPart(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text;
}

const RUNS = ['0123456789012345678901234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/** A stretch of the digits, the alphabet or the keyboard, forwards or backwards. */
function isRun(text: string): boolean {
  const backwards = Array.from(text).reverse().join('');
  return text !== '' && RUNS.some(run => run.includes(text) || run.includes(backwards));
}
