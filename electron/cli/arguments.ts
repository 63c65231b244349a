// Options of the command line, by node:util's parser. An unknown option is a usage error, never ignored.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { fail } from '../../shared/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options every command that opens a vault takes. A passphrase is never an argument. */
export const PASSPHRASE_OPTION = { 'passphrase-file': { type: 'string' } } as const;

/**
 * Parses the words after the command's name.
 * @param positionals names of the expected plain arguments; a trailing `?` marks an optional one
 */
export function parseCommandLine<T extends Options>(
  words: readonly string[],
  options: T,
  positionals: readonly string[],
) {
  const parsed = parseStrictly(words, options);
  const needed = positionals.filter(name => !name.endsWith('?'));
  if (parsed.positionals.length < needed.length) {
    fail('usage', {
      params: { detail: `${needed[parsed.positionals.length] ?? 'An argument'} is missing.` },
    });
  }
  const extra = parsed.positionals[positionals.length];
  if (extra !== undefined) fail('usage', { params: { detail: `"${extra}" is one argument too many.` } });
  return parsed;
}

function parseStrictly<T extends Options>(words: readonly string[], options: T) {
  try {
    return parseArgs({
      args: joinNegativeNumbers(words),
      options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // node:util names the option in its first sentence; the rest is advice on escaping.
    const [detail = 'The options are not understood'] =
      error instanceof Error ? error.message.split('. ') : [];
    return fail('usage', { params: { detail: `${detail}.` } });
  }
}

/** `--items -5,3` means what it says: node:util alone would take `-5,3` for a group of short options. */
function joinNegativeNumbers(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (/^-[\d.]/.test(word) && before?.startsWith('--') && before.length > 2 && !before.includes('=')) {
      joined[joined.length - 1] = `${before}=${word}`;
    } else joined.push(word);
  }
  return joined;
}

/** A whole number within bounds, or a usage error that names the option. */
export function wholeNumberOption(
  name: string,
  value: string | undefined,
  fallback: number,
  min: number,
  max: number,
): number {
  if (value === undefined) return fallback;
  const parsed = Number(value);
  if (Number.isInteger(parsed) && parsed >= min && parsed <= max) return parsed;
  return fail('usage', {
    params: { detail: `--${name} takes a whole number from ${min} to ${max}, not "${value}".` },
  });
}
