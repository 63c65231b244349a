// The parts of the window F6 walks through, and where focus was in each. Not for focus inside a part.
import { isBoxOpen } from '../ui/when-drawn.ts';
import { update } from './store.ts';

/** In walking order: activity bar, side bar, editor groups left to right, panel, status bar. */
const REGIONS =
  '[data-region="activity"], [data-region="sidebar"], .editor-area .dv-groupview, [data-region="panel"], [data-region="status"]';
const FOCUSABLE =
  'button:enabled, [href], input:enabled, select:enabled, textarea:enabled, [tabindex]:not([tabindex="-1"])';

const lastFocused = new WeakMap<Element, HTMLElement>();

function regions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(
    region => region.offsetParent !== null || region.getClientRects().length > 0,
  );
}

/** Remembers the last focused child of each region. @returns a function that stops remembering */
export function watchRegions(): () => void {
  function onFocusIn(event: FocusEvent) {
    if (!(event.target instanceof HTMLElement)) return;
    const region = event.target.closest(REGIONS);
    if (!region) return;
    lastFocused.set(region, event.target);
    update({ focusRegion: region.getAttribute('data-region') ?? 'editor' });
  }
  document.addEventListener('focusin', onFocusIn);
  return () => document.removeEventListener('focusin', onFocusIn);
}

/**
 * An answer that comes late may take away what has focus: then focus goes to the tab it stood in, never to the page.
 * @returns a function that stops watching
 */
export function keepFocusInTabs(): () => void {
  let focused: HTMLElement | null = null;
  let pane: HTMLElement | null = null;
  function onFocusIn({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return;
    focused = target;
    pane = target.closest<HTMLElement>('.editor-pane');
  }
  const observer = new MutationObserver(() => {
    const isLost = focused?.isConnected === false && document.activeElement === document.body;
    if (isLost && pane?.isConnected && !isBoxOpen()) pane.focus();
  });
  document.addEventListener('focusin', onFocusIn);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', onFocusIn);
    observer.disconnect();
  };
}

function focusRegion(region: Element | null | undefined): void {
  if (!region) return;
  const last = lastFocused.get(region);
  if (last?.isConnected && region.contains(last) && last.getClientRects().length > 0) {
    last.focus();
    return;
  }
  const pane = region.querySelector<HTMLElement>('.editor-pane');
  const candidates = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const first = candidates.find(element => element.getClientRects().length > 0 && element.tabIndex >= 0);
  (pane ?? first)?.focus();
}

export function focusNextRegion(step: 1 | -1): void {
  const all = regions();
  const current = all.findIndex(region => region.contains(document.activeElement));
  const start = current < 0 ? (step === 1 ? -1 : 0) : current;
  focusRegion(all[(start + step + all.length) % all.length]);
}

export function focusSideBar(): void {
  const sideBar = document.querySelector('[data-region="sidebar"]');
  // Who asks for a view wants what it holds; its buttons come before it in the order of the page.
  const last = sideBar && lastFocused.get(sideBar);
  const tree = last?.isConnected ? null : sideBar?.querySelector<HTMLElement>('[role="tree"] [tabindex="0"]');
  if (tree) tree.focus();
  else focusRegion(sideBar);
}

export function focusPanelRegion(): void {
  const panel = document.querySelector('[data-region="panel"]');
  // Who asks for the problems wants the first of them, not the name of the tab.
  const list = panel?.querySelector<HTMLElement>('[role="listbox"]');
  if (list) list.focus();
  else focusRegion(panel);
}

/** The caseload tree, where focus goes when the last tab closes. Never the page itself. */
export function focusTree(): void {
  const tree = document.querySelector<HTMLElement>('[role="tree"] [tabindex="0"]');
  if (tree) tree.focus();
  else focusRegion(regions()[0]);
}
