// Sentences for expected failures: what happened, what is safe, what to do next. By error code.
import type { AppError, ErrorCode } from '../errors.ts';
import { formatMessage } from './format.ts';

const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  usage: '{detail} Run "plateau help" for the list of commands.',
  invalid: 'This was not accepted; nothing was changed.',
  'not-found': 'There is no {what} with this id in the vault. Nothing was changed.',
  conflict: '{detail} Nothing was changed.',
  'no-engine':
    'No browser engine was found to make the PDF; nothing was written. Install Chromium (Debian: apt-get install chromium) or write .html and print that.',
  'too-fast': 'Too much was asked at once. Nothing was changed; try again.',
  'vault-locked': 'The vault is locked. Unlock it first; nothing was changed.',
  'vault-busy': 'This vault is already open in another window or by another program.',
  'vault-missing': 'There is no vault at {path}. Check the folder, or create one with "init".',
  'vault-exists': '{path} already holds something; a vault is never created over it. Choose a new folder.',
  'vault-head':
    'The key file is damaged. Your data file has not been changed. Restore the key file from a backup.',
  'vault-newer': 'This vault was made by a newer version. Update before opening it; nothing was changed.',
  'wrong-passphrase':
    'That passphrase does not open this vault. Check Caps Lock and keyboard layout, or use your recovery code.',
  'weak-passphrase': 'This passphrase is not strong enough: {reason}. Nothing was created.',
  'chain-broken':
    'Records do not match the audit trail from entry {entry}. The vault is open read-only. Compare with your last backup receipt.',
  'db-corrupt':
    'Part of this vault cannot be trusted, so nothing was changed. Open the latest verified backup or save a report.',
  'db-from-future': 'This vault was made by a newer version. Update before opening it; nothing was changed.',
  'disk-full':
    'The disk is full. What was saved before is safe; nothing was written now. Free some space, then try again.',
  'read-only': 'This folder cannot be written. You can read and print; nothing can be saved here.',
  cancelled: 'Cancelled. Nothing was changed.',
  internal:
    'Something went wrong inside Plateau (incident {incident}). Your last save is safe. Try again or restart.',
};

/** One sentence or two for people, followed by one line for each refused field. */
export function describeError(error: AppError): string {
  const head = formatMessage(MESSAGES[error.code], error.params);
  const lines = (error.fields ?? []).map(entry => {
    const place = [
      entry.file,
      entry.line === undefined ? undefined : `line ${entry.line}`,
      entry.field === '' ? undefined : `field ${entry.field}`,
    ].filter(part => part !== undefined);
    return place.length === 0 ? entry.message : `${place.join(', ')}: ${entry.message}`;
  });
  return [head, ...lines].join('\n');
}
