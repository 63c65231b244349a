// The whole window once a vault is open. Lays out the regions; each draws itself.
import '../theme/workbench.css';
import '../theme/panel.css';
import '../theme/overlays.css';
import '../theme/lists.css';
import '../theme/letter.css';
import '../theme/reports.css';
import '../theme/requests.css';
import '../theme/views.css';
import '../theme/forms.css';
import '../theme/episode.css';
import '../theme/visit.css';
import '../theme/program.css';
import '../theme/calendar.css';
import '../theme/day.css';
import '../theme/visit-mode.css';
import '../theme/safety.css';
import '../theme/forced.css';
import '../features.ts';
import { useEffect, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { t } from '../../shared/i18n/en.ts';
import { installKeybindings } from '../commands/keybindings.ts';
import { saveDevice } from '../host/session.ts';
import { ActivityBar } from './ActivityBar.tsx';
import { BottomPanel } from './BottomPanel.tsx';
import { ContextMenu } from './ContextMenu.tsx';
import { DialogHost } from './DialogHost.tsx';
import { EditorArea } from './EditorArea.tsx';
import { QuickInput } from './QuickInput.tsx';
import { keepFocusInTabs, watchRegions } from './regions.ts';
import { SideBar } from './SideBar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { update, useWorkbench, workbench } from './store.ts';
import { TitleBar } from './TitleBar.tsx';
import { Toasts } from './Toasts.tsx';

/** Below this width the side bar lies over the editors: a laptop at 200 % zoom is that narrow. */
const NARROW_PX = 900;
/** Below this height the panel leaves the room to the editors. */
const LOW_PX = 560;
/** A remembered share of a small window must still show names. */
const SIDE_BAR_PX = 250;
/** Shares are of what lies beside the activity bar. */
const ACTIVITY_BAR_PX = 48;

export function Workbench() {
  const isSideBarVisible = useWorkbench(state => state.sideBarVisible);
  const isPanelVisible = useWorkbench(state => state.panelVisible);
  const isNarrow = useWorkbench(state => state.isNarrow);
  const hasQuickInput = useWorkbench(state => state.quickInput !== null);
  // In visit mode one column is left: the side bar comes over it when it is asked for.
  const isVisitMode = useWorkbench(state => state.device.visitMode);
  const isOverlay = isNarrow || isVisitMode;

  useEffect(() => {
    const stopKeys = installKeybindings(window);
    const stopRegions = watchRegions();
    const stopKeeping = keepFocusInTabs();
    const query = window.matchMedia(`(max-width: ${NARROW_PX - 1}px)`);
    const follow = () =>
      update(query.matches ? { isNarrow: true, sideBarVisible: false } : { isNarrow: false });
    query.addEventListener('change', follow);
    follow();
    if (window.innerHeight < LOW_PX) update({ panelVisible: false });
    return () => {
      stopKeys();
      stopRegions();
      stopKeeping();
      query.removeEventListener('change', follow);
    };
  }, []);

  // As remembered at the start: a share told anew at every redraw would fight with the sash.
  const [startSizes] = useState(rememberedSizes);
  return (
    <div className="workbench">
      <TitleBar />
      <main className="workbench-body">
        <ActivityBar />
        {isOverlay && isSideBarVisible ? <SideBar className="side-bar-overlay" /> : null}
        <Group
          className="workbench-group"
          orientation="horizontal"
          onLayoutChanged={layout => keepSize('sideBarSize', layout['sidebar'])}
        >
          {isSideBarVisible && !isOverlay ? (
            <>
              <Panel
                id="sidebar"
                defaultSize={startSizes.sideBar}
                minSize="170px"
                maxSize="70%"
                groupResizeBehavior="preserve-pixel-size"
              >
                <SideBar />
              </Panel>
              <Separator id="sidebar-sash" className="sash sash-vertical" aria-label={t('sidebar.resize')} />
            </>
          ) : null}
          <Panel id="centre" minSize="240px">
            <Group
              className="workbench-group"
              orientation="vertical"
              onLayoutChanged={layout => keepSize('panelSize', layout['panel'])}
            >
              <Panel id="editors" minSize="120px">
                <EditorArea />
              </Panel>
              {isPanelVisible ? (
                <>
                  <Separator
                    id="panel-sash"
                    className="sash sash-horizontal"
                    aria-label={t('panel.resize')}
                  />
                  <Panel
                    id="panel"
                    defaultSize={startSizes.panel}
                    minSize="80px"
                    maxSize="80%"
                    groupResizeBehavior="preserve-pixel-size"
                  >
                    <BottomPanel />
                  </Panel>
                </>
              ) : null}
            </Group>
          </Panel>
        </Group>
      </main>
      <StatusBar />
      {hasQuickInput ? <QuickInput /> : null}
      <DialogHost />
      <ContextMenu />
      <Toasts />
    </div>
  );
}

function rememberedSizes() {
  const { sideBarSize, panelSize } = workbench().device;
  const width = ((window.innerWidth - ACTIVITY_BAR_PX) * sideBarSize) / 100;
  return { sideBar: `${Math.max(SIDE_BAR_PX, width)}px`, panel: `${panelSize}%` };
}

/** Sizes are percent of the window beside the activity bar, kept when a drag or key press has ended. */
function keepSize(name: 'sideBarSize' | 'panelSize', size: number | undefined): void {
  if (size === undefined) return;
  const rounded = Math.min(Math.max(Math.round(size * 10) / 10, 5), 70);
  if (Math.abs(workbench().device[name] - rounded) < 0.5) return;
  void saveDevice({ [name]: rounded });
}
