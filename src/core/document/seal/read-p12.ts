/** The institution's key and certificates out of a P12 (PKCS #12, PBES2 as OpenSSL 3 writes it). */
import { Certificate, PFX, PrivateKeyInfo, type CertBag, type PKCS8ShroudedKeyBag, type SafeBag } from 'pkijs';
import { Refusal } from '../../kernel/result.ts';

export interface SealKey {
  readonly key: CryptoKey;
  /** The certificate of the key first, then those above it. */
  readonly chain: readonly [Certificate, ...Certificate[]];
}

const KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';

/** @throws Refusal `seal_unreadable` for a wrong password, another kind of key, or no key at all. */
export async function readP12(p12: Uint8Array, password: string): Promise<SealKey> {
  try {
    const bags = await bagsOf(p12, new TextEncoder().encode(password).buffer);
    const pkcs8 = (bags.find(({ bagId }) => bagId === KEY_BAG)?.bagValue as PKCS8ShroudedKeyBag | undefined)?.parsedValue;
    if (!pkcs8) throw new Error('no key');
    const certificates = bags.filter(({ bagId }) => bagId === CERTIFICATE_BAG).map(({ bagValue }) => (bagValue as CertBag).parsedValue as Certificate);
    const key = await signingKey(pkcs8);
    const own = await ownCertificate(key, certificates);
    return { key, chain: [own, ...certificates.filter((one) => one !== own)] };
  } catch (cause) {
    throw new Refusal('seal_unreadable', { reason: cause instanceof Error ? cause.message : '' });
  }
}

async function bagsOf(p12: Uint8Array, password: ArrayBuffer): Promise<readonly SafeBag[]> {
  const pfx = PFX.fromBER(Uint8Array.from(p12));
  await pfx.parseInternalValues({ password, checkIntegrity: true });
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) throw new Error('no safe');
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
  const contents = (safe.parsedValue as { safeContents: readonly { value: { safeBags: readonly SafeBag[] } }[] }).safeContents;
  const bags = contents.flatMap(({ value }) => value.safeBags);
  for (const bag of bags) if (bag.bagId === KEY_BAG) await (bag.bagValue as unknown as ShroudedKey).parseInternalValues({ password });
  return bags;
}

/** pkijs calls it protected and documents it as the way to open a bag. */
interface ShroudedKey {
  parseInternalValues(parameters: { readonly password: ArrayBuffer }): Promise<void>;
}

function signingKey(pkcs8: PrivateKeyInfo): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8.toSchema().toBER(false), { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, true, ['sign']);
}

/** The certificate whose public key is the key's. */
async function ownCertificate(key: CryptoKey, certificates: readonly Certificate[]): Promise<Certificate> {
  const { n } = await crypto.subtle.exportKey('jwk', key);
  for (const one of certificates) {
    const jwk = await crypto.subtle.exportKey('jwk', await one.getPublicKey({ algorithm: { algorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as never, usages: ['verify'] } }));
    if (jwk.n === n) return one;
  }
  throw new Error('no certificate of the key');
}
