// What the command line prints: answers on stdout, everything said to a person on stderr, and the exit code.
import { randomBytes } from 'node:crypto';
import { type AppError, EXIT, EXIT_CODE_BY_ERROR, ExpectedFailure } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/errors.ts';

/** Writes one line of the answer; waits while the reader is slower than we are. */
export async function printLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) {
    await new Promise<void>(resolve => process.stdout.once('drain', () => resolve()));
  }
}

export async function printJson(value: unknown): Promise<void> {
  await printLine(JSON.stringify(value, null, 2));
}

/** A sentence for the person at the terminal. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** A progress bar on a terminal; nothing where stderr is a file or a pipe. */
export function showProgress(label: string, done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const filled = total === 0 ? 20 : Math.round((20 * done) / total);
  process.stderr.write(
    `\r${label} ${'#'.repeat(filled)}${'.'.repeat(20 - filled)} ${done}/${total}${done >= total ? '\n' : ''}`,
  );
}

/** Says what went wrong and returns the exit code for it. */
export function reportFailure(error: unknown): number {
  if (error instanceof ExpectedFailure) return reportError(error.error);
  // A bug: told by an incident number and where it happened. The message may hold input, so it is not printed.
  const incident = randomBytes(4).toString('hex');
  say(describeError({ code: 'internal', params: { incident } }));
  if (error instanceof Error)
    say([error.name, ...(error.stack ?? '').split('\n').filter(isFrame)].join('\n'));
  return EXIT.internal;
}

export function reportError(error: AppError): number {
  say(describeError(error));
  return EXIT_CODE_BY_ERROR[error.code];
}

/** Aligned columns for people; `--json` gives the same as data. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}
