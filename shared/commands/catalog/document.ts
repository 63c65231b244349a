// Commands on a re-evaluation request and its printed letter.
import type { CommandDeclaration } from '../types.ts';

const shown = "vaultOpen && !dialogOpen && editorKind == 'request'";
const open = 'vaultOpen && !dialogOpen';
/** The active tab shows a page that can be printed. */
const hasPage = [
  'request',
  'progressReport',
  'dischargeSummary',
  'patientSheet',
  'scoreSheets',
  'signedReport',
].map(kind => `editorKind == '${kind}'`);
const document = `${open} && (${hasPage.join(' || ')})`;

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
    when: document,
    menus: ['app/file'],
    icon: 'file-text',
  },
  {
    id: 'document.savePdf',
    title: 'Save as PDF...',
    category: 'Request',
    when: document,
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
    id: 'request.recordReply',
    title: 'Record Reply...',
    category: 'Request',
    keys: ['Ctrl+K Y'],
    when: 'vaultOpen && !dialogOpen && !readOnly',
    menus: ['explorer/episode'],
    icon: 'reply',
  },
  {
    id: 'request.close',
    title: 'Close Request...',
    category: 'Request',
    when: `${shown} && !readOnly`,
    enablement: "requestStatus == 'signed' || requestStatus == 'sent' || requestStatus == 'answered'",
    icon: 'check',
  },
  {
    id: 'document.switchPaper',
    title: 'Switch Paper Between A4 and Letter',
    category: 'Request',
    when: `${open} && (${[...hasPage, "editorKind == 'pack'"].join(' || ')})`,
    icon: 'file',
  },
  {
    id: 'report.progress',
    title: 'Progress Report',
    category: 'Episode',
    keys: ['Ctrl+K O'],
    when: open,
    menus: ['app/file', 'explorer/episode'],
    icon: 'graph-line',
  },
  {
    id: 'report.discharge',
    title: 'Discharge Summary',
    category: 'Episode',
    when: open,
    menus: ['app/file', 'explorer/episode'],
    icon: 'sign-out',
  },
  {
    id: 'report.open',
    title: 'Open Signed Report',
    category: 'Episode',
    when: open,
    icon: 'lock',
    notInPalette: 'it needs to be told which report: the tab of the reports lists them',
  },
  {
    id: 'document.patientSheet',
    title: 'What to Tell Your Doctor (Patient Sheet)',
    category: 'Episode',
    keys: ['Ctrl+K D'],
    when: open,
    menus: ['app/file', 'explorer/episode'],
    icon: 'account',
  },
  {
    id: 'document.scoreSheets',
    title: 'Blank Score Sheets',
    category: 'Episode',
    when: open,
    menus: ['app/file', 'explorer/episode'],
    icon: 'table',
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
