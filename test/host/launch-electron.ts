// The same for the real binary (E2E_HOST=electron), on machines that have one: part of the checklist of a release.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { ShownDialog } from './control.ts';
import type { Control, LaunchOptions, RunningApp } from './launch.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Kept in the main process while a test runs. */
interface Notes {
  answers: (string | null)[];
  dialogs: ShownDialog[];
  refused: string[];
  printed: string[];
}
declare global {
  var plateauNotes: Notes;
}

export async function launchElectron({ userData, windowSize }: LaunchOptions): Promise<RunningApp> {
  // The package `electron` exports the path of its binary to plain Node.
  const binary = createRequire(import.meta.url)('electron') as unknown as string;
  const app = await _electron.launch({ executablePath: binary, args: [ROOT, `--user-data-dir=${userData}`] });
  let errors = '';
  app.process().stderr?.on('data', chunk => {
    errors += String(chunk);
  });
  const ended = new Promise<number>(resolve => app.process().once('exit', code => resolve(code ?? -1)));
  await app.evaluate(watchMachine);
  let current = await app.firstWindow();
  if (windowSize) await resize(app, current, windowSize);
  return {
    get page() {
      return current;
    },
    control: controlOf(app),
    async afterLock(lock) {
      const before = current;
      const next = app.waitForEvent('window');
      await lock();
      current = await next;
      if (!before.isClosed()) await before.waitForEvent('close');
      return current;
    },
    async close() {
      await app.evaluate(({ app: main }) => main.quit()).catch(() => undefined);
      return ended;
    },
    async kill() {
      app.process().kill('SIGKILL');
      await ended;
    },
    errors: () => errors,
  };
}

/** Runs in the main process: dialogs answer from a list, prints become PDFs, refusals are noted. */
function watchMachine({ dialog, app, webContents }: typeof Electron): void {
  const notes: Notes = { answers: [], dialogs: [], refused: [], printed: [] };
  globalThis.plateauNotes = notes;
  const take = (kind: ShownDialog['kind'], options: object) => {
    notes.dialogs.push({ kind, options });
    return notes.answers.shift() ?? null;
  };
  dialog.showOpenDialog = async (...words: unknown[]) => {
    const path = take('open', words.at(-1) as object);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  };
  dialog.showSaveDialog = async (...words: unknown[]) => {
    const path = take('save', words.at(-1) as object);
    return { canceled: path === null, filePath: path ?? '' };
  };
  dialog.showMessageBox = async (...words: unknown[]) => {
    take('message', words.at(-1) as object);
    return { response: 0, checkboxChecked: false };
  };
  const watch = (contents: Electron.WebContents) => {
    contents.on('will-navigate', details => {
      if (details.defaultPrevented) notes.refused.push(`navigation ${details.url}`);
    });
    contents.print = (options, done) => {
      if (take('print', options ?? {}) === null) return done?.(false, 'Print job canceled');
      const pdf = contents.printToPDF({ pageSize: options?.pageSize as 'A4', preferCSSPageSize: true });
      return void pdf.then(bytes => {
        notes.printed.push(bytes.toString('base64'));
        done?.(true, '');
      });
    };
  };
  for (const contents of webContents.getAllWebContents()) watch(contents);
  app.on('web-contents-created', (_event, contents) => watch(contents));
}

async function resize(
  app: ElectronApplication,
  page: Page,
  size: { width: number; height: number },
): Promise<void> {
  const window = await app.browserWindow(page);
  await window.evaluate((target, { width, height }) => target.setContentSize(width, height), size);
}

function controlOf(app: ElectronApplication): Control {
  return {
    answerDialog: path =>
      app.evaluate((_electron, answer) => void globalThis.plateauNotes.answers.push(answer), path),
    dialogs: () => app.evaluate(() => globalThis.plateauNotes.dialogs),
    power: event => app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    advanceClock: ms =>
      app.evaluate((_electron, shift) => {
        const before = Date.now;
        Date.now = () => before() + shift;
      }, ms),
    menu: id =>
      app.evaluate(({ Menu }, commandId) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(commandId);
        item?.click();
        return item !== null && item !== undefined;
      }, id),
    refused: () => app.evaluate(() => globalThis.plateauNotes.refused),
    printed: async () =>
      (await app.evaluate(() => globalThis.plateauNotes.printed)).map(text => Buffer.from(text, 'base64')),
  };
}
