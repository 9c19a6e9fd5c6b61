/** What customers did through phone, WeChat or kiosk, as the hub hands it to the branch: into the ledger, or onto a person's desk. */
import { eq } from 'drizzle-orm';
import type { FeedItem, FeedPayload } from '../contract/hub-protocol.ts';
import { loanContract, type PurposeCode } from '../contract/loan.ts';
import { lineNamed } from '../credit/line-store.ts';
import { businessDate } from '../kernel/business-date.ts';
import { fen } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import { draw } from '../loan/draw-loan-command.ts';
import { loanNamed } from '../loan/loan-store.ts';
import { repay } from '../loan/repay-loan-command.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { openForDevice } from './link-store.ts';
import { channelBusiness } from './tables.ts';

type Business = FeedPayload<'channelBusiness'>;
type BusinessOf<K extends Business['kind']> = Extract<Business, { kind: K }>;

export function applyChannelBusiness(context: CommandContext, business: Business, item: FeedItem): Readonly<Record<string, unknown>> {
  switch (business.kind) {
    case 'draw': return postDraw(context, business, item);
    case 'repay': return postRepayment(context, business, item);
    case 'apply': return keepApplication(context, business, item);
    case 'sign': return keepSignature(context, business, item);
  }
}

/** The hub holds the money against the line; the receipt starts on the branch's open day, when it is paid out. */
function postDraw(context: CommandContext, business: BusinessOf<'draw'>, item: FeedItem): Readonly<Record<string, unknown>> {
  const { lineId, amount, purpose, termMonths, method } = business;
  const input = loanContract.draw.input.safeParse({ lineId, amount, purpose, termMonths, method });
  if (!input.success) throw new Refusal('item_malformed', { kind: 'channelBusiness', rule: input.error.issues[0]?.path.join('.') ?? '' });
  const { householdId } = lineNamed(context, lineId);
  const { loanId, receiptNo, postingId } = draw(context, input.data);
  keep(context, business, item, { householdId, status: 'done', facts: { lineId, amount, purpose: purpose as PurposeCode, loanId, receiptNo } });
  return { businessId: business.businessId, loanId, receiptNo, postingId };
}

/**
 * Money that came through a channel is always taken, on the day on which it came. A day that the branch has not opened
 * yet counts as its open one, in the farmer's favour; what finds nothing to pay goes to the refund account.
 */
function postRepayment(context: CommandContext, business: BusinessOf<'repay'>, item: FeedItem): Readonly<Record<string, unknown>> {
  const { loanId, amount, paidOn } = business;
  const { householdId, receiptNo } = loanNamed(context, loanId);
  const valueDate = paidOn > context.businessDate ? context.businessDate : businessDate(paidOn);
  const { postingId, voucherNo, split } = repay(context, { loanId, mode: 'tendered', amount: fen(amount), valueDate, channel: 'transfer', isReceived: true });
  keep(context, business, item, { householdId, status: 'done', facts: { loanId, receiptNo, amount, postingId, voucherNo, refund: split.refund } });
  return { businessId: business.businessId, loanId, postingId, voucherNo, valueDate, refund: split.refund };
}

function keepApplication(context: CommandContext, business: BusinessOf<'apply'>, item: FeedItem): Readonly<Record<string, unknown>> {
  const { householdId, amount, purpose, checks, sealedPerson } = business;
  keep(context, business, item, { householdId, status: 'waiting', facts: { amount, purpose, checks }, sealed: resealed(context, sealedPerson) });
  return { businessId: business.businessId };
}

function keepSignature(context: CommandContext, business: BusinessOf<'sign'>, item: FeedItem): Readonly<Record<string, unknown>> {
  const { lineId, contractSha256, evidence, sealedContract } = business;
  const { householdId, lineNo } = lineNamed(context, lineId);
  keep(context, business, item, { householdId, status: 'waiting', facts: { lineId, lineNo, contractSha256, evidence }, sealed: resealed(context, sealedContract) });
  return { businessId: business.businessId };
}

/** From the device's key, under which it travelled, to the store's own. */
const resealed = (context: CommandContext, sealed: string): string => context.vault.encrypt(openForDevice(context, sealed));

interface Kept {
  readonly householdId: string | null;
  readonly status: 'waiting' | 'done';
  readonly facts: Readonly<Record<string, unknown>>;
  /** Who applies, or the signed contract. */
  readonly sealed?: string;
}

function keep(context: CommandContext, business: Business, item: FeedItem, kept: Kept): void {
  const known = orm(context.db).select({ id: channelBusiness.id }).from(channelBusiness).where(eq(channelBusiness.id, business.businessId)).get();
  if (known) throw new Refusal('business_known', { businessId: business.businessId });
  orm(context.db).insert(channelBusiness).values({
    id: business.businessId, feedNo: item.feedNo, kind: business.kind, channel: business.channel, receivedOn: context.businessDate,
    requestedOn: business.kind === 'repay' ? business.paidOn : business.requestedOn, ...kept,
  }).run();
}
