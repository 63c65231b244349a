// Which codes of the catalogue a typed word means, so that what is stored by code is found by its words.
import { expect, it } from 'vitest';
import { FINDINGS, findingWords } from '../../../shared/clinical/findings.ts';
import { RED_FLAGS } from '../../../shared/clinical/red-flags.ts';
import { codesMeantBy } from '../../../shared/search/finding-codes.ts';
import { searchWords } from '../../../shared/search/snippet.ts';

const CODES = [...RED_FLAGS, ...FINDINGS].map(({ code }) => code);

it('means every code by each of its own words', () => {
  for (const code of CODES) {
    for (const word of searchWords(findingWords(code)).filter(({ length }) => length >= 3)) {
      expect(codesMeantBy(word), word).toContain(code);
    }
  }
});

it('goes by beginnings, and means nothing by a word that no finding has', () => {
  expect(codesMeantBy('bladd')).toContain('rf.ces-bladder');
  expect(codesMeantBy('BLÄDDER')).toEqual(codesMeantBy('bladder'));
  expect(codesMeantBy('adder')).toEqual([]);
  expect(codesMeantBy('xylophone')).toEqual([]);
  expect(codesMeantBy('')).toEqual([]);
});

it('names no code that begins another one: the index looks for the words of a code in a row', () => {
  const inRow = CODES.map(code => `${searchWords(code).join(' ')} `);
  const beginning = inRow.filter(one => inRow.some(other => other !== one && other.startsWith(one)));
  expect(beginning).toEqual([]);
});
