// The real command line as a child process, with its own exit code and streams.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ask } from '../../electron/cli/demo/story-run.ts';
import { askOf } from '../../electron/cli/demo/write-caseload.ts';
import { type Caseload, openCaseload } from '../../electron/services/caseload.ts';
import { ensureBuilt } from '../../resources/launch/build.mjs';
import { addDays } from '../../shared/dates.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What `npm run plateau` runs, and what that runs in its turn: most tests save the first step. */
const LAUNCHER = join(ROOT, 'resources/launch/plateau.mjs');
const COMMAND_LINE = join(ROOT, 'out/main/cli.js');

// Once, and here: built before the first command is tried.
ensureBuilt();

export const PASSPHRASE = 'harbor violin cinnamon drizzle';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  readonly input?: string;
  /** The environment's passphrase; null for none. */
  readonly passphrase?: string | null;
  readonly env?: Readonly<Record<string, string>>;
  /** Through the launch script, as a user does. */
  readonly isLaunched?: boolean;
}

/** Starts `plateau` and leaves the streams to the caller. */
export function start(words: readonly string[], options: Start = {}): ChildProcessWithoutNullStreams {
  const passphrase = options.passphrase === undefined ? PASSPHRASE : options.passphrase;
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env };
  if (passphrase === null) delete env['PLATEAU_PASSPHRASE'];
  else env['PLATEAU_PASSPHRASE'] = passphrase;
  return spawn(process.execPath, [options.isLaunched ? LAUNCHER : COMMAND_LINE, ...words], {
    cwd: ROOT,
    env,
  });
}

/** Runs `plateau` to its end. */
export async function plateau(words: readonly string[], options: Start = {}): Promise<Outcome> {
  const child = start(words, options);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  // A command that ends before it reads is judged by its exit code, not by our pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const code = await ended(child);
  return { code, ...output };
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise(resolve => child.once('close', resolve));
}

/** A folder for one test file; call the second value at the end. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'plateau-cli-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** One JSON value per line. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Record<string, unknown>);
}

/** Looks into a vault, or prepares it, through the services in this process: only what is tried goes through the shell. */
export async function insideVault<T>(
  vault: string,
  run: (ask: Ask, caseload: Caseload) => T,
  passphrase = PASSPHRASE,
): Promise<T> {
  const caseload = await openCaseload(vault, passphrase);
  try {
    return run(askOf(caseload), caseload);
  } finally {
    caseload.close();
  }
}

/** Makes a vault with one patient and one episode that has the Oswestry at five visits. */
export async function vaultWithEpisode(vault: string): Promise<{ patientId: string; episodeId: string }> {
  const made = await plateau(['init', vault]);
  if (made.code !== 0) throw new Error(made.stderr);
  return insideVault(vault, ask => {
    const patient = ask('patient.create', { familyName: 'Sørensen', givenName: 'Maja' });
    const episode = ask('episode.create', {
      patientId: patient.id,
      title: 'Low back pain',
      region: 'lumbar',
      startDate: '2026-01-05',
      measureIds: ['odi', 'nprs'],
    });
    for (const [index, total] of [44, 42, 44, 42, 43].entries()) {
      const date = addDays('2026-01-05', 14 * index);
      ask('visit.record', { episodeId: episode.id, date, setting: 'clinic', load: 4 });
      ask('measure.record', { episodeId: episode.id, measureId: 'odi', date, total, scaleConfirmed: true });
    }
    return { patientId: patient.id, episodeId: episode.id };
  });
}
