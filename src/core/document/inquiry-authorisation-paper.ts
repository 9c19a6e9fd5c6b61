/** Facts of the authorisation to query the credit bureau. */
import type { Facts } from './filled-document.ts';
import { tick } from './figures.ts';
import { BLANK, type Institution } from './loan-terms.ts';

export interface InquiryAuthorisationPaper {
  readonly institution: Institution;
  readonly householdNo: string;
  readonly villageText: string;
  /** Full: the bureau is asked by it. Whoever makes the paper is logged. */
  readonly person: { readonly name: string; readonly identityNumber: string; readonly phone: string | null };
  /** 查询用途; what is not ticked is not authorised. */
  readonly purposes: { readonly approval: boolean; readonly management: boolean; readonly guarantee: boolean; readonly dispute: boolean };
}

/** What the product needs: deciding on the line and watching the loan. Nobody stands surety. */
export const PRODUCT_PURPOSES = { approval: true, management: true, guarantee: false, dispute: true } as const;

export function inquiryAuthorisationFacts(paper: InquiryAuthorisationPaper): Facts {
  const { institution, person, purposes } = paper;
  return {
    fields: {
      lenderName: institution.lenderName,
      branchName: institution.branchName,
      householdNo: paper.householdNo,
      villageText: paper.villageText,
      personName: person.name,
      personIdentity: person.identityNumber,
      personPhone: person.phone ?? BLANK,
      tickApproval: tick(purposes.approval),
      tickManagement: tick(purposes.management),
      tickGuarantee: tick(purposes.guarantee),
      tickDispute: tick(purposes.dispute),
    },
  };
}
