// Commands on a re-evaluation request and its printed letter.
import type { CommandDeclaration } from '../types.ts';

const shown = "vaultOpen && !dialogOpen && editorKind == 'request'";

export const DOCUMENT_COMMANDS = [
  {
    id: 'request.open',
    title: 'Open Request',
    category: 'Request',
    when: 'vaultOpen && !dialogOpen',
    icon: 'mail',
    notInPalette: 'it needs to be told which request: the list in the episode tab offers it',
  },
  {
    id: 'document.print',
    title: 'Print...',
    category: 'Request',
    keys: ['Ctrl+K P'],
    when: shown,
    menus: ['app/file'],
    icon: 'file-text',
  },
  {
    id: 'document.savePdf',
    title: 'Save as PDF...',
    category: 'Request',
    when: shown,
    menus: ['app/file'],
    icon: 'file-pdf',
  },
  {
    id: 'request.sign',
    title: 'Sign Request...',
    category: 'Request',
    when: `${shown} && !readOnly`,
    enablement: "requestStatus == 'draft'",
    icon: 'pencil',
    danger: true,
  },
  {
    id: 'request.markSent',
    title: 'Mark Request as Sent...',
    category: 'Request',
    when: `${shown} && !readOnly`,
    enablement: "requestStatus == 'signed'",
    icon: 'send',
  },
  {
    id: 'document.switchPaper',
    title: 'Switch Paper Between A4 and Letter',
    category: 'Request',
    when: "vaultOpen && !dialogOpen && (editorKind == 'request' || editorKind == 'pack')",
    icon: 'file',
  },
  {
    id: 'letterhead.edit',
    title: 'Edit Letterhead...',
    category: 'Preferences',
    when: 'vaultOpen && !dialogOpen && !readOnly',
    menus: ['app/file'],
    icon: 'note',
  },
] as const satisfies readonly CommandDeclaration[];
