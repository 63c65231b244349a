// Commands on one episode: open, record, explain, ask for re-evaluation.
import type { CommandDeclaration } from '../types.ts';

const open = 'vaultOpen && !dialogOpen';
const write = 'vaultOpen && !dialogOpen && !readOnly';

export const EPISODE_COMMANDS = [
  {
    id: 'episode.open',
    title: 'Open Episode',
    category: 'Episode',
    when: open,
    menus: ['explorer/episode', 'app/go'],
    icon: 'graph-line',
  },
  {
    id: 'episode.openToSide',
    title: 'Open Episode to the Side',
    category: 'Episode',
    when: open,
    menus: ['explorer/episode'],
    icon: 'split-horizontal',
  },
  {
    id: 'measure.record',
    title: 'Record Outcome Measure...',
    category: 'Measure',
    keys: ['Ctrl+Shift+O'],
    when: write,
    menus: ['app/file', 'explorer/episode', 'editor/title', 'welcome/start'],
    icon: 'checklist',
  },
  {
    id: 'request.create',
    title: 'Request Re-evaluation',
    category: 'Request',
    keys: ['Ctrl+K R'],
    when: write,
    menus: ['explorer/episode', 'editor/title'],
    icon: 'mail',
  },
  {
    id: 'episode.explain',
    title: 'Why Was This Flagged?',
    category: 'Episode',
    keys: ['Ctrl+K E'],
    when: `${open} && editorKind == 'episode'`,
    menus: ['explorer/episode'],
    icon: 'question',
  },
  {
    id: 'episode.toggleTable',
    title: 'Show Charts as Tables',
    category: 'Episode',
    keys: ['Alt+T'],
    when: `${open} && editorKind == 'episode'`,
    menus: ['editor/title'],
    icon: 'table',
  },
  {
    id: 'episode.setGoal',
    title: 'Set Goal...',
    category: 'Episode',
    when: `${write} && editorKind == 'episode'`,
    icon: 'target',
  },
  {
    id: 'episode.create',
    title: 'New Episode...',
    category: 'Episode',
    when: write,
    menus: ['app/file', 'explorer/patient', 'explorer/episode'],
    icon: 'add',
  },
  {
    id: 'episode.edit',
    title: 'Edit Episode...',
    category: 'Episode',
    when: write,
    menus: ['explorer/episode'],
    icon: 'edit',
  },
  {
    id: 'episode.discharge',
    title: 'Discharge Episode...',
    category: 'Episode',
    when: write,
    menus: ['explorer/episode'],
    icon: 'pass',
    danger: true,
  },
] as const satisfies readonly CommandDeclaration[];
