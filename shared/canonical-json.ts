// One text for one value: what digests, signatures and sealed headers are computed over.

/**
 * JSON with the keys of every object sorted by UTF-16 code unit and no spaces (as RFC 8785 orders them).
 * Takes JSON values only; `undefined` members are left out as in JSON.stringify.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
