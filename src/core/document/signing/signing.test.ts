import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage, changeExampleHousehold } from '../../../../tests/support/example-households.ts';
import { scanOf, signOnPaper } from '../../../../tests/support/sign-on-paper.ts';
import { codeOf, startTestCore, TEST_NOW, valueOf, type TestCore } from '../../../../tests/support/test-core.ts';
import { testSeal } from '../../../../tests/support/test-seal.ts';
import type { DocumentKind } from '../../contract/document.ts';
import type { BranchApi } from '../../contract/index.ts';
import { DEMONSTRATION_PASSWORD } from '../../organisation/seed-demonstration.ts';
import { readP12 } from '../seal/read-p12.ts';

let test: TestCore;
let teller: BranchApi;
let manager: BranchApi;
let head: BranchApi;
let village: string;
const clock = { now: TEST_NOW };
let codes: string[] = [];

beforeAll(async () => {
  test = await startTestCore({ institutionSeal: await testSeal(), now: () => clock.now, newCode: () => codes.shift() ?? '123456' });
  village = addExampleVillage(test.core, '龙潭村', 'KH0001');
  manager = await test.signedIn('KH0001');
  teller = await test.signedIn('GY0001');
  head = await test.signedIn('FZ0001');
});
afterAll(() => test.close());
beforeEach(() => {
  codes = [];
  policy('document.signerCheck', 'idCard');
});

function policy(key: string, value: unknown): void {
  const db = test.core.store.writer;
  db.prepare('DELETE FROM parameter_value WHERE key = ?').run(key);
  db.prepare(`INSERT INTO parameter_value (key, unit_id, effective_from, level, value, recorded_at)
    VALUES (?, (SELECT value FROM store_setting WHERE name = 'branch_id'), '2000-01-01', 'branch', ?, 0)`).run(key, JSON.stringify(value));
}

/** A PNG of one line, 200 by 60, as the pad draws it. */
function signaturePng(): Uint8Array<ArrayBuffer> {
  const crcTable = Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c >>> 0; });
  const crc = (bytes: Buffer) => { let c = 0xffffffff; for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8); return (c ^ 0xffffffff) >>> 0; };
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const [width, height] = [200, 60];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.from([0]), Buffer.alloc(width, y > 28 && y < 32 ? 0 : 255)])));
  return Uint8Array.from(Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]));
}
const strokes: [number, number, number, number][][] = [Array.from({ length: 12 }, (_, n): [number, number, number, number] => [n * 10, 30, 500, n * 16])];

async function household(change: Parameters<typeof changeExampleHousehold>[2] = () => undefined): Promise<string> {
  return addExampleHouseholds(test.core, village, [{ headName: '张德全', change }])[0] ?? '';
}
async function lineOf(householdId: string): Promise<string> {
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds: [householdId] }));
  valueOf(await manager.credit.submitBatch({ batchId }));
  valueOf(await head.credit.decideRows({ batchId, householdIds: [householdId], decision: 'approve' }));
  return valueOf(await manager.credit.lines({ householdId }))[0]?.id ?? '';
}
const make = async (kind: DocumentKind, subjectId: string) => valueOf(await teller.document.generate({ kind, subjectIds: [subjectId] })).made[0]?.documentId ?? '';
const numberOf = (householdId: string) => (JSON.parse(test.core.store.vault.decrypt(
  test.core.store.reader.prepare<[string], { sealed: string }>('SELECT sealed FROM household WHERE id = ?').get(householdId)?.sealed ?? '',
)) as { identityNumber: string }).identityNumber;
/** The example's hash is made up; signing by card compares the real one. */
function trueHash(householdId: string): void {
  const hash = test.core.store.vault.lookupHash('identity', numberOf(householdId));
  const db = test.core.store.writer;
  db.prepare('UPDATE household SET identity_hash = ? WHERE id = ?').run(hash, householdId);
  db.prepare('UPDATE inquiry_authorisation SET identity_hash = ? WHERE household_id = ?').run(hash, householdId);
}

async function read(sessionId: string, position: number, pages: number): Promise<void> {
  valueOf(await teller.signing.startReading({ sessionId, position }));
  clock.now += 11_000;
  valueOf(await teller.signing.finishReading({ sessionId, position, pagesSeen: pages }));
}
async function open(documentId: string) {
  const { sessionId } = valueOf(await teller.signing.openSession({ documentId }));
  const session = valueOf(await teller.signing.session({ documentId }));
  if (!session) throw new Error('no session');
  return { sessionId, pages: session.pages, signers: session.signers };
}
/** Everybody reads, is checked by card and signs; the branch head seals. */
async function signOnDevice(documentId: string, householdId: string): Promise<{ opened: number }> {
  const { sessionId, pages, signers } = await open(documentId);
  for (const { position, role } of signers) {
    if (role === 'bank') continue;
    await read(sessionId, position, pages);
    valueOf(await teller.signing.check({ sessionId, position, check: { method: 'idCard', identityNumber: numberOf(householdId) } }));
    valueOf(await teller.signing.sign({ sessionId, position, strokes, image: signaturePng() }));
  }
  return valueOf(await head.signing.sealForBank({ sessionId }));
}

const pdfsig = (bytes: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'branch-desk-pdfsig-'));
  writeFileSync(join(folder, 'paper.pdf'), bytes);
  const { stdout } = spawnSync('pdfsig', [join(folder, 'paper.pdf')], { encoding: 'utf8' });
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  return { verdicts: [...stdout.matchAll(/Signature Validation: (.+)/g)].map(([, verdict]) => verdict), report: stdout, text };
};

describe('a contract signed on the device', () => {
  it('is sealed once for each who signs, opens the line, and pdfsig finds every signature valid and a flipped byte', async () => {
    const householdId = await household();
    trueHash(householdId);
    const lineId = await lineOf(householdId);
    const disclosure = await make('costDisclosure', lineId);
    const contract = await make('lineContract', lineId);
    expect(codeOf(await teller.signing.openSession({ documentId: contract }))).toBe('cost_disclosure_not_signed');
    expect(await signOnDevice(disclosure, householdId)).toEqual({ opened: 0 });
    expect(await signOnDevice(contract, householdId)).toEqual({ opened: 1 });
    expect(valueOf(await teller.credit.lines({ householdId }))).toMatchObject([{ status: 'open', costDisclosureSigned: true, contractSigned: true }]);

    const { bytes } = valueOf(await teller.document.open({ documentId: contract, purpose: 'view' }));
    const sealed = pdfsig(bytes);
    expect(sealed.verdicts).toEqual(['Signature is Valid.', 'Signature is Valid.']);
    expect(sealed.report).toContain('ETSI.CAdES.detached');
    expect(sealed.report).toContain('Total document signed');
    expect(sealed.report).toContain('CN=示范县农村商业银行');
    expect(sealed.text).toContain('演示签章，无法律效力');
    for (const at of [2_000, Math.floor(bytes.byteLength / 2), bytes.byteLength - 300]) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(pdfsig(flipped).verdicts).not.toEqual(['Signature is Valid.', 'Signature is Valid.']);
    }
  });

  it('leaves evidence: signature, time, device, check, document hash, each with the hash of the one before and in the log', async () => {
    const householdId = await household();
    trueHash(householdId);
    const lineId = await lineOf(householdId);
    const documentId = await make('costDisclosure', lineId);
    await signOnDevice(documentId, householdId);
    const { rows } = valueOf(await teller.archive.search({ documentId }));
    expect(rows.map(({ part }) => part).sort()).toEqual(['evidence', 'evidence', 'evidence', 'handwriting', 'handwriting', 'printed', 'signed']);
    const evidence = [];
    for (const row of rows.filter(({ part, mediaType }) => part === 'evidence' && mediaType === 'application/json').toReversed()) {
      evidence.push({ row, json: JSON.parse(new TextDecoder().decode(valueOf(await teller.archive.open({ entryId: row.id, purpose: 'view' })).bytes)) as Record<string, unknown> });
    }
    const [first, second] = evidence;
    const printed = rows.find(({ part }) => part === 'printed');
    const signed = rows.find(({ part }) => part === 'signed');
    expect(first?.json).toMatchObject({
      role: 'borrower', name: '张德全', readSha256: printed?.sha256, deviceId: 'test-device', operator: 'GY0001 杨雪梅', check: { method: 'idCard' },
      strokesSha256: expect.stringMatching(/^[0-9a-f]{64}$/), previousEvidenceSha256: null, businessDate: '2026-11-25',
    });
    expect(second?.json).toMatchObject({ role: 'bank', operator: 'FZ0001 刘永康', readSha256: first?.json['signedSha256'], signedSha256: signed?.sha256, previousEvidenceSha256: first?.row.sha256 });
    const logged = test.core.store.reader.prepare<[], { payload: string }>("SELECT payload FROM business_event WHERE type = 'signing.signed' ORDER BY branch_seq DESC LIMIT 2").all().map(({ payload }) => JSON.parse(payload) as { evidenceSha256: string });
    expect(logged.map(({ evidenceSha256 }) => evidenceSha256)).toEqual([second?.row.sha256, first?.row.sha256]);
    const sheet = rows.find(({ part, mediaType }) => part === 'evidence' && mediaType === 'application/pdf');
    expect(pdfsig(valueOf(await teller.archive.open({ entryId: sheet?.id ?? '', purpose: 'view' })).bytes).text).toContain('签署证据单');
  });
});

describe('the gates of a session', () => {
  let documentId: string;
  let householdId: string;
  beforeEach(async () => {
    householdId = await household((file) => { file.creditRecord.inquiryAuthorised = false; });
    trueHash(householdId);
    documentId = await make('inquiryAuthorisation', householdId);
  });

  it('want the paper read to its end, not too fast, before the check, and the check before the pen', async () => {
    const { sessionId, pages } = await open(documentId);
    const at = { sessionId, position: 0 };
    expect(codeOf(await teller.signing.finishReading({ ...at, pagesSeen: pages }))).toBe('not_read_to_end');
    valueOf(await teller.signing.startReading(at));
    expect(codeOf(await teller.signing.finishReading({ ...at, pagesSeen: pages }))).toBe('read_too_fast');
    clock.now += 11_000;
    expect(codeOf(await teller.signing.finishReading({ ...at, pagesSeen: pages - 1 }))).toBe('not_read_to_end');
    const card = { ...at, check: { method: 'idCard' as const, identityNumber: numberOf(householdId) } };
    expect(codeOf(await teller.signing.check(card))).toBe('not_read_to_end');
    valueOf(await teller.signing.finishReading({ ...at, pagesSeen: pages }));
    expect(codeOf(await teller.signing.sign({ ...at, strokes, image: signaturePng() }))).toBe('signer_not_checked');
    expect(codeOf(await teller.signing.check({ ...card, check: { method: 'oneTimeCode', code: '123456' } }))).toBe('check_not_asked');
    expect(codeOf(await teller.signing.check({ ...card, check: { method: 'idCard', identityNumber: '519919198309281950' } }))).toBe('identity_differs');
    valueOf(await teller.signing.check(card));
    expect(codeOf(await teller.signing.sign({ ...at, strokes: [[[1, 1, 1, 1]]], image: signaturePng() }))).toBe('signature_empty');
    expect(codeOf(await teller.signing.sign({ ...at, strokes, image: new Uint8Array(50) }))).toBe('signature_image_invalid');
    expect(codeOf(await teller.signing.sign({ ...at, strokes, image: signaturePng().subarray(0, 60) as never }))).toBe('signature_image_invalid');
    expect(codeOf(await head.signing.sealForBank({ sessionId }))).toBe('signer_out_of_order');
    expect(codeOf(await teller.signing.startReading({ sessionId, position: 1 }))).toBe('signer_out_of_order');
    valueOf(await teller.signing.sign({ ...at, strokes, image: signaturePng() }));
    expect(codeOf(await teller.signing.sealForBank({ sessionId }))).toBe('maker_is_checker');
    valueOf(await head.signing.sealForBank({ sessionId }));
    expect(valueOf(await teller.inquiry.household({ householdId })).persons[0]).toMatchObject({ isInForce: true });
    expect(codeOf(await teller.signing.openSession({ documentId }))).toBe('already_signed');
    const failed = test.core.store.reader.prepare("SELECT 1 FROM business_event WHERE type = 'signing.checkFailed'").all();
    expect(failed.length).toBeGreaterThan(0);
  });

  it('let a signer refuse, and end by themselves when the time is over', async () => {
    const first = await open(documentId);
    expect(codeOf(await teller.signing.openSession({ documentId }))).toBe('session_open');
    valueOf(await teller.signing.refuse({ sessionId: first.sessionId, position: 0, reason: '想再考虑' }));
    expect(valueOf(await teller.signing.session({ documentId }))).toMatchObject({ status: 'refused', endReason: '想再考虑' });
    expect(codeOf(await teller.signing.startReading({ sessionId: first.sessionId, position: 0 }))).toBe('session_not_open');
    clock.now += 1000;
    const second = await open(documentId);
    clock.now += 61 * 60_000;
    expect(codeOf(await teller.signing.startReading({ sessionId: second.sessionId, position: 0 }))).toBe('session_expired');
    expect(codeOf(await teller.signing.startReading({ sessionId: second.sessionId, position: 0 }))).toBe('session_expired');
    const third = await open(documentId);
    valueOf(await teller.signing.cancelSession({ sessionId: third.sessionId, reason: '客户改日再来' }));
    expect(valueOf(await teller.document.list({ subjectId: householdId }))).toMatchObject([{ signedOn: null }]);
  });

  it('take a witness who is neither the operator nor without his password', async () => {
    policy('document.signerCheck', 'witness');
    const { sessionId, pages } = await open(documentId);
    await read(sessionId, 0, pages);
    const by = (staffNo: string, password = DEMONSTRATION_PASSWORD) => teller.signing.check({ sessionId, position: 0, check: { method: 'witness', staffNo, password } });
    expect(codeOf(await by('GY0001'))).toBe('witness_is_operator');
    expect(codeOf(await by('KH0001', 'guess'))).toBe('wrong_password');
    valueOf(await by('KH0001'));
    expect(valueOf(await teller.signing.session({ documentId }))?.signers[0]).toMatchObject({ isChecked: true, witnessName: '何建平' });
  });

  it('take a code that was sent, five tries, five minutes, and tell it to nobody at the desk', async () => {
    policy('document.signerCheck', 'oneTimeCode');
    const { revision } = valueOf(await teller.household.detail({ householdId }));
    valueOf(await teller.household.editContact({ householdId, revision, phone: '13812345678' }));
    documentId = await make('inquiryAuthorisation', householdId);
    const { sessionId, pages } = await open(documentId);
    const at = { sessionId, position: 0 };
    expect(codeOf(await teller.signing.sendCode(at))).toBe('not_read_to_end');
    await read(sessionId, 0, pages);
    codes = ['482913', '700001'];
    valueOf(await teller.signing.sendCode(at));
    expect(codeOf(await teller.signing.sendCode(at))).toBe('code_sent_just_now');
    const row = test.core.store.reader.prepare<[], { text: string }>("SELECT text FROM message WHERE template = 'signingCode' ORDER BY queued_at DESC, id DESC LIMIT 1").get();
    expect(row?.text).toContain('验证码······');
    const everything = test.core.store.reader.prepare<[], { payload: string }>('SELECT payload FROM business_event').all().map(({ payload }) => payload).join();
    expect(everything).not.toContain('482913');
    const enter = (code: string) => teller.signing.check({ ...at, check: { method: 'oneTimeCode', code } });
    for (let tries = 0; tries < 4; tries += 1) expect(codeOf(await enter('000000'))).toBe('one_time_code_wrong');
    expect(codeOf(await enter('000000'))).toBe('code_tries_over');
    expect(codeOf(await enter('482913'))).toBe('code_tries_over');
    clock.now += 61_000;
    valueOf(await teller.signing.sendCode(at));
    clock.now += 5 * 60_000 + 1;
    expect(codeOf(await enter('700001'))).toBe('code_expired');
    codes = ['551200'];
    valueOf(await teller.signing.sendCode(at));
    valueOf(await enter('551200'));
  });

  it('without a phone on file a witness takes the place of the code', async () => {
    policy('document.signerCheck', 'oneTimeCode');
    const { signers } = await open(documentId);
    expect(signers).toMatchObject([{ role: 'authoriser', checkMethod: 'witness' }, { role: 'bank', checkMethod: null }]);
  });
});

describe('paper', () => {
  it('counts when it came back, matched by its code, and a second person confirmed', async () => {
    const householdId = await household((file) => { file.creditRecord.inquiryAuthorised = false; });
    const documentId = await make('inquiryAuthorisation', householdId);
    const { documentNo, facts } = test.core.store.reader.prepare<[string], { documentNo: string; facts: string }>('SELECT document_no AS documentNo, facts_sha256 AS facts FROM document WHERE id = ?').get(documentId) ?? { documentNo: '', facts: '' };
    const code = `BD1|${documentNo}|${facts.slice(0, 32)}`;
    const handIn = async (papers: { documentId: string | null; code: string | null; pages: number[] }[], signedOn = '2026-11-25') => teller.signing.handInScan({ scan: await scanOf(2), signedOn, papers });
    expect(valueOf(await teller.signing.paperOfCode({ code }))).toMatchObject({ documentId, headName: '张德全', isSigned: false });
    expect(valueOf(await teller.signing.paperOfCode({ code: code.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }))).toBeNull();
    expect(codeOf(await handIn([{ documentId: null, code: 'BD1|HT999|00', pages: [1] }]))).toBe('scan_not_ours');
    expect(codeOf(await handIn([{ documentId: null, code: null, pages: [1] }]))).toBe('scan_not_ours');
    expect(codeOf(await handIn([{ documentId: null, code, pages: [1, 1] }]))).toBe('page_given_twice');
    expect(codeOf(await handIn([{ documentId: null, code, pages: [3] }]))).toBe('file_not_accepted');
    expect(codeOf(await handIn([{ documentId: null, code, pages: [1] }], '2026-11-26'))).toBe('signed_in_future');
    expect(codeOf(await handIn([{ documentId: null, code, pages: [1] }], '2026-11-24'))).toBe('signed_before_printed');
    expect(codeOf(await teller.signing.handInScan({ scan: { name: 'x.pdf', bytes: new TextEncoder().encode('%PDF-1.4 no') }, signedOn: '2026-11-25', papers: [{ documentId, code: null, pages: [1] }] }))).toBe('file_not_accepted');
    valueOf(await handIn([{ documentId: null, code, pages: [1, 2] }]));
    expect(codeOf(await handIn([{ documentId: null, code, pages: [1] }]))).toBe('already_handed_in');
    const [waiting] = valueOf(await head.signing.paperReturns({ status: 'waiting' })).filter((row) => row.documentId === documentId);
    expect(waiting).toMatchObject({ matched: 'code', pages: 2, handedInBy: '杨雪梅' });
    expect(valueOf(await teller.document.list({ subjectId: householdId }))).toMatchObject([{ signedOn: null }]);
    const decide = (api: BranchApi, decision: 'confirm' | 'return', reason?: string) => api.signing.decideReturns({ returnIds: [waiting?.id ?? ''], decision, ...(reason ? { reason } : {}) });
    expect(codeOf(await decide(teller, 'confirm'))).toBe('maker_is_checker');
    expect(codeOf(await decide(head, 'return'))).toBe('reason_required');
    valueOf(await decide(head, 'return', '缺少签名页'));
    expect(codeOf(await decide(head, 'confirm'))).toBe('already_decided');
    expect(valueOf(await signOnPaper({ maker: teller, checker: head }, [documentId], '2026-11-25'))).toEqual({ confirmed: 1, opened: 0 });
    expect(valueOf(await teller.inquiry.household({ householdId })).authorisations).toMatchObject([{ source: 'paper', state: 'inForce' }]);
  });
});

describe('a seal', () => {
  it('that cannot be opened is refused; without one nothing is signed here', async () => {
    const { p12 } = await testSeal();
    await expect(readP12(p12, 'wrong')).rejects.toMatchObject({ code: 'seal_unreadable' });
    await expect(readP12(new Uint8Array(10), 'secret')).rejects.toMatchObject({ code: 'seal_unreadable' });
    const bare = await startTestCore();
    const api = await bare.signedIn('GY0001');
    const place = addExampleVillage(bare.core, '龙潭村', 'KH0001');
    const [householdId = ''] = addExampleHouseholds(bare.core, place, [{}]);
    const documentId = valueOf(await api.document.generate({ kind: 'inquiryAuthorisation', subjectIds: [householdId] })).made[0]?.documentId ?? '';
    expect(codeOf(await api.signing.openSession({ documentId }))).toBe('no_institution_seal');
    await bare.close();
  });
});
