// The settings of this device in `device.json`: theme, paper, place of the vault. No patient data.
// A file that cannot be understood is set aside, never overwritten, and defaults are used.
import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../shared/errors.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { DEFAULT_DEVICE_SETTINGS, DeviceSettings } from '../shared/settings/catalog.ts';
import { classifyFileError, errnoOf } from './vault/file-errors.ts';
import { replaceFile } from './vault/whole-file.ts';

const FILE_NAME = 'device.json';
const LARGEST_BYTES = 64 * 1024;
/** A file of an older version lacks newer settings; their defaults are filled in. */
const Stored = DeviceSettings.partial();

export interface DeviceStore {
  /** Name of the file a broken one was moved to at start; null when all was well. */
  readonly setAside: string | null;
  get(): DeviceSettings;
  /** Errors: `disk-full`, `read-only`. The change counts for this run even when it could not be kept. */
  set(change: Partial<DeviceSettings>): Result<DeviceSettings, AppError>;
}

export function openDeviceStore(folder: string): DeviceStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE_NAME);
  const stored = readSettings(path);
  let current = { ...DEFAULT_DEVICE_SETTINGS, ...stored };
  return {
    setAside: stored === null ? moveAside(path) : null,
    get: () => current,
    set(change) {
      current = { ...current, ...change };
      try {
        replaceFile(path, Buffer.from(`${JSON.stringify(current, null, 2)}\n`));
        return success(current);
      } catch (error) {
        const refusal = classifyFileError(error);
        if (refusal === null) throw error;
        return failure(refusal);
      }
    },
  };
}

/** Nothing stored yet is an empty object; null when what is stored cannot be used. */
function readSettings(path: string): Partial<DeviceSettings> | null {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    if (!status) return {};
    if (!status.isFile() || status.size > LARGEST_BYTES) return null;
    const parsed = Stored.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || errnoOf(error) !== null) return null;
    throw error;
  }
}

/** Where even this is refused the old file stays and the next `set` says why it cannot be kept. */
function moveAside(path: string): string {
  const name = `${FILE_NAME}.broken`;
  try {
    renameSync(path, join(path, '..', name));
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
  return name;
}
