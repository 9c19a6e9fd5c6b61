/**
 * Personal data at rest: AES-256-GCM for reading back, a keyed hash for finding.
 *
 * Identity numbers, phones, bank cards and addresses are stored only as `encrypt(text)`, and looked up by
 * `lookupHash(kind, text)`. Both keys are derived (HKDF-SHA-256) from the store's data key.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export type PersonalKind = 'identity' | 'phone' | 'bankCard' | 'address' | 'device' | 'oneTimeCode';

export interface Vault {
  encrypt(text: string): string;
  /** @throws Error when the text was altered or the key is another one. */
  decrypt(sealed: string): string;
  /** The same for a file: no text in between. */
  seal(bytes: Uint8Array): Buffer;
  /** @throws Error when the bytes were altered or the key is another one. */
  unseal(sealed: Uint8Array): Buffer;
  /** The same text and kind give the same hash under one key; 43 characters, base64url. */
  lookupHash(kind: PersonalKind, text: string): string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

export function createVault(dataKey: Uint8Array): Vault {
  if (dataKey.byteLength !== 32) throw new RangeError('the data key has 32 bytes');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', dataKey, '', `branch-desk ${purpose}`, 32));
  const cipherKey = derive('encryption');
  const hashKey = derive('lookup');
  const seal = (plain: Uint8Array): Buffer => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', cipherKey, iv);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  };
  const unseal = (sealed: Uint8Array): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', cipherKey, sealed.subarray(0, IV_BYTES));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  };
  return {
    seal,
    unseal,
    encrypt: (text) => seal(Buffer.from(text, 'utf8')).toString('base64'),
    decrypt: (sealed) => unseal(Buffer.from(sealed, 'base64')).toString('utf8'),
    lookupHash: (kind, text) => createHmac('sha256', hashKey).update(`${kind}\u0000${text}`).digest('base64url'),
  };
}
