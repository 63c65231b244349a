// The one object the preload script gives us. Not for features: they use client.ts and queries.ts.

export interface HostBridge {
  call(channel: string, payload: unknown): Promise<unknown>;
  /** @returns a function that ends the subscription */
  onPush(listener: (name: string, payload: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly host: HostBridge;
  }
}
