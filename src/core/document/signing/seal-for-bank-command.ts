/** The bank's seal closes the paper. Whoever sets it is another than who led the session. */
import { fileInArchive } from '../../archive/archive-store.ts';
import { Refusal } from '../../kernel/result.ts';
import type { CommandContext } from '../../pipeline/context.ts';
import { documentNames } from '../labels.ts';
import { readInstitution } from '../line-paper-store.ts';
import { evidenceSheet } from './evidence-sheet-pdf.ts';
import { sealMark } from './marks-pdf.ts';
import { fileEvidence, readEvidence, sealStep } from './seal-step-store.ts';
import { endSession, openSessionNamed } from './session-store.ts';
import { completeSignature, requireCleanContracts } from './signed-paper-store.ts';

/** @throws Refusal `maker_is_checker`, `signer_out_of_order`, those of openSessionNamed, and the gates. */
export async function sealForBank(context: CommandContext, { sessionId }: { sessionId: string }): Promise<{ opened: number }> {
  const { environment, session: person, businessDate } = context;
  const open = openSessionNamed(context, sessionId);
  const { session, record, signers } = open;
  if (session.openedBy === person.staffId) throw new Refusal('maker_is_checker');
  const next = signers.find(({ signedAt }) => signedAt === null);
  if (!next || next.role !== 'bank') throw new Refusal('signer_out_of_order');
  requireCleanContracts(context, [record]);
  const isTest = environment.institutionSeal?.isTest !== false;
  const { lenderName } = readInstitution(context);
  const mark = await sealMark({ institution: lenderName, date: businessDate, isTest }, environment.fontsFolder);
  const step = await sealStep(context, open, next, mark);
  const earlier = readEvidence(context, open);
  const own = await fileEvidence(context, open, next, { ...step, handwriting: null });
  const filing = { kind: record.kind, householdId: record.householdId, documentId: record.id, number: record.documentNo, mediaType: 'application/pdf' } as const;
  fileInArchive(context, { ...filing, part: 'signed', bytes: step.bytes });
  const sheet = await evidenceSheet({
    lenderName, documentNo: record.documentNo, documentName: documentNames[record.kind], finalSha256: step.signedSha256, isTest,
    evidence: [...earlier, own.evidence], hashes: [...signers.flatMap(({ evidenceSha256 }) => evidenceSha256 ?? []), own.sha256],
  }, environment.fontsFolder);
  fileInArchive(context, { ...filing, part: 'evidence', bytes: sheet });
  endSession(context, session, 'completed', null);
  return { opened: completeSignature(context, record, { signedOn: businessDate, witnessId: session.openedBy, source: 'electronic' }) };
}
