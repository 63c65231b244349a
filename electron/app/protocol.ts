// What `app:` addresses answer: the built files of the workbench from a fixed map, and letters waiting for the printer.
// No path is ever joined with a piece of an address, and nothing else is served.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export const SCHEME = 'app';
export const WORKBENCH_ORIGIN = 'app://workbench';
export const WORKBENCH_URL = `${WORKBENCH_ORIGIN}/`;
const PRINT_URL = 'app://print/';

/** True for `app://workbench/...` alone. Node knows no origin of custom schemes, so it is put together here. */
export function isWorkbenchAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return (
    parsed !== null && `${parsed.protocol}//${parsed.host}` === WORKBENCH_ORIGIN && parsed.username === ''
  );
}

const NOTHING_ELSE = [
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  ...NOTHING_ELSE,
  "require-trusted-types-for 'script'",
  // The preview of a letter parses the host's own page: renderer/ui/letter-html.ts.
  'trusted-types plateau-letter',
].join('; ');

/** A letter carries its own style sheet; it runs nothing and loads nothing. */
const PRINT_POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  ...NOTHING_ELSE,
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

interface BuiltFile {
  readonly path: string;
  readonly contentType: string;
}

export type ProtocolHandler = (request: Request) => Promise<Response>;

/** Answers the workbench from the files found in `folder` now; a file that appears later is not served. */
export function workbenchHandler(folder: string): ProtocolHandler {
  const files = builtFiles(folder);
  return async request => {
    // A font's address carries a version after "?"; the file is the same.
    const [address = ''] = request.url.split('?', 1);
    const file = request.method === 'GET' ? files.get(address) : undefined;
    if (!file) return refusal();
    return answer(await readFile(file.path), file.contentType, WORKBENCH_POLICY);
  };
}

function builtFiles(folder: string): ReadonlyMap<string, BuiltFile> {
  const files = new Map<string, BuiltFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = CONTENT_TYPES[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`${WORKBENCH_URL}${relative(folder, path).split(sep).join('/')}`, { path, contentType });
  }
  const index = files.get(`${WORKBENCH_URL}index.html`);
  if (index) files.set(WORKBENCH_URL, index);
  return files;
}

export interface PrintShelf {
  readonly handler: ProtocolHandler;
  /** Lays a document out for one window; answers its address and how to take it away again. */
  put(html: string): { readonly url: string; take(): void };
}

/** Documents on their way to the printer: in memory only, each under an address nobody can guess. */
export function printShelf(): PrintShelf {
  const documents = new Map<string, string>();
  return {
    async handler(request) {
      const html = request.method === 'GET' ? documents.get(request.url) : undefined;
      return html === undefined ? refusal() : answer(html, 'text/html; charset=utf-8', PRINT_POLICY);
    },
    put(html) {
      const url = `${PRINT_URL}${randomUUID()}`;
      documents.set(url, html);
      return { url, take: () => documents.delete(url) };
    },
  };
}

function answer(body: string | Buffer, contentType: string, policy: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': contentType,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}

function refusal(): Response {
  return new Response(null, { status: 404 });
}
