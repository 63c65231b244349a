// What the commands of the window itself do.

import { flushSync } from 'react-dom';
import { t } from '../../../shared/i18n/en.ts';
import { THEMES, type ThemeSetting } from '../../../shared/settings/catalog.ts';
import { implement, run } from '../../commands/registry.ts';
import { saveDevice } from '../../host/session.ts';
import { isBoxOpen } from '../../ui/when-drawn.ts';
import { openDraft } from '../../workbench/drafts.ts';
import { editors, openEditor } from '../../workbench/editors.ts';
import { takeUndo } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { focusNextRegion, focusPanelRegion, focusSideBar } from '../../workbench/regions.ts';
import { type PanelTab, update, workbench } from '../../workbench/store.ts';

export function registerWorkbenchCommands(): void {
  implement('workbench.openPatient', () => update({ quickInput: { kind: 'patients' } }));
  implement('draft.open', ({ target }) => openDraft(target.draftId));
  implement('workbench.showCommands', () => update({ quickInput: { kind: 'commands' } }));
  implement('workbench.toggleSideBar', () => setSideBar(!workbench().sideBarVisible));
  implement('workbench.togglePanel', () => setPanel(!workbench().panelVisible));
  implement('workbench.showCaseload', ({ source }) => showView('caseload', source === 'button'));
  implement('workbench.showSearch', ({ source }) => showView('search', source === 'button'));
  implement('workbench.showToday', ({ source }) => showView('today', source === 'button'));
  implement('workbench.showReferrers', ({ source }) => showView('referrers', source === 'button'));
  implement('workbench.showProblems', ({ source }) => showPanel('problems', source === 'button'));
  implement('workbench.showMeasurements', () => showPanel('measurements', false));
  implement('workbench.openMeasures', ({ source }) => showView('measures', source === 'button'));
  implement('workbench.openWelcome', () => openEditor('welcome:'));
  implement('workbench.showNotifications', () => update({ isBellOpen: true }));
  implement('workbench.undoStep', async ({ source }) => {
    const undo = takeUndo();
    if (undo) await run(undo.command, undo.target, source);
  });
  implement('workbench.focusSideBar', () => {
    setSideBar(true);
    afterDrawing(focusSideBar);
  });
  implement('workbench.nextRegion', () => focusNextRegion(1));
  implement('workbench.previousRegion', () => focusNextRegion(-1));
  implement('workbench.focusFirstGroup', () => editors().focusGroup(0));
  implement('workbench.focusSecondGroup', () => editors().focusGroup(1));
  implement('workbench.focusThirdGroup', () => editors().focusGroup(2));
  implement('workbench.splitEditor', ({ target }) => withTab(target.editorId, id => editors().split(id)));
  implement('workbench.nextTab', () => editors().nextRecent());
  implement('workbench.closeTab', ({ target }) => withTab(target.editorId, id => editors().close(id)));
  implement('workbench.closeOtherTabs', ({ target }) =>
    withTab(target.editorId, id => editors().closeOthers(id)),
  );
  implement('workbench.closeTabsToTheRight', ({ target }) =>
    withTab(target.editorId, id => editors().closeToTheRight(id)),
  );
  implement('workbench.reopenTab', reopenTab);
  implement('workbench.selectTheme', selectTheme);
  implement('workbench.about', () => update({ dialog: { kind: 'about' } }));
}

function withTab(editorId: string | undefined, act: (panelId: string) => void): void {
  const panelId = editorId ?? workbench().activeEditor?.panelId;
  if (panelId !== undefined) act(panelId);
}

function setSideBar(isVisible: boolean): void {
  update({ sideBarVisible: isVisible });
  // On a narrow window and in visit mode the side bar is a passing overlay, not a preference.
  const { isNarrow, device } = workbench();
  if (!isNarrow && !device.visitMode) void saveDevice({ sideBarVisible: isVisible });
}

function setPanel(isVisible: boolean): void {
  update({ panelVisible: isVisible });
  void saveDevice({ panelVisible: isVisible });
}

/** A button in the activity bar toggles its view; a key always shows and focuses it. */
function showView(view: string, isToggle: boolean): void {
  const { activeView, sideBarVisible } = workbench();
  if (isToggle && sideBarVisible && activeView === view) {
    setSideBar(false);
    return;
  }
  update({ activeView: view });
  setSideBar(true);
  if (!isToggle || view === 'search') afterDrawing(focusSideBar);
}

function showPanel(tab: PanelTab, isToggle: boolean): void {
  const { panelTab, panelVisible } = workbench();
  if (isToggle && panelVisible && panelTab === tab) {
    setPanel(false);
    return;
  }
  update({ panelTab: tab });
  setPanel(true);
  if (!isToggle) afterDrawing(focusPanelRegion);
}

/**
 * At once, so that a quick hand types into what it asked for. Two frames later once more where focus is elsewhere by then: a
 * list that closes gives it back to where it was.
 */
function afterDrawing(focus: () => void): void {
  flushSync(() => undefined);
  const before = document.activeElement;
  if (!isBoxOpen()) focus();
  const now = document.activeElement;
  const region = now === before ? null : now?.closest('[data-region]');
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (!isBoxOpen() && !region?.contains(document.activeElement)) focus();
    }),
  );
}

function reopenTab(): void {
  const [uri, ...rest] = workbench().closedUris;
  if (uri === undefined) return;
  update({ closedUris: rest });
  openEditor(uri);
}

async function selectTheme(): Promise<void> {
  const current = workbench().device.theme;
  const chosen = await pick(
    t('theme.pick'),
    THEMES.map(theme => ({
      id: theme,
      label: t(`theme.${theme}`),
      icon: theme === current ? 'check' : 'blank',
    })),
  );
  const theme: ThemeSetting | undefined = THEMES.find(known => known === chosen);
  if (theme !== undefined) await saveDevice({ theme });
}
