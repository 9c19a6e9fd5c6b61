/** Review, lowering and cancelling of a line: the customer manager asks; nothing changes before the branch head agrees. */
import { App, Button, Dropdown, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRequestKind, LineRow } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FactList, type Fact } from '../../components/facts.tsx';
import { yuan } from '../../components/format.ts';
import { MoneyInput } from '../../components/money-input.tsx';
import { ReasonInput } from '../../components/reason-input.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';

const IN_USE: ReadonlySet<LineRow['status']> = new Set(['open', 'frozen']);

function kindsOf(line: LineRow): readonly LineRequestKind[] {
  if (IN_USE.has(line.status)) return line.reviewDueOn === null ? ['lower', 'cancel'] : ['review', 'lower', 'cancel'];
  return line.status === 'pendingSignature' || line.status === 'preApproved' ? ['cancel'] : [];
}

export function ChangeLine({ line }: { readonly line: LineRow }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<LineRequestKind | null>(null);
  const kinds = kindsOf(line);
  if (kinds.length === 0) return null;
  const isWaiting = line.pendingRequest !== null;
  return (
    <>
      <Dropdown
        disabled={isWaiting} trigger={['click']}
        menu={{ items: kinds.map((one) => ({ key: one, label: t(`line.life.kinds.${one}`), danger: one === 'cancel' })), onClick: ({ key }) => setKind(key as LineRequestKind) }}
      >
        <Button danger={line.reviewState === 'overdue'} title={isWaiting ? t('line.life.waiting') : undefined}>{t('line.life.change')}</Button>
      </Dropdown>
      {kind ? <Ask line={line} kind={kind} onClose={() => setKind(null)} /> : null}
    </>
  );
}

interface Values {
  readonly limit: number;
  readonly reason: string;
}

function Ask({ line, kind, onClose }: { readonly line: LineRow; readonly kind: LineRequestKind; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const life = useBranchQuery('credit.lineLife', { lineId: line.id });
  const ask = useCommand('credit.requestLineChange', { invalidates: ['credit'], failure: 'field', onDone: () => { void message.success(t('line.life.sent')); onClose(); } });
  const rating = life.data?.lastRating ?? null;
  const kept = rating ? Math.min(line.limit, rating.limit) : line.limit;
  const ratingFacts: readonly Fact[] = kind !== 'review' ? [] : [
    { key: 'due', label: t('line.life.reviewDueOn'), value: line.reviewDueOn ?? '—', ...(line.reviewState === 'overdue' ? { tone: 'danger' as const } : {}) },
    {
      key: 'rating', label: t('line.life.lastRating'), ...(rating?.isFresh ? {} : { tone: 'danger' as const }),
      value: rating ? t('line.life.ratingText', { date: rating.ratedOn, grade: rating.grade ?? '—', limit: yuan(rating.limit) }) : t('line.life.neverRated'),
    },
  ];
  return (
    <ScreenModal
      title={t('line.life.askTitle', { kind: t(`line.life.kinds.${kind}`), name: line.headName })} width={460} onCancel={onClose} onOk={() => form.submit()} okText={t('line.life.send')} cancelText={t('common.cancel')}
      confirmLoading={ask.isRunning} okButtonProps={{ danger: kind === 'cancel', title: 'Ctrl+Enter' }}
    >
      <p className="confirm-sentence">{t(`line.life.help.${kind}`)}</p>
      <FactList
        facts={[
          { key: 'limit', label: t('line.columns.limit'), value: yuan(line.limit), isNumber: true },
          { key: 'used', label: t('line.columns.used'), value: yuan(line.used), isNumber: true },
          ...ratingFacts,
        ]}
      />
      {life.data || kind !== 'review' ? (
        <DeskForm<Values>
          form={form} error={ask.error} initialValues={{ ...(kind === 'review' ? { limit: kept } : {}), reason: '' }}
          onFinish={({ limit, reason }) => void ask.run({ lineId: line.id, kind, limit: kind === 'cancel' ? 0 : limit, reason: reason.trim() })}
        >
          {kind === 'cancel' ? null : (
            <Form.Item name="limit" label={t(kind === 'review' ? 'line.life.keptLimit' : 'line.life.newLimit')} rules={[{ required: true, type: 'number', message: t('line.life.limitRule') }]}>
              <MoneyInput autoFocus />
            </Form.Item>
          )}
          <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, min: 2, max: 200, message: t('common.reasonTooShort') }]}><FormReason /></Form.Item>
        </DeskForm>
      ) : null}
    </ScreenModal>
  );
}

/** The form gives value and change to its only child. */
function FormReason({ value = '', onChange }: { readonly value?: string; readonly onChange?: (reason: string) => void }) {
  return <ReasonInput value={value} autoFocus={false} onChange={(reason) => onChange?.(reason)} />;
}
