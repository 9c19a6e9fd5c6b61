/**
 * A branch that has been at work for five months: households on file, rated, credited, some drawing, some late.
 *
 * Everything goes through the core's own commands, day-ends included, with a clock that moves along; so its figures add
 * up by themselves. The business date ends on the day in China on which the test runs.
 */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LineRow } from '../../../src/core/contract/credit.ts';
import type { BranchApi } from '../../../src/core/contract/index.ts';
import type { PurposeCode, SettlementMethod } from '../../../src/core/contract/loan.ts';
import type { DemoPlace } from '../../../src/core/demo/make-households.ts';
import { makeSurvey } from '../../../src/core/demo/make-survey.ts';
import { surveyXlsx } from '../../../src/core/demo/write-survey.ts';
import { addDays, businessDate, chinaDateAt, dayNumber, type BusinessDate } from '../../../src/core/kernel/business-date.ts';
import { DEMONSTRATION_PASSWORD } from '../../../src/core/organisation/seed-demonstration.ts';
import { startCore, type Core } from '../../../src/core/start-core.ts';
import { confirmCollectedForms, signOnPaper } from '../../support/sign-on-paper.ts';
import { apiOf, fontsFolder, migrationsFolder, valueOf } from '../../support/test-core.ts';

const DAY_MS = 86_400_000;
/** Ten in the morning in China. */
const MORNING_MS = 2 * 3_600_000;

export const today = chinaDateAt(Date.now());
const opening = addDays(today, -150);

const place = (village: string, township = '龙潭镇'): DemoPlace => ({ county: '青川县', township, village });

interface Crew {
  readonly staffNo: string;
  readonly seed: number;
  readonly households: number;
  readonly places: readonly DemoPlace[];
}

const crews: readonly Crew[] = [
  { staffNo: 'KH0001', seed: 11, households: 120, places: [place('黄泥村'), place('石桥村'), place('清泉村')] },
  { staffNo: 'KH0002', seed: 12, households: 90, places: [place('双河村'), place('青杠村', '青溪镇'), place('柏树村', '青溪镇')] },
];

/** What the working day imports. */
export const newVillages: readonly DemoPlace[] = [place('杨家村', '青溪镇'), place('大坪村', '青溪镇')];

interface Draw {
  readonly share: number;
  readonly months: number;
  readonly method: SettlementMethod;
  readonly purpose: PurposeCode;
}

/** Receipts for this purpose are paid late: not before today. */
const LATE: PurposeCode = 'A06';

/** In turn over the open lines. */
const draws: readonly Draw[] = [
  { share: 8, months: 12, method: 'Q_INT', purpose: 'A01' },
  { share: 9, months: 12, method: 'M_INT', purpose: 'A02' },
  { share: 7, months: 24, method: 'ANNUITY', purpose: 'B01' },
  { share: 8, months: 12, method: 'BULLET', purpose: 'A05' },
  { share: 3, months: 12, method: 'Q_INT', purpose: LATE },
  { share: 7, months: 12, method: 'LINEAR', purpose: 'C01' },
];
/** About so many of the lines are signed. */
const SIGNED = 30;

/** Makes the store at `storePath`, with its key beside it as main leaves it where the system has no key store. */
export async function makeLivedInStore(storePath: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'branch-desk-lived-in-'));
  const source = path.join(folder, 'demonstration.store');
  const dataKey = new Uint8Array(32).fill(9);
  writeFileSync(`${source}.key`, JSON.stringify({ seal: 'none', key: Buffer.from(dataKey).toString('base64') }));
  const clock = { now: instantOf(opening) };
  const core = await startCore({
    path: source, dataKey, migrationsFolder, fontsFolder, backupFolder: path.join(folder, 'backup'), deviceId: 'lived-in', isDemonstration: true, now: () => clock.now,
  });
  await liveThrough(core, (date) => { clock.now = instantOf(date); });
  await core.close();
  mkdirSync(path.dirname(storePath), { recursive: true });
  cpSync(source, storePath);
  cpSync(`${source}.key`, `${storePath}.key`);
}

const instantOf = (date: BusinessDate): number => dayNumber(date) * DAY_MS + MORNING_MS;

async function liveThrough(core: Core, setClock: (date: BusinessDate) => void): Promise<void> {
  const staff = async (staffNo: string): Promise<BranchApi> => {
    const api = apiOf(core, staffNo);
    valueOf(await api.organisation.signIn({ staffNo, password: DEMONSTRATION_PASSWORD }));
    return api;
  };
  const [teller, head] = [await staff('GY0001'), await staff('FZ0001')];
  const closeUntil = async (date: BusinessDate) => {
    setClock(date);
    valueOf(await head.workday.dayEnd({ openOn: date }));
  };
  for (const crew of crews) await collectAndRate(await staff(crew.staffNo), head, crew);
  const start = addDays(opening, 3);
  await closeUntil(start);
  const lines = await sign(teller, head, start);
  await drawOn(teller, lines.slice(0, 16));
  const second = addDays(opening, 40);
  await payWhatFallsDue(teller, closeUntil, second);
  await drawOn(teller, lines.slice(16, 27));
  await payWhatFallsDue(teller, closeUntil, today);
}

/** Day by day where something falls due: everybody pays on the day, but for those who are late. */
async function payWhatFallsDue(teller: BranchApi, closeUntil: (date: BusinessDate) => Promise<void>, until: BusinessDate): Promise<void> {
  for (;;) {
    const loans = valueOf(await teller.loan.loans({ onlyOutstanding: true })).filter((loan) => loan.purpose !== LATE);
    const next = loans.flatMap((loan) => loan.nextDueOn ?? []).filter((date) => date < until).sort()[0];
    await closeUntil(next ? businessDate(next) : until);
    if (!next) return;
    for (const { id } of loans.filter((loan) => loan.nextDueOn === next)) await payDue(teller, id);
  }
}

async function payDue(teller: BranchApi, loanId: string): Promise<void> {
  const { loan } = valueOf(await teller.loan.detail({ loanId }));
  const amount = loan.duePrincipal + loan.dueInterest + loan.penalty + loan.compound;
  if (amount > 0) valueOf(await teller.loan.repay({ loanId, mode: 'tendered', amount, channel: 'transfer' }));
}

async function collectAndRate(manager: BranchApi, head: BranchApi, crew: Crew): Promise<void> {
  const sheet = makeSurvey({ households: crew.households, seed: crew.seed, lastDay: opening, places: crew.places });
  const file = { name: `采集表-${crew.staffNo}.xlsx`, bytes: new Uint8Array(await surveyXlsx(sheet)) };
  const { previewId } = valueOf(await manager.household.previewSurvey({ file }));
  valueOf(await manager.household.importSurvey({ previewId, addVillages: true }));
  await confirmCollectedForms({ maker: manager, checker: head }, opening);
  const candidates = valueOf(await manager.credit.candidates({}));
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds: candidates.map((row) => row.householdId) }));
  valueOf(await manager.credit.submitBatch({ batchId }));
  const rows = valueOf(await head.credit.batch({ batchId })).rows.filter((row) => row.status === 'submitted');
  valueOf(await head.credit.decideRows({ batchId, householdIds: rows.map((row) => row.householdId), decision: 'approve' }));
}

/** Some of the lines that wait, all over the villages, get their papers, signed in order. Answers them as they are then. */
async function sign(teller: BranchApi, head: BranchApi, signedOn: BusinessDate): Promise<readonly LineRow[]> {
  const all = valueOf(await teller.credit.lines({ statuses: ['pendingSignature'] }));
  const waiting = all.filter((_line, index) => index % Math.ceil(all.length / SIGNED) === 0);
  const papers = async (kind: 'inquiryAuthorisation' | 'costDisclosure' | 'lineContract', subjectIds: readonly string[]) => {
    if (subjectIds.length === 0) return;
    const { made } = valueOf(await teller.document.generate({ kind, subjectIds: [...subjectIds] }));
    valueOf(await signOnPaper({ maker: teller, checker: head }, made.map((paper) => paper.documentId), signedOn));
  };
  await papers('inquiryAuthorisation', waiting.filter((line) => !line.authorisationSigned).map((line) => line.householdId));
  await papers('costDisclosure', waiting.map((line) => line.id));
  await papers('lineContract', waiting.map((line) => line.id));
  const ids = new Set(waiting.map((line) => line.id));
  return valueOf(await teller.credit.lines({ statuses: ['open'] })).filter((line) => ids.has(line.id));
}

/** Tenths of the line, in whole thousands of yuan. */
async function drawOn(teller: BranchApi, lines: readonly LineRow[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    const draw = draws[index % draws.length];
    if (!draw) continue;
    const amount = Math.max(100_000, Math.floor((line.limit * draw.share) / 1_000_000) * 100_000);
    valueOf(await teller.loan.draw({ lineId: line.id, amount, purpose: draw.purpose, termMonths: draw.months, method: draw.method }));
  }
}
