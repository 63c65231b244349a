// The recovery code: forgiving in form, strict in content.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newRecoveryCode, parseRecoveryCode } from '../../electron/vault/recovery-code.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytes => newRecoveryCode(() => bytes));

function withLetter(text: string, at: number, letter: string): string {
  return text.slice(0, at) + letter + text.slice(at + 1);
}

it('is seven groups of four letters that can be read aloud', () => {
  expect(newRecoveryCode(randomBytes)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(newRecoveryCode(count => new Uint8Array(count))).toBe('0000-0000-0000-0000-0000-0000-0000');
  expect(newRecoveryCode(count => new Uint8Array(count).fill(255))).toMatch(/^7ZZZ-(ZZZZ-){5}ZZ/);
});

it('is read back however it is typed', () => {
  fc.assert(
    fc.property(code, written => {
      const read = parseRecoveryCode(written);
      expect(read).toBe(written.replaceAll('-', '').slice(0, 26));
      const typed = written.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'i');
      expect(parseRecoveryCode(typed)).toBe(read);
      expect(parseRecoveryCode(written.replaceAll('1', 'L').replaceAll('-', ' – '))).toBe(read);
      expect(parseRecoveryCode(`\t${written.replaceAll('-', '')}\n`)).toBe(read);
    }),
  );
});

it('is not read with one wrong letter or two neighbours swapped', () => {
  fc.assert(
    fc.property(code, fc.nat(27), fc.nat(31), (written, at, other) => {
      const letters = written.replaceAll('-', '');
      const changed = withLetter(letters, at, LETTERS[other]!);
      expect(parseRecoveryCode(changed) === null).toBe(changed !== letters);
      const swapped = letters.slice(0, at) + (letters[at + 1] ?? '') + letters[at] + letters.slice(at + 2);
      expect(parseRecoveryCode(swapped) === null).toBe(swapped !== letters);
    }),
    { numRuns: 500 },
  );
});

it('is not read from anything else', () => {
  for (const text of [
    '',
    'lantern orbit velvet cactus',
    '0'.repeat(27),
    '0'.repeat(29),
    'U'.repeat(28),
    'ZZZZ'.repeat(7),
  ]) {
    expect(parseRecoveryCode(text), text).toBe(null);
  }
});
