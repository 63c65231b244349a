// A second program that has the vault open until it is killed.

import { openVault } from '../../../electron/vault/vault.ts';
import { OPTIONS } from '../vault-options.ts';

const result = await openVault(process.argv[2] ?? '', OPTIONS);
process.stdout.write(result.ok ? 'open\n' : `${result.error.code}\n`);
process.stdin.resume();
