// State of the workbench that is not clinical: what is open, visible and asked. No copies of patient records.

import { create } from 'zustand';
import type { CommandId } from '../../shared/commands/catalog.ts';
import type { CommandTarget, EditorKind, MenuId } from '../../shared/commands/types.ts';
import type { AmendedEntity } from '../../shared/domain/amendment.ts';
import type { DocumentSource } from '../../shared/domain/document-source.ts';
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
      /** An answer that is in no list, made of what was typed; null when it makes none. */
      readonly other?: (typed: string) => PickItem | null;
      readonly resolve: (id: string | null) => void;
    };

export type DialogRequest =
  | { readonly kind: 'patient'; readonly patientId: string | null }
  | { readonly kind: 'episode'; readonly patientId: string; readonly episodeId: string | null }
  | { readonly kind: 'record'; readonly episodeId: string; readonly measureId: string | null }
  | { readonly kind: 'goal'; readonly episodeId: string; readonly measureId: string | null }
  | { readonly kind: 'correctScore'; readonly episodeId: string; readonly observationId: string }
  | { readonly kind: 'customMeasure' }
  | {
      readonly kind: 'threshold';
      readonly measureId: string;
      readonly patientId: string | null;
    }
  | { readonly kind: 'number'; readonly numberId: string }
  | { readonly kind: 'activities'; readonly episodeId: string; readonly measureId: string }
  | { readonly kind: 'amendVisit'; readonly episodeId: string; readonly visitId: string }
  | { readonly kind: 'plan'; readonly episodeId: string }
  | { readonly kind: 'phase'; readonly episodeId: string }
  | {
      readonly kind: 'program';
      readonly episodeId: string;
      /** The version to put right; null for a new one. */
      readonly programId: string | null;
    }
  | { readonly kind: 'adherence'; readonly episodeId: string }
  | { readonly kind: 'flare'; readonly episodeId: string }
  | {
      readonly kind: 'removeEntry';
      readonly episodeId: string;
      readonly entity: AmendedEntity;
      readonly recordId: string;
    }
  | { readonly kind: 'emergencySheet'; readonly episodeId: string }
  | { readonly kind: 'merge'; readonly keptId: string; readonly mergedId: string }
  | { readonly kind: 'discharge'; readonly episodeId: string }
  | {
      readonly kind: 'appointment';
      readonly patientId: string;
      /** Null where the patient has several, or none: then the dialog asks. */
      readonly episodeId: string | null;
      readonly date: string;
      /** The one to change; null for a new one. */
      readonly appointmentId: string | null;
    }
  | { readonly kind: 'sign'; readonly requestId: string }
  | { readonly kind: 'sent'; readonly requestId: string }
  | { readonly kind: 'reply'; readonly requestId: string }
  | { readonly kind: 'closeRequest'; readonly requestId: string }
  | { readonly kind: 'voidRequest'; readonly requestId: string }
  | { readonly kind: 'nudge'; readonly requestId: string }
  | { readonly kind: 'copySent'; readonly requestId: string }
  | { readonly kind: 'drawSignature' }
  | { readonly kind: 'result'; readonly episodeId: string; readonly careStepId: string }
  | { readonly kind: 'amendReply'; readonly episodeId: string; readonly replyId: string }
  | { readonly kind: 'attachment'; readonly attachmentId: string }
  | { readonly kind: 'referrer'; readonly referrerId: string | null }
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
  /** The command that takes the step back; null when there is none, or it was taken back. */
  readonly undo: Undo | null;
}

export interface Undo {
  readonly command: CommandId;
  readonly target: CommandTarget;
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
  /** The request that is chosen in the list of all requests. */
  chosenRequest: Pick<CommandTarget, 'requestId' | 'episodeId' | 'patientId'> | null;
  /** What the active tab shows as a page. */
  shownDocument: DocumentSource | null;
  /** Addresses of episode tabs whose charts are shown as tables. */
  tablesShown: ReadonlySet<string>;
  /** Ids of episodes whose tab shows the timeline in place of the overview. */
  timelinesShown: ReadonlySet<string>;
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
  chosenRequest: null,
  shownDocument: null,
  tablesShown: new Set(),
  timelinesShown: new Set(),
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
