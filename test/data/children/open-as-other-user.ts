// Opens a vault as a user who may read but not write there, and tells what it got. Root gives up its rights first.
import { loadNative } from '../../../electron/vault/kdf.ts';
import { createVault, openVault } from '../../../electron/vault/vault.ts';
import { OPTIONS } from '../vault-options.ts';

const NOBODY = 65_534;
const [folder = '', warmUpFolder = ''] = process.argv.slice(2);

// Native code is loaded while it may still be read: the project may lie in a folder of root's.
await loadNative();
await createVault(warmUpFolder, OPTIONS);
if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}

const result = await openVault(folder, OPTIONS);
const made = await createVault(`${folder}/inside`, OPTIONS);
const answer = result.ok
  ? {
      readOnly: result.value.readOnly,
      warning: result.value.warning,
      notes: result.value.db.prepare('SELECT body FROM note').all(),
    }
  : result.error;
if (result.ok) result.value.close(OPTIONS.nowMs);
process.stdout.write(JSON.stringify({ opened: answer, made: made.ok ? 'made' : made.error.code }));
