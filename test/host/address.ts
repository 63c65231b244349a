// Chromium knows no custom schemes without Electron, so `app://name/path` travels as `https://name.app.invalid/path`.
// The top-level name `.invalid` can never exist in the network (RFC 6761).

export function aliasOf(url: string): string {
  return url.replace(/^app:\/\/([^/]+)/, 'https://$1.app.invalid');
}

export function realAddressOf(url: string): string {
  return url.replace(/^https:\/\/([^/.]+)\.app\.invalid/, 'app://$1');
}
