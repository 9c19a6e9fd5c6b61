import type { DayEndResult } from '../core/contract/workday.ts';
import { formatYuan, fen } from '../core/kernel/money.ts';
import { valueOf, withBranch } from './branch.ts';
import { progressLine, type OutputOptions } from './output.ts';

export interface DayEndOptions extends OutputOptions {
  readonly storePath: string;
  readonly staffNo: string;
  /** The business date to open; left out: the day after the present one. */
  readonly openOn?: string | undefined;
}

/** `day-end`: closes business days and opens the next. @throws Refusal of dayEnd. */
export function closeDay(options: DayEndOptions): Promise<DayEndResult> {
  return withBranch({ ...options, onProgress: progressLine(options, '日终') }, async (api) => valueOf(await api.workday.dayEnd({ openOn: options.openOn })));
}

export function dayEndText(result: DayEndResult): string {
  return [
    `已关闭营业日：${result.closed.join('、') || '无'}；当前营业日期 ${result.businessDate}`,
    `结息 ${result.settledLoans} 笔，新增逾期 ${result.newlyOverdue} 笔，分类调整 ${result.reclassified} 笔，额度到期 ${result.expiredLines} 户`,
    `借方 ${formatYuan(fen(result.debits))} 贷方 ${formatYuan(fen(result.credits))} ${result.isBalanced ? '借贷平衡' : '借贷不平，请立即核对'}`,
    ...(result.backupFile === null ? [] : [`备份：${result.backupFile}`]),
  ].join('\n');
}
