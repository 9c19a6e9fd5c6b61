import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pdfText } from '../../../tests/support/pdf-text.ts';
import { businessDate } from '../kernel/business-date.ts';
import { fen, ratePpm } from '../kernel/money.ts';
import { chineseDay, dailyRateText, monthsText, percent, pointsOver, shareText, wordsAndFigures } from './figures.ts';
import { fillTemplate, placesOf, type Facts, type Template } from './filled-document.ts';
import { verificationCode, type PageFrame } from './layout-pdf.ts';
import { costDisclosureFacts } from './line-papers.ts';
import { multipliedRate, termFields } from './loan-terms.ts';
import { renderDocument } from './render-pdf.ts';
import { sampleInstitution, sampleLine, samplePapers, sampleTerms } from './sample-papers.ts';

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

const frameOf = (documentNo: string, filled: unknown): PageFrame => ({
  ...sampleInstitution, documentNo, createdOn: businessDate('2026-11-25'), isDemonstration: true,
  digest: createHash('sha256').update(JSON.stringify(filled)).digest('hex'),
});

describe.each(samplePapers().map((paper) => [paper.template.title, paper] as const))('%s', (_title, { template: paper, facts, documentNo }) => {
  it('has a value for each of its places', () => {
    const filled = fillTemplate(paper, facts);
    expect(filled.ok ? [] : filled.error).toEqual([]);
    const given = new Set([facts, ...Object.values(facts.items ?? {}).flat()].flatMap(namesOf));
    expect([...placesOf(paper)].filter((name) => !given.has(name))).toEqual([]);
  });
  it('is a PDF with bank, number, version, page count, code and mark on each page, the same bytes each time', async () => {
    const filled = fillTemplate(paper, facts);
    if (!filled.ok) throw new Error(filled.error.join());
    const frame = frameOf(documentNo, filled.value);
    const { bytes, pages } = await renderDocument(filled.value, frame, fontsFolder);
    expect(Buffer.compare(bytes, (await renderDocument(filled.value, frame, fontsFolder)).bytes)).toBe(0);
    const texts = await pdfText(bytes);
    expect(texts).toHaveLength(pages);
    texts.forEach((text, index) => {
      for (const part of [sampleInstitution.lenderName, documentNo, `版本 ${paper.version}`, `第 ${index + 1} 页 共 ${pages} 页`, verificationCode(frame.digest), '示范文本', '演示环境生成，无法律效力']) {
        expect(text).toContain(part);
      }
    });
    expect(texts[0]).toContain(paper.title);
  });
});

const namesOf = (facts: Facts): string[] => [facts.fields, facts.conditions, facts.tables, facts.items].flatMap((part) => Object.keys(part ?? {}));

describe('a character that the font lacks', () => {
  it('refuses the paper instead of printing a box', async () => {
    const filled = fillTemplate(template([{ type: 'paragraph', text: '姓名{name}' }]), { fields: { name: '张\u{2F9F4}\u{1F600}' } });
    if (!filled.ok) throw new Error('unfilled');
    await expect(renderDocument(filled.value, frameOf('X1', filled.value), fontsFolder)).rejects.toMatchObject({ code: 'characters_not_printable' });
  });
});

describe('what papers say', () => {
  const paper = async (kind: string) => {
    const found = samplePapers().find(({ template: { kind: own } }) => own === kind);
    if (!found) throw new Error(kind);
    const filled = fillTemplate(found.template, found.facts);
    if (!filled.ok) throw new Error(filled.error.join());
    const { bytes } = await renderDocument(filled.value, frameOf(found.documentNo, filled.value), fontsFolder);
    return (await pdfText(bytes)).join('');
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
});
