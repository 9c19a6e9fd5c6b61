/** The evidence of a signed paper as a sheet that a person reads (签署证据单). */
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
import { FONT } from '../layout-pdf.ts';
import { fontsFrom } from '../render-pdf.ts';
import { evidenceRows, type Evidence } from './evidence.ts';
import { TEST_SEAL_TEXT } from './marks-pdf.ts';

export interface EvidenceSheet {
  readonly lenderName: string;
  readonly documentNo: string;
  readonly documentName: string;
  readonly finalSha256: string;
  readonly isTest: boolean;
  readonly evidence: readonly Evidence[];
  readonly hashes: readonly string[];
}

export async function evidenceSheet(sheet: EvidenceSheet, fontsFolder: string): Promise<Uint8Array> {
  await fontsFrom(fontsFolder);
  const blocks = sheet.evidence.map((one, index): Content => ({
    table: {
      widths: [70, '*'], dontBreakRows: true,
      body: [...evidenceRows(one), ['本份证据', sheet.hashes[index] ?? '']].map(([label, value]) => [{ text: label, fillColor: '#f1f1f1' }, { text: value }]),
    },
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6 }, margin: [0, 0, 0, 8], unbreakable: true,
  }));
  const buffer = await pdfmake.createPdf({
    pageSize: 'A4', pageMargins: [54, 50, 54, 50], defaultStyle: { font: FONT, fontSize: 8.5, lineHeight: 1.2 },
    info: { title: `签署证据单 ${sheet.documentNo}`, author: sheet.lenderName, creator: 'Branch Desk', producer: 'Branch Desk', creationDate: new Date(sheet.evidence[0]?.signedAt ?? 0) },
    content: [
      { text: '签署证据单', fontSize: 16, bold: true, alignment: 'center', margin: [0, 0, 0, 6] },
      { text: `${sheet.lenderName}　${sheet.documentName}　${sheet.documentNo}`, alignment: 'center', margin: [0, 0, 0, 8] },
      ...(sheet.isTest ? [{ text: TEST_SEAL_TEXT, bold: true, color: '#c8161d', alignment: 'center', margin: [0, 0, 0, 8] } satisfies Content] : []),
      ...blocks,
      { text: `签署完成的文件 SHA-256：${sheet.finalSha256}`, margin: [0, 2, 0, 2] },
      { text: '各份证据依次包含上一份的 SHA-256，并记入本机构业务事件日志的哈希链；任何改动都能被发现。', fontSize: 7.5 },
    ],
  }).getBuffer();
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
