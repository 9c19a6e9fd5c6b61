/** Answers what a page asks of the desktop itself. */
import type { BrowserWindow } from 'electron';
import { contract } from '../../core/contract/index.ts';
import { isLanguage, type DeviceSettings } from '../device-settings.ts';
import { printersOf, printPdf } from '../printing/print-pdf.ts';
import { asPrintRequest } from '../printing/print-request.ts';
import { asProducedFile } from '../printing/produced-file.ts';
import { ChosenFolders, saveFile } from '../printing/save-file.ts';
import type { BuiltFiles } from '../security/built-files.ts';
import { requests, type PageFacts } from './channels.ts';
import { handle, handleFacts } from './handle.ts';
import { answer, refuse } from './refuse.ts';
import type { TrustedPages } from './trusted-pages.ts';

export interface Desk {
  readonly settings: DeviceSettings;
  readonly files: BuiltFiles;
  readonly appVersion: string;
  readonly saveFolder: string | null;
  readonly window: BrowserWindow;
  readonly restart: () => void;
}

export function answerDesk(pages: TrustedPages, desk: Desk): void {
  handleFacts(pages, () => factsFor(desk));
  handle(requests.setLanguage, pages, (_clientId, language) => {
    if (!isLanguage(language)) return refuse('invalid_input');
    desk.settings.language = language;
    return answer(null);
  });
  handle(requests.saveFile, pages, (_clientId, given) => {
    const file = asProducedFile(given);
    if (!file) return refuse('invalid_input');
    return saveFile(file, { window: desk.window, language: desk.settings.language, folder: desk.saveFolder });
  });
  const folders = new ChosenFolders();
  handle(requests.chooseFolder, pages, () => folders.choose({ window: desk.window, language: desk.settings.language, folder: desk.saveFolder }));
  handle(requests.saveInFolder, pages, (_clientId, folderId, given) => {
    const file = asProducedFile(given);
    return file && typeof folderId === 'string' ? folders.save(folderId, file) : refuse('invalid_input');
  });
  handle(requests.printers, pages, async () => answer(await printersOf(desk.window.webContents)));
  handle(requests.printDocument, pages, (_clientId, given) => {
    const request = asPrintRequest(given);
    return request ? printPdf(request, desk.files, desk.window) : refuse('invalid_input');
  });
  handle(requests.restartApp, pages, () => {
    desk.restart();
    return answer(null);
  });
}

function factsFor({ settings, appVersion }: Desk): PageFacts {
  const operations = Object.fromEntries(Object.entries(contract).map(([area, calls]) => [area, Object.keys(calls)]));
  return { operations, appVersion, language: settings.language };
}
