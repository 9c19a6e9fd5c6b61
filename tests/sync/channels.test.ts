/** What a channel may do, over HTTP, down to the branch's work queue and ledger. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, valueOf } from '../support/test-core.ts';
import { draw, enrol, goodChecks, openChannel, startTestBranch, startTestHub, type TestBranch, type TestChannel, type TestHub } from '../support/test-hub.ts';

let hub: TestHub;
let branch: TestBranch;
let wechat: TestChannel;
beforeAll(async () => {
  hub = await startTestHub();
  branch = await startTestBranch(hub);
  await enrol(branch, hub);
  wechat = await openChannel(hub, 'wechat');
});
afterAll(async () => {
  await branch.close();
  await hub.close();
});

const who = (over = {}) => ({ identityNumber: branch.identityNumber, checks: { ...goodChecks(branch.code), ...over } });
const request = (amount: number, over = {}) => ({ ...who(), branchId: branch.code, lineId: branch.lineId, amount, purpose: 'A01', termMonths: 12, method: 'Q_INT', ...over });
const meet = () => branch.core.sync.run({ withComparison: true });

describe('a channel', () => {
  it('is known by its key', async () => {
    const stranger: TestChannel = { ...wechat, key: `${wechat.key}x` };
    await expect(wechat.call(stranger.key, 'POST', '/customers', { identityNumber: branch.identityNumber })).rejects.toThrow('channel_unknown');
  });

  it('sees the customer’s lines, receipts and postings, and nobody else’s', async () => {
    const { loanId } = valueOf(await draw(branch, 2_000_000));
    valueOf(await branch.teller.loan.repay({ loanId, mode: 'principal', amount: 500_000, channel: 'cash' }));
    expect(await meet()).toBeNull();
    const found = await wechat.post('/customers', { identityNumber: branch.identityNumber });
    expect(found).toMatchObject({
      lines: [{ lineId: branch.lineId, status: 'open', limit: 10_000_000, outstanding: 1_500_000, available: 8_500_000 }],
      loans: [{ loanId, principal: 2_000_000, outstanding: 1_500_000, postings: [{ kind: 'draw', amount: 2_000_000 }, { kind: 'repay', amount: 500_000 }] }],
    });
    expect(await wechat.post('/customers', { identityNumber: '510101199001011237' })).toEqual({ lines: [], loans: [] });
    await expect(wechat.post('/draws', request(1_000_000, { identityNumber: '510101199001011237' }))).rejects.toThrow('not_own_line');
  });

  it('draws: held at once, posted by the branch, paid once however often it is asked', async () => {
    const key = 'draw-key-0001';
    const first = await wechat.post('/draws', request(1_000_000), key);
    expect(await wechat.post('/draws', request(1_000_000), key)).toEqual(first);
    await expect(wechat.post('/draws', request(2_000_000), key)).rejects.toThrow('idempotency_key_reused');
    const before = await wechat.post('/customers', { identityNumber: branch.identityNumber });
    expect(before).toMatchObject({ lines: [{ held: 1_000_000, available: 7_500_000 }] });
    expect(await meet()).toBeNull();
    expect(await wechat.get(`/branches/${branch.code}/business/${first.businessId}`)).toMatchObject({ status: 'posted', outcome: { receiptNo: expect.stringMatching(/^JJ/) } });
    expect(await wechat.post('/customers', { identityNumber: branch.identityNumber })).toMatchObject({ lines: [{ held: 0, outstanding: 2_500_000, available: 7_500_000 }] });
    expect(valueOf(await branch.teller.sync.matters({ isOpenOnly: false }))).toEqual(expect.arrayContaining([expect.objectContaining({ about: 'draw', channel: 'wechat', amount: 1_000_000 })]));
  });

  it('is stopped by anti-fraud before anything is held', async () => {
    await expect(wechat.post('/draws', request(1_000_000, { checks: { ...goodChecks(branch.code), faceScore: 60 } }))).rejects.toThrow('fraud_refused');
    await expect(wechat.post('/draws', request(1_000_000, { checks: { ...goodChecks(branch.code), phoneMonths: 1 } }))).rejects.toThrow('draw_needs_review');
    expect(await wechat.post('/customers', { identityNumber: branch.identityNumber })).toMatchObject({ lines: [{ held: 0 }] });
  });

  it('applies and signs: the branch has it in its work queue, the person readable there alone', async () => {
    const applied = await wechat.post('/applications', { ...who({ phoneMonths: 1 }), branchId: branch.code, name: '何秀英', amount: 5_000_000, purpose: 'A02' });
    expect(applied).toMatchObject({ kind: 'apply', status: 'accepted', decision: 'review' });
    const contract = Buffer.from('%PDF-1.7 signed').toString('base64');
    const signed = await wechat.post('/signatures', { ...who(), branchId: branch.code, lineId: branch.lineId, contract, evidence: { method: 'face', timestampToken: 'abc' } });
    await expect(wechat.post('/signatures', { ...who(), branchId: branch.code, lineId: branch.lineId, contract: 'AAAA', evidence: {} })).rejects.toThrow('contract_not_pdf');
    expect(await meet()).toBeNull();
    const open = valueOf(await branch.teller.sync.matters({ isOpenOnly: true }));
    expect(open.map(({ about }) => about).sort()).toEqual(['apply', 'sign']);
    const person = valueOf(await branch.teller.sync.revealApplicant({ id: applied.businessId, reason: '核对申请人' }));
    expect(person).toEqual({ name: '何秀英', identityNumber: branch.identityNumber, phone: goodChecks(branch.code).phoneNumber });
    expect(codeOf(await branch.teller.sync.revealApplicant({ id: signed.businessId, reason: '核对' }))).toBe('not_found');
    valueOf(await branch.teller.sync.handleBusiness({ id: applied.businessId, note: '已约客户采集', isDone: true }));
    expect(codeOf(await branch.teller.sync.handleBusiness({ id: applied.businessId, note: '再次', isDone: true }))).toBe('already_handled');
  });

  it('brings money for a receipt that is settled already', async () => {
    const { id: loanId } = branch.core.store.reader.prepare<[], { id: string }>('SELECT id FROM loan WHERE principal = 2000000').get()!;
    valueOf(await branch.teller.loan.repay({ loanId, mode: 'principal', amount: 1_500_000, channel: 'cash' }));
    await meet();
    const paid = await wechat.post('/repayments', { identityNumber: branch.identityNumber, branchId: branch.code, loanId, amount: 80_000 });
    await expect(wechat.post('/repayments', { identityNumber: branch.identityNumber, branchId: branch.code, loanId: 'no-such-loan', amount: 80_000 })).rejects.toThrow('loan_unknown');
    expect(await meet()).toBeNull();
    expect(await wechat.get(`/branches/${branch.code}/business/${paid.businessId}`)).toMatchObject({ status: 'posted', outcome: { refund: 80_000 } });
  });
});

describe('the hub', () => {
  it('says how it is, and describes its interface', async () => {
    expect((await fetch(`${hub.address}/health`)).status).toBe(200);
    expect((await fetch(`${hub.address}/ready`)).status).toBe(200);
    const openApi = (await (await fetch(`${hub.address}/docs/json`)).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(openApi.paths)).toEqual(expect.arrayContaining(['/v1/events', '/v1/enrol', '/channel/v1/draws', '/admin/v1/legal-entities/{legalEntityId}/feed']));
    expect((await fetch(`${hub.address}/docs/`)).headers.get('content-type')).toContain('text/html');
    const page = await fetch(`${hub.address}/self-service/`);
    expect(page.headers.get('content-type')).toContain('text/html');
  });
});
