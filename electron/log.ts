// The local log of bugs: incident number, kind of error and where in our code. Never a message, a value, an input
// or a path: they may hold patient data. Written to a folder given at start, or nowhere (command line).
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../shared/errors.ts';

const FILE_NAME = 'incidents.jsonl';
const LARGEST_BYTES = 1024 * 1024;

let logFolder: string | null = null;

/** From now on incidents are kept in this folder (made when missing); without this call nothing is written. */
export function startLog(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  logFolder = folder;
}

/** Notes a bug and answers the failure to show: `internal` with its incident number. Never throws. */
export function logIncident(error: unknown): AppError {
  const incident = randomBytes(4).toString('hex');
  if (logFolder !== null) write(logFolder, incidentLine(incident, Date.now(), error));
  return { code: 'internal', params: { incident } };
}

/** One line of the log (JSON). `atMs`: milliseconds since 1970. */
export function incidentLine(incident: string, atMs: number, error: unknown): string {
  const kind = error instanceof Error ? codeWord(error.name) : typeof error;
  const code = error instanceof Error && 'code' in error ? codeWord(String(error.code)) : '';
  return JSON.stringify({ at: new Date(atMs).toISOString(), incident, kind, code, frames: framesOf(error) });
}

/** Names of errors and codes are single words of ours or of Node; anything else could be text of a record. */
function codeWord(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]{0,39}$/.test(text) ? text : 'other';
}

/** Function and place of each stack frame, without folders: those may hold a user's name. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  // The message stands before the frames and may look like one.
  const end = error.stack.indexOf(error.message);
  const below = end < 0 ? '' : error.stack.slice(end + error.message.length);
  return below.split('\n').flatMap(line => {
    const frame =
      /^\s+at (?:(?:async |new )*([\w$.<>]+) (?:\[as \w+\] )?\()?[^()]*?([\w.-]+:\d+:\d+)\)?$/.exec(line);
    return frame ? [`${frame[1] ?? '-'} ${frame[2]}`] : [];
  });
}

function write(folder: string, line: string): void {
  const path = join(folder, FILE_NAME);
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LARGEST_BYTES) renameSync(path, `${path}.old`);
    appendFileSync(path, `${line}\n`, { mode: 0o600 });
  } catch {
    // A log that cannot be written must not turn one failure into two; the incident number is still shown.
    logFolder = null;
  }
}
