/** The hub's own certificate authority for devices, and the secret from which keys of legal entities follow. Both lie in one folder. */
import 'reflect-metadata'; // @peculiar/x509 wants it first
import * as x509 from '@peculiar/x509';
import { hkdfSync, randomBytes, webcrypto } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ED25519 = { name: 'Ed25519' } as const;
const DAY_MS = 86_400_000;
const DEVICE_LIFE_DAYS = 730;
const AUTHORITY_LIFE_DAYS = 3_650;

export interface DeviceAuthority {
  /** PEM. */
  readonly certificate: string;
  /** A certificate for a device's Ed25519 key (SPKI in base64). */
  issue(device: { readonly subject: string; readonly publicKey: string }, now: number): Promise<{ certificate: string; serialNumber: string; expiresAt: number }>;
  /** Base64; the same for a legal entity as long as the secret is the same. */
  lookupKeyOf(legalEntityId: string): string;
  /** For administrators. */
  readonly adminToken: string;
}

/** Reads the folder's keys, made at the first start; only the hub's user may read them. */
export async function openAuthority(folder: string, now: number): Promise<DeviceAuthority> {
  x509.cryptoProvider.set(webcrypto as never);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = Buffer.from(keptText(folder, 'hub.secret', () => randomBytes(32).toString('base64')), 'base64');
  const adminToken = process.env['HUB_ADMIN_TOKEN'] ?? keptText(folder, 'admin.token', () => randomBytes(24).toString('base64url'));
  const { certificate, signingKey } = await authorityKeys(folder, now);
  return {
    certificate: certificate.toString('pem'),
    adminToken,
    lookupKeyOf: (legalEntityId) => Buffer.from(hkdfSync('sha256', secret, legalEntityId, 'branch-desk channel lookup', 32)).toString('base64'),
    async issue({ subject, publicKey }, at) {
      const expiresAt = at + DEVICE_LIFE_DAYS * DAY_MS;
      const serialNumber = randomBytes(16).toString('hex').replace(/^[89a-f]/, '1');
      const issued = await x509.X509CertificateGenerator.create({
        serialNumber, subject, issuer: certificate.subject, notBefore: new Date(at - DAY_MS), notAfter: new Date(expiresAt), signingAlgorithm: ED25519, signingKey,
        publicKey: await webcrypto.subtle.importKey('spki', Buffer.from(publicKey, 'base64'), ED25519, true, ['verify']) as CryptoKey,
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
          new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
        ],
      });
      return { certificate: issued.toString('pem'), serialNumber, expiresAt };
    },
  };
}

async function authorityKeys(folder: string, now: number): Promise<{ certificate: x509.X509Certificate; signingKey: CryptoKey }> {
  const keyFile = join(folder, 'authority.key');
  const certificateFile = join(folder, 'authority.pem');
  if (!existsSync(keyFile)) {
    const keys = (await webcrypto.subtle.generateKey(ED25519, true, ['sign', 'verify'])) as CryptoKeyPair;
    const made = await x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: '01', name: 'CN=Branch Desk hub', notBefore: new Date(now - DAY_MS), notAfter: new Date(now + AUTHORITY_LIFE_DAYS * DAY_MS), signingAlgorithm: ED25519, keys,
      extensions: [new x509.BasicConstraintsExtension(true, 0, true), new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true)],
    });
    writeSecret(keyFile, Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64'));
    writeSecret(certificateFile, made.toString('pem'));
  }
  const signingKey = await webcrypto.subtle.importKey('pkcs8', Buffer.from(readFileSync(keyFile, 'utf8'), 'base64'), ED25519, false, ['sign']) as CryptoKey;
  return { certificate: new x509.X509Certificate(readFileSync(certificateFile, 'utf8')), signingKey };
}

function keptText(folder: string, name: string, make: () => string): string {
  const file = join(folder, name);
  if (!existsSync(file)) writeSecret(file, make());
  return readFileSync(file, 'utf8').trim();
}

function writeSecret(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600);
}
