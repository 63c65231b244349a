// Commands on the directory of referrers.
import type { CommandDeclaration } from '../types.ts';

const open = 'vaultOpen && !dialogOpen';
const write = 'vaultOpen && !dialogOpen && !readOnly';

export const REFERRER_COMMANDS = [
  {
    id: 'referrer.open',
    title: 'Go to Referrer...',
    category: 'Go',
    when: open,
    menus: ['app/go'],
    icon: 'notebook',
  },
  {
    id: 'referrer.create',
    title: 'New Referrer...',
    category: 'Referrer',
    when: write,
    menus: ['app/file'],
    icon: 'add',
  },
  { id: 'referrer.edit', title: 'Edit Referrer...', category: 'Referrer', when: write, icon: 'edit' },
  {
    id: 'referrer.merge',
    title: 'Merge Another Referrer into This One...',
    category: 'Referrer',
    when: write,
    icon: 'git-merge',
    danger: true,
  },
  {
    id: 'referrer.delete',
    title: 'Delete Referrer...',
    category: 'Referrer',
    when: write,
    icon: 'trash',
    danger: true,
  },
] as const satisfies readonly CommandDeclaration[];
