import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { signOnPaper } from '../../../tests/support/sign-on-paper.ts';
import { startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import { businessDate } from '../kernel/business-date.ts';

let test: TestCore;
let manager: BranchApi;
let head: BranchApi;
beforeAll(async () => {
  test = await startTestCore();
  const longtan = addExampleVillage(test.core, '龙潭村', 'KH0001');
  const huangni = addExampleVillage(test.core, '黄泥村', 'KH0002');
  manager = await test.signedIn('KH0001');
  head = await test.signedIn('FZ0001');
  const households = addExampleHouseholds(test.core, longtan, [{ groupNo: 1 }, { groupNo: 2 }, { groupNo: 2 }, { groupNo: 0 }]);
  addExampleHouseholds(test.core, huangni, [{}, {}]);
  // The four are rated: two credited, one of them signed; one stays in the draft, one is refused.
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds: households.slice(0, 3) }));
  valueOf(await manager.credit.submitBatch({ batchId }));
  valueOf(await head.credit.decideRows({ batchId, householdIds: households.slice(0, 2), decision: 'approve' }));
  const [line] = valueOf(await manager.credit.lines({}));
  const papers = [];
  for (const kind of ['costDisclosure', 'lineContract'] as const) {
    papers.push(...valueOf(await manager.document.generate({ kind, subjectIds: [line?.id ?? ''] })).made.map(({ documentId }) => documentId));
  }
  valueOf(await signOnPaper({ maker: manager, checker: head }, papers, '2026-11-25'));
  const teller = await test.signedIn('GY0001');
  const { loanId } = valueOf(await teller.loan.draw({ lineId: line?.id ?? '', amount: 3_000_000, purpose: 'A01', termMonths: 6, method: 'Q_INT' }));
  valueOf(await teller.loan.repay({ loanId, mode: 'principal', amount: 500_000 }));
});
afterAll(() => test.close());

describe('figures', () => {
  it('count households by village, and their sum is the branch', async () => {
    const { rows, total, ledgerBalance, isBalanced } = valueOf(await head.statistics.figures({ by: 'village' }));
    expect(rows.map(({ name, onFile, rated, credited, signed, drawing, creditTotal }) => [name, onFile, rated, credited, signed, drawing, creditTotal])).toEqual([
      ['黄泥村', 2, 0, 0, 0, 0, 0], ['龙潭村', 4, 3, 2, 1, 1, 13_400_000],
    ]);
    expect(total).toMatchObject({ onFile: 6, rated: 3, credited: 2, signed: 1, creditTotal: 13_400_000, balance: 2_500_000, overdueBalance: 0 });
    expect([ledgerBalance, isBalanced]).toEqual([2_500_000, true]);
  });
  it('count by group and manager what they count by village', async () => {
    const groups = valueOf(await head.statistics.figures({ by: 'group' }));
    expect(groups.rows.map(({ name, onFile, credited }) => [name, onFile, credited])).toEqual([['黄泥村1组', 2, 0], ['龙潭村', 1, 0], ['龙潭村1组', 1, 1], ['龙潭村2组', 2, 1]]);
    const managers = valueOf(await head.statistics.figures({ by: 'manager' }));
    expect(managers.rows.map(({ name, onFile }) => [name, onFile])).toEqual([['何建平', 4], ['罗晓琴', 2]]);
    expect(groups.total).toEqual(managers.total);
  });
  it('show a customer manager his own villages', async () => {
    const { rows, ledgerBalance, isBalanced } = valueOf(await manager.statistics.figures({ by: 'village' }));
    expect([rows.map(({ name }) => name), ledgerBalance, isBalanced]).toEqual([['龙潭村'], 2_500_000, true]);
    const other = await test.signedIn('KH0002');
    expect(valueOf(await other.statistics.figures({ by: 'village' }))).toMatchObject({ ledgerBalance: 0, isBalanced: true, rows: [{ name: '黄泥村' }] });
  });
  it('agree with the lists of households and lines', async () => {
    const { total } = valueOf(await head.statistics.figures({ by: 'village' }));
    const households = valueOf(await head.household.list({}));
    expect(households).toHaveLength(total.onFile);
    expect(households.filter(({ status }) => status === 'credited' || status === 'drawing')).toHaveLength(total.credited);
    expect(households.reduce((sum, { limit }) => sum + (limit ?? 0), 0)).toBe(total.creditTotal);
  });
  it('go out as a sheet with title, definitions, shares and totals', async () => {
    const file = valueOf(await head.statistics.exportFigures({ by: 'village' }));
    expect(file.name).toBe('授信用信统计表-按村-2026-11-25.xlsx');
    const [{ data }] = await readXlsxFile(Buffer.from(file.bytes)) as unknown as [{ data: unknown[][] }];
    expect(data[0]?.[0]).toBe('授信用信统计表（按村）');
    expect(data[1]?.[0]).toContain('示范县农村商业银行龙潭支行');
    const longtan = data.find(([name]) => name === '龙潭村') ?? [];
    expect(longtan.slice(0, 6)).toEqual(['龙潭村', 4, 3, 75, 2, 50]);
    expect(data.at(-1)?.slice(0, 2)).toEqual(['合计', 6]);
  });
});

describe('home', () => {
  const cardsOf = async (api: BranchApi) => Object.fromEntries(valueOf(await api.statistics.home({})).cards.map(({ key, count }) => [key, count]));
  it('counts what its lists show', async () => {
    const cards = await cardsOf(manager);
    expect(cards['candidates']).toBe(valueOf(await manager.credit.candidates({})).length);
    expect(cards['linesToSign']).toBe(valueOf(await manager.credit.lines({ statuses: ['pendingSignature'] })).length);
    expect(cards['draftBatches']).toBe(0);
    expect(cards['staleFiles']).toBe(valueOf(await manager.household.list({})).filter(({ updatedOn }) => updatedOn < '2025-11-25').length);
    expect(cards).not.toHaveProperty('batchesToApprove');
  });
  it('shows each role its own work', async () => {
    expect(Object.keys(await cardsOf(head))).toEqual([
      'batchesToApprove', 'loanActsToDecide', 'lineRequestsToDecide', 'placesToDecide', 'fraudTasks', 'dueWithin7Days', 'ordersLate', 'ordersToCheck', 'ordersUnassigned', 'tasksToDo',
      'tasksUnassigned', 'limitationNear', 'overdueLoans', 'dayEndBehind',
    ]);
    expect((await cardsOf(head))['batchesToApprove']).toBe(1);
  });
});

describe('after a settlement that was not paid', () => {
  it('arrears are counted alike by cards, lists and figures, and the ledger still agrees', async () => {
    valueOf(await head.workday.dayEnd({ openOn: businessDate('2027-01-10') }));
    const loans = valueOf(await head.loan.loans({ onlyOutstanding: true }));
    const overdue = loans.filter(({ daysOverdue }) => daysOverdue > 0);
    const cards = valueOf(await head.statistics.home({})).cards;
    expect(cards.find(({ key }) => key === 'overdueLoans')).toEqual({ key: 'overdueLoans', count: overdue.length, amount: 2_500_000 });
    expect(cards.find(({ key }) => key === 'dueWithin7Days')?.count).toBe(loans.filter(({ nextDueOn }) => nextDueOn !== null && nextDueOn <= '2027-01-17').length);
    for (const by of ['village', 'group', 'manager'] as const) {
      expect(valueOf(await head.statistics.figures({ by }))).toMatchObject({ isBalanced: true, total: { balance: 2_500_000, overdueHouseholds: 1, overdueBalance: 2_500_000 } });
    }
  });
});
