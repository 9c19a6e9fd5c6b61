/** Who signs what, in which order, and where on the paper. Pure. */
import type { DocumentKind } from '../../contract/document.ts';
import type { SignerRole } from '../../contract/signing.ts';

/** The persons in their order; the bank's seal closes each paper. A kind that is not here is not signed on a device. */
const order: Partial<Record<DocumentKind, readonly SignerRole[]>> = {
  inquiryAuthorisation: ['authoriser', 'bank'],
  costDisclosure: ['borrower', 'bank'],
  lineContract: ['borrower', 'coBorrower', 'bank'],
  drawNote: ['borrower', 'bank'],
};

/** null: the kind is not signed on a device. */
export function signerRolesOf(kind: DocumentKind, hasCoBorrower: boolean): readonly SignerRole[] | null {
  return order[kind]?.filter((role) => role !== 'coBorrower' || hasCoBorrower) ?? null;
}

const parties: readonly (readonly [RegExp, SignerRole])[] = [
  [/^授权人/, 'authoriser'], [/^借款人/, 'borrower'], [/^共同还款人/, 'coBorrower'], [/^(贷款人|被授权人)/, 'bank'],
];

/** The signer whose block of the paper has that title; null for a party of another kind. */
export function roleOfParty(title: string): SignerRole | null {
  return parties.find(([pattern]) => pattern.test(title.trim()))?.[1] ?? null;
}

/** Of the place in the PDF where the role signs. */
export const placeName = (role: SignerRole): string => `signature-${role}`;
