import type { PaperVerdict } from '../core/contract/document.ts';
import { valueOf, withBranch } from './branch.ts';
import type { OutputOptions } from './output.ts';

export interface VerifyPaperOptions extends OutputOptions {
  readonly storePath: string;
  readonly staffNo: string;
  /** What a scanner reads of the QR code, or the number and the 验真码. */
  readonly text: string;
}

/** `verify-paper`: whether a paper is the branch's and unchanged. */
export function verifyPaperText(options: VerifyPaperOptions): Promise<PaperVerdict> {
  return withBranch(options, async (api) => valueOf(await api.document.verifyPaper({ text: options.text })));
}

const verdicts: Readonly<Record<PaperVerdict['verdict'], string>> = {
  genuine: '真实、未改动', altered: '编号属实，内容不符', unknown: '不是本网点文书', unreadable: '认不出二维码文字或编号和验真码',
};

export function verdictText({ verdict, documentNo, createdOn, signedOn, replacedBy }: PaperVerdict): string {
  const facts = [documentNo, createdOn === null ? null : `${createdOn} 生成`, signedOn === null ? null : `${signedOn} 已签`, replacedBy === null ? null : `已被 ${replacedBy} 替代`];
  return [verdicts[verdict], ...facts.filter((fact) => fact !== null)].join('　');
}
