// Commands on one visit: record, save, sign, amend; and taking out what was entered in error.
import type { CommandDeclaration } from '../types.ts';

const open = 'vaultOpen && !dialogOpen';
const write = 'vaultOpen && !dialogOpen && !readOnly';
const recording = `${write} && editorKind == 'newVisit'`;

export const VISIT_COMMANDS = [
  {
    id: 'visit.record',
    title: 'Record Visit',
    category: 'Visit',
    keys: ['Ctrl+Shift+V'],
    when: write,
    menus: ['app/file', 'explorer/episode', 'editor/title', 'welcome/start'],
    icon: 'notebook',
  },
  {
    id: 'visit.save',
    title: 'Save Visit',
    category: 'Visit',
    keys: ['Ctrl+Enter'],
    when: recording,
    icon: 'save',
  },
  {
    id: 'visit.saveAndSign',
    title: 'Save and Sign Visit',
    category: 'Visit',
    keys: ['Ctrl+Shift+Enter'],
    when: recording,
    icon: 'pass',
  },
  {
    id: 'visit.note',
    title: 'Go to the Note of the Visit',
    category: 'Visit',
    keys: ['Alt+N'],
    when: recording,
    icon: 'note',
  },
  {
    id: 'visit.open',
    title: 'Open Visit...',
    category: 'Visit',
    when: open,
    menus: ['app/go', 'explorer/episode'],
    icon: 'notebook',
  },
  { id: 'visit.sign', title: 'Sign Visit', category: 'Visit', when: write, icon: 'pass' },
  { id: 'visit.amend', title: 'Change or Amend Visit...', category: 'Visit', when: write, icon: 'edit' },
  {
    id: 'entry.remove',
    title: 'Remove Entry Made in Error...',
    category: 'Episode',
    when: write,
    icon: 'trash',
    danger: true,
  },
  {
    id: 'view.visitMode',
    title: 'Visit Mode',
    category: 'View',
    keys: ['Ctrl+K V'],
    when: open,
    menus: ['app/view'],
    icon: 'screen-full',
  },
] as const satisfies readonly CommandDeclaration[];
