import type { signingContract } from '../../contract/signing.ts';
import type { Handlers } from '../../pipeline/context.ts';
import { check } from './check-signer-command.ts';
import { decideReturns } from './decide-returns-command.ts';
import { cancelSession, refuse } from './end-session-command.ts';
import { handInScan } from './hand-in-scan-command.ts';
import { openSession } from './open-session-command.ts';
import { openSessions, paperOfCode, paperReturns, session } from './queries.ts';
import { finishReading, startReading } from './reading-command.ts';
import { sealForBank } from './seal-for-bank-command.ts';
import { sendCode } from './send-code-command.ts';
import { sign } from './sign-paper-command.ts';

export const signingHandlers: Handlers<typeof signingContract> = {
  session, openSessions, openSession, startReading, finishReading, sendCode, check, sign, sealForBank, refuse, cancelSession,
  handInScan, paperOfCode, paperReturns, decideReturns,
};
