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
    when: write,
    menus: ['explorer/patient', 'explorer/episode'],
    icon: 'edit',
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
