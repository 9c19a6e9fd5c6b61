/** Columns of receipts, schedules, postings and interest stretches. */
import type { TFunction } from 'i18next';
import type { InterestSegment, LoanRow, PostingRow, ScheduleRow } from '../../../core/contract/loan.ts';
import type { GridColumn } from '../../components/grid/data-grid.tsx';
import type { Tone } from '../../components/tone.ts';

export const loanTone = (loan: LoanRow): Tone => (loan.daysOverdue > 0 || loan.status === 'nonAccrual' || loan.status === 'writtenOff' ? 'danger' : loan.status === 'settled' ? 'muted' : 'accent');

/** Due now: principal, interest, penalty and compound interest. */
export const dueOf = (loan: LoanRow): number => loan.duePrincipal + loan.dueInterest + loan.penalty + loan.compound;

export function loanColumns(t: TFunction): readonly GridColumn<LoanRow>[] {
  return [
    { id: 'receiptNo', title: t('loan.columns.receiptNo'), kind: 'id', value: (row) => row.receiptNo, width: 166 },
    {
      id: 'purpose', title: t('loan.columns.purpose'), kind: 'choice', value: (row) => row.purpose, width: 96,
      labels: t('loan.purposes', { returnObjects: true }),
    },
    { id: 'outstanding', title: t('loan.columns.outstanding'), kind: 'money', value: (row) => row.outstanding, width: 104 },
    { id: 'accrued', title: t('loan.columns.accrued'), kind: 'money', value: (row) => row.accruedInterest, width: 94 },
    { id: 'due', title: t('loan.columns.due'), kind: 'money', value: dueOf, width: 92, tone: (row) => (row.daysOverdue > 0 ? 'danger' : 'plain') },
    { id: 'nextDue', title: t('loan.columns.nextDue'), kind: 'date', value: (row) => row.nextDueOn, width: 98 },
    {
      id: 'status', title: t('loan.columns.status'), kind: 'choice', value: (row) => row.status, width: 78,
      labels: t('loan.statuses', { returnObjects: true }), tone: loanTone,
    },
    { id: 'daysOverdue', title: t('loan.columns.daysOverdue'), kind: 'count', value: (row) => row.daysOverdue, total: 'none', width: 82 },
    { id: 'rate', title: t('loan.columns.rate'), kind: 'rate', value: (row) => row.ratePpm, width: 84 },
    { id: 'principal', title: t('loan.columns.principal'), kind: 'money', value: (row) => row.principal },
    { id: 'drawnOn', title: t('loan.columns.drawnOn'), kind: 'date', value: (row) => row.drawnOn },
    { id: 'maturesOn', title: t('loan.columns.maturesOn'), kind: 'date', value: (row) => row.maturesOn },
    {
      id: 'method', title: t('loan.columns.method'), kind: 'choice', value: (row) => row.method, width: 148,
      labels: t('loan.methods', { returnObjects: true }),
    },
    {
      id: 'fiveClass', title: t('loan.columns.fiveClass'), kind: 'choice', value: (row) => row.fiveClass, width: 84,
      labels: t('loan.fiveClasses', { returnObjects: true }),
      tone: (row) => (row.fiveClass === 'normal' ? 'plain' : row.fiveClass === 'specialMention' ? 'waiting' : 'danger'),
    },
  ];
}

export function scheduleColumns(t: TFunction): readonly GridColumn<ScheduleRow>[] {
  return [
    { id: 'no', title: t('loan.columns.no'), kind: 'count', value: (row) => row.no, total: 'none', width: 60 },
    { id: 'due', title: t('loan.columns.due2'), kind: 'date', value: (row) => row.due, width: 110 },
    { id: 'principal', title: t('loan.columns.principalPart'), kind: 'money', value: (row) => row.principal },
    { id: 'interest', title: t('loan.columns.interestPart'), kind: 'money', value: (row) => row.interest },
    { id: 'instalment', title: t('loan.columns.instalment'), kind: 'money', value: (row) => row.instalment },
    { id: 'balance', title: t('loan.columns.balance'), kind: 'money', value: (row) => row.balance, total: 'none', flex: 1, width: 112 },
  ];
}

/** A draw is shown by its principal; everything else by what was paid. */
export const amountOf = (posting: PostingRow): number => (posting.kind === 'draw' ? posting.principal : posting.total);

export function postingColumns(t: TFunction, isJournal: boolean): readonly GridColumn<PostingRow>[] {
  const who: readonly GridColumn<PostingRow>[] = isJournal
    ? [
      { id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 80 },
      { id: 'receiptNo', title: t('loan.columns.receiptNo'), kind: 'id', value: (row) => row.receiptNo, width: 166 },
    ]
    : [{ id: 'postedOn', title: t('loan.columns.postedOn'), kind: 'date', value: (row) => row.postedOn }];
  return [
    ...who,
    {
      id: 'kind', title: t('loan.columns.kind'), kind: 'choice', value: (row) => row.kind, width: 86, labels: t('loan.postingKinds', { returnObjects: true }),
      tone: (row) => (row.kind === 'draw' ? 'waiting' : row.kind === 'reverse' ? 'danger' : 'plain'),
    },
    { id: 'valueDate', title: t('loan.columns.valueDate'), kind: 'date', value: (row) => row.valueDate },
    { id: 'amount', title: t('loan.columns.amount'), kind: 'money', value: amountOf, total: 'none' },
    { id: 'principal', title: t('loan.columns.principalPart'), kind: 'money', value: (row) => row.principal, total: 'none' },
    { id: 'interest', title: t('loan.columns.interestPart'), kind: 'money', value: (row) => row.interest, total: 'none', width: 100 },
    { id: 'penalty', title: t('loan.columns.penaltyPart'), kind: 'money', value: (row) => row.penalty, total: 'none', width: 92 },
    { id: 'compound', title: t('loan.columns.compoundPart'), kind: 'money', value: (row) => row.compound, total: 'none', width: 92 },
    { id: 'refund', title: t('loan.columns.refundPart'), kind: 'money', value: (row) => row.refund, total: 'none', width: 92 },
    { id: 'after', title: t('loan.columns.balanceAfter'), kind: 'money', value: (row) => row.outstandingAfter, total: 'none', width: 124 },
    { id: 'voucherNo', title: t('loan.columns.voucherNo'), kind: 'id', value: (row) => row.voucherNo, width: 170, missing: '' },
    { id: 'operator', title: t('loan.columns.operator'), kind: 'text', value: (row) => row.staffName, width: 76 },
    {
      id: 'channel', title: t('loan.columns.channel'), kind: 'choice', value: (row) => row.channel, width: 68, missing: '',
      labels: t('loan.channels', { returnObjects: true }),
    },
    {
      id: 'reversed', title: t('loan.columns.reversed'), kind: 'text', value: (row) => (row.reversedBy ? t('loan.detail.reversedYes') : null),
      width: 76, missing: '',
    },
    { id: 'reason', title: t('loan.columns.reason'), kind: 'text', value: (row) => row.reason, width: 140, missing: '' },
  ];
}

export function interestColumns(t: TFunction): readonly GridColumn<InterestSegment>[] {
  return [
    {
      id: 'kind', title: t('loan.columns.segmentKind'), kind: 'choice', value: (row) => row.kind, width: 72,
      labels: t('loan.interestKinds', { returnObjects: true }), tone: (row) => (row.kind === 'interest' ? 'plain' : 'danger'),
    },
    { id: 'from', title: t('loan.columns.from'), kind: 'date', value: (row) => row.from },
    { id: 'to', title: t('loan.columns.to'), kind: 'date', value: (row) => row.to },
    { id: 'days', title: t('loan.columns.days'), kind: 'count', value: (row) => row.days, total: 'none', width: 64 },
    { id: 'principal', title: t('loan.columns.principalPart'), kind: 'money', value: (row) => row.principal, total: 'none' },
    { id: 'rate', title: t('loan.columns.rate'), kind: 'rate', value: (row) => row.ratePpm, width: 84 },
    { id: 'product', title: t('loan.columns.product'), kind: 'count', value: (row) => grouped(row.product), total: 'none', width: 176 },
    { id: 'settled', title: t('loan.columns.settled'), kind: 'money', value: (row) => row.settledInterest, flex: 1, width: 110, missing: '' },
  ];
}

/** Digits beyond the safe integers, in groups of three. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
