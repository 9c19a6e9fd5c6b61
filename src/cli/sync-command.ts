/** `enrol`, `sync` and `compare`: a branch's store and the hub, from a terminal. */
import type { SyncComparison } from '../core/contract/sync.ts';
import { fen as fenOf, formatYuan } from '../core/kernel/money.ts';
import { Refusal } from '../core/kernel/result.ts';
import { valueOf, withBranch } from './branch.ts';
import type { OutputOptions } from './output.ts';

interface SyncOptions extends OutputOptions {
  readonly storePath: string;
  readonly staffNo: string;
}

export interface Meeting {
  /** Code of what ended it early. */
  readonly fault: string | null;
  readonly acknowledged: number;
  readonly waiting: number;
  /** What waits for a person. */
  readonly toHandle: number;
}

export function enrolBranch({ hubUrl, code, ...options }: SyncOptions & { readonly hubUrl: string; readonly code: string }): Promise<Meeting> {
  return withBranch(options, async (api, core) => {
    valueOf(await api.sync.enrol({ hubUrl, code }));
    return meetingOf(await core.sync.run(), valueOf(await api.sync.status({})));
  });
}

export function meetHub(options: SyncOptions): Promise<Meeting> {
  return withBranch(options, async (api, core) => meetingOf(await core.sync.run(), valueOf(await api.sync.status({}))));
}

const meetingOf = (fault: string | null, { acknowledged, waiting, toHandle }: Omit<Meeting, 'fault'>): Meeting => ({ fault, acknowledged, waiting, toHandle });

export const meetingText = ({ fault, acknowledged, waiting, toHandle }: Meeting): string =>
  `${fault === null ? '同步完成' : `同步未完成：${fault}`}；省中心已收到第 ${acknowledged} 号事件，待传 ${waiting} 条，待人工处理 ${toHandle} 项`;

/** Sends what waits, then asks the hub for its sums. @throws Refusal `other_hub`, and those of sync.compare. */
export function compareWithHub({ hubUrl, ...options }: SyncOptions & { readonly hubUrl: string | undefined }): Promise<readonly SyncComparison[]> {
  return withBranch(options, async (api, core) => {
    const status = valueOf(await api.sync.status({}));
    if (hubUrl !== undefined && status.hubUrl !== null && new URL(hubUrl).origin !== status.hubUrl) throw new Refusal('other_hub', { hubUrl: status.hubUrl });
    const fault = await core.sync.run();
    if (fault !== null) throw new Refusal(fault);
    return valueOf(await api.sync.compare({}));
  });
}

export function comparisonText(tables: readonly SyncComparison[]): string {
  const sum = (fen: number | null): string => (fen === null ? '' : `，合计 ${formatYuan(fenOf(fen))} 元`);
  const lines = tables.map(({ table, branchRows, hubRows, branchSum, hubSum, isEqual }) =>
    `${isEqual ? '✓' : '✗'} ${table}：本库 ${branchRows} 行${sum(branchSum)}；省中心 ${hubRows} 行${sum(hubSum)}`);
  return [tables.every(({ isEqual }) => isEqual) ? '本库与省中心逐行一致' : '本库与省中心不一致', ...lines].join('\n');
}
