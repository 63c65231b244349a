// Opening and closing editor tabs by address. The layout library stays behind `EditorHost` (EditorArea.tsx).
import { EDITOR_KINDS, type EditorKind } from '../../shared/commands/types.ts';

export interface OpenOptions {
  /** The tab may be replaced by the next preview. */
  readonly isPreview?: boolean;
  readonly toSide?: boolean;
  /** Focus stays where it is. */
  readonly preserveFocus?: boolean;
}

export interface EditorHost {
  open(uri: string, options: OpenOptions): void;
  close(panelId: string): void;
  closeOthers(panelId: string): void;
  closeToTheRight(panelId: string): void;
  keep(panelId: string): void;
  split(panelId: string): void;
  focusGroup(index: number): void;
  focusActive(): void;
  nextRecent(): void;
}

const EMPTY_HOST: EditorHost = {
  open: (uri, options) => waiting.push({ uri, options }),
  close: () => undefined,
  closeOthers: () => undefined,
  closeToTheRight: () => undefined,
  keep: () => undefined,
  split: () => undefined,
  focusGroup: () => undefined,
  focusActive: () => undefined,
  nextRecent: () => undefined,
};

let waiting: { uri: string; options: OpenOptions }[] = [];
let host: EditorHost = EMPTY_HOST;

/** Called by the editor area when it is ready, and with null when it goes away. */
export function setEditorHost(next: EditorHost | null): void {
  host = next ?? EMPTY_HOST;
  const early = waiting;
  waiting = [];
  if (next) for (const { uri, options } of early) next.open(uri, options);
}

export function editors(): EditorHost {
  return host;
}

export function openEditor(uri: string, options: OpenOptions = {}): void {
  host.open(uri, options);
}

/** `episode:<id>` into kind and record id; undefined for an address nobody shows. */
export function parseUri(uri: string): { kind: EditorKind; recordId: string } | undefined {
  const at = uri.indexOf(':');
  const kind = EDITOR_KINDS.find(known => known === uri.slice(0, at));
  return at < 0 || kind === undefined ? undefined : { kind, recordId: uri.slice(at + 1) };
}
