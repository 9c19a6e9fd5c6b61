/**
 * A certificate authority for demonstrations, and a P12 of an institution under it. Worth nothing outside: everybody can
 * make the like, so every page that is sealed by it says 演示签章，无法律效力.
 */
import * as asn1js from 'asn1js';
import {
  AttributeTypeAndValue, AuthenticatedSafe, BasicConstraints, CertBag, Certificate, Extension, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo,
  SafeBag, SafeContents, type RelativeDistinguishedNames,
} from 'pkijs';

export interface TestSeal {
  readonly p12: Uint8Array;
  /** The authority's certificate, DER: to be trusted by who checks demonstration papers. */
  readonly authority: Uint8Array;
}

const RSA = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' } as const;
const oid = { country: '2.5.4.6', organisation: '2.5.4.10', commonName: '2.5.4.3', basicConstraints: '2.5.29.19', keyUsage: '2.5.29.15' } as const;
const KEY_CERT_SIGN = 0x04;
const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;

interface Lifetime {
  /** UTC milliseconds. */
  readonly from: number;
  readonly years: number;
}

/** `institution` is the name in the certificate. */
export async function makeTestSeal(institution: string, password: string, lifetime: Lifetime): Promise<TestSeal> {
  const authorityKeys = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  const sealKeys = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  const authority = await certificate({ subject: '演示签章测试机构', keys: authorityKeys, serial: 1, isAuthority: true, ...lifetime });
  const leaf = await certificate({ subject: institution, keys: sealKeys, serial: 2, isAuthority: false, issuer: authority, issuerKey: authorityKeys.privateKey, ...lifetime });
  const p12 = await asP12(sealKeys.privateKey, [leaf, authority], password);
  return { p12, authority: new Uint8Array(authority.toSchema().toBER(false)) };
}

interface CertificateSpec extends Lifetime {
  readonly subject: string;
  readonly keys: CryptoKeyPair;
  readonly serial: number;
  readonly isAuthority: boolean;
  readonly issuer?: Certificate;
  readonly issuerKey?: CryptoKey;
}

async function certificate(spec: CertificateSpec): Promise<Certificate> {
  const made = new Certificate();
  made.version = 2;
  made.serialNumber = new asn1js.Integer({ value: spec.serial });
  name(made.subject, spec.subject);
  made.issuer = spec.issuer?.subject ?? made.subject;
  made.notBefore.value = new Date(spec.from);
  made.notAfter.value = new Date(spec.from + spec.years * 365 * 86_400_000);
  made.extensions = [
    extension(oid.basicConstraints, new BasicConstraints({ cA: spec.isAuthority }).toSchema()),
    extension(oid.keyUsage, bits(spec.isAuthority ? KEY_CERT_SIGN : DIGITAL_SIGNATURE | NON_REPUDIATION)),
  ];
  await made.subjectPublicKeyInfo.importKey(spec.keys.publicKey);
  await made.sign(spec.issuerKey ?? spec.keys.privateKey, 'SHA-256');
  return made;
}

/** UTF-8, so that Chinese names survive; the country is ASCII by its rule. */
function name(into: RelativeDistinguishedNames, text: string): void {
  into.typesAndValues.push(
    new AttributeTypeAndValue({ type: oid.country, value: new asn1js.PrintableString({ value: 'CN' }) }),
    new AttributeTypeAndValue({ type: oid.organisation, value: new asn1js.Utf8String({ value: text }) }),
    new AttributeTypeAndValue({ type: oid.commonName, value: new asn1js.Utf8String({ value: text }) }),
  );
}

const extension = (extnID: string, value: asn1js.BaseBlock): Extension => new Extension({ extnID, critical: true, extnValue: value.toBER(false) });

const bits = (flags: number): asn1js.BitString => new asn1js.BitString({ valueHex: new Uint8Array([flags]).buffer, unusedBits: flags & 0x01 ? 0 : 2 });

/** PKCS #12 with PBES2 (AES-256-CBC), as OpenSSL 3 writes it. */
async function asP12(key: CryptoKey, chain: readonly Certificate[], password: string): Promise<Uint8Array> {
  const secret = new TextEncoder().encode(password).buffer;
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(await crypto.subtle.exportKey('pkcs8', key)) });
  await keyBag.makeInternalValues({
    password: secret, contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 } as never, hmacHashAlgorithm: 'SHA-256', iterationCount: 100_000,
  });
  const safeBags = [
    new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue: keyBag }),
    ...chain.map((one) => new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.3', bagValue: new CertBag({ parsedValue: one }) })),
  ];
  const pfx = new PFX({
    parsedValue: {
      integrityMode: 0,
      authenticatedSafe: new AuthenticatedSafe({ parsedValue: { safeContents: [{ privacyMode: 0, value: new SafeContents({ safeBags }) }] } }),
    },
  });
  if (!pfx.parsedValue?.authenticatedSafe) throw new Error('pkijs kept no safe');
  await pfx.parsedValue.authenticatedSafe.makeInternalValues({ safeContents: [{}] });
  await pfx.makeInternalValues({ password: secret, iterations: 100_000, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256' });
  return new Uint8Array(pfx.toSchema().toBER(false));
}
