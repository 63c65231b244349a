// One tab: icon, title, cross. The cross is drawn, not a button: keys and the menu close tabs too.
import type { IDockviewPanelHeaderProps } from 'dockview-react';
import { type MouseEvent, useCallback, useEffect, useRef } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { findEditorView } from './contributions.ts';
import { editors, parseUri } from './editors.ts';
import { update, useWorkbench } from './store.ts';

const MIDDLE_BUTTON = 1;

export function EditorTab({ api, params }: IDockviewPanelHeaderProps<{ uri: string }>) {
  const parts = parseUri(params.uri);
  const view = parts ? findEditorView(parts.kind) : undefined;
  const isPreview = useWorkbench(state => state.previewPanelId === api.id);
  const setTitle = useCallback((title: string) => api.setTitle(title), [api]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => keepInSight(box.current, api), [api]);
  if (!parts || !view) return null;

  function showMenu(event: MouseEvent) {
    event.preventDefault();
    api.setActive();
    update({
      contextMenu: {
        menu: 'tab/context',
        target: { editorId: api.id },
        x: event.clientX,
        y: event.clientY,
        label: view?.kind ?? '',
      },
    });
  }

  function onMouseUp(event: MouseEvent) {
    if (event.button === MIDDLE_BUTTON) editors().close(api.id);
  }

  return (
    <div
      ref={box}
      className={isPreview ? 'editor-tab is-preview' : 'editor-tab'}
      onDoubleClick={() => editors().keep(api.id)}
      onContextMenu={showMenu}
      onMouseUp={onMouseUp}
    >
      <Icon name={view.icon} />
      <span className="editor-tab-title">
        <TabTitle useTitle={view.useTitle} recordId={parts.recordId} onTitle={setTitle} />
      </span>
      <span
        aria-hidden="true"
        className="editor-tab-close codicon codicon-close"
        onPointerDown={event => event.stopPropagation()}
        onClick={event => {
          event.stopPropagation();
          editors().close(api.id);
        }}
      />
    </div>
  );
}

/** The library shows the active tab when it is chosen; its title comes later, and the window may become narrower. */
function keepInSight(
  box: HTMLElement | null,
  api: IDockviewPanelHeaderProps['api'],
): (() => void) | undefined {
  const tab = box?.closest('.dv-tab');
  if (!box || !tab?.parentElement) return undefined;
  const sizes = new ResizeObserver(() => {
    if (api.isActive) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  sizes.observe(box);
  sizes.observe(tab.parentElement);
  return () => sizes.disconnect();
}

interface TabTitleProps {
  readonly useTitle: (recordId: string) => string;
  readonly recordId: string;
  /** The layout library names the tab for screen readers; titles come from cached data and may change. */
  readonly onTitle: (title: string) => void;
}

function TabTitle({ useTitle, recordId, onTitle }: TabTitleProps) {
  const title = useTitle(recordId);
  useEffect(() => onTitle(title), [title, onTitle]);
  return title;
}
