import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { confirmCollectedForms, scanOf, signOnPaper } from '../../../tests/support/sign-on-paper.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import type { BureauResult } from '../contract/inquiry.ts';
import { businessDate } from '../kernel/business-date.ts';
import { writeSetting } from '../store/settings.ts';
import { combineReports } from './combine-reports.ts';
import { covers, lastDayOf } from './in-force.ts';

let test: TestCore;
let manager: BranchApi;
let head: BranchApi;
let village: string;
let householdId: string;
beforeAll(async () => {
  test = await startTestCore();
  village = addExampleVillage(test.core, '龙潭村', 'KH0001');
  manager = await test.signedIn('KH0001');
  head = await test.signedIn('FZ0001');
});
afterAll(() => test.close());
beforeEach(() => {
  writeSetting(test.core.store.writer, 'business_date', '2026-11-25');
  [householdId = ''] = addExampleHouseholds(test.core, village, [{ change: (file) => { file.creditRecord.inquiryAuthorised = false; } }]);
});

const good: BureauResult = { currentlyOverdue: false, longestOverdueDays: 3, lenders: 1, inquiries6Months: 2 };
let numbers = 0;
const record = (change: Partial<Parameters<BranchApi['inquiry']['recordReport']>[0]> = {}) =>
  manager.inquiry.recordReport({ householdId, purpose: 'approval', reportNo: `R-${String((numbers += 1)).padStart(6, '0')}`, queriedOn: '2026-11-25', result: good, ...change });
async function signForm(): Promise<string> {
  const documentId = valueOf(await manager.document.generate({ kind: 'inquiryAuthorisation', subjectIds: [householdId] })).made[0]?.documentId ?? '';
  valueOf(await signOnPaper({ maker: manager, checker: head }, [documentId], '2026-11-25'));
  return valueOf(await manager.inquiry.household({ householdId })).authorisations[0]?.id ?? '';
}
const refusals = () => test.core.store.reader.prepare<[], { payload: string }>("SELECT payload FROM business_event WHERE type = 'inquiry.refused' ORDER BY branch_seq").all()
  .map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);
const rate = async () => {
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds: [householdId] }));
  return { batchId, row: valueOf(await manager.credit.batch({ batchId })).rows[0] };
};

describe('in force', () => {
  it.each([
    ['inForce', '2026-11-25', '2027-11-24', '2026-11-25', true],
    ['inForce', '2026-11-25', '2027-11-24', '2027-11-24', true],
    ['inForce', '2026-11-25', '2027-11-24', '2027-11-25', false],
    ['inForce', '2026-11-25', '2027-11-24', '2026-11-24', false],
    ['withdrawn', '2026-11-25', '2027-11-24', '2026-11-26', false],
    ['waiting', '2026-11-25', '2027-11-24', '2026-11-26', false],
  ] as const)('%s from %s to %s on %s: %s', (state, signedOn, expiresOn, on, expected) => {
    expect(covers({ state, signedOn, expiresOn, purposes: ['approval'] }, 'approval', businessDate(on))).toBe(expected);
    expect(covers({ state, signedOn, expiresOn, purposes: ['management'] }, 'approval', businessDate(on))).toBe(false);
  });
  it('ends the day before the same day', () => {
    expect([lastDayOf(businessDate('2026-11-25'), 12), lastDayOf(businessDate('2024-02-29'), 12)]).toEqual(['2027-11-24', '2025-02-27']);
  });
});

describe('the reports of a family', () => {
  const result = fc.record<BureauResult>({
    currentlyOverdue: fc.boolean(), longestOverdueDays: fc.oneof(fc.constant('none' as const), fc.integer({ min: 0, max: 900 })),
    lenders: fc.integer({ min: 0, max: 20 }), inquiries6Months: fc.integer({ min: 0, max: 20 }),
  });
  it('together are never better than any one of them, in any order', () => {
    const days = (value: BureauResult['longestOverdueDays']) => (value === 'none' ? -1 : value);
    fc.assert(fc.property(fc.array(result, { minLength: 1, maxLength: 5 }), (results) => {
      const together = combineReports(results);
      expect(combineReports(results.toReversed())).toEqual(together);
      for (const one of results) {
        expect(Number(together?.currentlyOverdue)).toBeGreaterThanOrEqual(Number(one.currentlyOverdue));
        expect(days(together?.longestOverdueDays ?? 'none')).toBeGreaterThanOrEqual(days(one.longestOverdueDays));
        expect(together?.lenders).toBeGreaterThanOrEqual(one.lenders);
      }
    }));
    expect(combineReports([])).toBeNull();
  });
});

describe('asking the bureau', () => {
  it('is refused and logged without a signed authorisation in force', async () => {
    const before = refusals().length;
    expect(codeOf(await record())).toBe('authorisation_not_in_force');
    expect(refusals().slice(before)).toEqual([{ householdId, personRole: 'head', purpose: 'approval', queriedOn: '2026-11-25', code: 'authorisation_not_in_force' }]);
    expect(valueOf(await manager.inquiry.household({ householdId })).reports).toEqual([]);
    expect((await rate()).row).toMatchObject({ kind: 'preCredit' });
  });
  it('under one: the report stands in the file, and the rating uses it', async () => {
    await signForm();
    valueOf(await record({ result: { ...good, currentlyOverdue: true, longestOverdueDays: 20 } }));
    const { file } = valueOf(await manager.household.detail({ householdId }));
    expect(file.creditRecord).toMatchObject({ currentlyOverdue: true, longestOverdueDays: 20, lenders: 1, inquiries6Months: 2 });
    expect(valueOf(await manager.inquiry.household({ householdId })).reports).toMatchObject([{ purpose: 'approval', source: 'typed', recordedBy: '何建平', personRole: 'head' }]);
    expect((await rate()).row).toMatchObject({ kind: 'credit', outcome: 'refused' });
  });
  it('is for an authorised purpose, not in the future, with a number of its own, of a person with an identity number', async () => {
    await signForm();
    expect(codeOf(await record({ purpose: 'guarantee' }))).toBe('purpose_not_authorised');
    expect(codeOf(await record({ queriedOn: '2026-11-24' }))).toBe('authorisation_not_in_force');
    expect(codeOf(await record({ queriedOn: '2026-11-26' }))).toBe('queried_in_future');
    const { id } = { id: `R-TAKEN-${numbers}` };
    valueOf(await record({ reportNo: id }));
    expect(codeOf(await record({ reportNo: id }))).toBe('report_number_taken');
    expect(codeOf(await record({ position: 0 }))).toBe('identity_missing');
    expect(codeOf(await record({ file: { name: 'x.exe', bytes: new Uint8Array([77, 90]) } }))).toBe('file_not_accepted');
    valueOf(await record({ file: await scanOf(2) }));
    expect(valueOf(await manager.archive.search({ householdId, kind: 'bureauReport' })).rows).toMatchObject([{ part: 'received', retentionClass: 'bureau' }]);
    expect(codeOf(await head.inquiry.recordReport({ householdId, purpose: 'approval', reportNo: 'R-x-1', queriedOn: '2026-11-25', result: good }))).toBe('not_permitted');
  });
  it('ends when the consent is taken back: no report, no rating with its result, no approval of one', async () => {
    const authorisationId = await signForm();
    const { batchId, row } = await rate();
    expect(row).toMatchObject({ kind: 'credit' });
    valueOf(await manager.credit.submitBatch({ batchId }));
    valueOf(await manager.inquiry.withdraw({ authorisationId, reason: '客户书面撤回' }));
    expect(codeOf(await manager.inquiry.withdraw({ authorisationId, reason: '客户书面撤回' }))).toBe('authorisation_not_in_force');
    expect(codeOf(await record())).toBe('authorisation_not_in_force');
    const before = refusals().length;
    expect(codeOf(await head.credit.decideRows({ batchId, householdIds: [householdId], decision: 'approve' }))).toBe('authorisation_ended');
    expect(refusals().slice(before)).toMatchObject([{ householdIds: [householdId], code: 'authorisation_ended' }]);
    expect((await rate()).row).toMatchObject({ kind: 'preCredit' });
  });
  it('ends when its time is over', async () => {
    await signForm();
    writeSetting(test.core.store.writer, 'business_date', '2031-11-25');
    expect(codeOf(await record({ queriedOn: '2031-11-25' }))).toBe('authorisation_not_in_force');
    expect((await rate()).row).toMatchObject({ kind: 'preCredit' });
  });
  it('ends with the refusal of the application', async () => {
    await signForm();
    const { batchId } = await rate();
    valueOf(await manager.credit.submitBatch({ batchId }));
    valueOf(await head.credit.decideRows({ batchId, householdIds: [householdId], decision: 'reject', reason: '收入不实' }));
    expect(valueOf(await manager.inquiry.household({ householdId })).authorisations).toMatchObject([{ state: 'ended', endReason: 'applicationRejected' }]);
  });
  it('a file edited by hand cannot stand for a report', async () => {
    const { revision } = valueOf(await manager.household.detail({ householdId }));
    expect(codeOf(await manager.household.editSection({ householdId, revision, section: 'creditRecord' as never, values: { inquiryAuthorised: true } }))).toBe('invalid_input');
  });
});

describe('forms that came back with the survey', () => {
  beforeEach(() => {
    // What a survey sheet says is no authorisation.
    test.core.store.writer.prepare("UPDATE household SET file = json_set(file, '$.creditRecord.inquiryAuthorised', json('true')) WHERE id = ?").run(householdId);
  });
  it('are awaited, count after a second person, and not before', async () => {
    expect((await rate()).row).toMatchObject({ kind: 'preCredit' });
    expect(valueOf(await manager.inquiry.awaitedForms({})).map((row) => row.householdId)).toContain(householdId);
    const handIn = async (signedOn = '2026-11-20') => manager.inquiry.handInCollected({ householdIds: [householdId], signedOn, scan: await scanOf(1) });
    expect(codeOf(await handIn('2026-11-26'))).toBe('signed_in_future');
    valueOf(await handIn());
    expect(codeOf(await handIn())).toBe('already_handed_in');
    const [waiting] = valueOf(await head.inquiry.authorisations({ states: ['waiting'] }));
    const decide = (api: BranchApi, decision: 'confirm' | 'return', reason?: string) => api.inquiry.decideCollected({ authorisationIds: [waiting?.id ?? ''], decision, ...(reason ? { reason } : {}) });
    expect(codeOf(await decide(manager, 'confirm'))).toBe('maker_is_checker');
    expect(codeOf(await decide(head, 'return'))).toBe('reason_required');
    expect((await rate()).row).toMatchObject({ kind: 'preCredit' });
    valueOf(await decide(head, 'confirm'));
    expect(codeOf(await decide(head, 'confirm'))).toBe('already_decided');
    expect(codeOf(await handIn())).toBe('already_in_force');
    expect((await rate()).row).toMatchObject({ kind: 'credit' });
    expect(valueOf(await manager.archive.open({ entryId: waiting?.scanEntryId ?? '', purpose: 'view' })).mediaType).toBe('application/pdf');
  });
  it('are confirmed for a whole village at once', async () => {
    await confirmCollectedForms({ maker: manager, checker: head }, '2026-11-20');
    expect(valueOf(await manager.inquiry.awaitedForms({}))).toEqual([]);
    expect(valueOf(await manager.inquiry.household({ householdId })).persons[0]).toMatchObject({ isInForce: true });
  });
});
