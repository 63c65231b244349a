// What a command is, before any screen exists: pure data that menus, palette, keys, documentation and tests read.
// Not what it does: runtimes are registered in renderer/features/<area>/commands.ts.

import type { AmendedEntity } from '../domain/amendment.ts';

/** Where a command can be offered besides the palette. */
export type MenuId =
  | 'palette'
  | 'app/file'
  | 'app/view'
  | 'app/go'
  | 'app/help'
  | 'explorer/title'
  | 'explorer/patient'
  | 'explorer/episode'
  | 'requests/row'
  | 'tab/context'
  | 'editor/title'
  | 'welcome/start';

type Category =
  | 'View'
  | 'Go'
  | 'Patient'
  | 'Episode'
  | 'Visit'
  | 'Measure'
  | 'Referrer'
  | 'Program'
  | 'Request'
  | 'Vault'
  | 'Preferences'
  | 'Help';

/** Kinds of editor tab; the part of an editor's address before the colon. */
export const EDITOR_KINDS = [
  'welcome',
  'patient',
  'episode',
  'request',
  /** All requests of the practice; has no record. */
  'requests',
  'measures',
  /** A recorded visit, by its id. */
  'visit',
  /** The visit that is being recorded in an episode, by the id of the episode. */
  'newVisit',
  'program',
  /** The care ladder of an episode, by the episode. */
  'careLadder',
  'redFlags',
  /** The visits of a day, by the day. */
  'today',
  /** What is taken along on a day, by the day. */
  'pack',
  /** Every clinical number with its source; has no record. */
  'evidence',
  /** The caseload under other settings of the detector; has no record. */
  'lab',
  /** Every verdict an episode has had, by the episode. */
  'verdicts',
  /** Documents of an episode, by the episode. */
  'progressReport',
  'dischargeSummary',
  'patientSheet',
  'scoreSheets',
  /** An entry of the directory. */
  'referrer',
  /** On what a verdict rests, by the verdict. */
  'verdictEvidence',
  /** What was recorded of a request, by the request. */
  'requestEvidence',
  /** A signed report, by its id. */
  'signedReport',
] as const;
export type EditorKind = (typeof EDITOR_KINDS)[number];

/** Everything a `when` expression may ask. Computed by renderer/commands/context.ts, nowhere else. */
export interface ContextKeys {
  readonly vaultOpen: boolean;
  /** The vault can be read but not written. */
  readonly readOnly: boolean;
  /** Kind of the active editor tab, empty when none is open. */
  readonly editorKind: EditorKind | '';
  /** The active tab is about an episode (its own tab or its request). */
  readonly hasEpisode: boolean;
  readonly hasPatient: boolean;
  readonly requestStatus: string;
  readonly sideBarVisible: boolean;
  readonly panelVisible: boolean;
  readonly dialogOpen: boolean;
  readonly quickInputOpen: boolean;
  readonly canReopen: boolean;
  /** A step was told of that can be taken back. */
  readonly canUndo: boolean;
  readonly focusRegion: string;
}
export type ContextKey = keyof ContextKeys;

/** The names as values, so that a parser can refuse an unknown one. `satisfies` keeps the two lists equal. */
export const CONTEXT_KEYS = {
  vaultOpen: 'boolean',
  readOnly: 'boolean',
  editorKind: 'string',
  hasEpisode: 'boolean',
  hasPatient: 'boolean',
  requestStatus: 'string',
  sideBarVisible: 'boolean',
  panelVisible: 'boolean',
  dialogOpen: 'boolean',
  quickInputOpen: 'boolean',
  canReopen: 'boolean',
  canUndo: 'boolean',
  focusRegion: 'string',
} as const satisfies Record<ContextKey, 'boolean' | 'string'>;

export function isContextKey(name: string): name is ContextKey {
  return Object.hasOwn(CONTEXT_KEYS, name);
}

export interface CommandDeclaration {
  /** `area.verb` */
  readonly id: string;
  /** What the palette and menus show; ends with "..." when more input follows. */
  readonly title: string;
  readonly category: Category;
  /** Default keys, first one shown: `Ctrl+Shift+O`, or a chord `Ctrl+K E`. Ctrl is Cmd on macOS. */
  readonly keys?: readonly string[];
  /** Where those keys mean it, if that is less than where it exists. */
  readonly keysWhen?: string;
  /** Where it exists at all. */
  readonly when?: string;
  /** Where it exists but cannot be used right now: shown grey. */
  readonly enablement?: string;
  readonly menus?: readonly MenuId[];
  /** Codicon for buttons. */
  readonly icon?: string;
  /** Cannot be undone, or changes what others rely on. */
  readonly danger?: boolean;
  /** Why the palette does not list it. Without this it does. */
  readonly notInPalette?: string;
}

/** What a command is run on; what is missing is taken from the active tab. */
export interface CommandTarget {
  readonly patientId?: string;
  readonly episodeId?: string;
  readonly requestId?: string;
  /** A step of the care ladder whose result is meant. */
  readonly careStepId?: string;
  readonly replyId?: string;
  readonly attachmentId?: string;
  readonly reportId?: string;
  readonly verdictId?: string;
  /** Key of a sentence of that request. */
  readonly sentence?: string;
  /** Section of that request. */
  readonly section?: string;
  readonly referrerId?: string;
  readonly visitId?: string;
  readonly draftId?: string;
  /** An entry of the episode, to be taken out. */
  readonly entry?: { readonly entity: AmendedEntity; readonly recordId: string };
  readonly measureId?: string;
  /** A number of the evidence registry. */
  readonly numberId?: string;
  readonly appointmentId?: string;
  /** The day whose visits are meant. */
  readonly date?: string;
  readonly editorId?: string;
  readonly toSide?: boolean;
  readonly preserveFocus?: boolean;
  readonly keep?: boolean;
}

/** Who asked; passed on for undo labels and tests. */
export type CommandSource = 'key' | 'palette' | 'menu' | 'button' | 'host' | 'test';
