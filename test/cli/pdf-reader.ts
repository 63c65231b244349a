// Reads what tests ask of a PDF as Chromium writes it: objects by the cross-reference table, text through the fonts'
// own maps to Unicode. Not a reader of any PDF: no object streams, no encryption.
import { inflateSync } from 'node:zlib';

interface PdfPage {
  /** Points (1/72 inch). */
  readonly width: number;
  readonly height: number;
  /** Characters in the order in which they are drawn, without line breaks. */
  readonly text: string;
}

export interface Pdf {
  readonly catalog: string;
  readonly title: string;
  readonly pages: readonly PdfPage[];
  /** Names of all fonts, and of those whose outlines are inside the file. */
  readonly fonts: readonly string[];
  readonly embedded: readonly string[];
  readonly images: number;
}

interface PdfObject {
  readonly head: string;
  readonly content: string;
}

export function readPdf(bytes: Buffer): Pdf {
  const file = bytes.toString('latin1');
  if (!/^%PDF-1\.\d/.test(file)) throw new Error('not a PDF');
  const objects = objectsOf(bytes, file);
  const trailer = file.slice(file.lastIndexOf('trailer'));
  const catalog = objectAt(objects, trailer, 'Root').head;
  const all = [...objects.values()].map(({ head }) => head);
  const kids = /\/Kids \[([^\]]*)\]/.exec(objectAt(objects, catalog, 'Pages').head)?.[1] ?? '';
  return {
    catalog,
    title: /\/Title \(([^)]*)\)/.exec(objectAt(objects, trailer, 'Info').head)?.[1] ?? '',
    pages: numbersIn(kids).map(number => pageOf(objects, objects.get(number)!)),
    fonts: all.filter(head => /\/Subtype \/(CIDFontType|TrueType|Type1|Type3)/.test(head)).map(fontName),
    embedded: all
      .filter(head => /\/Type \/FontDescriptor/.test(head) && /\/FontFile[23]? \d/.test(head))
      .map(fontName),
    images: all.filter(head => /\/Subtype \/Image/.test(head)).length,
  };
}

/** Each object lies between its place in the table and the next place. */
function objectsOf(bytes: Buffer, file: string): Map<number, PdfObject> {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const entries = [...file.slice(table).matchAll(/(\d{10}) \d{5} ([nf])/g)];
  const places = entries.flatMap((entry, number) =>
    entry[2] === 'n' ? [{ number, at: Number(entry[1]) }] : [],
  );
  const ends = [...places.map(({ at }) => at), table].sort((a, b) => a - b);
  return new Map(
    places.map(({ number, at }) => {
      const end = ends.find(place => place > at) ?? table;
      return [number, objectOf(bytes.subarray(at, end))];
    }),
  );
}

function objectOf(bytes: Buffer): PdfObject {
  const text = bytes.toString('latin1');
  const start = /\bstream\r?\n/.exec(text);
  if (!start) return { head: text, content: '' };
  const head = text.slice(0, start.index);
  const from = start.index + start[0].length;
  const data = bytes.subarray(from, from + Number(/\/Length (\d+)/.exec(head)?.[1]));
  return { head, content: (head.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1') };
}

function objectAt(objects: ReadonlyMap<number, PdfObject>, head: string, name: string): PdfObject {
  const found = objects.get(Number(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1]));
  if (!found) throw new Error(`the PDF has no ${name}`);
  return found;
}

function numbersIn(references: string): number[] {
  return [...references.matchAll(/(\d+) 0 R/g)].map(entry => Number(entry[1]));
}

function fontName(head: string): string {
  return (/\/(?:BaseFont|FontName) \/(\S+)/.exec(head)?.[1] ?? '').replace(/^[A-Z]{6}\+/, '');
}

function pageOf(objects: ReadonlyMap<number, PdfObject>, { head }: PdfObject): PdfPage {
  const [width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head)!.slice(1).map(Number);
  const names = /\/Font <<([^>]*)>>/.exec(head)?.[1] ?? '';
  const maps = new Map(
    [...names.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, number]) => {
      const font = objects.get(Number(number))!;
      return [name!, unicodeMap(objectAt(objects, font.head, 'ToUnicode').content)];
    }),
  );
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  const drawing = objectAt(objects, head, 'Contents').content;
  for (const [, name, glyphs] of drawing.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj/g)) {
    if (name !== undefined) font = maps.get(name) ?? new Map();
    for (const glyph of glyphs?.match(/.{4}/g) ?? [])
      text += font.get(Number.parseInt(glyph, 16)) ?? '\ufffd';
  }
  return { width: width!, height: height!, text };
}

/** The `bfchar` and `bfrange` lines of a ToUnicode map. */
function unicodeMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const number = (hex: string | undefined) => Number.parseInt(hex ?? '', 16);
  for (const [, body] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, glyph, code] of body!.matchAll(/<(\w+)> <(\w+)>/g)) {
      map.set(number(glyph), String.fromCharCode(...code!.match(/.{4}/g)!.map(number)));
    }
  }
  for (const [, body] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, first, last, code] of body!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let glyph = number(first); glyph <= number(last); glyph++) {
        map.set(glyph, String.fromCharCode(number(code) + glyph - number(first)));
      }
    }
  }
  return map;
}
