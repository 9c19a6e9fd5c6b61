/** A filled document on A4: header with bank and number, ruled tables, clauses, signature blocks, footer with page and code. */
import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { BusinessDate } from '../kernel/business-date.ts';
import { dayNumber } from '../kernel/business-date.ts';
import { chineseDay } from './figures.ts';
import type { FilledBlock, FilledDocument, FilledText } from './filled-document.ts';

/** What stands on every page beside the document itself. */
export interface PageFrame {
  readonly lenderName: string;
  readonly branchName: string;
  readonly documentNo: string;
  readonly createdOn: BusinessDate;
  /** SHA-256 of the document's facts, hexadecimal: what the QR code and the 验真码 carry. */
  readonly digest: string;
  /** Printed on every page: a demonstration store makes no paper that counts. */
  readonly isDemonstration: boolean;
}

export const FONT = 'NotoSansSC';
const LINE = 0.6;
const GREY = '#f1f1f1';
const marginX = (document: FilledDocument): number => (document.orientation === 'landscape' ? 40 : 54);
const MODEL_TEXT = '示范文本，以本行法律审定版本为准';
const DEMONSTRATION_TEXT = '演示环境生成，无法律效力';

export function documentDefinition(document: FilledDocument, frame: PageFrame): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: document.orientation,
    pageMargins: [marginX(document), 60, marginX(document), 64],
    info: {
      title: `${document.title} ${frame.documentNo}`, author: frame.lenderName, subject: document.version, creator: 'Branch Desk', producer: 'Branch Desk',
      // Fixed by the business date: the same facts give the same bytes.
      creationDate: new Date(dayNumber(frame.createdOn) * 86_400_000),
    },
    defaultStyle: { font: FONT, fontSize: document.orientation === 'landscape' ? 8 : 9.5, lineHeight: 1.2 },
    header: header(document, frame),
    footer: (page, pages) => footer(document, frame, page, pages),
    content: [
      { text: document.title, fontSize: 17, bold: true, alignment: 'center', margin: [0, 0, 0, document.subtitle.length > 0 ? 0 : 8] },
      ...(document.subtitle.length > 0 ? [{ text: runs(document.subtitle, false), alignment: 'center', margin: [0, 0, 0, 8] } satisfies Content] : []),
      ...layOutAll(document.blocks, document.orientation === 'landscape'),
    ],
  };
}

/** 验真码: the first 16 digits of the digest in groups, short enough to be read out. */
export function verificationCode(digest: string): string {
  return (digest.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

function header(document: FilledDocument, frame: PageFrame): Content {
  return {
    margin: [marginX(document), 30, marginX(document), 0],
    table: {
      widths: ['*', 'auto'],
      body: [[
        { text: `${frame.lenderName}　${frame.branchName}`, bold: true, fontSize: 9, border: [false, false, false, true] },
        { text: `编号：${frame.documentNo}`, fontSize: 9, alignment: 'right', border: [false, false, false, true] },
      ]],
    },
    layout: { ...thin, paddingLeft: () => 0, paddingRight: () => 0 },
  };
}

function footer(document: FilledDocument, frame: PageFrame, page: number, pages: number): Content {
  const reminder = frame.isDemonstration ? `${MODEL_TEXT}　${DEMONSTRATION_TEXT}` : MODEL_TEXT;
  const small = { fontSize: 7, lineHeight: 1.15 };
  return {
    margin: [marginX(document), 12, marginX(document), 0],
    columns: [
      {
        width: '*',
        stack: [
          { text: `版本 ${document.version}　生成日期 ${chineseDay(frame.createdOn)}　验真码 ${verificationCode(frame.digest)}`, ...small },
          { text: reminder, ...small },
        ],
      },
      { width: 90, text: `第 ${page} 页　共 ${pages} 页`, alignment: 'center', fontSize: 8 },
      { width: 112, qr: `BD1|${frame.documentNo}|${frame.digest.slice(0, 32)}`, fit: 46, eccLevel: 'L', mask: 0, alignment: 'right' },
    ],
  };
}

/** Short enough to stay with its heading on one page. */
const SHORT_TABLE = 8;

/** A heading never stands alone at the foot of a page; ruled pairs that follow each other make one table. */
function layOutAll(blocks: readonly FilledBlock[], isDense: boolean): Content[] {
  const contents: Content[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as FilledBlock;
    const next = blocks[index + 1];
    if (block.type === 'heading' && next && (next.type !== 'table' || next.rows.length <= SHORT_TABLE)) {
      contents.push({ stack: [layOut(block, isDense), layOut(next, isDense)], unbreakable: true });
      index += 1;
    } else if (block.type === 'fields' && !isDense) {
      const rows = [...block.rows];
      for (let follower = next; follower?.type === 'fields'; follower = blocks[index + 1]) {
        rows.push(...follower.rows);
        index += 1;
      }
      contents.push(fields(rows));
    } else contents.push(layOut(block, isDense));
  }
  return contents;
}

const thin = { hLineWidth: () => LINE, vLineWidth: () => LINE, paddingTop: () => 1.5, paddingBottom: () => 1.5, paddingLeft: () => 4, paddingRight: () => 4 };
const roomy = { ...thin, paddingTop: () => 2.5, paddingBottom: () => 2 };

function layOut(block: FilledBlock, isDense: boolean): Content {
  switch (block.type) {
    case 'heading': return { text: runs(block.text, false), bold: true, fontSize: 11, margin: [0, 6, 0, 3] };
    case 'paragraph': return { text: runs(block.text, true), alignment: block.align, lineHeight: 1.3, margin: [0, 3, 0, 3] };
    case 'notice': return notice(block.paragraphs);
    case 'clause': return clause(block.title, block.paragraphs);
    case 'fields': return { ...fields(block.rows), unbreakable: isDense };
    case 'table': return table(block, isDense);
    case 'signatures': return signatures(block.parties, isDense ? 3 : 2);
    case 'pageBreak': return { text: '', pageBreak: 'after' };
  }
}

/** Values from the facts are underlined in running text, as if filled in by hand; in tables the frame does that. */
function runs(text: FilledText, underline: boolean): Content[] {
  return text.map((run) => ({
    text: run.text,
    ...(run.bold ? { bold: true } : {}),
    ...(run.filled && underline && !/^[_■□]+$/.test(run.text) ? { decoration: 'underline' as const } : {}),
  }));
}

function notice(paragraphs: readonly FilledText[]): Content {
  const stack = paragraphs.map((text): Content => ({ text: runs(text, false), lineHeight: 1.3, margin: [0, 1, 0, 1] }));
  return { table: { widths: ['*'], body: [[{ stack }]] }, layout: { ...roomy, hLineWidth: () => 1.2, vLineWidth: () => 1.2 }, margin: [0, 0, 0, 8] };
}

function clause(title: FilledText, paragraphs: readonly FilledText[]): Content {
  const [first, ...rest] = paragraphs.map((text): Content => ({ text: runs(text, true), lineHeight: 1.32, margin: [0, 1, 0, 1] }));
  const heading: Content = { text: runs(title, false), bold: true, fontSize: 10, margin: [0, 5, 0, 1] };
  // The title never stands alone at the foot of a page.
  return { stack: [{ stack: [heading, ...(first ? [first] : [])], unbreakable: true }, ...rest] };
}

/** One pair fills the row, two share it. */
function fields(rows: readonly (readonly FilledText[])[]): ContentTable {
  const body = rows.map((row): TableCell[] => {
    const [label, value, secondLabel, secondValue] = row;
    const cells: TableCell[] = [labelCell(label), { text: runs(value ?? [], false) }];
    if (secondLabel === undefined) return [cells[0] as TableCell, { ...(cells[1] as object), colSpan: 3 } as TableCell, '', ''];
    return [...cells, labelCell(secondLabel), { text: runs(secondValue ?? [], false) }];
  });
  return { table: { widths: [86, '*', 68, '*'], body, dontBreakRows: true }, layout: roomy, margin: [0, 0, 0, 4] };
}

const labelCell = (text: FilledText | undefined): TableCell => ({ text: runs(text ?? [], false), fillColor: GREY });

function table({ columns, rows, whenEmpty }: Extract<FilledBlock, { type: 'table' }>, isDense: boolean): Content {
  const padding = isDense ? 2 : 4;
  const head = columns.map((column): TableCell => ({ text: column.heading, bold: true, alignment: 'center', fillColor: GREY }));
  const body = rows.map((row) => columns.map((column, index): TableCell => ({ text: row[index] ?? '', alignment: column.align ?? 'left' })));
  const empty: TableCell[] = [{ text: whenEmpty, colSpan: columns.length, alignment: 'center' }, ...columns.slice(1).map((): TableCell => '')];
  const content: ContentTable = {
    table: {
      headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1,
      widths: columns.map((column) => (column.width === 0 ? '*' : column.width)),
      body: [head, ...(body.length > 0 ? body : [empty])],
    },
    layout: { ...thin, paddingLeft: () => padding, paddingRight: () => padding },
    margin: [0, 0, 0, 4],
  };
  return content;
}

type Parties = Extract<FilledBlock, { type: 'signatures' }>['parties'];

/** Side by side, never torn by a page end. */
function signatures(parties: Parties, across: number): Content {
  const rows: TableCell[][] = [];
  for (let index = 0; index < parties.length; index += across) {
    const row = parties.slice(index, index + across).map(party);
    rows.push([...row, ...Array.from({ length: across - row.length }, (): TableCell => '')]);
  }
  return {
    unbreakable: true,
    margin: [0, 8, 0, 4],
    table: { widths: Array.from({ length: across }, () => '*'), body: rows },
    layout: { ...roomy, paddingLeft: () => 8, paddingRight: () => 8, paddingBottom: () => 7 },
  };
}

function party({ title, lines }: Parties[number]): TableCell {
  return {
    stack: [
      { text: runs(title, false), bold: true, margin: [0, 1, 0, 2] },
      { table: { widths: ['auto', '*'], body: lines.map(signatureLine) }, layout: { ...thin, paddingLeft: () => 0, paddingTop: () => 9 } },
    ],
  };
}

/** "日期" gets the places of a date, "经办：张三" its value, everything else an empty line to write on. */
function signatureLine(line: FilledText): TableCell[] {
  const [label = '', value] = line.map((run) => run.text).join('').split('：');
  const written = label === '日期' ? '年　　　月　　　日' : (value ?? '');
  return [
    { text: `${label}：`, border: [false, false, false, false], noWrap: true },
    { text: written, alignment: label === '日期' ? 'right' : 'left', border: [false, false, false, true] },
  ];
}
