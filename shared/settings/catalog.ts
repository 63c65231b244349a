// Settings of this device: no patient data. Settings of the vault (letterhead) live inside it.
import { PAPERS } from '../domain/letterhead.ts';
import { z } from '../schema.ts';

export const THEMES = ['system', 'light', 'dark', 'hc', 'hc-light'] as const;
export type ThemeSetting = (typeof THEMES)[number];

/** What the caseload tree can be grouped by. */
export const GROUPINGS = ['status', 'state', 'setting', 'referrer', 'region', 'tag', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const SORTINGS = ['name', 'lastVisit', 'week', 'priority'] as const;
export type Sorting = (typeof SORTINGS)[number];

export const DeviceSettings = z.strictObject({
  theme: z.enum(THEMES),
  paper: z.enum(PAPERS),
  /** Minutes without input until the vault locks itself; never "off". */
  autoLockMinutes: z.int().min(1).max(30),
  /** Folder of the vault last used; empty until one was chosen. */
  vaultPath: z.string().max(4096),
  sideBarVisible: z.boolean(),
  panelVisible: z.boolean(),
  /** One column, large type and targets: for use standing, beside a patient. */
  visitMode: z.boolean(),
  /** Initials and birth year in place of names on the paper sheets of visits. */
  sheetInitials: z.boolean(),
  /** Size of the side bar in percent of the window width. */
  sideBarSize: z.number().min(5).max(70),
  panelSize: z.number().min(5).max(80),
  /** One grouping of the caseload tree inside the other. */
  treeGroups: z.array(z.enum(GROUPINGS)).min(1).max(2),
  treeSort: z.enum(SORTINGS),
});
export type DeviceSettings = z.infer<typeof DeviceSettings>;

export const DEFAULT_DEVICE_SETTINGS: DeviceSettings = {
  theme: 'system',
  paper: 'A4',
  autoLockMinutes: 5,
  vaultPath: '',
  sideBarVisible: true,
  panelVisible: true,
  visitMode: false,
  sheetInitials: false,
  sideBarSize: 20,
  panelSize: 28,
  treeGroups: ['status'],
  treeSort: 'name',
};
