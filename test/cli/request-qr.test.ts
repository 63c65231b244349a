// The QR symbol of a printed letter, read back by a reader of another house: from paper, and from what a fax leaves of it.
import jsQR from 'jsqr';
import { beforeAll, expect, it } from 'vitest';
import { renderReevaluation } from '../../shared/documents/render.ts';
import { newRequestCode } from '../../shared/request-code.ts';
import { letterOf } from '../unit/documents/cases.ts';
import { usualRecord } from '../unit/documents/episodes.ts';
import { pictureOf } from './pdf-words.ts';
import { testPrinter } from './test-printer.ts';

const CODE = newRequestCode(Uint8Array.from([7, 19, 2, 20, 9, 22, 29, 13]));
const printer = testPrinter();
let pdf: Buffer;

beforeAll(async () => {
  const data = { ...letterOf(usualRecord()), requestCode: CODE };
  pdf = await printer.print(renderReevaluation(data, { paper: 'A4', draft: false }));
});

it.each([
  ['the letter', 1, false],
  ['the letter after a fax', 1, true],
  ['the reply sheet', 2, false],
  ['the reply sheet after a fax', 2, true],
] as const)('on %s holds the code and nothing else', (_where, page, isFaxed) => {
  const { data, width, height } = pictureOf(pdf, page, isFaxed);
  expect(jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data).toBe(CODE);
});

it('is drawn as a path, not as a picture', () => {
  expect(pdf.toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/);
});
