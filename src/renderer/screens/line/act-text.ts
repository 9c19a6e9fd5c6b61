/** What an officer asks for, as one line: from what it is to what it shall be. */
import type { TFunction } from 'i18next';
import type { LoanAct, LoanActRow } from '../../../core/contract/loan.ts';
import { percent } from '../../components/format.ts';

type Standing = Pick<LoanActRow, 'maturesOn' | 'ratePpm' | 'fiveClass'>;

/** `now`: how the receipt stands; left out once the act was decided, when it stands otherwise. */
export function actText(t: TFunction, act: LoanAct, now: Standing | null): string {
  switch (act.kind) {
    case 'extend': return fromTo(now?.maturesOn, act.maturesOn);
    case 'changeRate': return t('loan.acts.fromDay', { change: fromTo(now && percent(now.ratePpm), percent(act.ratePpm)), date: act.from });
    case 'downgradeClass':
      return fromTo(now && t(`loan.fiveClasses.${now.fiveClass}`), act.fiveClass ? t(`loan.fiveClasses.${act.fiveClass}`) : t('loan.acts.liftDowngrade'));
    case 'writeOff': return t('loan.acts.byDecision', { no: act.approvalNo });
  }
}

const fromTo = (from: string | null | undefined, to: string): string => (from ? `${from} → ${to}` : to);

/** Before and after only while it waits: later the receipt no longer stands as it did. */
export const actLine = (t: TFunction, row: LoanActRow): string => actText(t, row.act, row.status === 'waiting' ? row : null);
