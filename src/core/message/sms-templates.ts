/**
 * Wording of the SMS, as data with named places. Demonstration wording for the bank to replace.
 *
 * No link, no reason for a refusal, a surname instead of a name, tails instead of numbers: an SMS is read over shoulders.
 */

import { yuanText, type Fen } from '../kernel/money.ts';

export const smsTemplates = {
  lineApproved: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您的农户小额信用贷款授信已获批，额度{amount}元，期限{months}个月。请到{branch}签约用款，实际以签约为准。',
  },
  linePreApproved: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您获得农户小额信用贷款预授信额度{amount}元，最终额度以征信授权及审批结果为准，详询{branch}。',
  },
  lineFrozen: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您的授信额度自{date}起暂停使用，详询{branch}。',
  },
  lineUnfrozen: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您的授信额度自{date}起恢复使用，详询{branch}。',
  },
  lineLowered: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您的授信额度自{date}起调整为{amount}元，详询{branch}。',
  },
  lineReviewed: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您的授信额度{amount}元已通过年审，可继续使用，详询{branch}。',
  },
  lineCancelled: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您的授信额度自{date}起已注销，详询{branch}。',
  },
  drawn: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您于{date}借款{amount}元，到期日{dueDate}，年利率{rate}%。',
  },
  signingCode: {
    version: '1',
    // The gap is filled when it is sent: nobody at the desk reads the code.
    text: '【{lender}】尊敬的{salutation}，您正在{branch}签署文书（尾号{tail}），验证码{code}，{minutes}分钟内有效。请勿告诉他人；如非本人操作，请联系网点。',
  },
  dueReminder: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您的贷款{amount}元将于{dueDate}到期（应还利息{interest}元），请提前备足款项。',
  },
  interestReminder: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您的贷款本期利息约{interest}元，将于{dueDate}扣收，请提前备足款项。',
  },
  overdue: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您有贷款本息{amount}元于{dueDate}未按时归还，请尽快还款，以免影响个人信用。已还请忽略。',
  },
  collectionReminder: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您的贷款本息{amount}元已逾期，请尽快归还；如有困难请联系{branch}协商。已还请忽略。',
  },
  badRecordNotice: {
    version: '1',
    text: '【{lender}】尊敬的{salutation}，您的贷款已逾期，我行将依法向金融信用信息基础数据库报送不良信息。请尽快归还。',
  },
} as const satisfies Readonly<Record<string, { readonly version: string; readonly text: string }>>;

export type SmsTemplate = keyof typeof smsTemplates;

const PLACE = /\{(\w+)\}/g;

/** @throws Error for a place without a value: a defect of the caller, never sent. */
export function smsText(template: SmsTemplate, places: Readonly<Record<string, string>>): string {
  return smsTemplates[template].text.replaceAll(PLACE, (_, name: string) => {
    const value = places[name];
    if (value === undefined || value === '') throw new Error(`SMS ${template} has no ${name}`);
    return value;
  });
}

/** 67,000.00 → "67000": an SMS has no room for zeros that say nothing. */
export const amountText = (amount: Fen): string => yuanText(amount).replace(/\.00$/, '');

/** 张德全, male → 张先生. A compound surname stays whole. */
export function salutation(name: string, gender: 'female' | 'male'): string {
  const surname = COMPOUND_SURNAMES.find((known) => name.startsWith(known) && name.length > known.length) ?? [...name][0] ?? '';
  return `${surname}${gender === 'female' ? '女士' : '先生'}`;
}

const COMPOUND_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '司徒', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '夏侯', '端木', '百里', '南宫', '独孤', '宇文', '长孙'];

