/** What is told to a farmer when something happens in the areas below. */
import { chinaDateAt } from '../kernel/business-date.ts';
import { fen, percentText, ratePpm } from '../kernel/money.ts';
import type { Reactions } from '../pipeline/context.ts';
import { queueMessage, SECRET_GAP } from './message-store.ts';
import { queueReminders } from './reminders-store.ts';
import { amountText } from './sms-templates.ts';

interface LineApproved {
  readonly lineId: string;
  readonly householdId: string;
  readonly kind: 'credit' | 'preCredit';
  readonly limit: number;
  readonly termMonths: number;
}

interface LineMoved {
  readonly lineId: string;
  readonly householdId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

interface LineKept {
  readonly lineId: string;
  readonly householdId: string;
  /** That the line has now, in fen. */
  readonly limit: number;
}

interface LoanDrawn {
  readonly loanId: string;
  readonly householdId: string;
  readonly amount: number;
  readonly valueDate: string;
  readonly terms: { readonly annualRate: number; readonly maturity: string };
}

interface CodeSent {
  readonly sessionId: string;
  readonly position: number;
  readonly documentNo: string;
  readonly householdId: string;
  readonly sentAt: number;
  readonly expiresAt: number;
  readonly sealedCode: string;
}

export const messageReactions: Reactions = {
  'signing.codeSent': (context, event) => {
    const { sessionId, position, documentNo, householdId, sentAt, expiresAt, sealedCode } = event.payload as unknown as CodeSent;
    const places = { tail: documentNo.slice(-4), minutes: String((expiresAt - sentAt) / 60_000), code: SECRET_GAP };
    queueMessage(context, { householdId, template: 'signingCode', subject: `${sessionId} ${position} ${sentAt}`, places, sealedSecret: sealedCode });
  },
  'credit.lineApproved': (context, event) => {
    const { lineId, householdId, kind, limit, termMonths } = event.payload as unknown as LineApproved;
    const amount = amountText(fen(limit));
    if (kind === 'preCredit') queueMessage(context, { householdId, template: 'linePreApproved', subject: lineId, places: { amount } });
    else queueMessage(context, { householdId, template: 'lineApproved', subject: lineId, places: { amount, months: String(termMonths) } });
  },
  'credit.lineMoved': (context, event) => {
    const { lineId, householdId, from, to, reason } = event.payload as unknown as LineMoved;
    const date = context.businessDate;
    const template = to === 'frozen' ? 'lineFrozen' : from === 'frozen' && to === 'open' ? 'lineUnfrozen' : to === 'cancelled' && reason !== 'replaced' ? 'lineCancelled' : null;
    if (template) queueMessage(context, { householdId, template, subject: `${lineId} ${date}`, places: { date } });
  },
  'credit.lineLowered': (context, event) => {
    const { lineId, householdId, limit } = event.payload as unknown as LineKept;
    const date = context.businessDate;
    queueMessage(context, { householdId, template: 'lineLowered', subject: `${lineId} ${date} ${limit}`, places: { date, amount: amountText(fen(limit)) } });
  },
  'credit.lineReviewed': (context, event) => {
    const { lineId, householdId, limit } = event.payload as unknown as LineKept;
    queueMessage(context, { householdId, template: 'lineReviewed', subject: `${lineId} ${context.businessDate}`, places: { amount: amountText(fen(limit)) } });
  },
  'loan.drawn': (context, event) => {
    const { loanId, householdId, amount, valueDate, terms } = event.payload as unknown as LoanDrawn;
    const places = { date: valueDate, amount: amountText(fen(amount)), dueDate: terms.maturity, rate: percentText(ratePpm(terms.annualRate)) };
    queueMessage(context, { householdId, template: 'drawn', subject: loanId, places });
  },
  'collection.reminderAsked': (context, event) => {
    const { taskId, householdId, arrears } = event.payload as unknown as { taskId: string; householdId: string; arrears: number };
    queueMessage(context, { householdId, template: 'collectionReminder', subject: taskId, places: { amount: amountText(fen(arrears)) } });
  },
  // Days made up for after a holiday are over: nobody is reminded of yesterday.
  'workday.dayOpened': (context) => {
    if (context.businessDate >= chinaDateAt(context.environment.now())) queueReminders(context);
  },
};
