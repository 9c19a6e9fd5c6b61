import type { inquiryContract } from '../contract/inquiry.ts';
import type { Handlers } from '../pipeline/context.ts';
import { decideCollected } from './decide-collected-command.ts';
import { handInCollected } from './hand-in-collected-command.ts';
import { authorisations, awaitedForms, household } from './queries.ts';
import { recordReport } from './record-report-command.ts';
import { withdraw } from './withdraw-authorisation-command.ts';

export const inquiryHandlers: Handlers<typeof inquiryContract> = { household, awaitedForms, authorisations, handInCollected, decideCollected, withdraw, recordReport };
