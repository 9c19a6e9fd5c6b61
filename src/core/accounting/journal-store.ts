/**
 * The journal in the store. A `Journal` collects what one command or one day posts, so that accounts and pools are
 * written once at its end.
 */
import type { BusinessDate } from '../kernel/business-date.ts';
import type { LoanBook } from '../loan/loan-book.ts';
import type { LoanChange } from '../loan/loan-store.ts';
import type { LoanState } from '../loan/standing.ts';
import type { CommandContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { accruedOf, emptyPool, poolKeyNamed, poolName, poolOn, withReceipt, type AccrualPool } from './accrual-pool.ts';
import { chart } from './chart.ts';
import { linesOf, movementsBetween, type JournalLine, type Movements, type VoucherPlace } from './journal-lines.ts';

/** What a voucher is about, beside its lines. */
interface Voucher {
  readonly event: string;
  readonly valueDate: string;
  readonly loanId?: string;
  readonly loanEventId?: string | null;
  readonly householdId?: string;
  readonly purpose?: string;
  readonly termClass?: string;
  readonly isVatExempt?: number;
  readonly fiveClass?: string;
}

export interface LoanVoucher {
  /** The kind of event that changed the receipt, or `calendar`. */
  readonly event: string;
  readonly valueDate: string;
  readonly loanEventId: string | null;
  readonly channel: VoucherPlace['channel'];
}

const VOUCHERS_AT_ONCE = 500;

const isOnBooks = (status: LoanState): boolean => status !== 'nonAccrual' && status !== 'writtenOff';

export class Journal {
  readonly #db: Connection;
  readonly #branchId: string;
  readonly #date: BusinessDate;
  readonly #pools = new Map<string, AccrualPool>();
  readonly #vouchers: { readonly voucher: Voucher; readonly lines: readonly JournalLine[] }[] = [];
  readonly #accounts = new Map<string, { debit: number; credit: number }>();

  /** @param date the business date of its vouchers; accrual pools stand at its start */
  constructor(context: CommandContext, date: BusinessDate = context.businessDate) {
    this.#db = context.db;
    this.#branchId = context.session.branchId;
    this.#date = date;
  }

  /** Takes in what a receipt's book says beyond what it said before. */
  postLoan({ before, after }: LoanChange, voucher: LoanVoucher): void {
    const { id, householdId, purpose, termClass, isVatExempt } = before;
    const movements = movementsBetween(before.book, after.book);
    this.#post(
      { ...voucher, loanId: id, householdId, purpose, termClass, isVatExempt: isVatExempt ? 1 : 0, fiveClass: after.fiveClass },
      linesOf(movements, { channel: voucher.channel, termClass }),
    );
    const alike = { purpose, termClass, isVatExempt, dayCount: after.accrual.dayCount };
    const onBooks = poolName({ ...alike, isOnBooks: true });
    const offBooks = poolName({ ...alike, isOnBooks: false });
    this.#change(isOnBooks(before.status) ? onBooks : offBooks, (pool) => withReceipt(pool, before.accrual, -1));
    this.#change(isOnBooks(after.status) ? onBooks : offBooks, (pool) => withReceipt(pool, after.accrual, 1));
    this.#lower(onBooks, movements);
  }

  /** What the movements took out of the accrued accounts. */
  #lower(name: string, movements: Movements): void {
    const of = (movement: keyof LoanBook): number => movements[movement] ?? 0;
    const interest = of('settled') + of('paidEarlyInterest') + of('reversedEarly');
    const charges = of('paidCharges') + of('waivedCharges') + of('reversedCharges');
    if (interest === 0 && charges === 0) return;
    this.#change(name, (pool) => ({ ...pool, journaledInterest: pool.journaledInterest - interest, journaledCharges: pool.journaledCharges - charges }));
  }

  #change(name: string, change: (pool: AccrualPool) => AccrualPool): void {
    this.#pools.set(name, change(this.#pool(name)));
  }

  /**
   * 日终计提: what accrued up to the start of `next`, one voucher for each pool. The pools then stand on `next`.
   * accrual of the day = rounded total less what is journaled, so that roundings never add up.
   */
  postAccruals(next: BusinessDate): void {
    for (const name of this.#allPools()) {
      const { dayCount, purpose, termClass, isVatExempt, ...place } = poolKeyNamed(name);
      const pool = poolOn(this.#pool(name), dayCount, next);
      const accrued = accruedOf(pool, dayCount);
      const interest = accrued.interest - pool.journaledInterest;
      const charges = accrued.charges - pool.journaledCharges;
      const movements: Movements = place.isOnBooks ? { accrueInterest: interest, accrueCharges: charges } : { accrueOffBooks: interest + charges };
      this.#post(
        { event: 'accrual', valueDate: this.#date, purpose, termClass, isVatExempt: isVatExempt ? 1 : 0 },
        linesOf(movements, { channel: 'none', termClass }),
      );
      this.#pools.set(name, { ...pool, journaledInterest: accrued.interest, journaledCharges: accrued.charges });
    }
  }

  /** A change of what is promised and not drawn (表外). */
  postCommitment(householdId: string, amount: number): void {
    this.#post({ event: 'commitment', valueDate: this.#date, householdId }, linesOf({ commitment: amount }, { channel: 'none', termClass: 'short' }));
  }

  #post(voucher: Voucher, lines: readonly JournalLine[]): void {
    if (lines.length === 0) return;
    this.#vouchers.push({ voucher, lines });
    for (const { account, debit, credit } of lines) {
      const total = this.#accounts.get(account);
      if (total) {
        total.debit += debit;
        total.credit += credit;
      } else this.#accounts.set(account, { debit, credit });
    }
    if (this.#vouchers.length >= VOUCHERS_AT_ONCE) this.#writeVouchers();
  }

  /** Entries first, then their lines: table by table costs half of voucher by voucher. */
  #writeVouchers(): void {
    const db = this.#db;
    const first = (statement<[], { last: number | null }>(db, 'SELECT max(id) AS last FROM journal_entry').get()?.last ?? 0) + 1;
    const entry = statement(
      db,
      `INSERT INTO journal_entry (id, branch_id, business_date, value_date, event, chart_version, loan_id, loan_event_id, household_id, purpose, term_class, is_vat_exempt, five_class)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#vouchers.forEach(({ voucher: v }, index) => entry.run(
      first + index, this.#branchId, this.#date, v.valueDate, v.event, chart.version, v.loanId ?? null, v.loanEventId ?? null, v.householdId ?? null,
      v.purpose ?? null, v.termClass ?? null, v.isVatExempt ?? null, v.fiveClass ?? null,
    ));
    const line = statement(db, 'INSERT INTO journal_line (entry_id, line_no, account, debit, credit) VALUES (?, ?, ?, ?, ?)');
    this.#vouchers.forEach(({ lines }, index) => lines.forEach(({ account, debit, credit }, at) => line.run(first + index, at + 1, account, debit, credit)));
    this.#vouchers.length = 0;
  }

  /** Writes what is not written yet. Nothing may be posted through this journal afterwards. */
  close(): void {
    this.#writeVouchers();
    const account = statement(
      this.#db,
      `INSERT INTO account_balance (branch_id, account, opening, debit, credit) VALUES (?, ?, 0, ?, ?)
       ON CONFLICT (branch_id, account) DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit`,
    );
    for (const [code, { debit, credit }] of this.#accounts) account.run(this.#branchId, code, debit, credit);
    const pool = statement(
      this.#db,
      `INSERT INTO accrual_pool (branch_id, pool, on_date, interest, interest_per_unit, charges, charges_per_unit, journaled_interest, journaled_charges)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (branch_id, pool) DO UPDATE SET on_date = excluded.on_date, interest = excluded.interest, interest_per_unit = excluded.interest_per_unit,
         charges = excluded.charges, charges_per_unit = excluded.charges_per_unit, journaled_interest = excluded.journaled_interest, journaled_charges = excluded.journaled_charges`,
    );
    for (const [name, p] of this.#pools) {
      pool.run(
        this.#branchId, name, p.on, p.interest.toString(), p.interestPerUnit.toString(), p.charges.toString(), p.chargesPerUnit.toString(),
        p.journaledInterest, p.journaledCharges,
      );
    }
  }

  #pool(name: string): AccrualPool {
    let pool = this.#pools.get(name);
    if (!pool) this.#pools.set(name, (pool = readPool(this.#db, this.#branchId, name) ?? emptyPool(this.#date)));
    return pool;
  }

  #allPools(): string[] {
    const stored = statement<[string], { pool: string }>(this.#db, 'SELECT pool FROM accrual_pool WHERE branch_id = ? ORDER BY pool').all(this.#branchId);
    return [...new Set([...stored.map(({ pool }) => pool), ...this.#pools.keys()])];
  }
}

interface PoolRecord {
  on_date: BusinessDate; interest: string; interest_per_unit: string; charges: string; charges_per_unit: string; journaled_interest: number; journaled_charges: number;
}

function readPool(db: Connection, branchId: string, name: string): AccrualPool | null {
  const row = statement<[string, string], PoolRecord>(db, 'SELECT * FROM accrual_pool WHERE branch_id = ? AND pool = ?').get(branchId, name);
  return row ? {
    on: row.on_date, interest: BigInt(row.interest), interestPerUnit: BigInt(row.interest_per_unit), charges: BigInt(row.charges),
    chargesPerUnit: BigInt(row.charges_per_unit), journaledInterest: row.journaled_interest, journaledCharges: row.journaled_charges,
  } : null;
}
