// Forms that are open twice, in two tabs or in a tab and a dialog: one draft is kept of them, so they show one text.

/** What the others of a draft hear: the values as they are now; null when the draft ended, saved or discarded. */
export type Hear = (values: object | null) => void;

const open = new Map<string, Set<Hear>>();

/** @returns a function that ends it */
export function joinPeers(draftId: string, hear: Hear): () => void {
  const peers = open.get(draftId) ?? new Set();
  open.set(draftId, peers.add(hear));
  return () => {
    peers.delete(hear);
    if (peers.size === 0) open.delete(draftId);
  };
}

/** Tells everybody but the one who says it. */
export function tellPeers(draftId: string, own: Hear | null, values: object | null): void {
  for (const hear of open.get(draftId) ?? []) if (hear !== own) hear(values);
}
