// The code of a request: what a hand or a scanner makes of it is read, and a slip is told from a code nobody has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeRequestCode, newRequestCode, readRequestCode } from '../../shared/request-code.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const codes = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(newRequestCode);

/** What letters are read as. */
const plain = (text: string) => text.replace(/O/g, '0').replace(/[IL]/g, '1').replaceAll('-', '');

describe('the code of a request', () => {
  it('is two groups of four and a check character, of letters that cannot be confused', () => {
    fc.assert(
      fc.property(codes, code => {
        expect(code).toMatch(/^PR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/);
        expect(readRequestCode(code)).toBe(code);
        expect(looksLikeRequestCode(code)).toBe(true);
      }),
    );
    expect(newRequestCode(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0]))).toBe('PR-0000-0000-0');
  });

  it('is read in any case, without hyphens or prefix, with O for 0 and I or L for 1', () => {
    const code = newRequestCode(Uint8Array.from([0, 1, 20, 3, 9, 30, 7, 5]));
    expect(code).toBe('PR-01M3-9Y75-Z');
    for (const typed of [
      'pr-01m3-9y75-z',
      'PR01M39Y75Z',
      '01M39Y75Z',
      ' PR OIM3 9Y75 Z ',
      'PR-0lM3-9Y75-Z',
    ]) {
      expect([typed, readRequestCode(typed)]).toEqual([typed, code]);
    }
  });

  it('of a letter of before has no check character and is read as it is', () => {
    expect(readRequestCode('pr-7k2m-9qxd')).toBe('PR-7K2M-9QXD');
  });

  it('is known to be mistyped when any one letter is another', () => {
    fc.assert(
      fc.property(codes, code => {
        for (const [place, letter] of Array.from(code).entries()) {
          if (letter === '-') continue;
          for (const other of LETTERS) {
            const typed = code.slice(0, place) + other + code.slice(place + 1);
            if (plain(typed) !== plain(code)) expect([typed, readRequestCode(typed)]).toEqual([typed, null]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is known to be mistyped when any two neighbours have changed places', () => {
    fc.assert(
      fc.property(codes, code => {
        const letters = Array.from(code.replaceAll('-', ''));
        for (let place = 0; place + 1 < letters.length; place++) {
          const typed = [
            ...letters.slice(0, place),
            letters[place + 1],
            letters[place],
            ...letters.slice(place + 2),
          ].join('');
          if (typed !== letters.join('')) expect([typed, readRequestCode(typed)]).toEqual([typed, null]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is not seen in names, phones and numbers of patients', () => {
    for (const typed of [
      'Prendergast',
      'Pratt',
      'PRICE',
      '555-0120',
      'MRN 204-771',
      'Abbott 1961',
      '603 555 0142',
    ]) {
      expect([typed, looksLikeRequestCode(typed)]).toEqual([typed, false]);
    }
    expect(looksLikeRequestCode('RP-7K2M-9QXD-4')).toBe(true);
  });
});
