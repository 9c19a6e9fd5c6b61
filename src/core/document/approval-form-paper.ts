/** Facts of the approval form (评级授信审批表) of one batch. */
import { grades, type BatchDetail, type BatchRow, type RatingExplanation } from '../contract/credit.ts';
import { businessDate } from '../kernel/business-date.ts';
import { divideHalfUp, fen, formatYuan, percentText, ratePpm, sumFen, type Fen } from '../kernel/money.ts';
import { chineseDay, figures, percent, shareText } from './figures.ts';
import type { Facts } from './filled-document.ts';
import { constraintNames, outcomeNames, rowStatusNames } from './labels.ts';
import type { Institution } from './loan-terms.ts';

export interface ApprovalFormPaper {
  readonly institution: Institution;
  readonly batch: BatchDetail;
  /** Who decided and when; null while nobody has. */
  readonly checkerName: string | null;
  /** Of the rows that get a page of detail, in the order of the list; empty for a long batch, whose detail stays on the screen. */
  readonly explanations: readonly RatingExplanation[];
}

export function approvalFormFacts(paper: ApprovalFormPaper): Facts {
  const { batch, institution } = paper;
  const rows = batch.rows.filter((row) => row.status !== 'dropped');
  const total = sumFen(rows.map((row) => fen(row.limit)));
  return {
    fields: {
      batchNo: batch.batchNo,
      createdOn: chineseDay(businessDate(batch.createdOn)),
      branchName: `${institution.lenderName}${institution.branchName}`,
      modelVersion: batch.modelVersion,
      householdCount: String(rows.length),
      totalLimit: figures(total),
      previousTotalLimit: figures(fen(batch.previousTotalLimit)),
      averageLimit: average(total, rows.filter((row) => row.limit > 0).length),
      makerName: batch.makerName,
      checkerText: paper.checkerName ?? '（待审批）',
      makerOpinion: makerOpinion(batch, rows),
      decisionOpinion: decisionOpinion(rows),
    },
    conditions: { hasDetails: paper.explanations.length > 0 },
    tables: { grades: gradeRows(rows), households: rows.map(householdRow) },
    items: { details: paper.explanations.flatMap((explanation) => detailOf(explanation, rows)) },
  };
}

const average = (total: Fen, count: number): string => (count === 0 ? '—' : figures(fen(Number(divideHalfUp(BigInt(total), BigInt(count))))));

function makerOpinion(batch: BatchDetail, rows: readonly BatchRow[]): string {
  const { byOutcome } = batch;
  const lowered = rows.filter((row) => row.limit < row.proposedLimit).length;
  const counts = (Object.keys(outcomeNames) as (keyof typeof outcomeNames)[]).map((key) => `${outcomeNames[key]}${byOutcome[key]}户`).join('，');
  const dropped = batch.byStatus.dropped > 0 ? `，剔除${batch.byStatus.dropped}户` : '';
  return `评级结果：${counts}${dropped}；主办客户经理调减额度${lowered}户。\n意见（由调查人填写）：\n\n`;
}

function decisionOpinion(rows: readonly BatchRow[]): string {
  const count = (status: BatchRow['status']) => rows.filter((row) => row.status === status).length;
  const limit = sumFen(rows.filter((row) => row.status === 'approved').map((row) => fen(row.limit)));
  return `同意${count('approved')}户、授信${figures(limit)}；退回${count('returned')}户；否决${count('rejected')}户；待审批${count('submitted')}户。\n意见（由审批人填写）：　□ 同意　□ 有条件同意　□ 否决\n\n`;
}

function gradeRows(rows: readonly BatchRow[]): string[][] {
  const graded = grades.map((grade) => ({ name: grade as string, members: rows.filter((row) => row.grade === grade) }));
  const groups = [...graded, { name: '未评级', members: rows.filter((row) => row.grade === null) }].filter((group) => group.members.length > 0);
  const line = (name: string, members: readonly BatchRow[]) => {
    const sum = sumFen(members.map((row) => fen(row.limit)));
    return [name, String(members.length), shareText(members.length, rows.length), formatYuan(sum), average(sum, members.length).replace('¥', '')];
  };
  return [...groups.map((group) => line(group.name, group.members)), line('合计', rows)];
}

/** Whole yuan: limits are whole thousands. */
const yuan = (amount: number): string => formatYuan(fen(amount)).replace(/\.00$/, '');

function householdRow(row: BatchRow, index: number): string[] {
  const notes = [outcomeNames[row.outcome], row.kind === 'preCredit' ? '预授信' : '', row.reasonCodes.join(' '), row.managerReason ?? '', row.decisionReason ?? ''];
  return [
    String(index + 1), row.headName, row.identityMask, `${row.villageName}${row.groupNo}组`,
    `${score(row.expertScore)} / ${score(row.statisticalScore)}`, `${row.grade ?? '—'}（${row.previousGrade ?? '—'}）`,
    yuan(row.proposedLimit), yuan(row.limit), row.previousLimit === null ? '—' : yuan(row.previousLimit),
    row.termMonths === null ? '—' : String(row.termMonths), row.ratePpm === null ? '—' : percentText(ratePpm(row.ratePpm)),
    constraintNames[row.bindingConstraint ?? ''] ?? '—', notes.filter((note) => note !== '').join('；'),
    row.aboveAuthority && row.status === 'submitted' ? '报上级' : rowStatusNames[row.status],
  ];
}

const score = (value: number | null): string => (value === null ? '—' : String(value));

function detailOf(explanation: RatingExplanation, rows: readonly BatchRow[]): Facts[] {
  const index = rows.findIndex((row) => row.householdId === explanation.householdId);
  const row = rows[index];
  if (!row) return [];
  const { expert, statistical, limit, price } = explanation;
  return [{
    fields: {
      title: `${index + 1}　${row.headName}`,
      summary: `${row.householdNo}　${row.villageName}${row.groupNo}组　${row.identityMask}　等级${row.grade ?? '—'}　拟授${yuan(row.limit)}元　${outcomeNames[row.outcome]}`,
      expertText: expert ? `${expert.score}分（${expert.grade}）：${pointsText(expert.indicators)}` : '未评',
      statisticalText: statistical ? `${statistical.score}分（${statistical.band}）：基准${statistical.base}，${pointsText(statistical.indicators)}` : '未评',
      limitText: limit ? `${limit.steps.map((step) => `${step.name} ${yuan(step.amount)}`).join(' → ')}；约束项：${constraintNames[limit.binding] ?? limit.binding}；结果${yuan(limit.limit)}元` : '未测算',
      priceText: price ? `${price.steps.map((step) => `${step.name} ${signedPercent(step.ppm)}`).join('，')}；年利率${percent(ratePpm(price.ratePpm))}` : '未定价',
      rulesText: explanation.rules.map((rule) => `${rule.code}${rule.name}`).join('；') || '无',
      flagsText: [...explanation.dataFlags, undecidedText(explanation.undecidedRules)].filter((text) => text !== '').join('；') || '无',
    },
  }];
}

const undecidedText = (codes: readonly string[]): string => (codes.length > 0 ? `资料未采集，未能判定的规则：${codes.join('、')}` : '');

/** Names of the statistical card end in the variable's own: not for a reader of paper. */
const plainName = (name: string): string => name.replace(/\s+[A-Z][A-Z0-9_]+/g, '');

/** What missed no point is not worth ink: indicators in full marks are counted, the others named. */
function pointsText(indicators: readonly { readonly name: string; readonly points: number; readonly best: number }[]): string {
  const short = indicators.filter((indicator) => indicator.points < indicator.best);
  const full = indicators.length - short.length;
  return `${short.map((indicator) => `${plainName(indicator.name)} ${indicator.points}/${indicator.best}`).join('，')}${full > 0 ? `${short.length > 0 ? '；' : ''}其余${full}项满分` : ''}`;
}

function signedPercent(ppm: number): string {
  return `${ppm < 0 ? '-' : '+'}${percentText(ratePpm(Math.abs(ppm)))}%`;
}
