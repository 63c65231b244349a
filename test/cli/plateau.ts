// The real command line as a user starts it: a child process of the launcher, with its own exit code and streams.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LAUNCHER = join(ROOT, 'resources/launch/plateau.mjs');

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
}

/** Starts `plateau` and leaves the streams to the caller. */
export function start(words: readonly string[], options: Start = {}): ChildProcessWithoutNullStreams {
  const { PLATEAU_PASSPHRASE: _own, ...inherited } = process.env;
  const passphrase = options.passphrase === undefined ? PASSPHRASE : options.passphrase;
  const env = {
    ...inherited,
    ...(passphrase === null ? {} : { PLATEAU_PASSPHRASE: passphrase }),
    ...options.env,
  };
  return spawn(process.execPath, [LAUNCHER, ...words], { cwd: ROOT, env });
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

/** Makes a vault and asks it to hold one patient with one episode that has an Oswestry and pain. */
export async function vaultWithEpisode(vault: string): Promise<{ patientId: string; episodeId: string }> {
  const made = await plateau(['init', vault]);
  if (made.code !== 0) throw new Error(made.stderr);
  const patient = await call(vault, 'patient.create', { familyName: 'Sørensen', givenName: 'Maja' });
  const episode = await call(vault, 'episode.create', {
    patientId: patient['id'],
    title: 'Low back pain',
    region: 'lumbar',
    startDate: '2026-01-05',
    measureIds: ['odi', 'nprs'],
  });
  return { patientId: String(patient['id']), episodeId: String(episode['id']) };
}

/** `plateau call`, which must succeed; its answer. */
export async function call(vault: string, channel: string, input: unknown): Promise<Record<string, unknown>> {
  const answer = await plateau(['call', vault, channel, JSON.stringify(input)]);
  if (answer.code !== 0) throw new Error(`${channel}: ${answer.stderr}`);
  return JSON.parse(answer.stdout) as Record<string, unknown>;
}
