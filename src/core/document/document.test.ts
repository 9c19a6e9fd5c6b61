import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { colourfulDots, pageSizes, pdfText, scanPages } from '../../../tests/support/pdf-text.ts';
import { businessDate } from '../kernel/business-date.ts';
import { fen, ratePpm } from '../kernel/money.ts';
import { chineseDay, dailyRateText, monthsText, percent, pointsOver, shareText, wordsAndFigures } from './figures.ts';
import { documentKinds, type DocumentKind } from '../contract/document.ts';
import { templateSchema, type Template } from '../contract/template.ts';
import { checkTemplate } from './check-template.ts';
import { fillTemplate } from './filled-document.ts';
import { firstTemplate } from './first-templates.ts';
import { qrText, verificationCode, type PageFrame } from './layout-pdf.ts';
import { readPaperCode } from './paper-code.ts';
import { PAPER_WORKER, printableCharacters, printPaper, requirePrintable } from './print-papers-pdf.ts';
import { publishedFields, unlabelledFields } from './published-fields.ts';
import { costDisclosureFacts } from './line-papers.ts';
import { multipliedRate, termFields } from './loan-terms.ts';
import { dailyReportFacts } from './daily-report-paper.ts';
import { renderDocument } from './render-pdf.ts';
import { sampleDailyReport } from './sample-reports.ts';
import { sampleFacts, sampleInstitution, sampleLine, sampleNumbers, sampleTerms } from './sample-papers.ts';

const fontsFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const template = (blocks: Template['blocks']): Template => ({ kind: 'lineContract', version: 'T-1', title: '试', blocks });

describe('figures on papers', () => {
  it('prints the worked example', () => {
    expect(dailyRateText(ratePpm(53_500), 360)).toBe('1.486111');
    expect(percent(multipliedRate(ratePpm(53_500), 15_000))).toBe('8.025%');
    expect(wordsAndFigures(fen(6_700_000))).toBe('人民币陆万柒仟元整（¥67,000.00）');
    expect(pointsOver(ratePpm(49_000), ratePpm(30_000))).toBe('加190个基点');
    expect(pointsOver(ratePpm(29_950), ratePpm(30_000))).toBe('减0.5个基点');
    expect(pointsOver(ratePpm(30_000), ratePpm(30_000))).toBe('加0个基点');
    expect(chineseDay(businessDate('2026-03-05'))).toBe('2026年3月5日');
    expect([monthsText(36), monthsText(6)]).toEqual(['36个月（3年）', '6个月']);
    expect([shareText(2, 3), shareText(1, 0)]).toEqual(['66.67%', '—']);
  });
  it('says what the terms are, and nothing that they are not', () => {
    expect(termFields({ ...sampleTerms, interestGraceDays: 0, compoundInterest: false })).toMatchObject({ graceWording: '到期款项不设宽限期。', compoundWording: '不计收复利' });
    expect(termFields({ ...sampleTerms, dayCount: 'ACT/365' })).toMatchObject({ daysInYear: '365', dailyRate: '1.465753' });
    expect(termFields({ ...sampleTerms, holidayRoll: 'NEXT_WORKDAY' }).holidayWording).toContain('顺延至其后第一个工作日');
  });
  it('shows the interest of the full line to the fen', () => {
    expect(costDisclosureFacts(sampleLine).tables?.['examples']?.map((row) => row[2])).toEqual(['298.71', '896.13', '1,792.25', '3,634.28']);
  });
});

describe('a template', () => {
  it('refuses a document with a hole in it and names every hole', () => {
    const blocks: Template['blocks'] = [
      { type: 'paragraph', text: '{a}与{b}' }, { type: 'table', source: 'rows', columns: [], whenEmpty: '' }, { type: 'paragraph', text: '{c}', when: 'wanted' },
    ];
    const refused = fillTemplate(template(blocks), { fields: { a: 'x', b: ' ' } });
    expect(refused.ok ? [] : refused.error.toSorted()).toEqual(['b', 'rows', 'wanted']);
    expect(fillTemplate(template(blocks), { fields: { a: 'x', b: 'y' }, tables: { rows: [] }, conditions: { wanted: false } }).ok).toBe(true);
  });
  it('keeps bold and filled text apart, and takes values as they are', () => {
    const filled = fillTemplate(template([{ type: 'paragraph', text: '甲**乙{name}**丙' }]), { fields: { name: '**{x}' } });
    expect(filled.ok && filled.value.blocks[0]).toEqual({
      type: 'paragraph', align: 'left',
      text: [
        { text: '甲', bold: false, filled: false }, { text: '乙', bold: true, filled: false },
        { text: '**{x}', bold: true, filled: true }, { text: '丙', bold: false, filled: false },
      ],
    });
  });
  it('does not take a place from the prototype', () => {
    expect(fillTemplate(template([{ type: 'paragraph', text: '{toString}' }]), { fields: {} }).ok).toBe(false);
  });
});

const frameOf = (kind: DocumentKind, filled: unknown): PageFrame => ({
  ...sampleInstitution, ...sampleNumbers(kind), createdOn: businessDate('2026-11-25'), isDemonstration: true,
  digest: createHash('sha256').update(JSON.stringify(filled)).digest('hex'),
});

function filledSample(kind: DocumentKind) {
  const filled = fillTemplate(firstTemplate(kind), sampleFacts(kind));
  if (!filled.ok) throw new Error(filled.error.join());
  return filled.value;
}

describe.each(documentKinds.map((kind) => [firstTemplate(kind).title, kind] as const))('%s', (_title, kind) => {
  it('has a value for each of its places, and no fault', () => {
    const filled = fillTemplate(firstTemplate(kind), sampleFacts(kind));
    expect(filled.ok ? [] : filled.error).toEqual([]);
    expect(checkTemplate(firstTemplate(kind))).toEqual([]);
  });
  it('is a PDF with bank, numbers, version, page count, code and mark on each page, the same bytes each time', async () => {
    const filled = filledSample(kind);
    const frame = frameOf(kind, filled);
    const { bytes, pages } = await renderDocument(filled, frame, fontsFolder);
    expect(Buffer.compare(bytes, (await renderDocument(filled, frame, fontsFolder)).bytes)).toBe(0);
    const texts = await pdfText(bytes);
    expect(texts).toHaveLength(pages);
    texts.forEach((text, index) => {
      for (const part of [
        sampleInstitution.lenderName, frame.documentNo, frame.contractNo ?? '', `版本 ${filled.version}`, `第 ${index + 1} 页 共 ${pages} 页`, verificationCode(frame.digest), '示范文本',
        '演示环境生成，无法律效力',
      ]) expect(text).toContain(part);
    });
    expect(texts[0]).toContain(filled.title);
    const sizes = await pageSizes(bytes);
    if (filled.paper === 'receipt80') expect(sizes.map(([width]) => Math.round(width * 25.4 / 72))).toEqual([80]);
    else for (const size of sizes) expect(size.map(Math.round).sort((a, b) => a - b)).toEqual([595, 842]);
  });
  it('carries a QR code on each page that a scanner reads back as ours', async () => {
    const filled = filledSample(kind);
    const frame = frameOf(kind, filled);
    const codes = await scanPages((await renderDocument(filled, frame, fontsFolder)).bytes);
    for (const code of codes) expect(code).toBe(qrText(frame));
    expect(readPaperCode(codes[0] ?? '')).toEqual({ documentNo: frame.documentNo, digest: frame.digest.slice(0, 32) });
  });
  it('is black and white: no colour carries a meaning', async () => {
    const filled = filledSample(kind);
    expect(await colourfulDots((await renderDocument(filled, frameOf(kind, filled), fontsFolder)).bytes)).toBe(0);
  });
});

describe('published fields', () => {
  it('all have a meaning in words', () => expect(unlabelledFields()).toEqual([]));
  it.each(documentKinds)('%s: what is required is offered', (kind) => {
    expect(publishedFields(kind).filter(({ isRequired }) => isRequired).length).toBeGreaterThan(1);
  });
});

describe('a wording that is checked', () => {
  const contract = firstTemplate('lineContract');
  const withText = (text: string): Template => ({ ...contract, blocks: [...contract.blocks, { type: 'paragraph', text }] });
  it.each([
    ['{borrowerNmae}', 'unknown_field', 'borrowerNmae'], ['{借款人}', 'broken_place', '{借款人}'], ['｛borrowerName｝', 'broken_place', '｛borrowerName｝'], ['{borrowerName', 'broken_place', '{borrowerName'],
    ['**加粗', 'odd_bold', '**加粗'],
  ])('%s is refused', (text, code, at) => expect(checkTemplate(withText(text))).toEqual([{ code, at, label: '' }]));
  it('must have what the law demands of it', () => {
    const without = templateSchema.parse(JSON.parse(JSON.stringify(contract).replaceAll('{annualRate}', '按约定')));
    expect(checkTemplate(without)).toEqual([{ code: 'missing_field', at: 'annualRate', label: '年利率' }]);
  });
  it('keeps tables as wide as their rows, conditions known, and the roll for the slip alone', () => {
    const receipt = firstTemplate('repaymentReceipt');
    const narrower: Template = { ...receipt, blocks: receipt.blocks.map((block) => (block.type === 'table' && block.source === 'split' ? { ...block, columns: block.columns.slice(1) } : block)) };
    expect(checkTemplate(narrower)).toEqual([{ code: 'wrong_columns', at: 'split', label: '还款明细表：3' }]);
    expect(checkTemplate({ ...contract, blocks: [...contract.blocks, { type: 'paragraph', text: '一', when: 'isRaining' }] })).toEqual([{ code: 'unknown_field', at: 'isRaining', label: '' }]);
    expect(checkTemplate({ ...contract, paper: 'receipt80' })).toEqual([{ code: 'wrong_paper', at: 'receipt80', label: '' }]);
  });
  it('in a repetition offers the places of its items', () => {
    const form = firstTemplate('approvalForm');
    const changed = JSON.parse(JSON.stringify(form).replace('{limitText}', '{batchNo}')) as Template;
    expect(checkTemplate(changed)).toEqual([{ code: 'unknown_field', at: 'batchNo', label: '' }]);
  });
});

describe('the code of a paper', () => {
  const code = { documentNo: 'HT519901012026000001', digest: '0a1b2c3d4e5f6071' };
  it.each(['HT519901012026000001 0A1B 2C3D 4E5F 6071', '编号：HT519901012026000001　验真码 0A1B 2C3D 4E5F 6071', ' ht519901012026000001 0a1b2c3d4e5f6071 '])('%s', (text) => {
    expect(readPaperCode(text)).toEqual(code);
  });
  it('of a slip has its suffix', () => expect(readPaperCode('HK519901012026000001-X 0A1B2C3D4E5F6071')?.documentNo).toBe('HK519901012026000001-X'));
  it.each(['', 'HT519901012026000001', '0A1B 2C3D 4E5F 6071', 'https://example.com'])('%s is none', (text) => expect(readPaperCode(text)).toBeNull());
});

const place = { fontsFolder, paperWorker: PAPER_WORKER };
describe('printing threads', () => {
  it('print the same bytes as this thread does', async () => {
    const filled = filledSample('lineContract');
    const frame = frameOf('lineContract', filled);
    const [here, ...there] = await Promise.all([renderDocument(filled, frame, fontsFolder), printPaper(place, filled, frame), printPaper(place, filled, frame)]);
    for (const { bytes, pages } of there) expect([Buffer.compare(bytes, here.bytes), pages]).toEqual([0, here.pages]);
  });
  it('tell a defect of the layout to who waits for it, and go on', async () => {
    const filled = filledSample('drawNote');
    const frame = frameOf('drawNote', filled);
    await expect(printPaper(place, { ...filled, blocks: null as never }, frame)).rejects.toThrow();
    expect((await printPaper(place, filled, frame)).pages).toBe(2);
  });
});

describe('a character that the font lacks', () => {
  it('refuses the paper instead of printing a box', async () => {
    const filled = fillTemplate(template([{ type: 'paragraph', text: '姓名{name}' }]), { fields: { name: '张\u{2F9F4}\u{1F600}' } });
    if (!filled.ok) throw new Error();
    const printable = await printableCharacters(place);
    expect(() => requirePrintable(filled.value, printable)).toThrow('characters_not_printable');
    expect(() => requirePrintable(filledSample('lineContract'), printable)).not.toThrow();
  });
});

describe('what papers say', () => {
  const paper = async (kind: DocumentKind) => {
    const filled = filledSample(kind);
    return (await pdfText((await renderDocument(filled, frameOf(kind, filled), fontsFolder)).bytes)).join('');
  };
  it('contract: full identity, amount in words and figures, both repayment orders', async () => {
    const text = await paper('lineContract');
    for (const part of ['519919198309281950', '人民币陆万柒仟元整（¥67,000.00）', '费用、罚息、复利、利息、本金', '费用、本金、利息、罚息、复利', '共同还款人（配偶）', '8.025%']) expect(text).toContain(part);
  });
  it('receipt: masked identity, split and balance', async () => {
    const text = await paper('repaymentReceipt');
    for (const part of ['5199************50', '人民币贰万零伍拾陆元肆角柒分', '¥20,056.47', '56.47', '¥30,000.00']) expect(text).toContain(part);
    expect(text).not.toContain('519919198309281950');
  });
  it('notice and letter: the worked example 41 days late, in words and figures, and until when it can be claimed', async () => {
    const [notice, letter] = [await paper('overdueNotice'), await paper('collectionLetter')];
    for (const text of [notice, letter]) for (const part of ['人民币叁万零陆佰零柒元壹角叁分', '¥30,607.13', '274.19', '3.02', '逾期41天', '8.025%']) expect(text).toContain(part);
    for (const part of ['2030年3月23日', '催收文书签收', 'YQ5101232027000003', '李秀英', '债权性质声明']) expect(letter).toContain(part);
  });
  it('rate notice: both rates and what follows from them', async () => {
    const text = await paper('rateChangeNotice');
    for (const part of ['5.35%', '4.90%', '下调0.45个百分点', '8.025%', '7.35%', '1.361111']) expect(text).toContain(part);
  });
  it('announcement: names and grades, no amount and no identity number', async () => {
    const text = await paper('villageRating');
    for (const part of ['30户', '2026年12月1日', 'AAA']) expect(text).toContain(part);
    expect(text).not.toMatch(/¥|519\d/);
  });
  it('reports: print what ties, and what does not', async () => {
    expect(await paper('dailyReport')).toContain('核对一致：当日借方与贷方发生额；借据余额与总账贷款余额；柜员现金与库存现金发生额；柜员转账与活期存款发生额。');
    const wrong = dailyReportFacts({ institution: sampleInstitution, ...sampleDailyReport, ties: { ...sampleDailyReport.ties, ledgerBalance: 344_999_999 } });
    expect(wrong.fields['tieText']).toBe('核对不一致：借据余额与总账贷款余额相差0.01元。');
    expect(await paper('monthlyReport')).toContain('98.11%'); // 12,166.00 of 12,400.00
  });
});
