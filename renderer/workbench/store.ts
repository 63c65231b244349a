// State of the workbench that is not clinical: what is open, visible and asked. No copies of patient records.
import { create } from 'zustand';
import type { CommandTarget, EditorKind, MenuId } from '../../shared/commands/types.ts';
import { DEFAULT_DEVICE_SETTINGS, type DeviceSettings } from '../../shared/settings/catalog.ts';

export type VaultState = 'unknown' | 'none' | 'locked' | 'open' | 'read-only';
export type PanelTab = 'problems' | 'measurements';

interface ActiveEditor {
  /** Id of the tab in the layout; differs from the address when one record is shown twice. */
  readonly panelId: string;
  readonly uri: string;
  readonly kind: EditorKind;
  readonly recordId: string;
}

export interface PickItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: string;
}

export type QuickInputMode =
  | { readonly kind: 'patients' }
  | { readonly kind: 'commands' }
  | {
      readonly kind: 'pick';
      readonly title: string;
      readonly items: readonly PickItem[];
      readonly resolve: (id: string | null) => void;
    };

export type DialogRequest =
  | { readonly kind: 'patient'; readonly patientId: string | null }
  | { readonly kind: 'episode'; readonly patientId: string; readonly episodeId: string | null }
  | { readonly kind: 'record'; readonly episodeId: string; readonly measureId: string | null }
  | { readonly kind: 'goal'; readonly episodeId: string; readonly measureId: string | null }
  | { readonly kind: 'sign'; readonly requestId: string }
  | { readonly kind: 'sent'; readonly requestId: string }
  | { readonly kind: 'letterhead' }
  | { readonly kind: 'about' }
  | {
      readonly kind: 'confirm';
      readonly title: string;
      readonly message: string;
      readonly action: string;
      readonly isDanger: boolean;
      readonly resolve: (isConfirmed: boolean) => void;
    };
export type DialogKind = DialogRequest['kind'];

export interface Notice {
  readonly id: number;
  readonly severity: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly time: string;
}

interface ContextMenuRequest {
  readonly menu: MenuId;
  readonly target: CommandTarget;
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface WorkbenchState {
  vault: VaultState;
  vaultName: string;
  vaultLocation: string;
  device: DeviceSettings;
  isDarkSystem: boolean;
  sideBarVisible: boolean;
  panelVisible: boolean;
  activeView: string;
  panelTab: PanelTab;
  activeEditor: ActiveEditor | null;
  /** The tab the next preview replaces. */
  previewPanelId: string | null;
  closedUris: readonly string[];
  quickInput: QuickInputMode | null;
  dialog: DialogRequest | null;
  contextMenu: ContextMenuRequest | null;
  toasts: readonly Notice[];
  notices: readonly Notice[];
  isBellOpen: boolean;
  chord: string | null;
  focusRegion: string;
  requestStatus: string;
  /** Addresses of episode tabs whose charts are shown as tables. */
  tablesShown: ReadonlySet<string>;
  recentUris: readonly string[];
  lastCommands: readonly string[];
  isNarrow: boolean;
}

export const INITIAL_STATE: WorkbenchState = {
  vault: 'unknown',
  vaultName: '',
  vaultLocation: '',
  device: DEFAULT_DEVICE_SETTINGS,
  isDarkSystem: false,
  sideBarVisible: true,
  panelVisible: true,
  activeView: 'caseload',
  panelTab: 'problems',
  activeEditor: null,
  previewPanelId: null,
  closedUris: [],
  quickInput: null,
  dialog: null,
  contextMenu: null,
  toasts: [],
  notices: [],
  isBellOpen: false,
  chord: null,
  focusRegion: '',
  requestStatus: '',
  tablesShown: new Set(),
  recentUris: [],
  lastCommands: [],
  isNarrow: false,
};

export const useWorkbench = create<WorkbenchState>()(() => INITIAL_STATE);

export function workbench(): WorkbenchState {
  return useWorkbench.getState();
}

export function update(change: Partial<WorkbenchState>): void {
  useWorkbench.setState(change);
}

/** Back to the unlock screen: keeps device settings, drops everything that belonged to the open vault. */
export function resetForLock(vault: VaultState): void {
  const { device, vaultName, vaultLocation, isDarkSystem, isNarrow } = workbench();
  useWorkbench.setState(
    {
      ...INITIAL_STATE,
      vault,
      device,
      vaultName,
      vaultLocation,
      isDarkSystem,
      isNarrow,
      sideBarVisible: device.sideBarVisible,
      panelVisible: device.panelVisible,
    },
    true,
  );
}
