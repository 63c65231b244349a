// Puts the app together: hardening, protocol, worker, router, window; and takes it apart again on quitting.
import { app, BrowserWindow, dialog, ipcMain, type Session, session } from 'electron';
import type { AppError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { type DeviceStore, openDeviceStore } from '../device-settings.ts';
import { logIncident, startLog } from '../log.ts';
import { WorkerClient } from '../worker-client.ts';
import { createAttachments } from './attachments.ts';
import { startAutoLock } from './autolock.ts';
import { harden } from './hardening.ts';
import { hostServices } from './host-services.ts';
import { setMenu } from './menu.ts';
import { createPrinter } from './print.ts';
import { printShelf, SCHEME, WORKBENCH_URL, workbenchHandler } from './protocol.ts';
import { createRouter } from './router.ts';
import { VaultLife } from './vault-life.ts';
import { announce, isWorkbenchContents, openWorkbench, workbenchWindows } from './window.ts';

/** Places of the built files. */
export interface AppFiles {
  readonly worker: string;
  readonly preload: string;
  readonly renderer: string;
}

/** Starts the app, or hands over to the one that already runs for this person. */
export function startApp(files: AppFiles): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  harden();
  app
    .whenReady()
    .then(() => run(files), giveUp)
    .catch(giveUp);
}

async function run(files: AppFiles): Promise<void> {
  const folder = app.getPath('userData');
  const logFolder = app.getPath('logs');
  startLog(logFolder);
  const device = openDeviceStore(folder);
  const workbench = session.fromPartition('workbench');
  workbench.protocol.handle(SCHEME, workbenchHandler(files.renderer));
  const shelf = printShelf();
  const printing = session.fromPartition('print');
  printing.protocol.handle(SCHEME, shelf.handler);

  const vault = new VaultLife({
    device,
    startWorker: events => new WorkerClient(files.worker, logFolder, events),
    events: {
      changed: topics => announce('changed', { topics: [...topics] }),
      progress: (task, done, total) => announce('progress', { task, done, total }),
    },
    askFolder,
    tellLocked: reason => announce('locked', { reason }),
    replaceWindows: () => replaceWindows(workbench, files.preload),
    warn: showWarning,
    giveUp: () => giveUp(new Error('worker died twice')),
  });
  const printer = createPrinter({ session: printing, shelf, worker: () => vault.worker });
  const router = createRouter({
    host: hostServices({ vault, device, printer, attachments: createAttachments(() => vault.worker) }),
    caseload: (channel, input) => vault.worker.run({ op: 'call', channel, input }),
    admits: kind => vault.admits(kind),
    isKnownWindow: isWorkbenchContents,
    nowMs: () => performance.now(),
  });
  ipcMain.handle('api', router);
  setMenu(id => announce('command.run', { id }));
  startAutoLock({
    minutes: () => device.get().autoLockMinutes,
    isOpen: () => vault.isOpen,
    lock: reason => void vault.lock(reason).catch(logIncident),
  });
  quitInOrder(vault);
  mendWindows(() => replaceWindows(workbench, files.preload));
  const open = () => openWorkbench(workbench, { url: WORKBENCH_URL, preload: files.preload, bounds: null });
  app.on('second-instance', () => workbenchWindows()[0]?.focus());
  app.on('activate', () => {
    if (workbenchWindows().length === 0) open().catch(logIncident);
  });
  await open();
  tellOfBrokenSettings(device);
}

/** Nothing a locked vault has shown stays in a window's memory: each is replaced, in its place, and destroyed. */
async function replaceWindows(from: Session, preload: string): Promise<void> {
  const old = workbenchWindows();
  for (const window of old) {
    const bounds = window.getBounds();
    await openWorkbench(from, { url: WORKBENCH_URL, preload, bounds });
    window.destroy();
  }
}

const SECOND_CRASH_WITHIN_MS = 60_000;

/** A window whose page crashed is replaced, once: tabs and drafts come back from the vault, which stays open. */
function mendWindows(replace: () => Promise<void>): void {
  let lastMs = Number.NEGATIVE_INFINITY;
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason === 'clean-exit' || !isWorkbenchContents(contents.id)) return;
    const incident = new Error(`the page of a window ended: ${reason}`);
    const now = performance.now();
    const isSecond = now - lastMs < SECOND_CRASH_WITHIN_MS;
    lastMs = now;
    if (isSecond) {
      giveUp(incident);
      return;
    }
    logIncident(incident);
    replace().catch(giveUp);
  });
}

/** The last window closed locks at once; quitting waits, windows still there, until everything is on disk. */
function quitInOrder(vault: VaultLife): void {
  let isDone = false;
  app.on('window-all-closed', () => {
    if (process.platform === 'darwin') void vault.lock('user').catch(logIncident);
    else app.quit();
  });
  app.on('before-quit', event => {
    if (isDone) return;
    event.preventDefault();
    isDone = true;
    vault
      .quit()
      .catch(logIncident)
      .finally(() => app.quit());
  });
}

async function askFolder(purpose: 'create' | 'open'): Promise<string | null> {
  const options = {
    title: purpose === 'create' ? 'Choose a folder for the new vault' : 'Choose the folder of your vault',
    properties: [
      'openDirectory' as const,
      ...(purpose === 'create' ? (['createDirectory', 'promptToCreate'] as const) : []),
    ],
  };
  const parent = BrowserWindow.getFocusedWindow();
  const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

function showWarning(warning: AppError): void {
  dialog.showMessageBox({ type: 'warning', message: describeError(warning) }).catch(logIncident);
}

function tellOfBrokenSettings({ setAside }: DeviceStore): void {
  if (setAside === null) return;
  const message = `The settings of this device could not be read. They were set aside as ${setAside} and the usual settings are used. Your vault is not affected.`;
  dialog.showMessageBox({ type: 'info', message }).catch(logIncident);
}

function giveUp(error: unknown): void {
  dialog.showErrorBox('Plateau', describeError(logIncident(error)));
  app.exit(1);
}
