// What only the storage module may say, read from the source: each was measured to write or keep plain text.
import { expect, it } from 'vitest';
import { sourceFile, sourceFiles } from '../rules/sources.ts';

/** The storage module proper; repositories, migrations and services are outside. */
const STORAGE = /^electron\/data\/(?:open|driver|backup|migrate|statement-guard|better-sqlite3\.d)\.ts$/;

const BANNED: readonly (readonly [what: string, pattern: RegExp, planted: string])[] = [
  ['serialize()', /\.serialize\(/, 'writeFileSync(path, db.serialize())'],
  ['backup()', /\b(?:db|driver|database)\.backup\(/, 'await db.backup(path)'],
  ['ATTACH', /\bATTACH\b/, `db.exec("ATTACH 'x' AS plain KEY ''")`],
  ['VACUUM INTO', /\bVACUUM\b[^'"`;]*\bINTO\b/i, "db.exec('vacuum into ?')"],
  ['load_extension', /load_?extension/i, 'driver.loadExtension(path)'],
  [
    'a dangerous PRAGMA',
    /PRAGMA\s+(?:\w+\.)?(?:\w*key|cipher\w*|hmac_check|temp_store\w*)\b/i,
    "db.exec('PRAGMA rekey')",
  ],
  ['pragma()', /\.pragma\(/, "driver.pragma('user_version')"],
  ['a key', /\b(?:driver|database|db)\.(?:re)?key\(/, 'driver.rekey(Buffer.alloc(0))'],
  ['the driver', /'better-sqlite3'|\bopenDriver\b/, "import Database from 'better-sqlite3'"],
];

/** Who else may, and why: the lock file is an empty database; `bench` compares generated rows with a plain file. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  'the driver': /^electron\/(?:vault\/lock|data\/bench-caseload)\.ts$/,
  'pragma()': /^electron\/(?:vault\/(?:lock|vault-data)|data\/bench-caseload)\.ts$/,
};

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const product = sourceFiles(['electron', 'shared', 'renderer'], ['.ts', '.tsx']);

it.each(BANNED)('nobody outside the storage module says %s', (what, pattern, planted) => {
  const says = ({ path, text }: { path: string; text: string }) =>
    !STORAGE.test(path) && !ALLOWED[what]?.test(path) && pattern.test(withoutComments(text));
  expect(says(sourceFile('electron/services/planted.ts', planted)), 'control').toBe(true);
  expect(says(sourceFile('electron/data/repositories/planted.ts', planted)), 'control').toBe(true);
  expect(product.filter(says).map(({ path }) => path)).toEqual([]);
});
