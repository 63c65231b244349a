// Commands on the measures library and on the reminders of the Problems panel.
import type { CommandDeclaration } from '../types.ts';

const write = 'vaultOpen && !dialogOpen && !readOnly';

export const LIBRARY_COMMANDS = [
  {
    id: 'measure.define',
    title: 'New Measure of Your Own...',
    category: 'Measure',
    when: write,
    menus: ['app/file'],
    icon: 'add',
  },
  {
    id: 'threshold.choose',
    title: 'Choose Another MDC or MCID...',
    category: 'Measure',
    when: write,
    icon: 'settings',
  },
  {
    id: 'evidence.open',
    title: 'Evidence',
    category: 'Help',
    when: 'vaultOpen && !dialogOpen',
    menus: ['app/help'],
    icon: 'references',
  },
  {
    id: 'report.setInterval',
    title: 'Progress Report Reminder...',
    category: 'Preferences',
    when: write,
    icon: 'bell',
  },
  {
    id: 'limits.set',
    title: 'Time Limits of Your Jurisdiction...',
    category: 'Preferences',
    when: write,
    icon: 'calendar',
  },
] as const satisfies readonly CommandDeclaration[];
