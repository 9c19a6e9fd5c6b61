/**
 * A sheet of a black list to entries: which column holds what, and what is wrong with a row.
 *
 * One number a row. A sheet may have a column 类型 for the kind of number, or one column each for identity number, phone,
 * card and device. Names and anything else in the sheet are not read.
 */
import type { WatchFault, WatchSubject } from '../contract/fraud.ts';
import { lostItsDigits, normaliseIdentityNumber, readIdentity } from '../household/identity-number.ts';
import { maskBankCard, maskDigitsInside, maskIdentityNumber, maskPhone } from '../household/mask.ts';
import { readDate } from '../household/normalise-date.ts';
import { compact, normaliseCard, normalisePhone } from '../household/normalise-text.ts';
import type { Sheet } from '../household/recognise-columns.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { err, ok, type Result } from '../kernel/result.ts';

type Field = WatchSubject | 'number' | 'subject' | 'reasonCode' | 'fromOn' | 'toOn';

const headings: Readonly<Record<Field, readonly string[]>> = {
  identity: ['身份证号码', '身份证号', '身份证', '证件号码', '证件号', '公民身份号码', 'identity'],
  phone: ['手机号码', '手机号', '电话', '联系电话', 'phone'],
  bankCard: ['银行卡号', '卡号', '账号', 'bankcard'],
  device: ['设备号', '设备编号', '设备标识', 'device'],
  number: ['号码', '名单内容', 'number'],
  subject: ['类型', '号码类型', '名单类型', 'type'],
  reasonCode: ['原因代码', '原因', '列入原因', 'reason'],
  fromOn: ['起始日期', '列入日期', '生效日期', 'from'],
  toOn: ['截止日期', '到期日期', '失效日期', 'to'],
};
const fieldByHeading = new Map(Object.entries(headings).flatMap(([field, texts]) => texts.map((text) => [text, field as Field] as const)));

const subjectByText = new Map<string, WatchSubject>([
  ['身份证', 'identity'], ['身份证号', 'identity'], ['证件', 'identity'], ['identity', 'identity'],
  ['手机', 'phone'], ['手机号', 'phone'], ['电话', 'phone'], ['phone', 'phone'],
  ['银行卡', 'bankCard'], ['卡号', 'bankCard'], ['bankcard', 'bankCard'],
  ['设备', 'device'], ['设备号', 'device'], ['device', 'device'],
]);
const subjects: readonly WatchSubject[] = ['identity', 'phone', 'bankCard', 'device'];

const ROWS_SEARCHED = 20;

interface Columns {
  readonly headerIndex: number;
  readonly at: ReadonlyMap<Field, number>;
}

const plain = (cell: string): string => compact(cell).replace(/[*※:：]/gu, '').replace(/[([（].*?[)\]）]/gu, '').toLowerCase();

function columnsOf(sheet: Sheet): Columns | null {
  for (const [headerIndex, row] of sheet.slice(0, ROWS_SEARCHED).entries()) {
    const at = new Map<Field, number>();
    row.forEach((cell, index) => {
      const field = fieldByHeading.get(plain(cell));
      if (field && !at.has(field)) at.set(field, index);
    });
    const hasNumber = subjects.some((subject) => at.has(subject)) || (at.has('number') && at.has('subject'));
    if (hasNumber) return { headerIndex, at };
  }
  return null;
}

export interface ReadWatchRow {
  readonly sheetRow: number;
  readonly subject: WatchSubject | null;
  /** Normalised; never kept, only hashed. */
  readonly number: string;
  readonly mask: string;
  readonly reasonCode: string;
  readonly fromOn: BusinessDate | null;
  readonly toOn: BusinessDate | null;
  readonly fault: { readonly code: WatchFault; readonly column: string } | null;
}

const REASON = /^[A-Za-z0-9_-]{1,20}$/;
const PHONE = /^(?:1\d{10}|0\d{9,11})$/;
const CARD = /^\d{12,19}$/;
const DEVICE = /^[\w:.-]{6,64}$/;
const DEFAULT_REASON = 'UNSPECIFIED';

/** Rows in the order of the sheet, empty ones left out. A row without a first day counts from `today` on. */
export function readWatchList(sheet: Sheet, today: BusinessDate): Result<readonly ReadWatchRow[], 'no_header_row'> {
  const columns = columnsOf(sheet);
  if (!columns) return err('no_header_row');
  const seen = new Set<string>();
  const rows: ReadWatchRow[] = [];
  sheet.forEach((cells, index) => {
    if (index <= columns.headerIndex || cells.every((cell) => compact(cell) === '')) return;
    const row = readRow(cells, columns, index + 1, today);
    const key = `${row.subject} ${row.number}`;
    const isTwice = row.fault === null && seen.has(key);
    seen.add(key);
    rows.push(isTwice ? { ...row, fault: { code: 'twice_in_file', column: row.subject ?? '' } } : row);
  });
  return ok(rows);
}

function readRow(cells: readonly string[], { at }: Columns, sheetRow: number, today: BusinessDate): ReadWatchRow {
  const cell = (field: Field): string => cells[at.get(field) ?? -1] ?? '';
  const subject = subjectOf(cell, at);
  const raw = subject === null ? cell('number') : cell(at.has(subject) ? subject : 'number');
  const number = subject === null ? compact(raw) : normalise[subject](raw);
  const reasonCode = compact(cell('reasonCode')) || DEFAULT_REASON;
  const [fromText, toText] = [compact(cell('fromOn')), compact(cell('toOn'))];
  const [fromOn, toOn] = [fromText === '' ? today : readDate(fromText), toText === '' ? null : readDate(toText)];
  const fault = (code: WatchFault, column: string): ReadWatchRow['fault'] => ({ code, column });
  const found =
    subject === null ? fault('unknown_subject', '类型')
    : numberFault(subject, number, raw, today) !== null ? fault(numberFault(subject, number, raw, today) as WatchFault, headings[subject][0] ?? '')
    : !REASON.test(reasonCode) ? fault('bad_reason_code', '原因代码')
    : fromOn === null ? fault('not_a_date', '起始日期')
    : toText !== '' && toOn === null ? fault('not_a_date', '截止日期')
    : toOn !== null && toOn < fromOn ? fault('dates_reversed', '截止日期')
    : null;
  return {
    sheetRow, subject, number, mask: maskOf(subject, number), fromOn, toOn, fault: found,
    // What is refused is shown as it came, but a person's text in this place could be anything: nothing of it is kept.
    reasonCode: REASON.test(reasonCode) ? reasonCode : '',
  };
}

/** By the column 类型, else by the first column of a kind that says something. */
function subjectOf(cell: (field: Field) => string, at: Columns['at']): WatchSubject | null {
  if (at.has('subject')) {
    const named = subjectByText.get(compact(cell('subject')).toLowerCase());
    return named && (at.has('number') || at.has(named)) ? named : null;
  }
  return subjects.find((subject) => at.has(subject) && compact(cell(subject)) !== '') ?? subjects.find((subject) => at.has(subject)) ?? null;
}

const normalise: Readonly<Record<WatchSubject, (text: string) => string>> = {
  identity: normaliseIdentityNumber, phone: normalisePhone, bankCard: normaliseCard, device: compact,
};

function numberFault(subject: WatchSubject, number: string, raw: string, today: BusinessDate): WatchFault | null {
  if (number === '') return 'missing_number';
  if (lostItsDigits(raw)) return 'number_lost_digits';
  if (subject === 'phone') return PHONE.test(number) ? null : 'not_a_phone';
  if (subject === 'bankCard') return CARD.test(number) ? null : 'not_a_bank_card';
  if (subject === 'device') return DEVICE.test(number) ? null : 'not_a_device';
  const identity = readIdentity(number, today);
  return identity.ok ? null : identity.error;
}

export function maskOf(subject: WatchSubject | null, number: string): string {
  if (subject === 'identity') return maskIdentityNumber(number.slice(0, 20));
  if (subject === 'phone') return maskPhone(number.slice(0, 20));
  if (subject === 'bankCard') return maskBankCard(number.slice(0, 24));
  return maskDigitsInside(number.slice(0, 24));
}
