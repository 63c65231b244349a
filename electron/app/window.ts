// The one function that makes windows, and which of them may talk to the host. Not for what they show.
import { app, BrowserWindow, type Rectangle, type Session } from 'electron';
import type { push } from '../../shared/ipc/contract.ts';
import type { z } from '../../shared/schema.ts';

const SMALLEST = { width: 640, height: 480 };
const USUAL = { width: 1280, height: 800 };

type Push = typeof push;
type Purpose =
  | { readonly kind: 'workbench'; readonly preload: string; readonly bounds: Rectangle | null }
  | { readonly kind: 'print' };

/** webContents ids of the windows the router answers. */
const workbenchIds = new Set<number>();

/** Makes a window that is not shown yet. A print window runs no script and has no preload. */
function makeWindow(session: Session, purpose: Purpose): BrowserWindow {
  const isWorkbench = purpose.kind === 'workbench';
  return new BrowserWindow({
    ...(isWorkbench ? (purpose.bounds ?? USUAL) : USUAL),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Plateau',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      ...(isWorkbench ? { preload: purpose.preload } : {}),
      javascript: isWorkbench,
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
}

/** Opens the workbench; the window appears when it has something to show. */
export async function openWorkbench(
  session: Session,
  options: { readonly url: string; readonly preload: string; readonly bounds: Rectangle | null },
): Promise<BrowserWindow> {
  const window = makeWindow(session, { kind: 'workbench', preload: options.preload, bounds: options.bounds });
  const { id } = window.webContents;
  workbenchIds.add(id);
  window.once('closed', () => workbenchIds.delete(id));
  window.once('ready-to-show', () => window.show());
  // The page's title could one day name a patient; the window's does not.
  window.on('page-title-updated', event => event.preventDefault());
  await window.loadURL(options.url);
  return window;
}

/** Opens a page in a window nobody sees, lets `work` happen with it, and destroys it. */
export async function withHiddenPage<T>(
  session: Session,
  url: string,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const window = makeWindow(session, { kind: 'print' });
  try {
    await window.loadURL(url);
    return await work(window);
  } finally {
    window.destroy();
  }
}

export function isWorkbenchContents(id: number): boolean {
  return workbenchIds.has(id);
}

export function workbenchWindows(): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter(window => workbenchIds.has(window.webContents.id));
}

/** Announces something to every workbench window. @returns how many there are */
export function announce<N extends keyof Push>(name: N, payload: z.input<Push[N]>): number {
  const windows = workbenchWindows();
  for (const window of windows) window.webContents.send('push', name, payload);
  return windows.length;
}
