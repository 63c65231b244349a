// A tiny main process of its own, run under the loader hook: what the stand-in says to code that does it wrong.
// Prints one JSON object: name of the attempt -> what was thrown, or null.
import * as electron from 'electron';

const { app, BrowserWindow, ipcMain, protocol, session } = electron;
const outcomes: Record<string, string | null> = {};

function attempt(name: string, run: () => unknown): void {
  try {
    run();
    outcomes[name] = null;
  } catch (error) {
    outcomes[name] = error instanceof Error ? error.message : String(error);
  }
}

const secure = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
};

attempt('session before ready', () => session.fromPartition('early'));
attempt('a member nobody uses', () => app.getLocale());
attempt('first handler', () => ipcMain.handle('api', () => null));
attempt('second handler', () => ipcMain.handle('api', () => null));
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
await app.whenReady();
attempt('schemes after ready', () => protocol.registerSchemesAsPrivileged([]));
attempt('a persistent partition', () => session.fromPartition('persist:patients'));
const safe = session.fromPartition('probe');
attempt('a scheme nobody declared', () => safe.protocol.handle('other', () => new Response()));
attempt('a permission', () => safe.setPermissionCheckHandler(() => true));
for (const [name, value] of Object.entries(secure)) {
  const webPreferences = { ...secure, session: safe, [name]: !value };
  attempt(`window with ${name} ${!value}`, () => new BrowserWindow({ webPreferences }));
}
attempt('window with nothing said', () => new BrowserWindow({}));
process.stdout.write(`${JSON.stringify(outcomes)}\n`, () => app.exit(0));
