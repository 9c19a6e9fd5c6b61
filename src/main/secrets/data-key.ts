/**
 * The key of everything personal in the store: 32 random bytes, kept beside the store and sealed by the operating
 * system (DPAPI, Keychain, libsecret, KWallet), so that a copied store is of no use elsewhere.
 *
 * Where the operating system has no key store the app does not start, unless it is a demonstration: that one may keep
 * its key unsealed, because its people are made up.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The operating system's key store; Electron's safeStorage behind it. */
export interface SystemSeal {
  isAvailable(): Promise<boolean>;
  seal(text: string): Promise<Buffer>;
  /** @throws Error when the seal was made by another user or on another machine. */
  unseal(sealed: Buffer): Promise<{ text: string; shouldSealAgain: boolean }>;
}

interface KeyFile {
  readonly seal: 'system' | 'none';
  /** Base64: the sealed key, or with seal `none` the key itself. */
  readonly key: string;
}

export type KeyFault = 'no_key_store' | 'key_missing' | 'key_not_sealed' | 'key_not_readable';

export class KeyError extends Error {
  readonly code: KeyFault;

  constructor(code: KeyFault, options?: ErrorOptions) {
    super(code, options);
    this.name = 'KeyError';
    this.code = code;
  }
}

const KEY_BYTES = 32;

export const keyFileOf = (storePath: string): string => `${storePath}.key`;

/** Makes the key with the store; from then on it is only read. @throws KeyError */
export async function dataKeyFor(storePath: string, isDemonstration: boolean, system: SystemSeal): Promise<Uint8Array> {
  const file = keyFileOf(storePath);
  if (existsSync(file)) return readKey(file, isDemonstration, system);
  // A new key beside an old store would only hide that the old one is lost.
  if (existsSync(storePath)) throw new KeyError('key_missing');
  const key = randomBytes(KEY_BYTES);
  await writeKey(file, key, isDemonstration, system);
  return key;
}

async function writeKey(file: string, key: Buffer, isDemonstration: boolean, system: SystemSeal): Promise<void> {
  const text = key.toString('base64');
  if (await system.isAvailable()) return store(file, { seal: 'system', key: (await system.seal(text)).toString('base64') });
  if (!isDemonstration) throw new KeyError('no_key_store');
  store(file, { seal: 'none', key: text });
}

async function readKey(file: string, isDemonstration: boolean, system: SystemSeal): Promise<Uint8Array> {
  const { seal, key } = parseKeyFile(readFileSync(file, 'utf8'));
  if (seal === 'none') {
    if (!isDemonstration) throw new KeyError('key_not_sealed');
    return keyBytes(key);
  }
  if (!(await system.isAvailable())) throw new KeyError('no_key_store');
  const { text, shouldSealAgain } = await unseal(system, key);
  const bytes = keyBytes(text);
  if (shouldSealAgain) await writeKey(file, bytes, isDemonstration, system);
  return bytes;
}

async function unseal(system: SystemSeal, key: string): ReturnType<SystemSeal['unseal']> {
  try {
    return await system.unseal(Buffer.from(key, 'base64'));
  } catch (cause) {
    throw new KeyError('key_not_readable', { cause });
  }
}

function parseKeyFile(text: string): KeyFile {
  try {
    const { seal, key } = JSON.parse(text) as Partial<KeyFile>;
    if ((seal === 'system' || seal === 'none') && typeof key === 'string') return { seal, key };
  } catch {
    // not JSON: falls through to the same fault
  }
  throw new KeyError('key_not_readable');
}

function keyBytes(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.byteLength !== KEY_BYTES) throw new KeyError('key_not_readable');
  return bytes;
}

/** Whole or not at all: half a key file would lose the store. */
function store(file: string, content: KeyFile): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600, flush: true });
  renameSync(draft, file);
}
