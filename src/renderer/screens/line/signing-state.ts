/** How far the papers of some lines are: what is made, what is signed, what may be signed now. Pure. */
import type { LineRow } from '../../../core/contract/credit.ts';
import type { DocumentKind, DocumentRow } from '../../../core/contract/document.ts';

/** The order is the law's and the bank's: ask the bureau with consent, show the cost, then bind. */
export const signingKinds = ['inquiryAuthorisation', 'costDisclosure', 'lineContract'] as const satisfies readonly DocumentKind[];
export type SigningKind = (typeof signingKinds)[number];

export type Gate = 'gateMade' | 'gateAuthorisation' | 'gateDisclosure';

export interface Stage {
  readonly kind: SigningKind;
  /** What `document.generate` wants: households for the authorisation, lines for the others. */
  readonly subjectIds: readonly string[];
  readonly made: readonly DocumentRow[];
  readonly signed: number;
  /** Papers that may be signed or handed in now. */
  readonly signable: readonly DocumentRow[];
  /** Papers whose scan waits for a second person. */
  readonly waiting: number;
  /** Made and unsigned papers whose step before is not done. */
  readonly heldBack: number;
  /** Lines that need no paper of this kind any more. */
  readonly notNeeded: number;
  /** Why nothing may be signed; null when something may, or all is. */
  readonly gate: Gate | null;
}

const subjectOf = (line: LineRow, kind: SigningKind): string => (kind === 'inquiryAuthorisation' ? line.householdId : line.id);

function needsPaper(line: LineRow, kind: SigningKind, hasPaper: boolean): boolean {
  if (kind === 'inquiryAuthorisation') return hasPaper || !line.authorisationSigned;
  return line.status !== 'preApproved';
}

/** The step before is done. */
function isGateOpen(line: LineRow, kind: SigningKind, isDisclosureIn: boolean): boolean {
  if (kind === 'inquiryAuthorisation') return true;
  return kind === 'costDisclosure' ? line.authorisationSigned : line.authorisationSigned && (line.costDisclosureSigned || isDisclosureIn);
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * `documents`: all current papers of the three kinds, whosever they are. `handedIn`: ids of those whose scan waits; what
 * was signed at one sitting is handed in together, and confirmed in the lawful order.
 */
export function signingStages(lines: readonly LineRow[], documents: readonly DocumentRow[], handedIn: ReadonlySet<string> = NOTHING): readonly Stage[] {
  const bySubject = new Map(documents.map((document) => [`${document.kind} ${document.subjectId}`, document]));
  const paperOf = (line: LineRow, kind: SigningKind) => bySubject.get(`${kind} ${subjectOf(line, kind)}`);
  return signingKinds.map((kind) => stageOf(kind, lines, (line, of = kind) => paperOf(line, of), handedIn));
}

function stageOf(kind: SigningKind, lines: readonly LineRow[], paperOf: (line: LineRow, of?: SigningKind) => DocumentRow | undefined, handedIn: ReadonlySet<string>): Stage {
  const needing = lines.filter((line) => needsPaper(line, kind, paperOf(line) !== undefined));
  const pairs = needing.flatMap((line) => { const paper = paperOf(line); return paper ? [{ line, paper }] : []; });
  const unsigned = pairs.filter(({ paper }) => paper.signedOn === null);
  const waiting = unsigned.filter(({ paper }) => handedIn.has(paper.id));
  const isIn = (line: LineRow) => handedIn.has(paperOf(line, 'costDisclosure')?.id ?? '');
  const signable = unsigned.filter(({ line, paper }) => !handedIn.has(paper.id) && isGateOpen(line, kind, isIn(line))).map(({ paper }) => paper);
  return {
    kind, signable,
    subjectIds: [...new Set(needing.map((line) => subjectOf(line, kind)))],
    made: pairs.map(({ paper }) => paper),
    signed: pairs.length - unsigned.length,
    waiting: waiting.length,
    heldBack: unsigned.length - signable.length - waiting.length,
    notNeeded: lines.length - needing.length,
    gate: gateOf(kind, needing, pairs.length, unsigned.filter(({ paper }) => !handedIn.has(paper.id)).map(({ line }) => line), signable.length),
  };
}

function gateOf(kind: SigningKind, needing: readonly LineRow[], made: number, unsigned: readonly LineRow[], signable: number): Gate | null {
  if (signable > 0 || needing.length === 0) return null;
  if (made === 0) return 'gateMade';
  if (unsigned.length === 0) return null;
  if (kind === 'lineContract' && unsigned.some((line) => line.authorisationSigned)) return 'gateDisclosure';
  return 'gateAuthorisation';
}

/** One line of the list by household. */
export interface SigningRow {
  readonly line: LineRow;
  readonly papers: Readonly<Record<SigningKind, DocumentRow | null>>;
}

export function signingRows(lines: readonly LineRow[], documents: readonly DocumentRow[]): readonly SigningRow[] {
  const bySubject = new Map(documents.map((document) => [`${document.kind} ${document.subjectId}`, document]));
  const paper = (line: LineRow, kind: SigningKind) => bySubject.get(`${kind} ${subjectOf(line, kind)}`) ?? null;
  return lines.map((line) => ({
    line,
    papers: {
      inquiryAuthorisation: paper(line, 'inquiryAuthorisation'), costDisclosure: paper(line, 'costDisclosure'),
      lineContract: paper(line, 'lineContract'),
    },
  }));
}
