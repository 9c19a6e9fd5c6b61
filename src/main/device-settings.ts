/** What this device remembers for itself, outside the store: who it is, and the language chosen last. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../core/contract/desk.ts';

interface Remembered {
  readonly deviceId: string;
  readonly language: Language;
}

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

export class DeviceSettings {
  readonly #file: string;
  #remembered: Remembered;

  constructor(folder: string) {
    this.#file = path.join(folder, 'device.json');
    const known = readKnown(this.#file);
    this.#remembered = {
      deviceId: typeof known.deviceId === 'string' ? known.deviceId : randomUUID(),
      language: isLanguage(known.language) ? known.language : 'zh-CN',
    };
    if (known.deviceId !== this.#remembered.deviceId) this.#write();
  }

  /** Stands in every event that this device records. */
  get deviceId(): string {
    return this.#remembered.deviceId;
  }

  get language(): Language {
    return this.#remembered.language;
  }

  set language(language: Language) {
    this.#remembered = { ...this.#remembered, language };
    this.#write();
  }

  #write(): void {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.draft`, JSON.stringify(this.#remembered));
    renameSync(`${this.#file}.draft`, this.#file);
  }
}

/** An unreadable file counts as none: nothing in it is worth a failed start. */
function readKnown(file: string): Partial<Record<keyof Remembered, unknown>> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof content === 'object' && content !== null ? content : {};
  } catch {
    return {};
  }
}
