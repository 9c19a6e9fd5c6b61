import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { addExampleLine } from '../../../tests/support/example-lines.ts';
import { setParameter } from '../../../tests/support/set-parameter.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { PlaceAct, PlaceKind } from '../contract/credit.ts';
import type { BranchApi } from '../contract/index.ts';
import { writeSetting } from '../store/settings.ts';

let test: TestCore;
let manager: BranchApi;
let head: BranchApi;
let village: string;
beforeEach(async () => {
  test = await startTestCore();
  [manager, head] = [await test.signedIn('KH0001'), await test.signedIn('FZ0001')];
  village = addExampleVillage(test.core, '石桥村', 'KH0001');
});
afterEach(() => test.close());

const today = (date: string) => writeSetting(test.core.store.writer, 'business_date', date);
const rowsOf = async (kind: PlaceKind, api = manager) => valueOf(await api.credit.places({ kind }));
const propose = (kind: PlaceKind, act: PlaceAct, ...subjectIds: string[]) => manager.credit.proposePlaces({ kind, act, subjectIds, reason: '年度评定' });
const proposalIds = async (kind: PlaceKind) => (await rowsOf(kind, head)).flatMap(({ pending }) => (pending ? [pending.id] : []));
const decide = async (kind: PlaceKind, decision: 'approve' | 'reject' = 'approve') =>
  head.credit.decidePlaces({ proposalIds: await proposalIds(kind), decision, ...(decision === 'reject' ? { reason: '公示有异议' } : {}) });
/** Rated: the example household has grade AA, a good review and no arrears. */
async function rated(count: number): Promise<string[]> {
  const ids = addExampleHouseholds(test.core, village, Array.from({ length: count }, () => ({})));
  valueOf(await manager.credit.runRating({ householdIds: ids }));
  return ids;
}
const rateOf = async (householdId: string) => {
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds: [householdId] }));
  return valueOf(await manager.credit.batch({ batchId })).rows[0]?.ratePpm;
};

describe('a credit household', () => {
  it('is proposed, shown to the public for seven days, approved, and cheaper from the next rating on', async () => {
    const [id = ''] = await rated(1);
    expect(await rateOf(id)).toBe(52_000);
    expect(await rowsOf('household')).toMatchObject([{ subjectId: id, status: 'none', meetsAll: true }]);
    expect(valueOf(await propose('household', 'award', id))).toEqual({ proposed: 1 });
    expect(codeOf(await propose('household', 'award', id))).toBe('proposal_pending');
    expect(await decide('household')).toMatchObject({ error: { code: 'notice_running', params: { until: '2026-12-02' } } });
    today('2026-12-02');
    valueOf(await decide('household'));
    expect(await rowsOf('household')).toMatchObject([{ status: 'active', since: '2026-12-02', reviewDueOn: '2027-12-02', isReviewDue: false, pending: null }]);
    // -10 basis points
    expect(await rateOf(id)).toBe(51_000);
    expect(codeOf(await propose('household', 'award', id))).toBe('place_status_unsuitable');
  });

  it('is reviewed every year, and dearer again when the title is taken away', async () => {
    const [id = ''] = await rated(1);
    valueOf(await propose('household', 'award', id));
    today('2026-12-02');
    valueOf(await decide('household'));
    today('2027-12-02');
    expect(await rowsOf('household')).toMatchObject([{ isReviewDue: true }]);
    valueOf(await propose('household', 'review', id));
    valueOf(await decide('household'));
    expect(await rowsOf('household')).toMatchObject([{ isReviewDue: false, reviewDueOn: '2028-12-02' }]);
    valueOf(await propose('household', 'remove', id));
    valueOf(await decide('household'));
    expect(await rowsOf('household')).toMatchObject([{ status: 'removed' }]);
    expect(codeOf(await propose('household', 'remove', id))).toBe('place_status_unsuitable');
    test.core.store.writer.prepare("UPDATE household SET file = json_set(file, '$.survey.collectedOn', '2027-11-01', '$.social.creditHousehold', json('true'))").run();
    // The bank's own removal weighs more than what the survey says.
    expect(await rateOf(id)).toBe(52_000);
  });

  it('is nobody with arrears within the year, a low grade or a poor review', async () => {
    const [late = '', poor = ''] = addExampleHouseholds(test.core, village, [{}, { change: (file) => { file.social.panelReview = 'fair'; } }]);
    valueOf(await manager.credit.runRating({ householdIds: [late, poor] }));
    const teller = await test.signedIn('GY0001');
    const { loanId } = valueOf(await teller.loan.draw({ lineId: addExampleLine(test.core, late), amount: 1_000_000, purpose: 'A01', termMonths: 1, method: 'BULLET' }));
    valueOf(await head.workday.dayEnd({ openOn: '2027-01-10' }));
    valueOf(await teller.loan.repay({ loanId, mode: 'principal', amount: 1_000_000 }));
    const rows = await rowsOf('household');
    expect(rows.map(({ subjectId, criteria }) => [subjectId, criteria.filter(({ isMet }) => !isMet).map(({ code }) => code)])).toEqual([[late, ['cleanMonths']], [poor, ['panelReview']]]);
    expect(rows[0]?.criteria.find(({ code }) => code === 'cleanMonths')?.figure).toBe('2027-01-10');
    expect(codeOf(await propose('household', 'award', late))).toBe('criteria_not_met');
  });
});

describe('an objection', () => {
  it('holds an award up until somebody else has settled it, and stops it when it is upheld', async () => {
    const [a = '', b = ''] = await rated(2);
    valueOf(await propose('household', 'award', a, b));
    const [first = '', second = ''] = await proposalIds('household');
    const { objectionId } = valueOf(await manager.credit.recordObjection({ proposalId: first, text: '欠邻居工钱未付' }));
    today('2026-12-02');
    expect(codeOf(await head.credit.decidePlaces({ proposalIds: [first], decision: 'approve' }))).toBe('objection_open');
    expect(codeOf(await manager.credit.settleObjection({ objectionId, isUpheld: true, finding: '属实' }))).toBe('not_permitted');
    valueOf(await head.credit.settleObjection({ objectionId, isUpheld: true, finding: '核实属实' }));
    expect(codeOf(await head.credit.settleObjection({ objectionId, isUpheld: false, finding: '又改主意' }))).toBe('objection_settled');
    expect(codeOf(await head.credit.decidePlaces({ proposalIds: [first], decision: 'approve' }))).toBe('objection_upheld');
    expect(codeOf(await head.credit.decidePlaces({ proposalIds: [first], decision: 'reject' }))).toBe('reason_required');
    valueOf(await head.credit.decidePlaces({ proposalIds: [first], decision: 'reject', reason: '异议属实' }));
    valueOf(await head.credit.decidePlaces({ proposalIds: [second], decision: 'approve' }));
    expect(codeOf(await head.credit.decidePlaces({ proposalIds: [second], decision: 'approve' }))).toBe('proposal_decided');
    const history = valueOf(await manager.credit.placeHistory({ kind: 'household', subjectId: a }));
    expect(history).toMatchObject([{ act: 'award', status: 'rejected', objections: [{ text: '欠邻居工钱未付', isUpheld: true, finding: '核实属实', settledByName: '刘永康' }] }]);
    const events = test.core.store.reader.prepare("SELECT payload FROM business_event WHERE type LIKE 'credit.objection%'").pluck().all() as string[];
    expect(events.join('')).not.toContain('工钱');
  });
});

describe('a credit village and its township', () => {
  it('are evaluated by their figures, awarded, priced, and listed for removal above three per cent of bad loans', async () => {
    const ids = await rated(2);
    setParameter(test.core, 'place.noticeDays', 1, 'province');
    expect(await rowsOf('village')).toMatchObject([{ name: '石桥村', meetsAll: false, householdTotal: null }]);
    expect(codeOf(await manager.credit.setVillageTotal({ villageId: village, households: 1 }))).toBe('village_total_below_files');
    valueOf(await manager.credit.setVillageTotal({ villageId: village, households: 2 }));
    const criteria = async (kind: PlaceKind) => (await rowsOf(kind))[0]?.criteria.map(({ code, figure, isMet }) => [code, figure, isMet]);
    expect(await criteria('village')).toEqual([['filedShare', 1_000_000, true], ['creditHouseholdShare', 0, false], ['collectionShare', null, true], ['badLoanShare', null, true]]);
    expect(codeOf(await propose('village', 'award', village))).toBe('criteria_not_met');
    valueOf(await propose('household', 'award', ...ids));
    today('2026-11-26');
    valueOf(await decide('household'));
    valueOf(await propose('village', 'award', village));
    today('2026-11-27');
    valueOf(await decide('village'));
    expect(await criteria('township')).toEqual([['creditVillageShare', 1_000_000, true], ['badLoanShare', null, true]]);
    valueOf(await propose('township', 'award', '龙潭镇'));
    today('2026-11-28');
    valueOf(await decide('township'));
    // AA −40, household −10, village and township together −25: 3.00 + 2.60 − 0.75
    expect(await rateOf(ids[0]!)).toBe(48_500);
    expect(valueOf(await manager.organisation.villages({}))).toMatchObject([{ isCreditVillage: true, isCreditTownship: true }]);
    // Bad loans appear: both are listed, the village loses its title, the next rating is dearer.
    const teller = await test.signedIn('GY0001');
    const { loanId } = valueOf(await teller.loan.draw({ lineId: addExampleLine(test.core, ids[1]!), amount: 1_000_000, purpose: 'A01', termMonths: 12, method: 'Q_INT' }));
    test.core.store.writer.prepare("UPDATE loan SET five_class = 'substandard' WHERE id = ?").run(loanId);
    for (const kind of ['village', 'township'] as const) expect(await rowsOf(kind)).toMatchObject([{ isRemovalDue: true, meetsAll: false }]);
    expect(codeOf(await propose('village', 'review', village))).toBe('criteria_not_met');
    valueOf(await propose('village', 'remove', village));
    valueOf(await decide('village'));
    expect(await rateOf(ids[0]!)).toBe(50_000);
  });

  it('stay with their managers; an award needs another person’s word', async () => {
    const [id = ''] = await rated(1);
    const other = await test.signedIn('KH0002');
    expect(await rowsOf('village', other)).toEqual([]);
    expect(codeOf(await other.credit.setVillageTotal({ villageId: village, households: 9 }))).toBe('outside_scope');
    expect(codeOf(await other.credit.proposePlaces({ kind: 'household', act: 'award', subjectIds: [id], reason: '不是我的村' }))).toBe('not_found');
    expect(codeOf(await head.credit.proposePlaces({ kind: 'household', act: 'award', subjectIds: [id], reason: '负责人不能提' }))).toBe('not_permitted');
    valueOf(await propose('household', 'award', id));
    const [proposalId = ''] = await proposalIds('household');
    expect(codeOf(await other.credit.withdrawPlace({ proposalId }))).toBe('not_own_proposal');
    expect(codeOf(await other.credit.recordObjection({ proposalId, text: '不在我的村' }))).toBe('outside_scope');
    expect(codeOf(await manager.credit.decidePlaces({ proposalIds: [proposalId], decision: 'approve' }))).toBe('not_permitted');
    valueOf(await manager.credit.withdrawPlace({ proposalId }));
    expect(codeOf(await manager.credit.recordObjection({ proposalId, text: '太迟了' }))).toBe('proposal_decided');
  });
});
