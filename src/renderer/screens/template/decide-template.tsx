/** The second person's word on a wording. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';

export function DecideTemplate({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const decide = useCommand('template.decide', { invalidates: ['template'] });
  return (
    <div className="template-head">
      <Input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} placeholder={t('template.decisionPlaceholder')} aria-label={t('template.decision')} style={{ flex: 1 }} />
      <Button type="primary" loading={decide.isRunning} onClick={() => void decide.run({ id, decision: 'approve', note })}>{t('template.approve')}</Button>
      <Button danger disabled={note.trim().length < 2} onClick={() => void decide.run({ id, decision: 'return', note })}>{t('template.return')}</Button>
    </div>
  );
}
