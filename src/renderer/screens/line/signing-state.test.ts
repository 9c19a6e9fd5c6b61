import { describe, expect, it } from 'vitest';
import type { LineRow } from '../../../core/contract/credit.ts';
import type { DocumentKind, DocumentRow } from '../../../core/contract/document.ts';
import { countLines, papersOf } from './line-filter.ts';
import { signingStages } from './signing-state.ts';

const line = (id: string, change: Partial<LineRow> = {}): LineRow => ({
  id, lineNo: id, householdId: `household of ${id}`, householdNo: '', headName: id, identityMask: '', villageId: '', villageName: '', groupNo: 1, managerName: null,
  status: 'pendingSignature', grade: 'AA', limit: 6_700_000, used: 0, available: 0, ratePpm: 49_000, termMonths: 36, approvedOn: '2026-11-20',
  startsOn: null, expiresOn: null,
  contractNo: null, authorisationSigned: false, costDisclosureSigned: false, contractSigned: false, reviewedOn: null, reviewDueOn: null, reviewState: 'none', pendingRequest: null, ...change,
});
const paper = (kind: DocumentKind, subjectId: string, signedOn: string | null = null): DocumentRow => ({
  id: `${kind} of ${subjectId}`, kind, documentNo: '', householdId: null, headName: null, villageName: null, subjectId, period: '', createdOn: '2026-11-25',
  createdBy: '', pages: 1, size: 1, sha256: '', signedOn, signedWitness: null,
});
const summary = (lines: readonly LineRow[], papers: readonly DocumentRow[]) =>
  signingStages(lines, papers).map((stage) => [stage.subjectIds.length, stage.made.length, stage.signed, stage.signable.length, stage.gate]);

describe('papers before a line opens', () => {
  it('asks for all three, nothing signable before it is made', () => {
    expect(summary([line('a')], [])).toEqual([[1, 0, 0, 0, 'gateMade'], [1, 0, 0, 0, 'gateMade'], [1, 0, 0, 0, 'gateMade']]);
  });
  const papers = [paper('inquiryAuthorisation', 'household of a'), paper('costDisclosure', 'a'), paper('lineContract', 'a')];
  it('lets only the authorisation be signed first', () => {
    expect(summary([line('a')], papers)).toEqual([[1, 1, 0, 1, null], [1, 1, 0, 0, 'gateAuthorisation'], [1, 1, 0, 0, 'gateAuthorisation']]);
  });
  it('keeps the contract behind the cost disclosure', () => {
    const stages = summary([line('a', { authorisationSigned: true })], [paper('inquiryAuthorisation', 'household of a', '2026-11-25'), ...papers.slice(1)]);
    expect(stages).toEqual([[1, 1, 1, 0, null], [1, 1, 0, 1, null], [1, 1, 0, 0, 'gateDisclosure']]);
  });
  it('lets what was signed at one sitting be handed in together', () => {
    const [, disclosure, contract] = signingStages([line('a', { authorisationSigned: true })], papers, new Set(['costDisclosure of a']));
    expect(disclosure).toMatchObject({ signable: [], waiting: 1, heldBack: 0, gate: null });
    expect(contract).toMatchObject({ signable: [{ id: 'lineContract of a' }], waiting: 0, gate: null });
  });
  it('needs no paper for an authorisation that was signed at the survey', () => {
    const [authorisation] = signingStages([line('a', { authorisationSigned: true })], []);
    expect(authorisation).toMatchObject({ subjectIds: [], notNeeded: 1, gate: null });
  });
  it('offers a pre-approved household nothing but the authorisation', () => {
    expect(signingStages([line('a', { status: 'preApproved' })], []).map((stage) => stage.subjectIds.length)).toEqual([1, 0, 0]);
  });
});

it('counts lines by status and those that expire within thirty days', () => {
  const lines = [line('a'), line('b', { status: 'open', expiresOn: '2026-12-10', contractSigned: true }), line('c', { status: 'open', expiresOn: '2029-01-01' })];
  expect(countLines(lines, '2026-12-25')).toMatchObject({ all: 3, pendingSignature: 1, open: 2, expiring: 1 });
  expect(lines.map(papersOf)).toEqual(['none', 'contract', 'none']);
});
