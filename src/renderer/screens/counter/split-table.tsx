/** What a repayment is made of. Parts of zero are left out, except principal and interest. */
import { useTranslation } from 'react-i18next';
import type { RepaymentSplit } from '../../../core/contract/loan.ts';
import { yuan } from '../../components/format.ts';

const PARTS = ['principal', 'interest', 'penalty', 'compound', 'refund'] as const;

export function SplitTable({ split }: { readonly split: RepaymentSplit }) {
  const { t } = useTranslation();
  return (
    <table className="split-table">
      <tbody>
        {PARTS.filter((part) => part === 'principal' || part === 'interest' || split[part] !== 0).map((part) => (
          <tr key={part} className={part === 'penalty' || part === 'compound' ? 'tone-danger' : undefined}><th>{t(`loan.${part}`)}</th><td>{yuan(split[part])}</td></tr>
        ))}
      </tbody>
      <tfoot><tr><th>{t('loan.total')}</th><td>{yuan(split.total)}</td></tr></tfoot>
    </table>
  );
}
