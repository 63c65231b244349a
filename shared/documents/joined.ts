// Parts of a line: what is empty leaves no mark.

export function joined(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(', ');
}

export function dotted(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' · ');
}
