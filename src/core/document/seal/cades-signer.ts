/**
 * CAdES for PAdES: a detached CMS over a PDF's byte range, with the signing certificate bound in (ETSI EN 319 122-1,
 * ESS signing-certificate-v2) and without a signing time, which PAdES takes from the signature dictionary.
 *
 * pkijs instead of @signpdf's own signer: that one encodes a Chinese name twice, and writes no CAdES attributes.
 */
import { Signer } from '@signpdf/utils';
import * as asn1js from 'asn1js';
import { Attribute, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedAndUnsignedAttributes, SignedData, SignerInfo, type Certificate } from 'pkijs';
import type { SealKey } from './read-p12.ts';

const oid = {
  data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2', contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

export class CadesSigner extends Signer {
  readonly #seal: SealKey;

  constructor(seal: SealKey) {
    super();
    this.#seal = seal;
  }

  override async sign(pdf: Uint8Array): Promise<Buffer> {
    const { key, chain } = this.#seal;
    const [own] = chain;
    const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(pdf));
    const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes: await attributes(own, digest) });
    const signed = new SignedData({
      version: 1,
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
      signerInfos: [new SignerInfo({ version: 1, sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }), signedAttrs })],
      certificates: [...chain],
    });
    await signed.sign(key, 0, 'SHA-256');
    return Buffer.from(new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema().toBER(false));
  }
}

async function attributes(own: Certificate, digest: ArrayBuffer): Promise<Attribute[]> {
  const certificateHash = await crypto.subtle.digest('SHA-256', own.toSchema().toBER(false));
  // ESSCertIDv2 with SHA-256, its default: the hash alone.
  const signingCertificate = new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [new asn1js.OctetString({ valueHex: certificateHash })] })] })],
  });
  return [
    new Attribute({ type: oid.contentType, values: [new asn1js.ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [new asn1js.OctetString({ valueHex: digest })] }),
    new Attribute({ type: oid.signingCertificateV2, values: [signingCertificate] }),
  ];
}
