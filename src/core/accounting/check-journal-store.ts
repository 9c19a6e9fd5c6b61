/** What `verify` asks of the books: every voucher balances, balances follow from vouchers, ledger and accounts agree (总分核对). */
import type { CheckReport, StoreCheck } from '../pipeline/context.ts';
import type { Accrual } from '../loan/accrual.ts';
import { bookFromText, interestReceivable, principalPositions, type LoanBook } from '../loan/loan-book.ts';
import type { Connection } from '../store/open-store.ts';
import { businessDateOf } from '../store/settings.ts';
import { emptyPool, poolKeyNamed, poolName, withReceipt, type AccrualPool } from './accrual-pool.ts';
import { accountOf, chart, LOAN_ROLES } from './chart.ts';

const memoCodes = JSON.stringify(chart.accounts.filter(({ kind }) => kind === 'memo').map(({ code }) => code));

const reportOf = (name: string, compared: number, problems: readonly string[]): CheckReport => ({ name, ok: problems.length === 0, compared, problems: problems.slice(0, 20) });

/** Every voucher balances, and the numbers have no gap. */
export const checkVouchers: StoreCheck = (db) => {
  const unbalanced = db.prepare<[string], { entry_id: number }>(
    `SELECT entry_id FROM journal_line WHERE account NOT IN (SELECT value FROM json_each(?)) GROUP BY entry_id HAVING sum(debit) <> sum(credit)`,
  ).all(memoCodes);
  const { entries, last } = db.prepare<[], { entries: number; last: number | null }>('SELECT count(*) AS entries, max(id) AS last FROM journal_entry').get()!;
  const problems = unbalanced.map(({ entry_id: id }) => `voucher ${id} does not balance`);
  if ((last ?? 0) !== entries) problems.push(`${entries} vouchers are numbered up to ${last}`);
  return reportOf('vouchers', entries, problems);
};

/** The balance of each account is the sum of its vouchers' lines, on every closed day and today. */
export const checkAccounts: StoreCheck = (db) => {
  const lines = new Map(db.prepare<[], { account: string; total: number }>('SELECT account, sum(debit - credit) AS total FROM journal_line GROUP BY account').all()
    .map(({ account, total }) => [account, total]));
  const balances = balancesOf(db);
  const problems = [...new Set([...lines.keys(), ...balances.keys()])]
    .filter((account) => (lines.get(account) ?? 0) !== (balances.get(account) ?? 0))
    .map((account) => `account ${account}: lines ${lines.get(account) ?? 0}, balance ${balances.get(account) ?? 0}`);
  const days = db.prepare<[], { business_date: string; account: string }>(
    `SELECT d.business_date, d.account FROM account_day d
     LEFT JOIN (SELECT e.business_date, l.account, sum(l.debit) AS debit, sum(l.credit) AS credit FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id
       GROUP BY e.business_date, l.account) t ON t.business_date = d.business_date AND t.account = d.account
     WHERE d.debit <> coalesce(t.debit, 0) OR d.credit <> coalesce(t.credit, 0)`,
  ).all();
  problems.push(...days.map(({ business_date: date, account }) => `account ${account} on ${date}: turnover differs from its vouchers`));
  return reportOf('accounts', balances.size, problems);
};

const balancesOf = (db: Connection): Map<string, number> => new Map(
  db.prepare<[], { account: string; balance: number }>('SELECT account, sum(opening + debit - credit) AS balance FROM account_balance GROUP BY account').all()
    .map(({ account, balance }) => [account, balance]),
);

interface LoanRecord {
  id: string; receipt_no: string; purpose: string; term_class: 'short' | 'long'; is_vat_exempt: number; status: string; outstanding: number; refund: number; book: string;
  accrual: string; journaled: number | null;
}

/** 总分核对: accounts against the sum over the receipts, and the vouchers of each receipt against its principal. */
export const checkLedgerAgainstAccounts: StoreCheck = (db) => {
  const expected = new Map<string, number>(ROLES_OF_RECEIPTS.map((role) => [accountOf(role), 0]));
  const pools = new Map<string, AccrualPool>();
  const today = businessDateOf(db);
  const problems: string[] = [];
  let compared = 0;
  for (const loan of db.prepare<[string], LoanRecord>(LOANS).iterate(JSON.stringify(LOAN_ROLES.map(accountOf)))) {
    compared += 1;
    const book = bookFromText(loan.book);
    addPositions(expected, loan, book);
    const held = principalPositions(book);
    const owed = loan.status === 'writtenOff' ? 0 : loan.outstanding;
    if (held.normal + held.overdue + held.nonAccrual !== owed) problems.push(`receipt ${loan.receipt_no}: its book holds another principal than its ledger`);
    if ((loan.journaled ?? 0) !== owed) problems.push(`receipt ${loan.receipt_no}: its vouchers hold ${loan.journaled ?? 0}, its ledger ${owed}`);
    const accrual = JSON.parse(loan.accrual) as Accrual;
    const isOnBooks = loan.status !== 'nonAccrual' && loan.status !== 'writtenOff';
    const name = poolName({ purpose: loan.purpose, termClass: loan.term_class, isVatExempt: loan.is_vat_exempt === 1, dayCount: accrual.dayCount, isOnBooks });
    pools.set(name, withReceipt(pools.get(name) ?? emptyPool(today), accrual, 1));
  }
  problems.push(...poolProblems(db, pools, expected));
  const balances = balancesOf(db);
  for (const [account, amount] of expected) {
    if ((balances.get(account) ?? 0) !== amount) problems.push(`account ${account}: receipts ${amount}, balance ${balances.get(account) ?? 0}`);
  }
  return reportOf('ledgerAgainstAccounts', compared, problems);
};

const LOANS = `
  SELECT l.id, l.receipt_no, l.purpose, l.term_class, l.is_vat_exempt, l.status, l.outstanding, l.refund, l.book, l.accrual,
    (SELECT sum(j.debit - j.credit) FROM journal_entry e JOIN journal_line j ON j.entry_id = e.id
     WHERE e.loan_id = l.id AND j.account IN (SELECT value FROM json_each(?))) AS journaled
  FROM loan l`;

const ROLES_OF_RECEIPTS = ['loanShort', 'loanLong', 'loanOverdue', 'loanNonAccrual', 'interestDue', 'refundPayable', 'offInterest', 'writtenOffClaim'];

function addPositions(expected: Map<string, number>, loan: LoanRecord, book: LoanBook): void {
  const add = (role: string, amount: number): void => void expected.set(accountOf(role), (expected.get(accountOf(role)) ?? 0) + amount);
  const { normal, overdue, nonAccrual } = principalPositions(book);
  add(loan.term_class === 'long' ? 'loanLong' : 'loanShort', normal);
  add('loanOverdue', overdue);
  add('loanNonAccrual', nonAccrual);
  add('interestDue', interestReceivable(book));
  add('refundPayable', -loan.refund);
  add('offInterest', book.offInterest);
  add('writtenOffClaim', book.writtenOffClaim);
}

interface PoolRecord {
  pool: string; on_date: string; interest: string; interest_per_unit: string; charges: string; charges_per_unit: string; journaled_interest: number; journaled_charges: number;
}

/** The pools are the sum of their receipts; what they carry as accrued is expected in the accrued accounts. */
function poolProblems(db: Connection, pools: ReadonlyMap<string, AccrualPool>, expected: Map<string, number>): string[] {
  const problems: string[] = [];
  const add = (role: string, amount: number): void => void expected.set(accountOf(role), (expected.get(accountOf(role)) ?? 0) + amount);
  for (const row of db.prepare<[], PoolRecord>('SELECT * FROM accrual_pool').iterate()) {
    const made = pools.get(row.pool);
    const isSame = row.on_date === businessDateOf(db) && (made?.interest ?? 0n) === BigInt(row.interest) && (made?.interestPerUnit ?? 0n) === BigInt(row.interest_per_unit)
      && (made?.charges ?? 0n) === BigInt(row.charges) && (made?.chargesPerUnit ?? 0n) === BigInt(row.charges_per_unit);
    if (!isSame) problems.push(`accrual pool ${row.pool} is not the sum of its receipts`);
    if (poolKeyNamed(row.pool).isOnBooks) {
      add('interestAccrued', row.journaled_interest);
      add('chargesAccrued', row.journaled_charges);
    } else add('offAccrued', row.journaled_interest + row.journaled_charges);
  }
  return problems;
}
