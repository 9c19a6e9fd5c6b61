/** Who it is, where the household stands with the bank, and the next thing to do. */
import type { TFunction } from 'i18next';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LineRow } from '../../../core/contract/credit.ts';
import type { HouseholdDetail } from '../../../core/contract/household.ts';
import type { Permission } from '../../../core/contract/permissions.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { PaperAction } from '../document/paper-action.tsx';
import { Chip } from '../../components/chip.tsx';
import { FigureStrip, type Figure } from '../../components/facts.tsx';
import { yuan } from '../../components/format.ts';
import { ageOn } from './age.ts';
import { currentLine } from './current-line.ts';
import { statusTone } from './household-columns.ts';
import { Personal } from './personal.tsx';

export function FileHead({ detail }: { readonly detail: HouseholdDetail }) {
  const { t } = useTranslation();
  const mayReadCredit = usePermission('credit.read');
  const lines = useBranchQuery('credit.lines', { householdId: detail.id }, { enabled: mayReadCredit });
  const line = currentLine(lines.data ?? []);
  return (
    <>
      <div className="panel file-head">
        <div className="file-head-line">
          <Chip tone={statusTone[detail.status]}>{t(`household.statuses.${detail.status}`)}</Chip>
          <span>{t(`common.genders.${detail.gender}`)} · {t('household.file.age', { age: ageOn(detail.birthDate) })}</span>
          <span>{t('common.manager')} {detail.managerName ?? t('common.noManager')}</span>
          <span>{t('common.updatedOn')} {detail.updatedOn}</span>
          {detail.changedSinceRating.length > 0 ? <Chip tone="waiting">{t('household.file.changedCount', { n: detail.changedSinceRating.length })}</Chip> : null}
          <span className="page-space" />
          <PaperAction papers={(['informationConsent', 'inquiryAuthorisation', 'application'] as const).map((kind) => ({ kind, subjectId: detail.id }))} />
          <NextAction detail={detail} line={line} />
        </div>
        <Personal detail={detail} />
      </div>
      <FigureStrip figures={figuresOf(t, detail, line)} />
    </>
  );
}

function figuresOf(t: TFunction, detail: HouseholdDetail, line: LineRow | null): readonly Figure[] {
  const unit = t('common.unitYuan');
  const lineFigures: readonly Figure[] = line
    ? [
        { key: 'grade', label: t('common.grade'), value: line.grade },
        { key: 'limit', label: t('common.limit'), value: yuan(line.limit), unit },
        { key: 'available', label: t('household.file.available'), value: yuan(line.available), unit },
        { key: 'balance', label: t('common.balance'), value: yuan(line.used), unit },
      ]
    : [{ key: 'limit', label: t('common.limit'), value: t('household.file.noLine'), tone: 'muted' }];
  return [
    { key: 'netIncome', label: t('household.file.netIncome'), value: yuan(detail.netIncome), ...(detail.netIncome === null ? {} : { unit }) },
    { key: 'netAssets', label: t('household.file.netAssets'), value: yuan(detail.netAssets), ...(detail.netAssets === null ? {} : { unit }) },
    ...lineFigures,
  ];
}

interface Step {
  readonly label: 'toRating' | 'toSigning' | 'toCounter';
  readonly needs: Permission;
  readonly path: string;
}

/** Rate what is not rated or has changed, sign what is approved, draw on what is open. */
function nextStep(detail: HouseholdDetail, line: LineRow | null): Step {
  if (line?.status === 'open' || (line && line.used > 0)) return { label: 'toCounter', needs: 'loan.read', path: `/counter?household=${detail.id}` };
  if (line && (line.status === 'pendingSignature' || line.status === 'preApproved')) return { label: 'toSigning', needs: 'document.sign', path: `/line/${line.id}` };
  return { label: 'toRating', needs: 'credit.rate', path: `/rating?household=${detail.id}` };
}

function NextAction({ detail, line }: { readonly detail: HouseholdDetail; readonly line: LineRow | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const step = nextStep(detail, line);
  if (!permissions.includes(step.needs)) return null;
  return <Button type="primary" onClick={() => void navigate(step.path)}>{t(`household.file.${step.label}`)}</Button>;
}
