// Every package that reaches users, and every tool that builds them, has a licence we may use. MIT-like only in the app.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Permissive licences; MPL and CC-BY ask for a notice only. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'MPL-2.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'WTFPL',
  'Zlib',
  'Artistic-2.0',
]);

/** True when one of the licences offered (OR) consists of allowed ones (AND). */
export function isAllowed(expression) {
  const plain = String(expression).replaceAll(/[()]/g, '');
  return plain.split(' OR ').some(offer => offer.split(' AND ').every(one => ALLOWED.has(one.trim())));
}

function licenceOf(folder) {
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
  );
  const stated = license?.type ?? license ?? licenses?.map(entry => entry.type).join(' OR ') ?? 'none stated';
  return { name: `${name}@${version}`, licence: stated };
}

if (isAllowed('GPL-3.0-only') || !isAllowed('(GPL-2.0 OR MIT)'))
  throw new Error('the check itself is broken');
const { packages } = JSON.parse(readFileSync(join(ROOT, 'node_modules', '.package-lock.json'), 'utf8'));
const all = Object.entries(packages)
  .filter(([, entry]) => !entry.link)
  .map(([folder]) => licenceOf(folder));
const refused = all.filter(({ licence }) => !isAllowed(licence));
for (const { name, licence } of refused)
  process.stderr.write(`${name}: ${licence} is not on the list of allowed licences\n`);
process.stdout.write(`${all.length} packages, ${refused.length} with a licence we may not use.\n`);
process.exit(refused.length === 0 ? 0 : 1);
