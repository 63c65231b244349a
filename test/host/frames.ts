// Which frame a message came from: execution contexts and frames of one page, as Chromium tells them.
// `senderFrame` is made from this, never from what the page says of itself.
import type { CDPSession } from 'playwright-core';
import { realAddressOf } from './address.ts';
import { PRELOAD_WORLD } from './page-scripts.ts';

export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: SenderFrame | null;
}

export interface PageFrames {
  frameOf(contextId: number): SenderFrame | null;
  /** Runs in one context; a context that is gone meanwhile is no error. */
  run(contextId: number, expression: string): void;
  runInPreload(expression: string): void;
}

interface Known {
  readonly url: string;
  readonly origin: string;
  readonly parentId: string | undefined;
}

export async function openFrames(cdp: CDPSession): Promise<PageFrames> {
  const frames = new Map<string, Known>();
  const frameOfContext = new Map<number, string>();
  let preloadContext: number | null = null;

  cdp.on('Page.frameNavigated', ({ frame }) =>
    frames.set(frame.id, { url: frame.url, origin: frame.securityOrigin, parentId: frame.parentId }),
  );
  cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) =>
    frames.set(frameId, { url: '', origin: '', parentId: parentFrameId }),
  );
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    const known = frames.get(frameId);
    if (known) frames.set(frameId, { ...known, url });
  });
  cdp.on('Page.frameDetached', ({ frameId }) => frames.delete(frameId));
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = context.auxData as { frameId?: string };
    if (frameId === undefined || context.name !== PRELOAD_WORLD) return;
    frameOfContext.set(context.id, frameId);
    if (frames.get(frameId)?.parentId === undefined) preloadContext = context.id;
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    frameOfContext.delete(executionContextId),
  );
  cdp.on('Runtime.executionContextsCleared', () => frameOfContext.clear());
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');

  function describe(frameId: string | undefined): SenderFrame | null {
    const known = frameId === undefined ? undefined : frames.get(frameId);
    if (!known) return null;
    return {
      url: realAddressOf(known.url),
      origin: realAddressOf(known.origin),
      parent: describe(known.parentId),
    };
  }
  function run(contextId: number, expression: string): void {
    if (!frameOfContext.has(contextId)) return;
    cdp.send('Runtime.evaluate', { contextId, expression, silent: true }).catch(() => undefined);
  }
  return {
    frameOf: contextId => describe(frameOfContext.get(contextId)),
    run,
    runInPreload: expression => {
      if (preloadContext !== null) run(preloadContext, expression);
    },
  };
}
