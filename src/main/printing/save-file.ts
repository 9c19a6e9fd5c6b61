/** Writes a produced file where a person says. The page learns its name, never its folder. */
import { app, dialog, type BrowserWindow } from 'electron';
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

async function askWhere(file: ProducedFile, { window, language }: SavePlace): Promise<string | null> {
  const kind = fileKinds[file.mediaType];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), safeFileName(file)),
    filters: [{ name: nativeText(language).fileKinds[kind], extensions: [kind] }],
  });
  return canceled || !filePath ? null : filePath;
}
