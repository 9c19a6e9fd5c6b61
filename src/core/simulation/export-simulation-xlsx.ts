/** A simulation as sheets: the two sides, the moves, the scores, how they turned out, and every household that changes. Masked as on the screen. */
import { grades, ratingOutcomes, type Grade, type RatingOutcome } from '../contract/credit.ts';
import type { ProducedFile } from '../contract/schemas.ts';
import { badDefinition, type BandRate, type ScoreName, type SimulatedHousehold, type SimulationDetail, type StabilityIndex } from '../contract/simulation.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { writeSheets, xlsxMediaType, type SheetColumn, type SheetInput, type SheetValue } from '../store/sheet-xlsx.ts';
import { households, simulationDetail } from './queries.ts';

const outcomeNames: Readonly<Record<RatingOutcome, string>> = { accepted: '建议授信', manualReview: '转人工', refused: '拒绝', incomplete: '信息不完整' };
const scoreNames: Readonly<Record<ScoreName, string>> = { expert: '专家分', statistical: '统计分' };
const text = (heading: string, width?: number): SheetColumn => ({ heading, kind: 'text', ...(width === undefined ? {} : { width }) });
const count = (heading: string): SheetColumn => ({ heading, kind: 'count' });
const money = (heading: string): SheetColumn => ({ heading, kind: 'money' });

/** @throws Refusal `not_found`. */
export async function exportSimulation(context: QueryContext, { simulationId }: { simulationId: string }): Promise<ProducedFile> {
  const detail = simulationDetail(context, { simulationId });
  const changed = households(context, { simulationId, group: 'changed' });
  const bytes = await writeSheets([sidesSheet(detail), movesSheet(detail), gradesSheet(detail), scoresSheet(detail), stabilitySheet(detail), ...performanceSheets(detail), householdsSheet(detail, changed)]);
  return { name: `模型模拟-${detail.drafts.map(({ version }) => version).join('+')}-${detail.simulatedOn}.xlsx`, mediaType: xlsxMediaType, bytes };
}

const headNote = (detail: SimulationDetail): string =>
  `冠军（现行）：${detail.championVersion}　挑战者（草稿）：${detail.challengerVersion}　模拟日期：${detail.simulatedOn}　制表：${detail.makerName}　全网点 ${detail.households} 户`;

function sidesSheet(detail: SimulationDetail): SheetInput {
  const { champion, challenger, newlyAccepted, newlyRefused, raised, lowered } = detail.summary;
  const lines: readonly (readonly [string, number, number])[] = [
    ...ratingOutcomes.map((outcome) => [`${outcomeNames[outcome]}（户）`, champion.byOutcome[outcome], challenger.byOutcome[outcome]] as const),
    ['有额度（户）', champion.limited, challenger.limited],
  ];
  return {
    title: '模拟概览',
    notes: [
      headNote(detail), '模拟不产生评级。新增拒绝=挑战者拒绝而冠军未拒绝；新增通过=挑战者建议授信而冠军未建议授信。',
      `新增拒绝 ${newlyRefused} 户，新增通过 ${newlyAccepted} 户，额度上调 ${raised} 户，下调 ${lowered} 户`,
    ],
    columns: [text('项目', 26), count('冠军'), count('挑战者'), count('差额')],
    rows: lines.map(([name, before, after]) => [name, before, after, after - before]),
  };
}

function movesSheet(detail: SimulationDetail): SheetInput {
  const { outcomes, champion, challenger } = detail.summary;
  return {
    title: '结论与额度迁移', notes: [headNote(detail)],
    columns: [text('冠军结论'), text('挑战者结论'), count('户数'), money('冠军额度（元）'), money('挑战者额度（元）'), money('差额（元）')],
    rows: outcomes.map((move) => [outcomeNames[move.before], outcomeNames[move.after], move.households, move.limitBefore, move.limitAfter, move.limitAfter - move.limitBefore]),
    totals: ['合计', null, detail.households, champion.limitTotal, challenger.limitTotal, challenger.limitTotal - champion.limitTotal],
  };
}

function gradesSheet(detail: SimulationDetail): SheetInput {
  const order: readonly (Grade | null)[] = [...grades, null];
  const name = (grade: Grade | null) => grade ?? '无等级';
  const found = (before: Grade | null, after: Grade | null) => detail.summary.grades.find((move) => move.before === before && move.after === after)?.households ?? 0;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    title: '等级迁移矩阵', notes: [headNote(detail), '行：冠军等级；列：挑战者等级；单位：户'],
    columns: [text('冠军＼挑战者'), ...order.map((grade) => count(name(grade))), count('合计')],
    rows: order.map((before) => [name(before), ...order.map((after) => found(before, after)), sum(order.map((after) => found(before, after)))]),
    totals: ['合计', ...order.map((after) => sum(order.map((before) => found(before, after)))), detail.households],
  };
}

function scoresSheet(detail: SimulationDetail): SheetInput {
  const { scores } = detail.summary;
  return {
    title: '评分分布', notes: [headNote(detail), '单位：户；分段含下限，不含下一段下限'], columns: [text('评分'), count('分段下限'), count('冠军'), count('挑战者')],
    rows: (['expert', 'statistical'] as const).flatMap((name) => scores[name].bars.map((bar): SheetValue[] => [scoreNames[name], bar.from, bar.champion, bar.challenger])),
  };
}

function stabilitySheet(detail: SimulationDetail): SheetInput {
  const { scores, population } = detail.summary;
  const names = ['expert', 'statistical'] as const;
  const lines = (title: string, index: StabilityIndex | null | undefined): SheetValue[][] => {
    if (!index) return [];
    return [
      ...index.bins.map((bin): SheetValue[] => [title, `${bin.from ?? '最低'} 至 ${bin.to ?? '最高'}`, bin.expected, bin.actual, decimal(bin.contributionPpm)]),
      [title, '合计', sumOf(index, 'expected'), sumOf(index, 'actual'), decimal(index.ppm)],
    ];
  };
  return {
    title: '群体稳定性PSI',
    notes: [
      headNote(detail), 'PSI=Σ(实际占比−预期占比)×ln(实际占比÷预期占比)；空段按占比0.01%计。<0.10 稳定，0.10–0.25 关注，>0.25 需重建。',
      population ? `群体对照：${population.reference} 户最近一次评级时留存的信息与今日信息，用同一模型评分` : '群体对照：尚无历史评级',
    ],
    columns: [text('对照', 34), text('分段', 18), count('预期（户）'), count('实际（户）'), text('PSI')],
    rows: [
      ...names.flatMap((name) => lines(`${scoreNames[name]}：冠军→挑战者`, scores[name].betweenModels)),
      ...names.flatMap((name) => lines(`${scoreNames[name]}：上次评级→今日（冠军）`, population?.champion[name])),
      ...names.flatMap((name) => lines(`${scoreNames[name]}：上次评级→今日（挑战者）`, population?.challenger[name])),
    ],
  };
}

const sumOf = (index: StabilityIndex, of: 'expected' | 'actual'): number => index.bins.reduce((total, bin) => total + bin[of], 0);

/** Millionths as a decimal of four places: 123,456 → "0.1235". */
function decimal(ppm: number): string {
  const digits = String(Math.round(Math.abs(ppm) / 100)).padStart(5, '0');
  return `${ppm < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

function performanceSheets(detail: SimulationDetail): SheetInput[] {
  const { performance } = detail.summary;
  if (!performance) return [];
  const { champion, challenger } = performance;
  const rates = (name: string, before: readonly BandRate[], after: readonly BandRate[]): SheetValue[][] =>
    before.map((band, index) => [name, band.band, band.good, band.bad, band.ratePpm, after[index]?.good ?? 0, after[index]?.bad ?? 0, after[index]?.ratePpm ?? null]);
  const rate = (heading: string): SheetColumn => ({ heading, kind: 'rate' });
  return [
    {
      title: '区分能力', columns: [text('评分'), rate('冠军KS（%）'), rate('挑战者KS（%）'), rate('冠军AUC（%）'), rate('挑战者AUC（%）')],
      notes: [headNote(detail), badNote(performance)],
      rows: (['expert', 'statistical'] as const).map((name) => [
        scoreNames[name], champion[name].ksPpm, challenger[name].ksPpm, champion[name].aucPpm, challenger[name].aucPpm,
      ]),
    },
    {
      title: '分档坏账率', notes: [headNote(detail), badNote(performance)],
      columns: [text('分档'), text('档'), count('冠军好'), count('冠军坏'), rate('冠军坏率（%）'), count('挑战者好'), count('挑战者坏'), rate('挑战者坏率（%）')],
      rows: [...rates('等级', champion.byGrade, challenger.byGrade), ...rates('统计档', champion.byBand, challenger.byBand)],
    },
  ];
}

const badNote = ({ good, bad, undrawn }: { good: number; bad: number; undrawn: number }): string =>
  `坏：评级审批后${badDefinition.windowMonths}个月内曾逾期${badDefinition.daysPastDue}天及以上；好：用信而未曾；每户取满${badDefinition.windowMonths}个月的最近一次。好 ${good} 户，坏 ${bad} 户，未用信 ${undrawn} 户不计`;

function householdsSheet(detail: SimulationDetail, rows: readonly SimulatedHousehold[]): SheetInput {
  const total = (of: (row: SimulatedHousehold) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  return {
    title: '变化农户清单', notes: [headNote(detail), `结论、等级、额度或利率有变化的 ${rows.length} 户`],
    columns: [
      text('户号'), text('户主'), text('证件', 22), text('村'), count('组'), text('冠军结论'), text('挑战者结论'), text('冠军等级'), text('挑战者等级'), money('冠军额度（元）'), money('挑战者额度（元）'),
      { heading: '冠军利率（%）', kind: 'rate' }, { heading: '挑战者利率（%）', kind: 'rate' }, count('冠军专家分'), count('挑战者专家分'), count('冠军统计分'), count('挑战者统计分'),
      text('冠军原因', 36), text('挑战者原因', 36),
    ],
    rows: rows.map(({ champion, challenger, ...row }) => [
      row.householdNo, row.headName, row.identityMask, row.villageName, row.groupNo, outcomeNames[champion.outcome], outcomeNames[challenger.outcome], champion.grade, challenger.grade,
      champion.limit, challenger.limit, champion.ratePpm, challenger.ratePpm, champion.expertScore, challenger.expertScore, champion.statisticalScore, challenger.statisticalScore,
      champion.reasons.join('；'), challenger.reasons.join('；'),
    ]),
    totals: ['合计', `${rows.length} 户`, null, null, null, null, null, null, null, total(({ champion }) => champion.limit), total(({ challenger }) => challenger.limit), ...Array.from({ length: 8 }, () => null)],
  };
}
