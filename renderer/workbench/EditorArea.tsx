// Groups, tabs and splits. The only module that knows the layout library. Layouts hold addresses, never names.
import 'dockview-react/dist/styles/dockview.css';
import '../theme/editor-area.css';
import { DockviewReact, type DockviewReadyEvent, type IDockviewPanelProps } from 'dockview-react';
import { useEffect, useRef } from 'react';
import { t } from '../../shared/i18n/en.ts';
import { EditorActions } from './EditorActions.tsx';
import { EditorPane } from './EditorPane.tsx';
import { EditorTab } from './EditorTab.tsx';
import { EmptyEditor } from './EmptyEditor.tsx';
import { createEditorHost } from './editor-host.ts';
import { type EditorHost, setEditorHost } from './editors.ts';
import { keepLayout } from './layout.ts';

const THEME = { name: 'plateau', className: 'dockview-theme-plateau' };

function Pane({ params, api }: IDockviewPanelProps<{ uri: string }>) {
  return <EditorPane uri={params.uri} panelId={api.id} />;
}

// The library compares these objects by identity: a new one would rebuild every tab.
const COMPONENTS = { editor: Pane };
const TABS = { editor: EditorTab };

export function EditorArea() {
  const host = useRef<EditorHost | null>(null);

  useEffect(() => {
    // In development React mounts twice: the second time the layout is already there.
    if (host.current) setEditorHost(host.current);
    return () => setEditorHost(null);
  }, []);

  function onReady({ api }: DockviewReadyEvent) {
    host.current = createEditorHost(api);
    setEditorHost(host.current);
    keepLayout(api);
  }

  return (
    <section className="editor-area" aria-label={t('editor.label')}>
      <DockviewReact
        theme={THEME}
        components={COMPONENTS}
        tabComponents={TABS}
        watermarkComponent={EmptyEditor}
        rightHeaderActionsComponent={EditorActions}
        onReady={onReady}
        disableFloatingGroups
        proportionalLayout={false}
      />
    </section>
  );
}
