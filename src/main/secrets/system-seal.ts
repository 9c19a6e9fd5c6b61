/** Electron's safeStorage as SystemSeal: the asynchronous calls where this Electron has them, else the older ones. */
import { safeStorage } from 'electron';
import type { SystemSeal } from './data-key.ts';

const hasAsync = typeof safeStorage.encryptStringAsync === 'function';

export const systemSeal: SystemSeal = {
  async isAvailable() {
    // Linux without a key store "encrypts" with a password that stands in Chromium's source.
    if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) return false;
    return hasAsync ? safeStorage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable();
  },
  async seal(text) {
    return hasAsync ? safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text);
  },
  async unseal(sealed) {
    if (!hasAsync) return { text: safeStorage.decryptString(sealed), shouldSealAgain: false };
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed);
    return { text: result, shouldSealAgain: shouldReEncrypt };
  },
};
