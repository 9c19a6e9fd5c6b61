/** Writes a produced file where a person says. The page learns its name, never its folder. */
import { app, dialog, type BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from '../../core/contract/answers.ts';
import type { Language } from '../../core/contract/desk.ts';
import type { ProducedFile } from '../../core/contract/schemas.ts';
import { answer, refuse } from '../ipc/refuse.ts';
import { log } from '../log.ts';
import { nativeText } from '../native-text.ts';
import { fileKinds, safeFileName } from './produced-file.ts';

export interface SavePlace {
  readonly window: BrowserWindow;
  readonly language: Language;
  /** Written here without asking; null = ask. */
  readonly folder: string | null;
}

export async function saveFile(file: ProducedFile, place: SavePlace): Promise<Answer<{ saved: boolean; name: string }>> {
  const target = place.folder ? path.join(place.folder, safeFileName(file)) : await askWhere(file, place);
  if (target === null) return answer({ saved: false, name: '' });
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.bytes);
  } catch (error) {
    const refused = refuse('file_not_written', { reason: (error as NodeJS.ErrnoException).code ?? '' });
    log.error(refused.error.correlationId, 'saving failed', error);
    return refused;
  }
  return answer({ saved: true, name: path.basename(target) });
}

/** Folders that a person chose for many files. A page knows each by an id, and can write nowhere else. */
export class ChosenFolders {
  readonly #folders = new Map<string, string>();

  async choose({ window, folder }: SavePlace): Promise<Answer<{ folderId: string | null; name: string }>> {
    const chosen = folder ?? (await askFolder(window));
    if (chosen === null) return answer({ folderId: null, name: '' });
    const folderId = randomUUID();
    this.#folders.set(folderId, chosen);
    return answer({ folderId, name: path.basename(chosen) });
  }

  async save(folderId: string, file: ProducedFile): Promise<Answer<{ name: string }>> {
    const folder = this.#folders.get(folderId);
    if (folder === undefined) return refuse('invalid_input');
    const name = safeFileName(file);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, name), file.bytes, { flag: 'wx' });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return refuse('file_exists', { name });
      const refused = refuse('file_not_written', { reason: code ?? '' });
      log.error(refused.error.correlationId, 'saving failed', error);
      return refused;
    }
    return answer({ name });
  }
}

async function askFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { defaultPath: app.getPath('documents'), properties: ['openDirectory', 'createDirectory'] });
  return canceled ? null : (filePaths[0] ?? null);
}

async function askWhere(file: ProducedFile, { window, language }: SavePlace): Promise<string | null> {
  const kind = fileKinds[file.mediaType];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), safeFileName(file)),
    filters: [{ name: nativeText(language).fileKinds[kind], extensions: [kind] }],
  });
  return canceled || !filePath ? null : filePath;
}
