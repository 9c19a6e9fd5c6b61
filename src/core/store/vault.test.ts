import { describe, expect, it } from 'vitest';
import { createVault } from './vault.ts';

const vault = createVault(new Uint8Array(32).fill(1));

describe('vault', () => {
  it('gives back what it sealed, each time under another cipher text', () => {
    const text = '51991919830928195X 龙潭村';
    expect(vault.decrypt(vault.encrypt(text))).toBe(text);
    expect(vault.encrypt(text)).not.toBe(vault.encrypt(text));
    const bytes = Buffer.from([0, 255, 128, 10]);
    expect(vault.unseal(vault.seal(bytes))).toEqual(bytes);
  });
  it('refuses altered bytes and another key', () => {
    const sealed = vault.seal(Buffer.from('paper'));
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => vault.unseal(sealed)).toThrow();
    expect(() => createVault(new Uint8Array(32).fill(2)).decrypt(vault.encrypt('x'))).toThrow();
  });
  it('finds by hash, apart by kind', () => {
    expect(vault.lookupHash('phone', '1')).toBe(vault.lookupHash('phone', '1'));
    expect(vault.lookupHash('phone', '1')).not.toBe(vault.lookupHash('identity', '1'));
  });
});
