/** A receipt in full, over the counter. */
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LoanRow } from '../../../core/contract/loan.ts';
import { useIsScreenShown } from '../../app/shown-screen.ts';
import { Chip } from '../../components/chip.tsx';
import { percent, yuan } from '../../components/format.ts';
import { loanTone } from '../line/loan-columns.ts';
import { LoanTabs } from '../line/loan-tabs.tsx';

export function LoanDrawer({ loan, onClose }: { readonly loan: LoanRow; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const isShown = useIsScreenShown();
  return (
    <Drawer
      open={isShown} size="min(960px, 92vw)" onClose={onClose} className="loan-drawer"
      title={(
        <span className="loan-drawer-title">
          {t('loan.detail.title', { no: loan.receiptNo })} <Chip tone={loanTone(loan)}>{t(`loan.statuses.${loan.status}`)}</Chip>
          <small>{loan.headName} · {t(`loan.purposes.${loan.purpose}`)} · {t(`loan.methods.${loan.method}`)} · {percent(loan.ratePpm)} · {loan.drawnOn} — {loan.maturesOn} · {t('loan.columns.outstanding')} {yuan(loan.outstanding)}</small>
        </span>
      )}
    >
      <LoanTabs loanId={loan.id} />
    </Drawer>
  );
}
