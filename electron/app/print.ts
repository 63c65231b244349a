// Documents of the caseload to paper and PDF: their HTML in a hidden window without scripts. Each print and each file is audited.
import { basename } from 'node:path';
import { BrowserWindow, dialog, type Session } from 'electron';
import type { DocumentSource } from '../../shared/domain/document-source.ts';
import type { Paper } from '../../shared/domain/letterhead.ts';
import type { AppError } from '../../shared/errors.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { settle } from '../vault/settle.ts';
import { replaceFile } from '../vault/whole-file.ts';
import type { WorkerClient } from '../worker-client.ts';
import type { PrintShelf } from './protocol.ts';
import { withHiddenPage } from './window.ts';

export interface Printer {
  print(input: InputOf<'document.print'>): Promise<Result<OutputOf<'document.print'>, AppError>>;
  savePdf(input: InputOf<'document.savePdf'>): Promise<Result<OutputOf<'document.savePdf'>, AppError>>;
}

export interface PrinterParts {
  readonly session: Session;
  readonly shelf: PrintShelf;
  readonly worker: () => Pick<WorkerClient, 'ask'>;
}

export function createPrinter(parts: PrinterParts): Printer {
  return {
    async print({ source, paper }) {
      const document = await pageOf(parts, source, paper);
      if (!document.ok) return document;
      const printed = await withPage(parts, document.value.html, window => printWindow(window, paper));
      return printed ? audited(parts, source, 'print', { printed }) : success({ printed });
    },
    async savePdf({ source, paper }) {
      const document = await pageOf(parts, source, paper);
      if (!document.ok) return document;
      const path = await choosePlace(document.value.fileName);
      if (path === null) return failure({ code: 'cancelled' });
      const bytes = await withPage(parts, document.value.html, window => pdfOf(window, paper));
      const written = await settle(async () => replaceFile(path, bytes));
      return written.ok ? audited(parts, source, 'export', { fileName: basename(path) }) : written;
    },
  };
}

/** The caseload makes the document; the page itself never comes from the window. */
function pageOf({ worker }: PrinterParts, source: DocumentSource, paper: Paper) {
  return worker().ask('document.page', { source, paper });
}

async function withPage<T>(
  { session, shelf }: PrinterParts,
  html: string,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const page = shelf.put(html);
  try {
    return await withHiddenPage(session, page.url, work);
  } finally {
    page.take();
  }
}

/** Shows the system's dialog; false when it was cancelled or no printer took the document. */
function printWindow(window: BrowserWindow, paper: Paper): Promise<boolean> {
  return new Promise(resolve => {
    window.webContents.print({ silent: false, printBackground: true, pageSize: paper }, isPrinted =>
      resolve(isPrinted),
    );
  });
}

/** Vector text and charts, with the structure a screen reader needs. */
function pdfOf(window: BrowserWindow, paper: Paper): Promise<Buffer> {
  return window.webContents.printToPDF({
    pageSize: paper,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  });
}

async function choosePlace(fileName: string): Promise<string | null> {
  const options = { defaultPath: fileName, filters: [{ name: 'PDF', extensions: ['pdf'] }] };
  const parent = BrowserWindow.getFocusedWindow();
  const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** A vault opened read-only may still be printed from, although nothing can be noted in it. */
async function audited<T>(
  { worker }: PrinterParts,
  source: DocumentSource,
  action: 'print' | 'export',
  value: T,
): Promise<Result<T, AppError>> {
  const noted = await worker().ask('document.audit', { source, action });
  return noted.ok || noted.error.code === 'read-only' ? success(value) : noted;
}
