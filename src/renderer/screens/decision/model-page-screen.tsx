/** One version of a model: its content to read, what is wrong, what happened to it, and the next step of its life. */
import { Tabs, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { ModelDetail } from '../../../core/contract/decision.ts';
import type { ModelKind } from '../../../core/contract/model-document.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FactList } from '../../components/facts.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { statusTone } from './decision-list-screen.tsx';
import { DocumentView } from './document-view.tsx';
import { FitReportView } from './fit-report.tsx';
import { ModelActs } from './model-acts.tsx';
import { ProblemList } from './problem-list.tsx';
import './decision.css';

export default function ModelPageScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind, version } = useParams();
  const detail = useBranchQuery('decision.model', { kind: kind as ModelKind, version: version ?? '' });
  const model = detail.data;
  const name = model ? `${t(`decision.kinds.${model.kind}`)} ${model.version}` : t('navigation.decisionModel');
  return (
    <Page
      title={<>{name}{model ? <> <Chip tone={statusTone[model.status]}>{t(`decision.statuses.${model.status}`)}</Chip></> : null}{model?.isDemonstration ? <span className="chip chip-muted" title={t('decision.demonstrationHint')}>{t('decision.demonstration')}</span> : null}</>}
      subtitle={model?.purpose ?? ''} onBack={() => void navigate('/decision')} actions={model ? <ModelActs model={model} /> : null}
    >
      <QueryState query={detail}>{(data) => <ModelDesk key={`${data.kind} ${data.version}`} model={data} />}</QueryState>
    </Page>
  );
}

function ModelDesk({ model }: { readonly model: ModelDetail }) {
  const { t } = useTranslation();
  const report = useBranchQuery('scorecard.fitReport', { version: model.version }, { enabled: model.kind === 'statisticalCard' }).data;
  return (
    <>
      <aside className="side-panel model-side">
        <div className="side-panel-body">
          <FactList
            facts={[
              { key: 'name', label: t('decision.columns.name'), value: model.name },
              { key: 'inForceFrom', label: t('decision.columns.inForceFrom'), value: model.inForceFrom ?? t('common.notAvailable') },
              { key: 'heldUntil', label: t('decision.columns.heldUntil'), value: model.heldUntil ?? model.retirementAskedFor ?? t('common.notAvailable') },
              { key: 'maker', label: t('decision.columns.maker'), value: model.makerName ?? t('decision.program') },
              { key: 'approver', label: t('decision.columns.approver'), value: model.approvedByName ?? t('common.notAvailable') },
              { key: 'basedOn', label: t('decision.columns.basedOn'), value: model.basedOn ?? t('common.none') },
              { key: 'simulatedOn', label: t('decision.columns.simulatedOn'), value: model.simulatedOn ?? t('common.notAvailable') },
            ]}
          />
          {model.isOwn && model.status === 'submitted' ? <p className="model-own tone-waiting">{t('decision.page.own')}</p> : null}
          <History model={model} />
        </div>
      </aside>
      <div className="page-column panel model-main">
        <Tabs
          className="model-tabs"
          items={[
            { key: 'content', label: t('decision.page.tabs.content'), children: <div className="model-scroll"><DocumentView document={model.document} /></div> },
            ...(report ? [{ key: 'fit', label: t('scorecard.report.tab'), children: <div className="model-scroll"><FitReportView report={report} /></div> }] : []),
            {
              key: 'problems', label: t('decision.page.tabs.problems', { n: model.problems.length }),
              children: model.problems.length > 0 ? <div className="model-scroll"><ProblemList problems={model.problems} /></div> : <EmptyState sentence={t('decision.page.noProblems')} />,
            },
          ]}
        />
      </div>
    </>
  );
}

function History({ model }: { readonly model: ModelDetail }) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className="model-history-title">{t('decision.page.tabs.history')}</h3>
      <Timeline
        className="model-history"
        items={model.history.toReversed().map((row) => ({
          content: (
            <>
              <b>{t(`decision.steps.${row.step}`)}</b> <span className="tone-muted">{row.on} {row.personName ?? t('decision.program')}</span>
              {row.text ? <div>{row.text}</div> : null}
            </>
          ),
        }))}
      />
    </>
  );
}
