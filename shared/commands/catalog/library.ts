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
    id: 'number.change',
    title: 'Change a Number of Our Own...',
    category: 'Preferences',
    when: write,
    icon: 'settings',
  },
  {
    id: 'lab.open',
    title: 'Open Threshold Lab',
    category: 'View',
    when: 'vaultOpen && !dialogOpen',
    menus: ['app/view'],
    icon: 'beaker',
  },
  {
    id: 'lab.apply',
    title: 'Apply Settings of the Lab',
    category: 'Preferences',
    when: `${write} && editorKind == 'lab'`,
    icon: 'check',
  },
  {
    id: 'rules.accept',
    title: 'Put New Detector Rules in Force',
    category: 'Preferences',
    when: `${write} && editorKind == 'lab'`,
    icon: 'check-all',
  },
  {
    id: 'lab.reset',
    title: 'Back to What Is in Effect',
    category: 'Preferences',
    when: "vaultOpen && !dialogOpen && editorKind == 'lab'",
    icon: 'discard',
  },
  {
    id: 'learning.learn',
    title: 'Learn from Closed Episodes',
    category: 'Preferences',
    when: write,
    icon: 'mortar-board',
  },
  {
    id: 'learning.accept',
    title: 'Accept What Was Learned',
    category: 'Preferences',
    when: `${write} && editorKind == 'lab'`,
    icon: 'check',
  },
  {
    id: 'learning.reverse',
    title: 'Back to the Starting Assumptions',
    category: 'Preferences',
    when: write,
    icon: 'discard',
  },
  {
    id: 'detector.setFalseAlarms',
    title: 'Detector: Set False Alarms...',
    category: 'Preferences',
    when: write,
    icon: 'settings',
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
