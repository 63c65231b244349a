// Commands on patients and on the caseload as a whole.
import type { CommandDeclaration } from '../types.ts';

const open = 'vaultOpen && !dialogOpen';
const write = 'vaultOpen && !dialogOpen && !readOnly';

export const CASELOAD_COMMANDS = [
  {
    id: 'patient.create',
    title: 'New Patient...',
    category: 'Patient',
    keys: ['Ctrl+N'],
    when: write,
    menus: ['app/file', 'explorer/title', 'welcome/start'],
    icon: 'person-add',
  },
  {
    id: 'scan.run',
    title: 'Check All Episodes Again',
    category: 'Episode',
    when: write,
    menus: ['app/file'],
    icon: 'refresh',
  },
  {
    id: 'caseload.reveal',
    title: 'Reveal in Caseload',
    category: 'Patient',
    when: 'vaultOpen && !dialogOpen && (hasEpisode || hasPatient)',
    menus: ['tab/context'],
    icon: 'list-tree',
  },
  {
    id: 'caseload.collapseAll',
    title: 'Collapse Groups of the Caseload',
    category: 'View',
    when: open,
    menus: ['explorer/title'],
    icon: 'collapse-all',
  },
  {
    id: 'caseload.groupBy',
    title: 'Group Caseload By...',
    category: 'View',
    when: open,
    icon: 'group-by-ref-type',
  },
  {
    id: 'caseload.sortBy',
    title: 'Sort Caseload By...',
    category: 'View',
    when: open,
    icon: 'sort-precedence',
  },
] as const satisfies readonly CommandDeclaration[];

/** On one patient: after the commands on episodes in every menu that has both. */
export const PATIENT_COMMANDS = [
  {
    id: 'patient.open',
    title: 'Open Patient',
    category: 'Patient',
    when: open,
    menus: ['explorer/patient'],
    icon: 'account',
  },
  {
    id: 'patient.edit',
    title: 'Edit Patient...',
    category: 'Patient',
    keys: ['F2'],
    // There it edits a sentence of the letter.
    keysWhen: "!(editorKind == 'request' && requestStatus == 'draft' && focusRegion == 'editor')",
    when: write,
    menus: ['explorer/patient', 'explorer/episode'],
    icon: 'edit',
  },
  {
    id: 'patient.tag',
    title: 'Edit Tags...',
    category: 'Patient',
    when: write,
    menus: ['explorer/patient', 'explorer/episode'],
    icon: 'tag',
  },
  {
    id: 'episode.reopen',
    title: 'Re-open Episode',
    category: 'Episode',
    when: write,
    menus: ['explorer/episode'],
    icon: 'history',
  },
  {
    id: 'patient.merge',
    title: 'Merge with Another Record...',
    category: 'Patient',
    when: write,
    menus: ['explorer/patient'],
    icon: 'git-merge',
  },
  {
    id: 'patient.unmerge',
    title: 'Undo a Merge...',
    category: 'Patient',
    when: write,
    icon: 'discard',
  },
  {
    id: 'patient.restore',
    title: 'Restore from Archive...',
    category: 'Patient',
    when: write,
    icon: 'archive',
  },
  {
    id: 'patient.archive',
    title: 'Archive Patient...',
    category: 'Patient',
    when: write,
    menus: ['explorer/patient'],
    icon: 'archive',
    danger: true,
  },
] as const satisfies readonly CommandDeclaration[];
