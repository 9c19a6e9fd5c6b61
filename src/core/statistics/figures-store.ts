/**
 * Figures of the branch by village, group or manager: one grouped query over one row per household.
 *
 * 授信户: a line that waits for its signature, is open or frozen. 用信户: owes principal. 逾期余额: the whole balance
 * (全额口径) of receipts with anything past due. Written-off receipts are out of the balance, as they are in the ledger.
 */
import { accountOf, LOAN_ROLES } from '../accounting/chart.ts';
import type { Figures, FiguresRow, statisticsGroupings } from '../contract/statistics.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';

export type Grouping = (typeof statisticsGroupings)[number];

/** What a row is called and in which order it stands. */
const groupings: Readonly<Record<Grouping, { readonly key: string; readonly name: string; readonly order: string }>> = {
  village: { key: 'h.village_id', name: 'v.name', order: 'v.township, v.name' },
  group: {
    key: `h.village_id || ':' || h.group_no`, name: `v.name || CASE WHEN h.group_no > 0 THEN h.group_no || '组' ELSE '' END`, order: 'v.township, v.name, h.group_no',
  },
  manager: { key: `coalesce(v.manager_id, '')`, name: `coalesce(s.name, '')`, order: 's.staff_no' },
};

const figuresOf = ({ key, name, order }: (typeof groupings)[Grouping]): string => `
  WITH debt AS (
    SELECT household_id, sum(outstanding) AS balance,
      coalesce(sum(outstanding) FILTER (WHERE oldest_due_on < @date), 0) AS overdue
    FROM loan WHERE branch_id = @branchId AND status <> 'writtenOff' GROUP BY household_id
  ), credit AS (
    SELECT household_id, rating_id IS NOT NULL AS is_rated, line_status IN ('pendingSignature', 'open', 'frozen') AS is_credited,
      line_status IN ('open', 'frozen') AS is_signed, line_limit
    FROM household_credit
  )
  SELECT ${key} AS key, ${name} AS name, count(*) AS onFile,
    coalesce(sum(c.is_rated), 0) AS rated, coalesce(sum(c.is_credited), 0) AS credited, coalesce(sum(c.is_signed), 0) AS signed,
    coalesce(sum(d.balance > 0), 0) AS drawing, coalesce(sum(c.line_limit) FILTER (WHERE c.is_credited), 0) AS creditTotal,
    coalesce(sum(d.balance), 0) AS balance, coalesce(sum(d.overdue > 0), 0) AS overdueHouseholds, coalesce(sum(d.overdue), 0) AS overdueBalance
  FROM household h
  JOIN village v ON v.id = h.village_id
  LEFT JOIN staff s ON s.id = v.manager_id
  LEFT JOIN credit c ON c.household_id = h.id
  LEFT JOIN debt d ON d.household_id = h.id
  WHERE h.branch_id = @branchId AND (@managerId IS NULL OR v.manager_id = @managerId)
  GROUP BY ${key} ORDER BY ${order}`;

const queries: Readonly<Record<Grouping, string>> = {
  village: figuresOf(groupings.village), group: figuresOf(groupings.group), manager: figuresOf(groupings.manager),
};

/** Of the whole branch, or of a customer manager's own villages. */
export function readFigures(context: QueryContext, by: Grouping): Figures {
  const { db, session, businessDate, visibleVillages } = context;
  const managerId = visibleVillages ? session.staffId : null;
  const rows = statement<[object], FiguresRow>(db, queries[by]).all({ branchId: session.branchId, date: businessDate, managerId });
  const total = totalOf(rows);
  const ledgerBalance = readLedgerBalance(context, managerId);
  return { businessDate, rows, total, ledgerBalance, isBalanced: ledgerBalance === total.balance };
}

function totalOf(rows: readonly FiguresRow[]): FiguresRow {
  const sum = (name: Exclude<keyof FiguresRow, 'key' | 'name'>): number => rows.reduce((total, row) => total + row[name], 0);
  return {
    key: 'total', name: '', onFile: sum('onFile'), rated: sum('rated'), credited: sum('credited'), signed: sum('signed'), drawing: sum('drawing'),
    creditTotal: sum('creditTotal'), balance: sum('balance'), overdueHouseholds: sum('overdueHouseholds'), overdueBalance: sum('overdueBalance'),
  };
}

/** Accounts that hold principal. */
const LOAN_ACCOUNTS = JSON.stringify(LOAN_ROLES.map(accountOf));

/** The loan accounts: of the branch from the ledger's balances, of a manager's villages from the journal's lines. */
function readLedgerBalance({ db, session }: QueryContext, managerId: string | null): number {
  const sql = managerId === null
    ? `SELECT coalesce(sum(opening + debit - credit), 0) AS balance FROM account_balance
       WHERE branch_id = @branchId AND account IN (SELECT value FROM json_each(@accounts))`
    : `SELECT coalesce(sum(l.debit - l.credit), 0) AS balance
       FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id JOIN household h ON h.id = e.household_id JOIN village v ON v.id = h.village_id
       WHERE e.branch_id = @branchId AND v.manager_id = @managerId AND l.account IN (SELECT value FROM json_each(@accounts))`;
  const row = statement<[object], { balance: number }>(db, sql).get({ branchId: session.branchId, accounts: LOAN_ACCOUNTS, ...(managerId === null ? {} : { managerId }) });
  return row?.balance ?? 0;
}
