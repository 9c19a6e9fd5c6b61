/**
 * The institution's seal: a PKCS #12 beside the store, with its password sealed by the operating system.
 *
 * A real one comes from a licensed authority and is installed once: BRANCH_DESK_SEAL_P12 names the file and
 * BRANCH_DESK_SEAL_PASSWORD holds its password at that one start. A demonstration makes its own under a test authority.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SystemSeal } from './data-key.ts';
import { makeTestSeal } from './test-authority.ts';

export interface InstalledSeal {
  readonly p12: Uint8Array;
  readonly password: string;
  /** Made by the test authority: no legal effect. */
  readonly isTest: boolean;
}

/** A seal to be installed now. */
export interface NewSeal {
  readonly file: string;
  readonly password: string;
}

interface SealFile {
  readonly authority: 'institution' | 'test';
  /** Base64. Useless without the password. */
  readonly p12: string;
  /** Sealed by the operating system, base64; in a demonstration without a key store as it is. */
  readonly password: string;
  readonly seal: 'system' | 'none';
}

export const sealFileOf = (storePath: string): string => `${storePath}.seal`;

/** Stands in the certificate of a demonstration, where the lender's name would. */
export const DEMONSTRATION_INSTITUTION = '示范县农村商业银行';

const YEARS = 10;

/** null: none is installed, and nothing is signed on this device until one is. `now` in UTC milliseconds. */
export async function institutionSealFor(
  storePath: string, options: { isDemonstration: boolean; institution: string; system: SystemSeal; install: NewSeal | null; now: number },
): Promise<InstalledSeal | null> {
  const { isDemonstration, system, install, now } = options;
  const file = sealFileOf(storePath);
  if (install) await write(file, { p12: readFileSync(install.file), password: install.password, isTest: false }, isDemonstration, system);
  if (existsSync(file)) return read(file, system);
  if (!isDemonstration) return null;
  const password = randomBytes(24).toString('base64url');
  const { p12 } = await makeTestSeal(options.institution, password, { from: now - 86_400_000, years: YEARS });
  const made = { p12, password, isTest: true };
  await write(file, made, isDemonstration, system);
  return made;
}

async function write(file: string, seal: InstalledSeal, isDemonstration: boolean, system: SystemSeal): Promise<void> {
  const isSealed = await system.isAvailable();
  if (!isSealed && !isDemonstration) throw new Error('no key store for the institution’s seal');
  const content: SealFile = {
    authority: seal.isTest ? 'test' : 'institution', p12: Buffer.from(seal.p12).toString('base64'), seal: isSealed ? 'system' : 'none',
    password: isSealed ? (await system.seal(seal.password)).toString('base64') : seal.password,
  };
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600, flush: true });
  renameSync(draft, file);
}

async function read(file: string, system: SystemSeal): Promise<InstalledSeal> {
  const { authority, p12, password, seal } = JSON.parse(readFileSync(file, 'utf8')) as SealFile;
  return {
    p12: Buffer.from(p12, 'base64'), isTest: authority === 'test',
    password: seal === 'none' ? password : (await system.unseal(Buffer.from(password, 'base64'))).text,
  };
}
