/** The state of synchronisation in the top bar, in one word; the page behind it says the rest. */
import { CloudOutlined, CloudSyncOutlined, DisconnectOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SyncStatus } from '../../../core/contract/sync.ts';
import { usePermission } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/tone.ts';
import { useSyncStatus } from './use-sync-status.ts';

type Word = 'alone' | 'enrolling' | 'refused' | 'ok' | 'waiting' | 'fault' | 'running';
const tones: Readonly<Record<Word, Tone>> = { alone: 'muted', enrolling: 'waiting', refused: 'danger', ok: 'accent', waiting: 'waiting', fault: 'danger', running: 'waiting' };

export function SyncChip() {
  return usePermission('workday.read') ? <KnownSyncChip /> : null;
}

function KnownSyncChip() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useSyncStatus();
  if (!data) return null;
  const word = wordOf(data);
  const icon = word === 'running' ? <CloudSyncOutlined spin /> : word === 'fault' || word === 'alone' ? <DisconnectOutlined /> : <CloudOutlined />;
  return (
    <Tooltip title={t('sync.chipHint')}>
      <Button type="text" className="sync-chip" icon={icon} data-testid="sync-state" onClick={() => void navigate('/sync')}>
        <Chip tone={tones[word]}>{t(`sync.chip.${word}`, { n: data.waiting })}</Chip>
        {data.toHandle > 0 ? <Chip tone="danger">{t('sync.chip.matters', { n: data.toHandle })}</Chip> : null}
      </Button>
    </Tooltip>
  );
}

function wordOf({ state, stage, waiting, lastFault }: SyncStatus): Word {
  if (stage !== null) return state === 'enrolling' ? 'enrolling' : 'running';
  if (state !== 'enrolled') return state;
  if (lastFault !== null) return 'fault';
  return waiting > 0 ? 'waiting' : 'ok';
}
