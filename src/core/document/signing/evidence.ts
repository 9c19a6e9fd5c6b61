/**
 * What proves a signature, as one JSON document: who, how he was checked, what he read and for how long, when, before
 * whom, on which device, which bytes before and after. Each carries the hash of the one before; the event log carries
 * the hash of each.
 */
import type { CheckMethod, SignerRole } from '../../contract/signing.ts';
import { chinaTimeText } from './times.ts';

export interface Evidence {
  readonly version: 1;
  readonly documentNo: string;
  readonly kind: string;
  readonly role: SignerRole;
  readonly name: string;
  readonly identityMask: string | null;
  /** The paper as it was shown to the signer, and as his signature left it. */
  readonly readSha256: string;
  readonly signedSha256: string;
  readonly pages: number;
  readonly readingStartedAt: number | null;
  readonly readAt: number | null;
  readonly check: { readonly method: CheckMethod; readonly at: number; readonly witness: string | null; readonly codeSentAt: number | null; readonly tries: number } | null;
  readonly signedAt: number;
  readonly businessDate: string;
  readonly deviceId: string;
  /** Who led the session, or set the seal: staff number and name. */
  readonly operator: string;
  /** Of the pen's way and of its picture; null: the bank's seal. */
  readonly strokesSha256: string | null;
  readonly imageSha256: string | null;
  readonly sealCertificate: string;
  readonly previousEvidenceSha256: string | null;
}

const roleNames: Readonly<Record<SignerRole, string>> = { authoriser: '授权人', borrower: '借款人', coBorrower: '共同还款人', bank: '贷款人（签章）' };
const methodNames: Readonly<Record<CheckMethod, string>> = { idCard: '核对居民身份证', witness: '见证人在场（本人密码）', oneTimeCode: '短信验证码' };

/** Label and value, as the evidence sheet prints them. */
export function evidenceRows(evidence: Evidence): readonly (readonly [string, string])[] {
  const { check } = evidence;
  const seconds = evidence.readingStartedAt !== null && evidence.readAt !== null ? Math.floor((evidence.readAt - evidence.readingStartedAt) / 1000) : null;
  return [
    ['签署人', `${roleNames[evidence.role]}　${evidence.name}${evidence.identityMask ? `　${evidence.identityMask}` : ''}`],
    ...(seconds === null ? [] : [['阅读', `全文 ${evidence.pages} 页，阅读至末页用时 ${seconds} 秒`] as const]),
    ...(check === null ? [] : [['身份核验', checkText(check)] as const]),
    ['签署时间', `${chinaTimeText(evidence.signedAt)}（营业日期 ${evidence.businessDate}）`],
    ['设备', evidence.deviceId],
    ['经办', evidence.operator],
    ['签前文件', evidence.readSha256],
    ['签后文件', evidence.signedSha256],
    ...(evidence.strokesSha256 === null ? [] : [['笔迹', evidence.strokesSha256] as const]),
    ['签章证书', evidence.sealCertificate],
    ['上一证据', evidence.previousEvidenceSha256 ?? '（首份）'],
  ];
}

function checkText(check: NonNullable<Evidence['check']>): string {
  const sent = check.codeSentAt === null ? '' : `，${chinaTimeText(check.codeSentAt)} 发送，第 ${check.tries} 次输入通过`;
  return `${methodNames[check.method]}${check.witness === null ? '' : `：${check.witness}`}，${chinaTimeText(check.at)}${sent}`;
}
