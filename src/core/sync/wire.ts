/**
 * How branch and hub speak: signed requests (HTTP message signatures, RFC 9421, Ed25519) with a digest of the body
 * (RFC 9530), and texts sealed for one device (X25519, HKDF-SHA-256, AES-256-GCM).
 */
import {
  createCipheriv, createDecipheriv, createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes, sign, verify,
  type KeyObject,
} from 'node:crypto';

/** A request is signed for so long before and after the hub's clock. */
export const SIGNATURE_LIFE_SECONDS = 300;

export interface RequestToSign {
  readonly method: string;
  /** With its query: "/v1/feed?after=3". */
  readonly target: string;
  /** As it travels, compressed or not. */
  readonly body: Uint8Array;
}

export interface SignatureParameters {
  /** Seconds since 1970. */
  readonly created: number;
  readonly nonce: string;
  readonly keyId: string;
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

const digestHeader = (body: Uint8Array): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

const COMPONENTS = '("@method" "@path" "@query" "content-digest")';

const parametersText = ({ created, nonce, keyId }: SignatureParameters): string =>
  `${COMPONENTS};created=${created};nonce="${nonce}";keyid="${keyId}";alg="ed25519"`;

/** The signature base of RFC 9421, section 2.5. */
function signatureBase({ method, target }: RequestToSign, digest: string, parameters: string): string {
  const mark = target.indexOf('?');
  const [path, query] = mark < 0 ? [target, '?'] : [target.slice(0, mark), target.slice(mark)];
  return [`"@method": ${method}`, `"@path": ${path}`, `"@query": ${query}`, `"content-digest": ${digest}`, `"@signature-params": ${parameters}`].join('\n');
}

export function signRequest(request: RequestToSign, parameters: SignatureParameters, privateKey: KeyObject): Record<string, string> {
  const digest = digestHeader(request.body);
  const text = parametersText(parameters);
  const signature = sign(null, Buffer.from(signatureBase(request, digest, text)), privateKey).toString('base64');
  return { 'content-digest': digest, 'signature-input': `sig1=${text}`, signature: `sig1=:${signature}:` };
}

const INPUT_FORM = /^sig1=\("@method" "@path" "@query" "content-digest"\);created=(\d{1,12});nonce="([\w-]{1,64})";keyid="([\w./:-]{1,200})";alg="ed25519"$/;

/** Who says to have signed, and when; null when the header is not what `signRequest` writes. Nothing is verified yet. */
export function readSignatureInput(header: unknown): SignatureParameters | null {
  const match = typeof header === 'string' ? INPUT_FORM.exec(header) : null;
  return match ? { created: Number(match[1]), nonce: match[2]!, keyId: match[3]! } : null;
}

export function isSignedBy(
  request: RequestToSign, headers: { readonly digest: unknown; readonly signature: unknown }, parameters: SignatureParameters, publicKey: KeyObject,
): boolean {
  const digest = digestHeader(request.body);
  if (headers.digest !== digest || typeof headers.signature !== 'string') return false;
  const match = /^sig1=:([A-Za-z0-9+/=]+):$/.exec(headers.signature);
  return match !== null && verify(null, Buffer.from(signatureBase(request, digest, parametersText(parameters))), publicKey, Buffer.from(match[1]!, 'base64'));
}

export interface DeviceKeys {
  /** Ed25519, PKCS#8 in base64. */
  readonly signingKey: string;
  /** X25519, PKCS#8 in base64. */
  readonly sealingKey: string;
}

export function newDeviceKeys(): DeviceKeys {
  const pkcs8 = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  return { signingKey: pkcs8(generateKeyPairSync('ed25519').privateKey), sealingKey: pkcs8(generateKeyPairSync('x25519').privateKey) };
}

export const privateKeyFrom = (pkcs8: string): KeyObject => createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
/** SPKI in base64. */
export const publicKeyText = (privateKey: KeyObject): string => createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
export const publicKeyFrom = (spki: string): KeyObject => createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });

/** Readable only by the holder of the X25519 private key that belongs to `publicKey` (SPKI in base64). */
export function sealFor(publicKey: string, text: string): string {
  const ephemeral = generateKeyPairSync('x25519');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sharedKey(ephemeral.privateKey, publicKeyFrom(publicKey)), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [publicKeyText(ephemeral.privateKey), iv.toString('base64'), cipher.getAuthTag().toString('base64'), body.toString('base64')];
  return parts.join('.');
}

/** @throws Error when it was altered or is for somebody else. */
export function openSealed(privateKey: KeyObject, sealed: string): string {
  const [ephemeral = '', iv = '', tag = '', body = ''] = sealed.split('.');
  const decipher = createDecipheriv('aes-256-gcm', sharedKey(privateKey, publicKeyFrom(ephemeral)), Buffer.from(iv, 'base64'));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64')), decipher.final()]).toString('utf8');
}

const sharedKey = (privateKey: KeyObject, publicKey: KeyObject): Buffer =>
  Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), '', 'branch-desk seal', 32));

/** How a channel's customer is found without the hub keeping identity numbers: a hash under the legal entity's key. */
export const identityLookup = (lookupKey: string, identityNumber: string): string =>
  createHmac('sha256', Buffer.from(lookupKey, 'base64')).update(identityNumber.toUpperCase()).digest('base64url');
