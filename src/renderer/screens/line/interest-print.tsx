/** The interest explanation on paper: stands outside the page while the system's print dialog is open. */
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { LoanDetail } from '../../../core/contract/loan.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { usePrintHeading } from '../../components/print-heading.ts';
import { percent, yuan } from '../../components/format.ts';
import { grouped } from './loan-columns.ts';

export function InterestPrint({ detail, onDone }: { readonly detail: LoanDetail; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const businessDate = useBusinessDate();
  const heading = usePrintHeading();
  const { loan } = detail;
  useEffect(() => {
    const timer = setTimeout(() => { window.print(); onDone(); }, 50);
    return () => clearTimeout(timer);
  }, [onDone]);
  return createPortal(
    <article className="print-sheet interest-sheet">
      <h1>{t('loan.detail.interest')}</h1>
      <p>{[...heading, businessDate].join(' · ')}</p>
      <p>{loan.headName} · {t('loan.detail.title', { no: loan.receiptNo })} · {t(`loan.methods.${loan.method}`)} · {percent(loan.ratePpm)}</p>
      <table>
        <thead>
          <tr>{(['segmentKind', 'from', 'to', 'days', 'principalPart', 'rate', 'product', 'settled'] as const).map((column) => <th key={column}>{t(`loan.columns.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {detail.interest.map((row, index) => (
            <tr key={index}>
              <td>{t(`loan.interestKinds.${row.kind}`)}</td><td>{row.from}</td><td>{row.to}</td><td>{row.days}</td><td>{yuan(row.principal)}</td>
              <td>{percent(row.ratePpm)}</td><td>{grouped(row.product)}</td><td>{row.settledInterest === null ? '' : yuan(row.settledInterest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('loan.detail.accruedSoFar')} {yuan(loan.accruedInterest)} {t('common.unitYuan')}</p>
      <p>{t('loan.detail.interestRule')}</p>
    </article>,
    document.body,
  );
}
