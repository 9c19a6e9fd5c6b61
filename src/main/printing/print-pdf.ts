/**
 * Prints a PDF: a hidden window draws its pages, and Chromium's printing sends them to a printer.
 *
 * The window has a session of its own in memory, no preload script, and can load nothing but the print page and the
 * one document.
 */
import { app, BrowserWindow, session, type WebContents } from 'electron';
import { randomUUID } from 'node:crypto';
import type { Answer } from '../../core/contract/answers.ts';
import type { Printer, PrintRequest } from '../../core/contract/desk.ts';
import { answer, refuse } from '../ipc/refuse.ts';
import { log } from '../log.ts';
import { serveApp } from '../security/app-protocol.ts';
import { PRINT_PAGE_URL } from '../security/app-url.ts';
import type { BuiltFiles } from '../security/built-files.ts';
import { securePreferences } from '../security/window-options.ts';
import { awayReason } from './printer-state.ts';

/** Where the print page fetches the document from. */
const DOCUMENT_PATH = '/document.pdf';
/** One job holds the pictures of its pages in memory: about half a megabyte a page. */
const PAGES_PER_JOB = 60;
/** The dialog asks once for all, so all must be one job. */
const MAX_PAGES_FOR_DIALOG = 300;

export async function printersOf(contents: WebContents): Promise<readonly Printer[]> {
  const printers = await contents.getPrintersAsync();
  return printers.map((printer) => ({
    name: printer.name, displayName: printer.displayName, isDefault: 'isDefault' in printer && printer.isDefault === true, away: awayReason(printer, process.platform),
  }));
}

type CheckedRequest = PrintRequest & Required<Pick<PrintRequest, 'copies' | 'duplex'>>;

/** Straight to a printer, or through the system's dialog. A printer that is away is told at once: the system would keep the job and say nothing. */
export async function printPdf(request: CheckedRequest, files: BuiltFiles, parent: BrowserWindow): Promise<Answer<{ printed: boolean }>> {
  const printers = await printersOf(parent.webContents);
  const isKnown = request.deviceName === undefined ? printers.length > 0 : printers.some(({ name }) => name === request.deviceName);
  if (!isKnown) return refuse('no_printer', { name: request.deviceName ?? '' });
  const chosen = printers.find(({ name }) => name === request.deviceName);
  if (chosen?.away) return refuse('printer_away', { name: chosen.displayName, reason: chosen.away });
  const window = openPrintWindow(request.file.bytes, files);
  try {
    await window.loadURL(PRINT_PAGE_URL);
    return await printPages(window.webContents, request);
  } finally {
    window.destroy();
  }
}

function openPrintWindow(bytes: Uint8Array, files: BuiltFiles): BrowserWindow {
  const partition = `print-${randomUUID()}`; // without "persist:" it lives in memory and ends with the window
  serveApp(session.fromPartition(partition), files, new Map([[DOCUMENT_PATH, new Uint8Array(bytes)]]));
  return new BrowserWindow({ show: false, webPreferences: securePreferences({ partition, isPackaged: app.isPackaged }) });
}

async function printPages(contents: WebContents, { deviceName, copies, duplex }: CheckedRequest): Promise<Answer<{ printed: boolean }>> {
  const { pages, width, height } = await contents.executeJavaScript('printing.open()') as OpenedDocument;
  const sheet = { ...sheetOf(width, height), duplexMode: duplex };
  if (deviceName === undefined) {
    if (pages > MAX_PAGES_FOR_DIALOG) return refuse('too_many_pages', { limit: MAX_PAGES_FOR_DIALOG });
    await contents.executeJavaScript(`printing.show(1, ${pages})`);
    return answerOf(await print(contents, { ...sheet, silent: false, copies }));
  }
  // Copies one after the other, each whole: a pile of contracts comes out ready to be handed over.
  for (let copy = 0; copy < copies; copy += 1) {
    for (let first = 1; first <= pages; first += PAGES_PER_JOB) {
      await contents.executeJavaScript(`printing.show(${first}, ${Math.min(first + PAGES_PER_JOB - 1, pages)})`);
      const outcome = await print(contents, { ...sheet, silent: true, deviceName });
      if (!outcome.isDone) return answerOf(outcome);
    }
  }
  return answer({ printed: true });
}

/** What the print page says of the document: sizes in millimetres. */
interface OpenedDocument {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
}

const A4_SHORT = 210;
const MICRONS = 1000;

/** A4 either way round by its name, which every driver knows; anything else (a receipt roll) by its size. */
function sheetOf(width: number, height: number): Pick<Electron.WebContentsPrintOptions, 'pageSize' | 'landscape'> {
  const isA4 = Math.min(width, height) === A4_SHORT && Math.max(width, height) === 297;
  return isA4 ? { pageSize: 'A4', landscape: width > height } : { pageSize: { width: width * MICRONS, height: height * MICRONS }, landscape: false };
}

interface Outcome {
  readonly isDone: boolean;
  readonly reason: string;
}

function print(contents: WebContents, options: Electron.WebContentsPrintOptions): Promise<Outcome> {
  return new Promise((resolve) => {
    contents.print(
      { ...options, printBackground: true, margins: { marginType: 'none' } },
      (isDone, reason) => resolve({ isDone, reason: reason ?? '' }),
    );
  });
}

/** Chromium's word for a person who closed the dialog. */
const CANCELLED = /cancell?ed/i;

function answerOf({ isDone, reason }: Outcome): Answer<{ printed: boolean }> {
  if (isDone) return answer({ printed: true });
  if (CANCELLED.test(reason)) return answer({ printed: false });
  const refused = refuse('print_failed', { reason });
  log.error(refused.error.correlationId, 'printing failed:', reason);
  return refused;
}
