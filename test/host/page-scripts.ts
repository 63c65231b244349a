// What runs inside the page: the preload script in a world of its own, and the bridge that copies between the two worlds.
// Both are turned into text; they may use nothing from outside themselves.

export const PRELOAD_WORLD = 'preload';
export const BINDING = 'hostSend';

/** Script of the page's own world. It knows nothing but how to carry copies; `secret` names the events. */
export function mainWorldScript(secret: string): string {
  return `(${mainWorld.toString()})(${JSON.stringify(secret)})`;
}

/** Script of the isolated world: Electron's renderer modules, then the preload script as CommonJS. */
export function isolatedWorldScript(secret: string, preload: string): string {
  return `(${isolatedWorld.toString()})(${JSON.stringify(secret)}, function (require, module, exports) {\n${preload}\n})`;
}

type Copied = { readonly value?: unknown; readonly callback?: number };
type Returned = {
  readonly id: number;
  readonly kind: 'value' | 'promise' | 'function';
  readonly value?: unknown;
};
type Settled = { readonly id: number; readonly ok: boolean; readonly value: unknown };

function mainWorld(secret: string): void {
  if (window !== window.top || location.protocol === 'about:') return;
  const dispatch = window.dispatchEvent.bind(window);
  const send = (kind: string, data: unknown) =>
    dispatch(new CustomEvent(secret + kind, { detail: JSON.stringify(data) }));
  const receive = <T>(kind: string, take: (data: T) => void) =>
    window.addEventListener(secret + kind, event =>
      take(JSON.parse((event as CustomEvent<string>).detail) as T),
    );
  const callbacks: ((...words: unknown[]) => void)[] = [];
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  let returned: Returned | null = null;
  receive<Returned>(':returned', data => {
    returned = data;
  });
  receive<Settled>(':settled', ({ id, ok, value }) => {
    if (ok) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(String(value)));
    waiting.delete(id);
  });
  receive<{ callback: number; words: unknown[] }>(':callback', data =>
    callbacks[data.callback]?.(...data.words),
  );
  const copyOf = (word: unknown): Copied =>
    typeof word === 'function' ? { callback: callbacks.push(word as () => void) - 1 } : { value: word };
  function invoke(key: string, name: string, words: unknown[]): unknown {
    const id = ++lastId;
    // The other world answers while this event is being dispatched.
    send(':call', { id, key, name, words: words.map(copyOf) });
    if (returned?.id !== id) throw new Error('An object could not be cloned.');
    if (returned.kind === 'function') return () => send(':again', { id });
    if (returned.kind === 'promise')
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    return returned.value;
  }
  receive<{ key: string; names: string[] }>(':expose', ({ key, names }) => {
    const entries = names.map(name => [name, (...words: unknown[]) => invoke(key, name, words)] as const);
    Object.defineProperty(window, key, {
      value: Object.freeze(Object.fromEntries(entries)),
      enumerable: true,
    });
  });
  // A popup must be denied before it exists.
  window.open = url => {
    send(':open', { url: new URL(String(url ?? 'about:blank'), location.href).href });
    return null;
  };
}

function isolatedWorld(
  secret: string,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  if (window !== window.top || location.protocol === 'about:') return;
  const world = globalThis as unknown as Record<string, unknown>;
  const toHost = (message: unknown) => (world['hostSend'] as (text: string) => void)(JSON.stringify(message));
  const send = (kind: string, data: unknown) =>
    window.dispatchEvent(new CustomEvent(secret + kind, { detail: JSON.stringify(data) }));
  const receive = <T>(kind: string, take: (data: T) => void) =>
    window.addEventListener(secret + kind, event =>
      take(JSON.parse((event as CustomEvent<string>).detail) as T),
    );
  function only(name: string, object: object): object {
    return new Proxy(object, {
      get(target, property) {
        if (!Object.hasOwn(target, property))
          throw new Error(`host: not supported: ${name}.${String(property)}`);
        return Reflect.get(target, property) as unknown;
      },
    });
  }

  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Set<(...words: unknown[]) => void>>();
  let lastId = 0;
  world['hostReply'] = (id: number, ok: boolean, value: unknown) => {
    if (ok) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(String(value)));
    waiting.delete(id);
  };
  world['hostPush'] = (channel: string, words: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...words);
  };
  const ipcRenderer = only('ipcRenderer', {
    invoke: (channel: string, ...words: unknown[]) =>
      new Promise((resolve, reject) => {
        waiting.set(++lastId, { resolve, reject });
        toHost({ invoke: { id: lastId, channel, words } });
      }),
    on(channel: string, listener: () => void) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener: (channel: string, listener: () => void) => void listeners.get(channel)?.delete(listener),
  });

  const exposed = new Map<string, Record<string, (...words: unknown[]) => unknown>>();
  const returnedFunctions = new Map<number, () => void>();
  const contextBridge = only('contextBridge', {
    exposeInMainWorld(key: string, api: Record<string, (...words: unknown[]) => unknown>) {
      exposed.set(key, api);
      send(':expose', { key, names: Object.keys(api) });
    },
  });
  receive<{ id: number; key: string; name: string; words: Copied[] }>(':call', ({ id, key, name, words }) => {
    const result = exposed
      .get(key)
      ?.[name]?.(
        ...words.map(({ value, callback }) =>
          callback === undefined
            ? value
            : (...pushed: unknown[]) => send(':callback', { callback, words: pushed }),
        ),
      );
    if (result instanceof Promise) {
      send(':returned', { id, kind: 'promise' });
      result.then(
        (value: unknown) => send(':settled', { id, ok: true, value }),
        (error: unknown) => send(':settled', { id, ok: false, value: String(error) }),
      );
    } else if (typeof result === 'function') {
      returnedFunctions.set(id, result as () => void);
      send(':returned', { id, kind: 'function' });
    } else {
      send(':returned', { id, kind: 'value', value: result });
    }
  });
  receive<{ id: number }>(':again', ({ id }) => returnedFunctions.get(id)?.());

  receive<{ url: string }>(':open', ({ url }) => toHost({ open: url }));
  window.addEventListener(
    'click',
    event => {
      const link = event.composedPath().find(node => node instanceof HTMLAnchorElement && node.target !== '');
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      toHost({ open: link.href });
    },
    true,
  );
  for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(type, () => toHost({ input: type }), { capture: true, passive: true });
  }
  preload(
    name => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return only('electron', { contextBridge, ipcRenderer });
    },
    { exports: {} },
    {},
  );
}
