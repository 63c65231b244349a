// Looks into a PDF for whatever acts or hides: scripts, programs to start, files inside, forms that send. Objects stand in
// the file itself or in compressed object streams (ISO 32000-1, 7.5.7), which are unfolded; an object stream that cannot
// be unfolded is refused, since nobody can tell what it holds. Links to web addresses are let through: nothing here opens
// them.
import { inflateSync } from 'node:zlib';
import type { Refusal } from './refusal.ts';

/** A reference to another object. */
const REFERENCE = String.raw`\d+\s+\d+\s+R`;

/** What makes a document do something when it is opened, clicked or printed. Short names occur in pictures by chance. */
const ACTIVE = new RegExp(
  `${long('JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR', 'Rendition')}` +
    String.raw`|/JS\s*(?:\(|<|${REFERENCE})|/XFA\s*(?:\[|${REFERENCE})`,
);
/** What carries something else than pages. */
const EMBEDDED = new RegExp(
  `${long('EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Movie', 'Sound')}` +
    String.raw`|/EF\s*(?:<<|${REFERENCE})|/Subtype\s*/3D`,
);
const ENCRYPTED = new RegExp(long('Encrypt'));

/** Most that is unfolded of one file, and of a stream that need not be looked into, in bytes. */
const MOST_UNFOLDED = 64 * 1024 * 1024;
const MOST_OF_OTHERS = 4 * 1024 * 1024;
/** How far from the end the end mark may stand. */
const TAIL = 1024;

/** The number of pages, or why the file is refused. */
export function inspectPdf(bytes: Uint8Array): number | Refusal {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!raw.slice(-TAIL).includes('%%EOF') || !raw.includes('startxref')) return 'cut';
  const plain = written(raw);
  if (ENCRYPTED.test(plain)) return 'encrypted';
  const unfolded = unfoldedStreams(bytes, raw);
  if (unfolded === null) return 'unreadable';
  // Over the whole file and not only outside of streams: an object may be hidden in what looks like a picture.
  const texts = [plain, ...unfolded.map(written)];
  if (texts.some(text => EMBEDDED.test(text))) return 'embedded';
  if (texts.some(text => ACTIVE.test(text))) return 'active';
  const pages = texts.reduce((count, text) => count + countPages(text), 0);
  return pages === 0 ? 'unreadable' : pages;
}

function long(...names: readonly string[]): string {
  return `/(?:${names.join('|')})(?![A-Za-z])`;
}

/** Names may be written with codes: `/J#61vaScript` is `/JavaScript`. */
function written(text: string): string {
  return text.includes('#')
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

function countPages(text: string): number {
  return text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
}

/** The text of every stream that unfolds; null where an object stream does not. */
function unfoldedStreams(bytes: Uint8Array, raw: string): string[] | null {
  const texts: string[] = [];
  let left = MOST_UNFOLDED;
  for (const match of raw.matchAll(/\bstream(\r\n|\n|\r)/g)) {
    const dictionary = written(raw.slice(dictionaryStart(raw, match.index), match.index));
    const from = match.index + match[0].length;
    const to = raw.indexOf('endstream', from);
    const isObjects = isObjectStream(dictionary);
    const most = isObjects ? left : Math.min(left, MOST_OF_OTHERS);
    const text = to < 0 || most <= 0 ? null : unfold(dictionary, bytes.subarray(from, to), most);
    if (text === null) {
      if (isObjects) return null;
      continue;
    }
    left -= text.length;
    texts.push(text);
  }
  return texts;
}

/** Both keys are required of one, whatever its type says. */
function isObjectStream(dictionary: string): boolean {
  const has = (name: string) => new RegExp(long(name)).test(dictionary);
  return has('ObjStm') || (has('N') && has('First'));
}

/** Where the object begins whose stream this is. */
function dictionaryStart(raw: string, streamAt: number): number {
  return Math.max(raw.lastIndexOf(' obj', streamAt), raw.lastIndexOf('endstream', streamAt), 0);
}

/** Only the one filter that writers of object streams use, and no chain of several. */
function unfold(dictionary: string, data: Uint8Array, most: number): string | null {
  if (!/\/Filter(?![A-Za-z])/.test(dictionary)) return Buffer.from(data).toString('latin1');
  if (!/\/Filter\s*(?:\[\s*\/FlateDecode\s*\]|\/FlateDecode(?![A-Za-z]))/.test(dictionary)) return null;
  if (/\/DecodeParms(?![A-Za-z])/.test(dictionary)) return null;
  try {
    return inflateSync(data, { maxOutputLength: most }).toString('latin1');
  } catch {
    return null;
  }
}
