/** Pen on glass: the signature goes onto the paper, the paper is sealed, and what proves it is filed. */
import { fileInArchive } from '../../archive/archive-store.ts';
import { pngSize } from '../../archive/accept-file-pdf.ts';
import { Refusal } from '../../kernel/result.ts';
import type { CommandContext } from '../../pipeline/context.ts';
import { openSessionNamed, signerInTurn, type OpenSession, type SignerRecord } from './session-store.ts';
import { handwritingMark } from './marks-pdf.ts';
import { fileEvidence, sealStep, type Handwriting } from './seal-step-store.ts';
import { chinaTimeText } from './times.ts';

type Dot = readonly [x: number, y: number, pressure: number, milliseconds: number];

interface SignInput {
  readonly sessionId: string;
  readonly position: number;
  readonly strokes: readonly (readonly Dot[])[];
  readonly image: Uint8Array;
}

const LEAST_DOTS = 8;
const MOST = { width: 3000, height: 2000 };

/** @throws Refusal `signer_not_checked`, `signature_empty`, `signature_image_invalid`, and those of openSessionNamed and signerInTurn. */
export async function sign(context: CommandContext, input: SignInput): Promise<null> {
  const open = openSessionNamed(context, input.sessionId);
  const signer = signerInTurn(open, input.position);
  if (signer.readAt === null || signer.checkedAt === null) throw new Refusal('signer_not_checked');
  if (input.strokes.reduce((sum, stroke) => sum + stroke.length, 0) < LEAST_DOTS) throw new Refusal('signature_empty');
  const size = pngSize(input.image);
  if (!size || size.width > MOST.width || size.height > MOST.height) throw new Refusal('signature_image_invalid');
  const mark = await drawn(context, signer, input.image);
  const step = await sealStep(context, open, signer, mark);
  await fileEvidence(context, open, signer, { ...step, handwriting: fileHandwriting(context, open, signer, input) });
  return null;
}

async function drawn(context: CommandContext, signer: SignerRecord, image: Uint8Array) {
  const { environment, vault } = context;
  const name = vault.decrypt(signer.sealedName ?? '');
  const caption = `${name}　${chinaTimeText(environment.now())}`;
  try {
    return await handwritingMark({ image, caption, isTest: environment.institutionSeal?.isTest !== false }, environment.fontsFolder);
  } catch {
    throw new Refusal('signature_image_invalid'); // the header was a PNG's, the rest was not
  }
}

/** The pen's way and its picture, encrypted like everything in the archive. */
function fileHandwriting(context: CommandContext, { record }: OpenSession, signer: SignerRecord, input: SignInput): Handwriting {
  const file = (bytes: Uint8Array, mediaType: 'application/json' | 'image/png') => fileInArchive(context, {
    kind: record.kind, part: 'handwriting', householdId: record.householdId, documentId: record.id, number: record.documentNo, bytes, mediaType,
  }).sha256;
  const strokes = new TextEncoder().encode(JSON.stringify({ unit: 'pixel, thousandth, millisecond', role: signer.role, strokes: input.strokes }));
  return { strokesSha256: file(strokes, 'application/json'), imageSha256: file(input.image, 'image/png') };
}
