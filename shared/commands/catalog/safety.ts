// Commands on red flags: screen, answer, and what goes with the patient in an emergency.
import type { CommandDeclaration } from '../types.ts';

const open = 'vaultOpen && !dialogOpen';
const screening = `${open} && !readOnly && editorKind == 'redFlags'`;

export const SAFETY_COMMANDS = [
  {
    id: 'redFlags.screen',
    title: 'Screen for Red Flags',
    category: 'Episode',
    keys: ['Ctrl+K F'],
    when: open,
    menus: ['app/file', 'explorer/episode', 'editor/title'],
    icon: 'flag',
  },
  {
    id: 'redFlags.save',
    title: 'Save Red-Flag Answers',
    category: 'Episode',
    keys: ['Ctrl+Enter'],
    when: screening,
    icon: 'save',
  },
  {
    id: 'redFlags.othersNo',
    title: 'Answer All Other Red Flags No...',
    category: 'Episode',
    when: screening,
    icon: 'checklist',
  },
  {
    id: 'safety.emergencySheet',
    title: 'Emergency Sheet',
    category: 'Episode',
    when: open,
    menus: ['explorer/episode'],
    icon: 'report',
  },
] as const satisfies readonly CommandDeclaration[];
