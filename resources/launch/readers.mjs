// The tools by which tests read a printed letter back: poppler for its text and pages, tesseract for what a fax leaves.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const READER_WORDS =
  'pdftotext, pdftoppm or tesseract was not found. Install them (Debian, Ubuntu: sudo apt-get install poppler-utils tesseract-ocr).';

/** On Debian as root: installs what is missing. Elsewhere the tests that need a tool say so. */
export function installReaders() {
  const isThere = tool => spawnSync(tool, ['-v'], { stdio: 'ignore' }).error === undefined;
  const missing = [
    ...(isThere('pdftotext') && isThere('pdftoppm') ? [] : ['poppler-utils']),
    ...(isThere('tesseract') ? [] : ['tesseract-ocr']),
  ];
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', ...missing], options);
  } catch {
    process.stderr.write(`${READER_WORDS}\n`);
  }
}
