// The editor commands in terms of the layout library, and the state that follows from what it shows.
// Part of EditorArea: nobody else may import it.
import type { DockviewApi, IDockviewPanel } from 'dockview-react';
import { isBoxOpen } from '../ui/when-drawn.ts';
import { type EditorHost, type OpenOptions, parseUri } from './editors.ts';
import { focusTree } from './regions.ts';
import { update, workbench } from './store.ts';

const CLOSED_KEPT = 20;
const RECENT_KEPT = 12;

/** Wires one layout. Its subscriptions end when the layout is disposed. */
export function createEditorHost(api: DockviewApi): EditorHost {
  let recentPanels: string[] = [];
  let nextCopy = 2;

  function uriOf(panel: IDockviewPanel): string {
    return String(panel.params?.['uri'] ?? panel.id);
  }

  function focusPanel(panel: IDockviewPanel | undefined): void {
    if (!panel) {
      focusTree();
      return;
    }
    // The content is attached one frame after the tab became active.
    requestAnimationFrame(() => {
      const pane = document.querySelector<HTMLElement>(`[data-panel="${CSS.escape(panel.id)}"]`);
      // A restored form may have put the cursor back into its field already.
      if (!isBoxOpen() && !pane?.contains(document.activeElement)) pane?.focus();
    });
  }

  function open(uri: string, options: OpenOptions): void {
    // On a narrow window and in visit mode the side bar lies over the editor that was asked for.
    const { isNarrow, device } = workbench();
    if ((isNarrow || device.visitMode) && !options.preserveFocus) update({ sideBarVisible: false });
    const group = api.activeGroup;
    const shown = options.toSide
      ? undefined
      : (group?.panels.find(panel => uriOf(panel) === uri) ?? api.panels.find(panel => uriOf(panel) === uri));
    if (shown) {
      shown.api.setActive();
      if (!options.isPreview) keep(shown.id);
      if (!options.preserveFocus) focusPanel(shown);
      return;
    }
    const previewId = workbench().previewPanelId;
    const replaced = options.isPreview && previewId !== null ? api.getPanel(previewId) : undefined;
    const id = api.getPanel(uri) ? `${uri}#${nextCopy++}` : uri;
    const active = api.activePanel;
    const panel = api.addPanel({
      id,
      component: 'editor',
      tabComponent: 'editor',
      params: { uri },
      title: uri,
      ...(options.toSide && active
        ? { position: { referencePanel: active, direction: 'right' as const } }
        : replaced
          ? { position: { referenceGroup: replaced.group, index: replaced.group.panels.indexOf(replaced) } }
          : {}),
    });
    if (options.isPreview) update({ previewPanelId: id });
    replaced?.api.close();
    if (!options.preserveFocus) focusPanel(panel);
  }

  function keep(panelId: string): void {
    if (workbench().previewPanelId === panelId) update({ previewPanelId: null });
  }

  function close(panelId: string): void {
    const panel = api.getPanel(panelId);
    if (!panel) return;
    const siblings = panel.group.panels;
    const index = siblings.indexOf(panel);
    const neighbour = siblings[index + 1] ?? siblings[index - 1];
    if (neighbour && panel.api.isActive) neighbour.api.setActive();
    panel.api.close();
    focusPanel(api.activePanel);
  }

  api.onDidActivePanelChange(() => {
    const panel = api.activePanel;
    if (!panel) {
      update({ activeEditor: null });
      return;
    }
    const uri = uriOf(panel);
    const parts = parseUri(uri);
    recentPanels = [panel.id, ...recentPanels.filter(id => id !== panel.id)];
    const { recentUris } = workbench();
    update({
      activeEditor: parts ? { panelId: panel.id, uri, ...parts } : null,
      recentUris: [uri, ...recentUris.filter(other => other !== uri)].slice(0, RECENT_KEPT),
    });
  });
  api.onDidRemovePanel(panel => {
    recentPanels = recentPanels.filter(id => id !== panel.id);
    const { closedUris, previewPanelId } = workbench();
    const isPreview = previewPanelId === panel.id;
    update({
      ...(isPreview ? { previewPanelId: null } : {}),
      closedUris: [uriOf(panel), ...closedUris].slice(0, CLOSED_KEPT),
      ...(api.totalPanels === 0 ? { activeEditor: null } : {}),
    });
  });

  return {
    open,
    close,
    keep,
    closeOthers(panelId) {
      const kept = api.getPanel(panelId);
      for (const panel of [...(kept?.group.panels ?? [])]) if (panel.id !== panelId) panel.api.close();
      focusPanel(kept);
    },
    closeToTheRight(panelId) {
      const kept = api.getPanel(panelId);
      const siblings = [...(kept?.group.panels ?? [])];
      const index = siblings.findIndex(panel => panel.id === panelId);
      for (const panel of siblings.slice(index + 1)) panel.api.close();
      focusPanel(kept);
    },
    split(panelId) {
      const panel = api.getPanel(panelId);
      if (!panel) return;
      panel.api.setActive();
      open(uriOf(panel), { toSide: true });
    },
    focusGroup(index) {
      const group = api.groups[index];
      group?.activePanel?.api.setActive();
      focusPanel(group?.activePanel);
    },
    focusActive: () => focusPanel(api.activePanel),
    nextRecent() {
      const next = api.getPanel(recentPanels[1] ?? '');
      if (!next) return;
      next.api.setActive();
      focusPanel(next);
    },
  };
}
