// Which keys this machine has, and how a command's keys are written. Not for anything else about the platform.
import { type CommandId, commandOf } from '../../shared/commands/catalog.ts';
import { ariaKeys, formatKeys } from '../../shared/commands/keys.ts';

export const isMac = navigator.userAgent.includes('Mac OS');

/** `Ctrl+P` of a command, or an empty string. */
export function keysOf(id: CommandId): string {
  const first = commandOf(id).keys?.[0];
  return first === undefined ? '' : formatKeys(first, isMac);
}

export function ariaKeysOf(id: CommandId): string | undefined {
  const first = commandOf(id).keys?.[0];
  // A chord of two strokes cannot be said in aria-keyshortcuts.
  return first === undefined || first.includes(' ') ? undefined : ariaKeys(first, isMac);
}

/** `Toggle Side Bar (Ctrl+B)` for tooltips. */
export function titleWithKeys(id: CommandId): string {
  const keys = keysOf(id);
  const { title } = commandOf(id);
  return keys === '' ? title : `${title} (${keys})`;
}
