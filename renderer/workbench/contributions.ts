// What features add to the workbench: side bar views, editors, dialogs, panel views. Filled once, before it mounts.
import type { ComponentType, LazyExoticComponent } from 'react';
import type { CommandId } from '../../shared/commands/catalog.ts';
import type { EditorKind } from '../../shared/commands/types.ts';
import type { MessageId } from '../../shared/i18n/en.ts';
import type { DialogKind, DialogRequest, PanelTab } from './store.ts';

type View<P> = ComponentType<P> | LazyExoticComponent<ComponentType<P>>;

export interface SideBarView {
  readonly id: string;
  readonly title: MessageId;
  readonly icon: string;
  /** Shows this view; the activity bar button runs it. */
  readonly command: CommandId;
  readonly component: View<object>;
  /** Buttons in the title of the view. */
  readonly actions: readonly CommandId[];
}

export interface EditorProps {
  readonly recordId: string;
  readonly uri: string;
}

export interface EditorView {
  readonly kind: EditorKind;
  readonly icon: string;
  readonly component: View<EditorProps>;
  /** A hook: the title of the tab from cached data. */
  readonly useTitle: (recordId: string) => string;
}

export interface PanelView {
  readonly id: PanelTab;
  readonly title: MessageId;
  readonly component: View<object>;
}

/** An item of the status bar; it draws itself. */
export interface StatusView {
  readonly id: string;
  readonly component: View<object>;
}

export interface DialogProps<K extends DialogKind> {
  readonly request: Extract<DialogRequest, { kind: K }>;
  readonly onClose: () => void;
}
export type DialogViews = { readonly [K in DialogKind]?: View<DialogProps<K>> };

export interface Contributions {
  readonly sideBar?: readonly SideBarView[];
  readonly editors?: readonly EditorView[];
  readonly panels?: readonly PanelView[];
  readonly status?: readonly StatusView[];
  readonly dialogs?: DialogViews;
}

const sideBarViews: SideBarView[] = [];
const editorViews = new Map<EditorKind, EditorView>();
const panelViews: PanelView[] = [];
const statusViews: StatusView[] = [];
let dialogViews: DialogViews = {};

export function contribute(contributions: Contributions): void {
  sideBarViews.push(...(contributions.sideBar ?? []));
  for (const editor of contributions.editors ?? []) editorViews.set(editor.kind, editor);
  panelViews.push(...(contributions.panels ?? []));
  statusViews.push(...(contributions.status ?? []));
  dialogViews = { ...dialogViews, ...contributions.dialogs };
}

export function allSideBarViews(): readonly SideBarView[] {
  return sideBarViews;
}

export function findEditorView(kind: EditorKind): EditorView | undefined {
  return editorViews.get(kind);
}

export function allPanelViews(): readonly PanelView[] {
  return panelViews;
}

export function allStatusViews(): readonly StatusView[] {
  return statusViews;
}

export function allDialogViews(): DialogViews {
  return dialogViews;
}
