import type { InquiryPurpose } from '../contract/inquiry.ts';

/** What the product's form asks for: deciding on the line, watching the loan, settling a dispute. Nobody stands surety. */
export const PRODUCT_PURPOSES: readonly InquiryPurpose[] = ['approval', 'management', 'dispute'];
