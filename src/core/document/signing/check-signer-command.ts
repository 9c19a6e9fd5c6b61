/** Who signs is who he says: by card, by another member of staff, or by a code on his phone. A failure is kept and logged. */
import { eq } from 'drizzle-orm';
import { identityHash } from '../../household/household-store.ts';
import { normaliseIdentityNumber } from '../../household/identity-number.ts';
import { Refusal } from '../../kernel/result.ts';
import { verifyPassword } from '../../organisation/password.ts';
import { staff } from '../../organisation/tables.ts';
import { RecordedRefusal, type CommandContext } from '../../pipeline/context.ts';
import { orm } from '../../store/orm.ts';
import { codeHash } from './send-code-command.ts';
import { openSessionNamed, signerInTurn, TRIES, updateSigner, type OpenSession, type SignerRecord } from './session-store.ts';

type Check =
  | { readonly method: 'idCard'; readonly identityNumber: string }
  | { readonly method: 'witness'; readonly staffNo: string; readonly password: string }
  | { readonly method: 'oneTimeCode'; readonly code: string };

/**
 * @throws Refusal `not_read_to_end`, `check_not_asked`, `witness_is_operator`, `code_expired`; RecordedRefusal
 * `identity_differs`, `wrong_password`, `one_time_code_wrong`, `code_tries_over`: five failures of a code make it void.
 */
export async function check(context: CommandContext, input: { sessionId: string; position: number; check: Check }): Promise<null> {
  const open = openSessionNamed(context, input.sessionId);
  const signer = signerInTurn(open, input.position);
  if (signer.readAt === null) throw new Refusal('not_read_to_end', { pages: open.record.pages, seen: 0 });
  if (signer.checkMethod !== input.check.method) throw new Refusal('check_not_asked');
  const witnessId = await passed(context, open, signer, input.check);
  const tries = signer.codeTries + (input.check.method === 'oneTimeCode' ? 1 : 0);
  updateSigner(context, signer, { checkedAt: context.environment.now(), witnessId, codeTries: tries, codeHash: null });
  context.record('signing.checked', { sessionId: signer.sessionId, position: signer.position, documentId: open.record.id, method: input.check.method, witnessId });
  return null;
}

/** @returns the witness, where one was asked for. */
async function passed(context: CommandContext, open: OpenSession, signer: SignerRecord, given: Check): Promise<string | null> {
  switch (given.method) {
    case 'idCard':
      if (identityHash(context.vault, normaliseIdentityNumber(given.identityNumber)) !== signer.identityHash) throw failed(context, open, signer, 'identity_differs', {}, 'check.identityNumber');
      return null;
    case 'witness':
      return witnessOf(context, open, signer, given);
    case 'oneTimeCode':
      requireCode(context, open, signer, given.code);
      return null;
  }
}

async function witnessOf(context: CommandContext, open: OpenSession, signer: SignerRecord, given: { staffNo: string; password: string }): Promise<string> {
  const person = orm(context.db).select().from(staff).where(eq(staff.staffNo, given.staffNo)).get();
  if (person && [open.session.openedBy, context.session.staffId].includes(person.id)) throw new Refusal('witness_is_operator', {}, 'check.staffNo');
  const isGood = person !== undefined && person.isActive && person.branchId === context.session.branchId && await verifyPassword(given.password, person.passwordHash);
  if (!isGood) throw failed(context, open, signer, 'wrong_password', { left: Math.max(0, TRIES - signer.codeTries - 1) }, 'check.password');
  return person.id;
}

function requireCode(context: CommandContext, open: OpenSession, signer: SignerRecord, code: string): void {
  if (signer.codeTries >= TRIES) throw new Refusal('code_tries_over', {}, 'check.code');
  if (signer.codeHash === null || signer.codeExpiresAt === null || context.environment.now() > signer.codeExpiresAt) throw new Refusal('code_expired', {}, 'check.code');
  if (codeHash(context.vault, signer.sessionId, signer.position, code) === signer.codeHash) return;
  const left = TRIES - signer.codeTries - 1;
  throw failed(context, open, signer, left > 0 ? 'one_time_code_wrong' : 'code_tries_over', { left }, 'check.code');
}

/** Kept, not rolled back: otherwise the count would never grow. */
function failed(context: CommandContext, open: OpenSession, signer: SignerRecord, code: string, params: Record<string, number>, field: string): RecordedRefusal {
  updateSigner(context, signer, { codeTries: signer.codeTries + 1 });
  context.record('signing.checkFailed', { sessionId: signer.sessionId, position: signer.position, documentId: open.record.id, method: signer.checkMethod, code });
  if (signer.checkMethod === 'witness' && signer.codeTries + 1 >= TRIES) return new RecordedRefusal('code_tries_over', {}, field);
  return new RecordedRefusal(code, params, field);
}
