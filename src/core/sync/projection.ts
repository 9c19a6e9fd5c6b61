/**
 * What of the branch's tables the hub keeps readable, column by column; everything else travels sealed.
 *
 * Pseudonyms, figures and states only: no name, number, address, free text or answer of a survey stands here.
 * Branch and hub read this one list, so the two can be compared row by row.
 */

export interface ProjectedTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly text: readonly string[];
  readonly integer: readonly string[];
  /** Columns whose sums a comparison shows; fen. */
  readonly sums: readonly string[];
}

export const projectedTables = [
  {
    name: 'household', key: ['id'], text: ['id', 'household_no', 'village_id', 'collected_on', 'updated_on'], integer: ['group_no', 'revision'], sums: [],
  },
  {
    name: 'credit_line', key: ['id'],
    text: ['id', 'line_no', 'household_id', 'status', 'grade', 'approved_on', 'starts_on', 'expires_on', 'contract_no'],
    integer: ['rating_id', 'limit_amount', 'rate_ppm', 'term_months'], sums: ['limit_amount'],
  },
  {
    name: 'loan', key: ['id'],
    text: [
      'id', 'receipt_no', 'line_id', 'household_id', 'purpose', 'term_class', 'terms', 'method', 'drawn_on', 'matures_on', 'status', 'five_class', 'manual_class',
      'oldest_due_on', 'next_due_on', 'next_action_on', 'accrual', 'book',
    ],
    integer: ['is_vat_exempt', 'principal', 'rate_ppm', 'outstanding', 'due_principal', 'due_interest', 'due_fee', 'refund', 'posting_count'],
    sums: ['principal', 'outstanding', 'due_interest', 'refund'],
  },
  {
    name: 'loan_event', key: ['posting_order'],
    text: ['id', 'loan_id', 'voucher_no', 'value_date', 'posted_on', 'fact', 'channel', 'split', 'staff_id'], integer: ['posting_order'], sums: [],
  },
  {
    name: 'loan_posting', key: ['loan_id', 'position'],
    text: ['loan_id', 'value_date', 'kind', 'event_id'],
    integer: ['position', 'principal', 'interest', 'penalty', 'compound', 'fee', 'refund', 'outstanding_after', 'days_overdue'],
    sums: ['principal', 'interest', 'penalty', 'compound', 'refund'],
  },
  {
    name: 'journal_entry', key: ['id'],
    text: ['business_date', 'value_date', 'event', 'loan_id', 'loan_event_id', 'household_id', 'purpose', 'term_class', 'five_class'],
    integer: ['id', 'chart_version', 'is_vat_exempt'], sums: [],
  },
  {
    name: 'journal_line', key: ['entry_id', 'line_no'], text: ['account'], integer: ['entry_id', 'line_no', 'debit', 'credit'], sums: ['debit', 'credit'],
  },
] as const satisfies readonly ProjectedTable[];

export type ProjectedTableName = (typeof projectedTables)[number]['name'];

/** Columns in the order in which a row is written out for comparing. */
export const columnsOf = ({ text, integer }: ProjectedTable): readonly string[] => [...text, ...integer];

const byName = new Map<string, ProjectedTable>(projectedTables.map((table) => [table.name, table]));

export const projectedTable = (name: string): ProjectedTable | undefined => byName.get(name);

export type ClearRow = Readonly<Record<string, string | number | null>>;

/** The readable part of a row; null when its table has none. */
export function clearPart(tableName: string, row: Readonly<Record<string, unknown>>): ClearRow | null {
  const table = byName.get(tableName);
  return table ? Object.fromEntries(columnsOf(table).map((column) => [column, row[column] as string | number | null])) : null;
}

/** One row as text, the same on both sides. */
export const rowText = (table: ProjectedTable, row: Readonly<Record<string, unknown>>): string => JSON.stringify(columnsOf(table).map((column) => row[column] ?? null));

export interface TableDigest {
  readonly table: string;
  readonly rows: number;
  /** By column, in fen. */
  readonly sums: Readonly<Record<string, number>>;
  /** Sum of the rows' SHA-256, modulo 2^256, in hexadecimal: the same whatever the order. */
  readonly digest: string;
}

/** Adds rows up. `hash` gives the SHA-256 of a text in hexadecimal. */
export function digestRows(table: ProjectedTable, rows: Iterable<Readonly<Record<string, unknown>>>, hash: (text: string) => string): TableDigest {
  let count = 0;
  let total = 0n;
  const sums: Record<string, number> = Object.fromEntries(table.sums.map((column) => [column, 0]));
  for (const row of rows) {
    count += 1;
    total = (total + BigInt(`0x${hash(rowText(table, row))}`)) & MASK;
    for (const column of table.sums) sums[column] = (sums[column] ?? 0) + Number(row[column] ?? 0);
  }
  return { table: table.name, rows: count, sums, digest: total.toString(16).padStart(64, '0') };
}

const MASK = (1n << 256n) - 1n;
