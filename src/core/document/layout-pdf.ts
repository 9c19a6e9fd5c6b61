/** A filled document on A4, with bank and number above and page and code below each page, or on a receipt roll. Black on white: no meaning is in a colour. */
import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { BusinessDate } from '../kernel/business-date.ts';
import { dayNumber } from '../kernel/business-date.ts';
import { chineseDay } from './figures.ts';
import type { FilledBlock, FilledDocument, FilledText } from './filled-document.ts';
import { placeName, roleOfParty } from './signing/signers.ts';

/** What stands on every page beside the document itself. */
export interface PageFrame {
  readonly lenderName: string;
  readonly branchName: string;
  readonly documentNo: string;
  /** Of the contract that the paper belongs to; null where there is none or the paper is the contract. */
  readonly contractNo: string | null;
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

/** How dense the text is: a page, a page of wide tables, a roll of 80 mm. */
type Style = 'page' | 'dense' | 'roll';

export function documentDefinition(document: FilledDocument, frame: PageFrame): TDocumentDefinitions {
  return document.paper === 'receipt80' ? rollDefinition(document, frame) : pageDefinition(document, frame);
}

function pageDefinition(document: FilledDocument, frame: PageFrame): TDocumentDefinitions {
  const style: Style = document.orientation === 'landscape' ? 'dense' : 'page';
  return {
    pageSize: 'A4',
    pageOrientation: document.orientation,
    pageMargins: [marginX(document), frame.contractNo === null ? 60 : 72, marginX(document), 64],
    info: information(document, frame),
    defaultStyle: { font: FONT, fontSize: style === 'dense' ? 8 : 9.5, lineHeight: 1.2 },
    header: header(document, frame),
    footer: (page, pages) => footer(document, frame, page, pages),
    content: [
      { text: document.title, fontSize: 17, bold: true, alignment: 'center', margin: [0, 0, 0, document.subtitle.length > 0 ? 0 : 8] },
      ...(document.subtitle.length > 0 ? [{ text: runs(document.subtitle, false), alignment: 'center', margin: [0, 0, 0, 8] } satisfies Content] : []),
      ...layOutAll(document.blocks, style),
    ],
  };
}

const information = (document: FilledDocument, frame: PageFrame): TDocumentDefinitions['info'] => ({
  title: `${document.title} ${frame.documentNo}`, author: frame.lenderName, subject: document.version, creator: 'Branch Desk', producer: 'Branch Desk',
  // Fixed by the business date: the same facts give the same bytes.
  creationDate: new Date(dayNumber(frame.createdOn) * 86_400_000),
});

/** 80 mm in points, and what a thermal printer leaves free at the sides. */
const ROLL = { width: 226.77, margin: 11 };

/** One page as long as its text: what stands in header and footer of a page stands once, above and below. */
function rollDefinition(document: FilledDocument, frame: PageFrame): TDocumentDefinitions {
  const small = { fontSize: 6.5, lineHeight: 1.1 };
  const numbers = [`编号：${frame.documentNo}`, ...(frame.contractNo === null ? [] : [`合同编号：${frame.contractNo}`])];
  return {
    pageSize: { width: ROLL.width, height: 'auto' },
    pageMargins: [ROLL.margin, 12, ROLL.margin, 14],
    info: information(document, frame),
    defaultStyle: { font: FONT, fontSize: 8, lineHeight: 1.15 },
    content: [
      { text: frame.lenderName, bold: true, alignment: 'center' },
      { text: document.title, fontSize: 12, bold: true, alignment: 'center' },
      { text: runs(document.subtitle, false), alignment: 'center', margin: [0, 0, 0, 2] },
      ...numbers.map((text): Content => ({ text, ...small })),
      ...layOutAll(document.blocks, 'roll'),
      { qr: qrText(frame), fit: 62, eccLevel: 'L', mask: 0, alignment: 'center', margin: [0, 6, 0, 2] },
      { text: `验真码 ${verificationCode(frame.digest)}`, alignment: 'center', ...small },
      { text: `版本 ${document.version}　生成日期 ${chineseDay(frame.createdOn)}　第 1 页　共 1 页`, alignment: 'center', ...small },
      { text: reminderOf(frame), alignment: 'center', ...small },
    ],
  };
}

const reminderOf = (frame: PageFrame): string => (frame.isDemonstration ? `${MODEL_TEXT}　${DEMONSTRATION_TEXT}` : MODEL_TEXT);

/** What the QR code says: whose it is, the number, and half of the digest. `verifyPaper` reads it. */
export const qrText = ({ documentNo, digest }: Pick<PageFrame, 'documentNo' | 'digest'>): string => `BD1|${documentNo}|${digest.slice(0, 32)}`;

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
        { text: frame.contractNo === null ? `编号：${frame.documentNo}` : `编号：${frame.documentNo}\n合同编号：${frame.contractNo}`, fontSize: 9, alignment: 'right', border: [false, false, false, true] },
      ]],
    },
    layout: { ...thin, paddingLeft: () => 0, paddingRight: () => 0 },
  };
}

function footer(document: FilledDocument, frame: PageFrame, page: number, pages: number): Content {
  const small = { fontSize: 7, lineHeight: 1.15 };
  return {
    margin: [marginX(document), 12, marginX(document), 0],
    columns: [
      {
        width: '*',
        stack: [
          { text: `版本 ${document.version}　生成日期 ${chineseDay(frame.createdOn)}　验真码 ${verificationCode(frame.digest)}`, ...small },
          { text: reminderOf(frame), ...small },
        ],
      },
      { width: 90, text: `第 ${page} 页　共 ${pages} 页`, alignment: 'center', fontSize: 8 },
      { width: 112, qr: qrText(frame), fit: 46, eccLevel: 'L', mask: 0, alignment: 'right' },
    ],
  };
}

/** Short enough to stay with its heading on one page. */
const SHORT_TABLE = 8;

/** A heading never stands alone at the foot of a page; ruled pairs that follow each other make one table. */
function layOutAll(blocks: readonly FilledBlock[], style: Style): Content[] {
  const contents: Content[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as FilledBlock;
    const next = blocks[index + 1];
    if (block.type === 'heading' && next && (next.type !== 'table' || next.rows.length <= SHORT_TABLE)) {
      contents.push({ stack: [layOut(block, style), layOut(next, style)], unbreakable: true });
      index += 1;
    } else if (block.type === 'fields' && style === 'page') {
      const rows = [...block.rows];
      for (let follower = next; follower?.type === 'fields'; follower = blocks[index + 1]) {
        rows.push(...follower.rows);
        index += 1;
      }
      contents.push(fields(rows));
    } else contents.push(layOut(block, style));
  }
  return contents;
}

const thin = { hLineWidth: () => LINE, vLineWidth: () => LINE, paddingTop: () => 1.5, paddingBottom: () => 1.5, paddingLeft: () => 4, paddingRight: () => 4 };
const roomy = { ...thin, paddingTop: () => 2.5, paddingBottom: () => 2 };

function layOut(block: FilledBlock, style: Style): Content {
  switch (block.type) {
    case 'heading': return { text: runs(block.text, false), bold: true, fontSize: 11, margin: [0, 6, 0, 3] };
    case 'paragraph': return { text: runs(block.text, true), alignment: block.align, lineHeight: 1.3, margin: [0, 3, 0, 3] };
    case 'notice': return notice(block.paragraphs);
    case 'clause': return clause(block.title, block.paragraphs);
    case 'fields': return style === 'roll' ? pairs(block.rows) : { ...fields(block.rows), unbreakable: style === 'dense' };
    case 'table': return table(block, style);
    case 'signatures': return signatures(block.parties, ACROSS[style]);
    case 'pageBreak': return { text: '', pageBreak: 'after' };
  }
}

/** Signature blocks side by side. */
const ACROSS: Readonly<Record<Style, number>> = { page: 2, dense: 3, roll: 1 };

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

/** On a roll each pair has a line of its own, without a frame. */
function pairs(rows: readonly (readonly FilledText[])[]): ContentTable {
  const body = rows.flatMap((row) => Array.from({ length: row.length / 2 }, (_, index): TableCell[] =>
    [{ text: runs(row[2 * index] ?? [], false) }, { text: runs(row[2 * index + 1] ?? [], false) }]));
  return { table: { widths: [44, '*'], body }, layout: { ...thin, hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 2 }, margin: [0, 2, 0, 2] };
}

const labelCell = (text: FilledText | undefined): TableCell => ({ text: runs(text ?? [], false), fillColor: GREY });

function table({ columns, rows, whenEmpty }: Extract<FilledBlock, { type: 'table' }>, style: Style): Content {
  const padding = style === 'page' ? 4 : 2;
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
      { table: { widths: ['auto', '*'], body: lines.map((line, index) => signatureLine(line, index === 0 ? signatureMark(title) : null)) }, layout: { ...thin, paddingLeft: () => 0, paddingTop: () => 9 } },
    ],
  };
}

/** Names the place in the PDF, so that a signature made on a device finds its line. */
function signatureMark(title: FilledText): string | null {
  const role = roleOfParty(title.map((run) => run.text).join(''));
  return role && placeName(role);
}

/** "日期" gets the places of a date, "经办：张三" its value, everything else an empty line to write on. */
function signatureLine(line: FilledText, mark: string | null): TableCell[] {
  const [label = '', value] = line.map((run) => run.text).join('').split('：');
  const written = label === '日期' ? '年　　　月　　　日' : (value ?? '');
  return [
    { text: `${label}：`, border: [false, false, false, false], noWrap: true, ...(mark === null ? {} : { id: mark }) },
    { text: written, alignment: label === '日期' ? 'right' : 'left', border: [false, false, false, true] },
  ];
}
