// Which tabs and which dialog were open, kept in the vault and opened again after a lock, a crash or a new start.
// Part of EditorArea: nobody else may import it.
import type { Layout } from '../../shared/domain/draft.ts';
import { call } from '../host/client.ts';
import { writeBehind } from '../host/write-behind.ts';
import { dialogAddress, dialogOfAddress } from './dialog-address.ts';
import { openEditor, parseUri } from './editors.ts';
import { update, useWorkbench, workbench } from './store.ts';

interface Tab {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** What is asked of the layout library. */
export interface Tabs {
  readonly groups: readonly { readonly panels: readonly Tab[] }[];
  readonly activePanel: Tab | undefined;
  readonly totalPanels: number;
  readonly onDidLayoutChange: (listener: () => void) => unknown;
  readonly onDidActivePanelChange: (listener: () => void) => unknown;
}

/** Opens what was open last time, then keeps every change. Ends with the layout itself. */
export function keepLayout(api: Tabs): void {
  let kept = '';
  const keep = () => {
    const layout = layoutOf(api);
    const text = JSON.stringify(layout);
    // While locking everything is taken down: that is no change of the person's.
    if (workbench().vault !== 'open' || text === kept) return;
    kept = text;
    writeBehind('layout', () => call('layout.save', layout));
  };
  void restore(api).then(() => {
    kept = JSON.stringify(layoutOf(api));
    api.onDidLayoutChange(keep);
    api.onDidActivePanelChange(keep);
    const stop = useWorkbench.subscribe((state, before) => {
      if (state.vault !== before.vault) stop();
      else if (state.dialog !== before.dialog) keep();
    });
  });
}

async function restore(api: Tabs): Promise<void> {
  const answer = await call('layout.get', {});
  const layout: Layout = answer.ok ? answer.value : { groups: [], active: null, dialog: null };
  const groups = layout.groups.map(uris => uris.filter(parseUri)).filter(uris => uris.length > 0);
  for (const [index, uris] of groups.entries()) {
    for (const [place, uri] of uris.entries()) {
      openEditor(uri, { preserveFocus: true, toSide: index > 0 && place === 0 });
    }
  }
  const dialog = dialogOfAddress(layout.dialog);
  if (layout.active !== null && parseUri(layout.active)) {
    openEditor(layout.active, { preserveFocus: dialog !== null });
  }
  if (api.totalPanels === 0) openEditor('welcome:', { preserveFocus: true });
  if (dialog !== null && workbench().dialog === null) update({ dialog });
}

function layoutOf(api: Tabs): Layout {
  const uriOf = (tab: Tab) => String(tab.params?.['uri'] ?? '');
  return {
    groups: api.groups.map(group => group.panels.map(uriOf)),
    active: api.activePanel ? uriOf(api.activePanel) : null,
    dialog: dialogAddress(workbench().dialog),
  };
}
