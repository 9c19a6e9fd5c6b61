import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import type { ParameterPlace, ParameterScalar } from '../contract/parameters.ts';

let test: TestCore;
let first: BranchApi;
let second: BranchApi;
let places: readonly ParameterPlace[];
beforeAll(async () => {
  test = await startTestCore();
  [first, second] = [await test.signedIn('GL0001'), await test.signedIn('GL0002')];
  places = valueOf(await first.parameters.places({}));
});
afterAll(() => test.close());

const at = (level: string): ParameterPlace => places.find((place) => place.level === level)!;
const change = (key: string, level: string, value: ParameterScalar | null, effectiveFrom = '2026-11-26') =>
  ({ key, level: at(level).level, unitId: at(level).unitId, value: value as never, effectiveFrom, reason: '信贷政策调整' });
const row = async (key: string, level = 'branch') => valueOf(await first.parameters.list({ unitId: at(level).unitId })).find((one) => one.key === key)!;
/** Proposed by one, approved by the other. */
async function put(key: string, level: string, value: ParameterScalar | null, effectiveFrom?: string): Promise<void> {
  const { proposalId } = valueOf(await first.parameters.propose(change(key, level, value, effectiveFrom)));
  valueOf(await second.parameters.decide({ proposalId, decision: 'approve' }));
}
const openDay = async (date: string) => valueOf(await (await test.signedIn('FZ0001')).workday.dayEnd({ openOn: date }));

describe('a change of a parameter', () => {
  it('is made by one and checked by another, and holds from its day on', async () => {
    const { proposalId } = valueOf(await first.parameters.propose(change('credit.householdCap', 'legalEntity', 8_000_000)));
    expect(await row('credit.householdCap')).toMatchObject({ effective: 10_000_000, effectiveFrom: null, pending: null });
    expect(await row('credit.householdCap', 'legalEntity')).toMatchObject({ pending: { id: proposalId, before: 10_000_000, value: 8_000_000, madeByName: '赵文斌' } });
    expect(codeOf(await first.parameters.decide({ proposalId, decision: 'approve' }))).toBe('maker_is_checker');
    expect(codeOf(await second.parameters.decide({ proposalId, decision: 'reject' }))).toBe('reason_required');
    valueOf(await second.parameters.decide({ proposalId, decision: 'approve' }));
    expect(codeOf(await second.parameters.decide({ proposalId, decision: 'approve' }))).toBe('proposal_decided');
    expect(await row('credit.householdCap', 'legalEntity')).toMatchObject({ effective: 10_000_000, coming: { value: 8_000_000, effectiveFrom: '2026-11-26' } });
    await openDay('2026-11-26');
    expect(await row('credit.householdCap')).toMatchObject({ effective: 8_000_000, effectiveFrom: { level: 'legalEntity' }, own: null, bound: 8_000_000 });
    expect(await row('credit.householdCap', 'province')).toMatchObject({ effective: 10_000_000, bound: null });
  });

  it('may only tighten what holds above, and the refusal names the bound', async () => {
    const looser = await first.parameters.propose(change('credit.householdCap', 'branch', 9_000_000, '2026-12-01'));
    expect(looser).toMatchObject({ ok: false, error: { code: 'parameter_looser', params: { bound: 8_000_000, unit: 'fen', from: 'legalEntity' }, field: 'value' } });
    // Against the default as well: only the province may go beyond it.
    expect(codeOf(await first.parameters.propose(change('loan.consumptionTermMonths', 'branch', 24, '2026-12-01')))).toBe('parameter_looser');
    expect(codeOf(await first.parameters.propose(change('loan.drawMinimum', 'branch', 10_000, '2026-12-01')))).toBe('parameter_looser');
  });

  it('clips a child when its parent tightens, and flags it', async () => {
    await put('loan.drawMaximum', 'branch', 6_000_000, '2026-11-27');
    await put('loan.drawMaximum', 'province', 5_000_000, '2026-11-28');
    await openDay('2026-11-28');
    const clipped = await row('loan.drawMaximum');
    expect(clipped).toMatchObject({ effective: 5_000_000, effectiveFrom: { level: 'province' }, own: { value: 6_000_000, isClipped: true } });
  });

  it('can be given up again', async () => {
    await put('loan.drawMaximum', 'branch', null, '2026-11-29');
    await openDay('2026-11-29');
    expect(await row('loan.drawMaximum')).toMatchObject({ effective: 5_000_000, own: null });
    expect(codeOf(await first.parameters.propose(change('loan.drawMaximum', 'branch', null, '2026-12-01')))).toBe('nothing_changes');
  });

  it('is refused when it is no value for the parameter, the level or the day', async () => {
    const day = '2026-12-01';
    const code = async (...words: Parameters<typeof change>) => codeOf(await first.parameters.propose(change(...words)));
    expect(await code('nothing.known', 'branch', 1, day)).toBe('unknown_parameter');
    expect(await code('loan.settlementDay', 'branch', 15, day)).toBe('parameter_level_unsuitable');
    expect(await code('loan.settlementDay', 'legalEntity', 28, day)).toBe('parameter_out_of_range');
    expect(await code('loan.settlementDay', 'legalEntity', 'x', day)).toBe('parameter_out_of_range');
    expect(await code('loan.dayCount', 'legalEntity', 'ACT/366', day)).toBe('parameter_not_a_choice');
    expect(await code('loan.methods', 'branch', [], day)).toBe('parameter_not_a_choice');
    expect(await code('loan.settlementDay', 'legalEntity', 15, '2026-11-29')).toBe('effective_too_early');
    expect(await code('price.floorPoints', 'branch', 450, day)).toBe('parameter_interval_crossed');
    expect(await code('credit.householdCap', 'legalEntity', 7_000_000, day)).toBe(null);
    expect(await code('credit.householdCap', 'legalEntity', 6_000_000, day)).toBe('proposal_pending');
    const unit = { key: 'credit.householdCap', level: 'branch' as const, unitId: at('province').unitId, value: 1_000_000, effectiveFrom: day, reason: '测试' };
    expect(codeOf(await first.parameters.propose(unit))).toBe('not_found');
  });

  it('of one value for all is set once; below it is inherited', async () => {
    await put('credit.regionClass', 'province', 'second', '2026-12-01');
    expect(await first.parameters.propose(change('credit.regionClass', 'legalEntity', 'first', '2026-12-01')))
      .toMatchObject({ error: { code: 'parameter_set_above', params: { from: 'province' } } });
    expect(codeOf(await first.parameters.propose(change('credit.regionClass', 'province', 'third', '2026-12-01')))).toBe('effective_day_taken');
  });

  it('is withdrawn by its maker only', async () => {
    const { proposalId } = valueOf(await first.parameters.propose(change('loan.offlineAllowance', 'branch', 0, '2026-12-01')));
    expect(codeOf(await second.parameters.withdraw({ proposalId }))).toBe('not_own_proposal');
    valueOf(await first.parameters.withdraw({ proposalId }));
    expect(codeOf(await second.parameters.decide({ proposalId, decision: 'approve' }))).toBe('proposal_decided');
  });

  it('belongs to administrators, and everybody may read it with its history', async () => {
    const teller = await test.signedIn('GY0001');
    expect(codeOf(await teller.parameters.propose(change('loan.settlementDay', 'legalEntity', 15, '2026-12-01')))).toBe('not_permitted');
    const history = valueOf(await teller.parameters.proposals({ key: 'loan.drawMaximum' }));
    expect(history.map(({ value, status, place, decidedByName }) => [value, status, place.level, decidedByName])).toEqual([
      [null, 'approved', 'branch', '吴晓燕'], [5_000_000, 'approved', 'province', '吴晓燕'], [6_000_000, 'approved', 'branch', '吴晓燕'],
    ]);
  });

  it('of a manager binds him alone', async () => {
    await put('credit.householdCap', 'manager', 3_000_000, '2026-12-02');
    await openDay('2026-12-02');
    expect(await row('credit.householdCap', 'manager')).toMatchObject({ effective: 3_000_000, effectiveFrom: { level: 'manager' } });
    expect((await row('credit.householdCap')).effective).toBe(8_000_000);
  });

  it('of quotas below adds up to no more than the quota above', async () => {
    const managers = places.filter(({ level }) => level === 'manager');
    const quota = (manager: number, value: number) => ({ key: 'quota.credit', level: 'manager' as const, unitId: managers[manager]!.unitId, value, effectiveFrom: '2026-12-04', reason: '分配额度' });
    await put('quota.credit', 'branch', 100_000_000, '2026-12-03');
    const { proposalId } = valueOf(await first.parameters.propose(quota(0, 70_000_000)));
    valueOf(await second.parameters.decide({ proposalId, decision: 'approve' }));
    expect(await first.parameters.propose(quota(1, 40_000_000))).toMatchObject({ error: { code: 'quota_oversubscribed', params: { left: 30_000_000 } } });
    await put('quota.oversubscribe', 'legalEntity', 'yes', '2026-12-03');
    valueOf(await first.parameters.propose(quota(1, 40_000_000)));
  });
});

describe('the work calendar', () => {
  const days = [{ date: '2027-01-01', kind: 'holiday' as const, name: '元旦' }, { date: '2027-01-03', kind: 'workday' as const, name: '元旦调休' }];
  it('is proposed for a year, checked by another, and counted', async () => {
    expect(valueOf(await first.parameters.calendar({ year: 2027 }))).toMatchObject({ days: [], workingDays: 261, pending: null });
    const { proposalId } = valueOf(await first.parameters.proposeCalendar({ year: 2027, days, reason: '节假日通知' }));
    expect(codeOf(await first.parameters.proposeCalendar({ year: 2027, days, reason: '节假日通知' }))).toBe('proposal_pending');
    expect(codeOf(await first.parameters.decideCalendar({ proposalId, decision: 'approve' }))).toBe('maker_is_checker');
    expect(codeOf(await second.parameters.decideCalendar({ proposalId, decision: 'reject' }))).toBe('reason_required');
    expect(codeOf(await second.parameters.withdrawCalendar({ proposalId }))).toBe('not_own_proposal');
    valueOf(await second.parameters.decideCalendar({ proposalId, decision: 'approve' }));
    expect(codeOf(await second.parameters.decideCalendar({ proposalId, decision: 'approve' }))).toBe('proposal_decided');
    expect(valueOf(await first.parameters.calendar({ year: 2027 }))).toMatchObject({ days, workingDays: 261, pending: null });
  });
  it('refuses what is no year of days', async () => {
    const code = async (year: number, ...given: { date: string; kind: 'holiday' | 'workday'; name: string }[]) => codeOf(await first.parameters.proposeCalendar({ year, days: given, reason: '测试' }));
    expect(await code(2027, ...days)).toBe('nothing_changes');
    expect(await code(2028, ...days)).toBe('calendar_other_year');
    expect(await code(2027, days[0]!, days[0]!)).toBe('calendar_day_twice');
    expect(await code(2027, { date: '2027-01-02', kind: 'holiday', name: '' })).toBe('calendar_is_a_weekend');
    expect(await code(2027, { date: '2027-01-04', kind: 'workday', name: '' })).toBe('calendar_not_a_weekend');
    expect(await code(2026, { date: '2026-10-01', kind: 'holiday', name: '国庆节' })).toBe('calendar_day_past');
  });
  it('comes from a sheet, also from the one that it was saved as', async () => {
    const { bytes } = valueOf(await first.parameters.exportCalendar({ year: 2027 }));
    expect(valueOf(await first.workday.readCalendar({ year: 2027, file: { name: 'a.xlsx', bytes: Uint8Array.from(bytes) } }))).toEqual(days);
    const csv = (text: string) => ({ name: 'a.csv', bytes: new TextEncoder().encode(text) });
    expect(valueOf(await first.workday.readCalendar({ year: 2027, file: csv('日期,类型,名称\n2027/10/1,放假,国庆节\n') }))).toEqual([{ date: '2027-10-01', kind: 'holiday', name: '国庆节' }]);
    const code = async (text: string) => codeOf(await first.workday.readCalendar({ year: 2027, file: csv(text) }));
    expect(await code('一,二\n')).toBe('calendar_header_missing');
    expect(await code('日期,类型\n2027-10-01,也许\n')).toBe('calendar_row_wrong');
    expect(await code('日期,类型\n2026-10-01,放假\n')).toBe('calendar_other_year');
  });
});
