// One browser engine for all pages that a test file prints.
import { afterAll, beforeAll } from 'vitest';
import { type Printer, startPrinter } from '../../electron/cli/pdf.ts';
import { findChromium, INSTALL_WORDS } from '../../resources/launch/browser.mjs';

/** Call it once, at the top of the file. Without an engine the whole file fails, with the words that help. */
export function testPrinter(): Pick<Printer, 'print'> {
  const engine = findChromium();
  if (engine === null) throw new Error(INSTALL_WORDS);
  let printer: Printer;
  beforeAll(() => {
    // The printer looks for itself; so it takes the one found here.
    process.env['PLATEAU_CHROMIUM'] = engine;
    printer = startPrinter();
  });
  afterAll(() => printer.close());
  return { print: html => printer.print(html) };
}
