// How much script the window loads before its first picture, as built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ensureBuilt, ROOT } from '../../resources/launch/build.mjs';

const LARGEST_GZIP_BYTES = 300_000;

it('paints first after less than 300 kB of compressed script', () => {
  ensureBuilt();
  const folder = join(ROOT, 'out', 'renderer');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(match => match[1] ?? '');
  const sizes = scripts.map(name => gzipSync(readFileSync(join(folder, name))).length);
  expect(scripts.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LARGEST_GZIP_BYTES);
});
