// What no statement outside the storage module may say: each of these was measured to write or keep plain text.
// (ATTACH ... KEY '' and PRAGMA rekey = '' write the whole caseload unencrypted; temp_store = FILE leaks sorts.)

/** Pragmas that cannot weaken a connection; every other one is refused. */
const HARMLESS_PRAGMAS: ReadonlySet<string> = new Set([
  'application_id',
  'foreign_key_check',
  'foreign_key_list',
  'index_info',
  'index_list',
  'integrity_check',
  'optimize',
  'quick_check',
  'table_info',
  'table_list',
  'table_xinfo',
  'user_version',
  'wal_checkpoint',
]);

const REFUSED = /\b(?:ATTACH|DETACH|LOAD_EXTENSION)\b|\bVACUUM\b[^;]*\bINTO\b/i;
const PRAGMA = /\bPRAGMA(?:\b\s*(?:\w+\s*\.\s*)?(\w*)|_(\w+))/gi;

/** Says why a statement is refused, or null. Text in single quotes and comments is not looked at. */
export function refusedStatement(sql: string): string | null {
  const bare = sql.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const words = REFUSED.exec(bare);
  if (words) return words[0].slice(0, 20);
  for (const match of bare.matchAll(PRAGMA)) {
    const name = (match[1] ?? match[2] ?? '').toLowerCase();
    if (!HARMLESS_PRAGMAS.has(name)) return `PRAGMA ${name}`;
  }
  return null;
}
