// Commands on the home program: its versions, adherence to it, flares.
import type { CommandDeclaration } from '../types.ts';

const open = 'vaultOpen && !dialogOpen';
const write = 'vaultOpen && !dialogOpen && !readOnly';

export const PROGRAM_COMMANDS = [
  {
    id: 'program.open',
    title: 'Show Home Program',
    category: 'Program',
    when: open,
    menus: ['explorer/episode', 'app/go'],
    icon: 'list-ordered',
  },
  {
    id: 'program.edit',
    title: 'Edit Home Program...',
    category: 'Program',
    when: write,
    menus: ['explorer/episode'],
    icon: 'edit',
  },
  {
    id: 'program.correct',
    title: 'Correct a Version of the Home Program...',
    category: 'Program',
    when: write,
    icon: 'history',
  },
  {
    id: 'adherence.record',
    title: 'Record Adherence from Diary...',
    category: 'Program',
    keys: ['Ctrl+K A'],
    when: write,
    menus: ['app/file', 'explorer/episode'],
    icon: 'book',
  },
  {
    id: 'adherence.calendar',
    title: 'Mark Days in the Adherence Calendar',
    category: 'Program',
    when: open,
    icon: 'calendar',
  },
  {
    id: 'flare.record',
    title: 'Record Flare...',
    category: 'Program',
    when: write,
    menus: ['explorer/episode'],
    icon: 'flame',
  },
] as const satisfies readonly CommandDeclaration[];
