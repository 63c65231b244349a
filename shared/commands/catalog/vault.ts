// Commands on the vault as a whole.
import type { CommandDeclaration } from '../types.ts';

export const VAULT_COMMANDS = [
  {
    id: 'vault.lock',
    title: 'Lock Now',
    category: 'Vault',
    keys: ['Ctrl+Shift+L'],
    when: 'vaultOpen',
    menus: ['app/file'],
    icon: 'lock',
  },
  {
    id: 'vault.chooseNew',
    title: 'Create a New Vault...',
    category: 'Vault',
    when: '!vaultOpen',
    icon: 'new-folder',
    notInPalette: 'there is no palette before a vault is open',
  },
  {
    id: 'vault.chooseExisting',
    title: 'Open Another Vault...',
    category: 'Vault',
    when: '!vaultOpen',
    icon: 'folder-opened',
    notInPalette: 'there is no palette before a vault is open',
  },
] as const satisfies readonly CommandDeclaration[];
