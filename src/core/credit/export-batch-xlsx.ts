/** A batch as a sheet, masked as on the screen (批次清单). */
import type { BatchRow, RatingOutcome } from '../contract/credit.ts';
import type { ProducedFile } from '../contract/schemas.ts';
import { modelsOf } from '../decision/model-store.ts';
import { reasonName } from '../decision/explain-rating.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { writeSheet, xlsxMediaType, type SheetColumn, type SheetValue } from '../store/sheet-xlsx.ts';
import { batchNamed } from './batch-store.ts';
import { batch } from './queries.ts';

const outcomeNames: Readonly<Record<RatingOutcome, string>> = { accepted: '建议授信', manualReview: '转人工', refused: '拒绝', incomplete: '信息不完整' };
const statusNames: Readonly<Record<BatchRow['status'], string>> = {
  draft: '待提交', dropped: '已剔除', submitted: '待审批', approved: '同意', returned: '退回', rejected: '否决',
};

const columns: readonly SheetColumn[] = [
  { heading: '序号', kind: 'count', width: 8 }, { heading: '户号', kind: 'text' }, { heading: '户主', kind: 'text' }, { heading: '证件', kind: 'text', width: 22 },
  { heading: '村', kind: 'text' }, { heading: '组', kind: 'count', width: 6 }, { heading: '专家分', kind: 'count' }, { heading: '统计分', kind: 'count' },
  { heading: '等级', kind: 'text', width: 8 }, { heading: '上期等级', kind: 'text' }, { heading: '测算额度(元)', kind: 'money' }, { heading: '额度(元)', kind: 'money' },
  { heading: '原额度(元)', kind: 'money' }, { heading: '期限(月)', kind: 'count' }, { heading: '年利率(%)', kind: 'rate' }, { heading: '约束项', kind: 'text' },
  { heading: '结论', kind: 'text' }, { heading: '命中规则与原因', kind: 'text', width: 40 }, { heading: '客户经理意见', kind: 'text', width: 24 },
  { heading: '审批意见', kind: 'text', width: 24 }, { heading: '状态', kind: 'text' },
];

/** @throws Refusal `not_found`, `outside_scope`. */
export async function exportBatch(context: QueryContext, input: { batchId: string }): Promise<ProducedFile> {
  const detail = batch(context, input);
  const { documents } = modelsOf(context.db, batchNamed(context, input.batchId).modelVersions);
  const constraint = (code: string | null) => (code === null ? null : (documents.limitStrategy.constraintNames[code as 'L1'] ?? code));
  const kept = detail.rows.filter((row) => row.status !== 'dropped');
  const sum = (of: (row: BatchRow) => number) => kept.reduce((total, row) => total + of(row), 0);
  const bytes = await writeSheet({
    title: `评级授信批次清单 ${detail.batchNo}`,
    notes: [`制表：${detail.makerName}　日期：${detail.createdOn}　模型版本：${detail.modelVersion}　合计不含已剔除的户`],
    columns,
    rows: detail.rows.map((row, index): SheetValue[] => [
      index + 1, row.householdNo, row.headName, row.identityMask, row.villageName, row.groupNo, row.expertScore, row.statisticalScore,
      row.grade, row.previousGrade, row.proposedLimit, row.limit, row.previousLimit, row.termMonths, row.ratePpm, constraint(row.bindingConstraint),
      `${outcomeNames[row.outcome]}${row.kind === 'preCredit' ? '（预授信）' : ''}`, row.reasonCodes.map((code) => reasonName(documents, code)).join('；'),
      row.managerReason, row.decisionReason, statusNames[row.status],
    ]),
    totals: columns.map(({ heading }, index) => (index === 0 ? '合计' : totalOf(heading, { '测算额度(元)': sum((row) => row.proposedLimit), '额度(元)': sum((row) => row.limit), '原额度(元)': sum((row) => row.previousLimit ?? 0) }))),
  });
  return { name: `${detail.batchNo}.xlsx`, mediaType: xlsxMediaType, bytes };
}

const totalOf = (heading: string, sums: Readonly<Record<string, number>>): SheetValue => sums[heading] ?? null;
