// The only way a test reaches into the stand-in: answers to dialogs, power events, the clock, and what was refused.
// The test's side of it is launch.ts; messages travel over the process's own channel.
import type { MenuItemConstructorOptions } from 'electron';
import type { Browser, Page } from 'playwright-core';
import { settings } from './settings.ts';

export interface ShownDialog {
  readonly kind: 'open' | 'save' | 'message' | 'error' | 'print';
  readonly options: object;
}

export type ControlRequest =
  | { readonly op: 'answer'; readonly path: string | null }
  | { readonly op: 'dialogs' }
  | { readonly op: 'refused' }
  | { readonly op: 'printed' }
  | { readonly op: 'power'; readonly event: string }
  | { readonly op: 'advanceClock'; readonly ms: number }
  | { readonly op: 'menu'; readonly id: string }
  | { readonly op: 'quit' };

export const shown: ShownDialog[] = [];
const answers: (string | null)[] = [];

interface HostParts {
  power(event: string): void;
  quit(): void;
}

let parts: HostParts | null = null;

export const record = {
  refused: [] as string[],
  printed: [] as Buffer[],
  menu: [] as MenuItemConstructorOptions[],
  connect(host: HostParts): void {
    parts = host;
  },
  /** A test's own driver joins the same browser through a named pipe; without a test there is none. */
  async announceBrowser(browser: Browser): Promise<void> {
    if (!process.send) return;
    const { endpoint } = await browser.bind('plateau');
    process.send({ endpoint });
  },
};

/** The next answer of `control`; on a display a person is asked in the page; otherwise cancelled. */
export async function takeAnswer(
  kind: ShownDialog['kind'],
  options: object,
  page: Page | null,
): Promise<string | null> {
  shown.push({ kind, options });
  const answer = answers.shift();
  if (answer !== undefined) return answer;
  if (!settings.isHeaded || page === null) return null;
  const { title, message, defaultPath } = options as {
    title?: string;
    message?: string;
    defaultPath?: string;
  };
  return page.evaluate(
    ([text, suggestion]) => (suggestion === null ? (alert(text), null) : prompt(text, suggestion)),
    [message ?? title ?? kind, kind === 'message' ? null : (defaultPath ?? '')] as const,
  );
}

let shiftMs = 0;
const realNow = Date.now;
Date.now = () => realNow() + shiftMs;

function perform(request: ControlRequest): unknown {
  switch (request.op) {
    case 'answer':
      return answers.push(request.path);
    case 'dialogs':
      return shown;
    case 'refused':
      return record.refused;
    case 'printed':
      return record.printed.map(bytes => bytes.toString('base64'));
    case 'power':
      return parts?.power(request.event);
    case 'advanceClock':
      shiftMs += request.ms;
      return null;
    case 'menu':
      return clickMenu(record.menu, request.id);
    case 'quit':
      return parts?.quit();
  }
}

function clickMenu(items: readonly MenuItemConstructorOptions[], id: string): boolean {
  return items.some(item => {
    if (Array.isArray(item.submenu) && clickMenu(item.submenu, id)) return true;
    if (item.id !== id) return false;
    item.click?.(null as never, undefined, null as never);
    return true;
  });
}

process.on('message', (message: { id: number; request: ControlRequest }) => {
  const result = perform(message.request) ?? null;
  process.send?.({ id: message.id, result });
});
// A test that went away leaves nothing running.
process.on('disconnect', () => process.exit(1));
