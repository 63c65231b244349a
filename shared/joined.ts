// Parts of a line: what is empty leaves no mark.

/** `Holt, PT` */
export function joined(parts: readonly string[], joint = ', '): string {
  return parts.filter(part => part !== '').join(joint);
}

/** `LEFS 41 · 12 Mar 2026` */
export function dotted(parts: readonly string[]): string {
  return joined(parts, ' · ');
}
