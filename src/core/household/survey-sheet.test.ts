import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSchema } from '../contract/household.ts';
import { makeSurvey, surveyHeadings } from '../demo/make-survey.ts';
import { seededNumbers } from '../demo/seeded-numbers.ts';
import { businessDate } from '../kernel/business-date.ts';
import { surveyChecker, type CheckedRow, type SurveyContext } from './check-survey.ts';
import { netAssets, netIncome } from './derive-figures.ts';
import { checkCharacter } from './identity-number.ts';
import { parseMembers } from './parse-members.ts';
import { holdsNoHousehold, recogniseColumns, type Sheet } from './recognise-columns.ts';
import { surveyRowReader, type SurveyRow } from './read-survey-row.ts';

const on = businessDate('2026-11-25');
const noStore: SurveyContext = { on, villageOf: () => null, known: () => null };
const id = (first17: string): string => first17 + checkCharacter(first17);
const [zhang, li, wang] = [id('51990119800101001'), id('51990119810202002'), id('51990119820303003')];

function read(sheet: Sheet): SurveyRow[] {
  const recognised = recogniseColumns(sheet);
  if (!recognised.ok) throw new Error(recognised.error.code);
  const { headerIndex, columns } = recognised.value;
  const header = sheet[headerIndex] ?? [];
  const readRow = surveyRowReader(columns);
  return sheet.flatMap((row, i) => (i > headerIndex && !holdsNoHousehold(row, recognised.value, header) ? [readRow(row, i + 1)] : []));
}

const counts = (checked: readonly CheckedRow[]): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const { fault } of checked) if (fault) found[fault.code] = (found[fault.code] ?? 0) + 1;
  return found;
};

describe('columns', () => {
  it('are found under titles, in any order, under other names, with units', () => {
    const sheet = [
      ['某县农户信息采集表', '', '', '', '', ''], ['填表日期：2026年1月', '', '', '', '', ''],
      ['序号', '村名', '* 姓名', '公民身份号码', '房屋估值（万元）', '养几头牛'], ['1', '龙潭村', '张三', zhang, '18', '3'],
    ];
    const recognised = recogniseColumns(sheet);
    expect(recognised.ok && recognised.value.headerIndex).toBe(2);
    expect(recognised.ok && recognised.value.columns.map((c) => c.field?.path ?? null)).toEqual(
      [null, 'village', 'headName', 'identityNumber', 'assets.housingValue', null]);
    const [row] = read(sheet);
    expect(row?.sheetRow).toBe(4);
    expect(row?.file.assets.housingValue).toBe(18_000_000);
    expect(row?.file.extra).toEqual({ 序号: '1', 养几头牛: '3' });
  });

  it('that are needed and missing are named', () => {
    expect(recogniseColumns([['姓名', '民族', '村']])).toEqual({ ok: false, error: { code: 'missing_columns', headings: ['身份证号码'] } });
    expect(recogniseColumns([['a', 'b'], ['c', 'd']])).toEqual({ ok: false, error: { code: 'no_header_row' } });
    expect(recogniseColumns([])).toEqual({ ok: false, error: { code: 'no_header_row' } });
  });

  it('keep the second of two for the same field', () => {
    const [row] = read([['姓名', '身份证号', '村', '联系电话', '手机号', '备注', '备注'], ['张三', zhang, '龙潭村', '13800000001', '13800000002', 'a', 'b']]);
    expect(row?.phone).toBe('13800000001');
    expect(row?.file.extra).toEqual({ 手机号: '13800000002', 备注: 'a', '备注 (2)': 'b' });
  });

  it('are recognised in every order', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...surveyHeadings], { minLength: surveyHeadings.length }), (headings) => {
      const recognised = recogniseColumns([['标题'], headings]);
      expect(recognised.ok && recognised.value.columns.every((column) => column.field !== null)).toBe(true);
    }), { numRuns: 20 });
  });
});

describe('rows without a household', () => {
  const header = ['姓名', '身份证号', '村', '存款余额'];
  it.each([
    [['合计', '600', '', '12']], [['', '合 计', '', '']], [['总计：', '', '', '99']], [['', '', '', '']], [['制表人：王五', '审核人：赵六', '', '']],
    [['姓名', '身份证号', '村', '存款余额']], [['备注：以上为本村数据', '', '', '']],
  ])('%j', (row) => expect(read([header, ['张三', zhang, '龙潭村', '1'], row])).toHaveLength(1));
  it('are not the rows that lack a name or a number', () => {
    expect(read([header, ['', zhang, '龙潭村', '1'], ['李四', '', '龙潭村', '1']])).toHaveLength(2);
  });
});

describe('members', () => {
  it('come with their parts in any order', () => {
    expect(parseMembers(`江 志刚|女儿|${zhang}|健康；毛明｜${li.toLowerCase()}｜配偶`)).toEqual([
      { name: '江志刚', relation: '女儿', identityNumber: zhang, health: 'healthy' },
      { name: '毛明', relation: '配偶', identityNumber: li, health: null },
    ]);
    expect(parseMembers('')).toBeNull();
    expect(parseMembers('无')).toEqual([]);
  });
});

describe('a row', () => {
  it('keeps words that it does not know, and says so', () => {
    const [row] = read([['姓名', '身份证号', '村', '住房类型', '采集日期'], ['张三', zhang, '龙潭村', '吊脚楼', '去年冬天']]);
    expect(row?.file.assets.housingType).toBeNull();
    expect(row?.file.extra).toEqual({ 住房类型: '吊脚楼', 采集日期: '去年冬天' });
    expect(row?.corrections).toContainEqual({ column: '住房类型', from: '吊脚楼', to: '' });
    expect(row?.faults).toEqual([]);
  });
  it('tells no record from no overdue day and from nothing collected', () => {
    const rows = read([['姓名', '身份证号', '村', '最长逾期天数'], ['张三', zhang, '龙潭村', '无记录'], ['李四', li, '龙潭村', '0'], ['王五', wang, '龙潭村', '']]);
    expect(rows.map((row) => row.file.creditRecord.longestOverdueDays)).toEqual(['none', 0, null]);
  });
  it('never shows a whole identity number, phone or card among its corrections', () => {
    const [row] = read([['姓名', '身份证号', '村', '手机号', '银行卡号'], ['张三', ` ${zhang}`, '龙潭村', '138-1234-5678', '6231 5150 8969 6816 359']]);
    expect(JSON.stringify(row?.corrections)).not.toMatch(/\d{7}/);
    expect(row?.corrections.map(({ column }) => column)).toEqual(['手机号', '银行卡号']);
  });
  it('has a file that the contract accepts, whatever stands in the cells', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('-1', '3.2万', '无', '是', '2026年4月2日', '1e9', '龙潭村委会', '"', '#REF!'));
    fc.assert(fc.property(fc.array(cell, { minLength: 63, maxLength: 63 }), (cells) => {
      const recognised = recogniseColumns([surveyHeadings]);
      if (!recognised.ok) throw new Error('columns');
      const { file, members } = surveyRowReader(recognised.value.columns)(cells, 2);
      expect(fileSchema.safeParse({ ...file, members: (members ?? []).map((m) => ({ ...m, identityMask: null })) }).error).toBeUndefined();
    }));
  });
});

describe('checks', () => {
  const header = ['户主姓名', '身份证号码', '村', '家庭成员', '种植年收入', '务工年收入'];
  const check = (rows: string[][], context = noStore): CheckedRow[] => read([header, ...rows]).map(surveyChecker(context));
  const codes = (rows: string[][], context = noStore): (string | null)[] => check(rows, context).map(({ fault }) => fault?.code ?? null);

  it('give each refused row one reason, its own before its place among others', () => {
    const impossible = id('51990119830231001');
    expect(codes([
      ['张三', zhang, '龙潭村', '', '1', '1'], ['', zhang, '不详', '', '-1', '约三万'], ['李四', '', '不详', '', '-1', ''], ['王五', impossible, '龙潭村', '', '', ''],
      ['赵六', impossible, '龙潭村', '', '', ''], ['孙七', li, '不详', '', '-1', ''], ['周八', wang, '龙潭村', '', '-1', '约三万'], ['吴九', zhang, '龙潭村', '', '', ''],
    ])).toEqual([null, 'missing_name', 'missing_id', 'impossible_birth', 'impossible_birth', 'unknown_village', 'negative_amount', 'duplicate_id']);
  });
  it('take the reason of the first column of two', () => {
    expect(codes([['张三', zhang, '龙潭村', '', '若干', '-5']])).toEqual(['not_a_number']);
  });
  it('refuse the later of two rows of one household, whichever names the other', () => {
    expect(codes([['张三', zhang, '龙潭村', `李四|配偶|${li}|健康`, '', ''], ['李四', li, '龙潭村', '', '', '']])).toEqual([null, 'same_household_second_applicant']);
    expect(codes([['李四', li, '龙潭村', '', '', ''], ['张三', zhang, '龙潭村', `李四|配偶|${li}|健康`, '', '']])).toEqual([null, 'same_household_second_applicant']);
  });
  it('tell a changed household from another person with its number', () => {
    const headOf = { householdId: 'h1', headName: '张三', isInScope: true, contact: () => ({ phone: '1', address: null }) };
    const context: SurveyContext = {
      ...noStore, known: (number) => (number === zhang ? { headOf, isMember: false } : null),
    };
    expect(check([['张三', zhang, '龙潭村', '', '9', '']], context)).toMatchObject([{ fault: null, householdId: 'h1' }]);
    expect(codes([['冯九', zhang, '龙潭村', '', '9', '']], context)).toEqual(['duplicate_id']);
    const outside: SurveyContext = { ...noStore, known: () => ({ headOf: { ...headOf, isInScope: false }, isMember: false }) };
    expect(codes([['张三', zhang, '龙潭村', '', '9', '']], outside)).toEqual(['duplicate_id']);
  });
  it('refuse a member of a household that the store has', () => {
    const context: SurveyContext = { ...noStore, known: (number) => (number === li ? { headOf: null, isMember: true } : null) };
    expect(codes([['李四', li, '龙潭村', '', '', '']], context)).toEqual(['same_household_second_applicant']);
  });
  it('offer a well-formed village, refuse what is none and what another manager serves', () => {
    const checked = check([['张三', zhang, '新桥村委会', '', '', ''], ['李四', li, '未知', '', '', ''], ['王五', wang, '龙潭村', '', '', ''], ['赵六', id('51990119840404004'), '黄泥村', '', '', '']], {
      ...noStore, villageOf: ({ villageName }) => (villageName === '龙潭村' ? { id: 'v1', isInScope: true } : villageName === '黄泥村' ? { id: 'v2', isInScope: false } : null),
    });
    expect(checked.map(({ fault, villageId }) => [fault?.code ?? null, villageId])).toEqual(
      [[null, null], ['unknown_village', null], [null, 'v1'], ['unknown_village', 'v2']]);
  });
});

describe('a messy survey', () => {
  it.each([1, 2, 3])('is counted as it was made (seed %i)', (seed) => {
    const survey = makeSurvey({ households: 1500, seed, lastDay: on, isMessy: true, faultsPerThousand: 80 });
    const rows = read([[survey.title], survey.headings, ...survey.rows, ['合计', '1500']]);
    expect(rows).toHaveLength(1500);
    expect(counts(rows.map(surveyChecker(noStore)))).toEqual(survey.faults);
    expect(Object.keys(survey.faults)).toHaveLength(9);
  });
  it('says what the tidy one says', () => {
    const options = { households: 300, seed: 7, lastDay: on };
    const [tidy, messy] = [false, true].map((isMessy) => {
      // The mess uses up numbers of its own: the same cells are made messy, not another survey.
      const { title, headings, rows } = makeSurvey({ ...options, isMessy: false });
      return read([[title], headings, ...(isMessy ? rows.map((row, i) => messyRow(row, i)) : rows)]);
    });
    const said = (rows?: SurveyRow[]) => rows?.map((row) => ({ ...row, corrections: [] }));
    expect(said(messy)).toEqual(said(tidy));
    expect(messy?.some((row) => row.corrections.length > 0)).toBe(true);
  });
  it('holds households that mostly have an income and more than they owe', () => {
    const rows = read([surveyHeadings, ...makeSurvey({ households: 400, seed: 5, lastDay: on }).rows]);
    expect(rows.filter(({ file }) => (netIncome(file) ?? 0) > 1_500_000).length).toBeGreaterThan(320);
    expect(rows.filter(({ file }) => (netAssets(file) ?? 0) > 0).length).toBeGreaterThan(340);
  });
});

function messyRow(row: readonly string[], seed: number): string[] {
  const numbers = seededNumbers(seed);
  return row.map((cell, i) => {
    const isAmount = (surveyHeadings[i] ?? '').endsWith('(元)') && /^\d+$/.test(cell);
    if (!isAmount) return numbers.chance(300) ? ` ${cell}　` : cell;
    return numbers.pick([`${cell}元`, ` ${cell}`, cell.replace(/\B(?=(\d{3})+$)/g, ','), cell.replace(/\d/g, (d) => '０１２３４５６７８９'[Number(d)] ?? d)]);
  });
}
