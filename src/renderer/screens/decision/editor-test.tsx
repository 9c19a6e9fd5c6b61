/** A trial: the facts of a household, picked or typed, on their way through the model as it is being edited. */
import { Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { modelKinds, type ModelDocument, type ModelKind } from '../../../core/contract/model-document.ts';
import type { ModelPath, PathStep, TestFacts } from '../../../core/contract/simulation.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { HouseholdSearch } from '../../components/household-search.tsx';
import { useErrorText } from '../../text/error-text.ts';
import { ExplanationOverview } from '../rating/explanation-overview.tsx';
import { IndicatorList } from '../rating/indicator-list.tsx';
import '../rating/explanation.css';
import { TypedCell } from './editor-cell.tsx';
import { keptNumber, shownNumber } from './editor-cells.ts';
import { useFactFields } from './table-view.tsx';

type FactValue = TestFacts[string];

export interface Test {
  readonly facts: TestFacts;
  readonly setFact: (field: string, value: FactValue) => void;
  readonly householdId: string | null;
  /** null: nobody; what was typed goes. */
  readonly pick: (householdId: string | null) => void;
  /** Undefined until it is known; the last one while the next is on its way. */
  readonly path: ModelPath | undefined;
  readonly fault: string | null;
  /** The document has no mistakes: only then there is a way through it. */
  readonly isSound: boolean;
}

const NO_FACTS: TestFacts = {};

export function useTest(document: ModelDocument, isSound: boolean): Test {
  const errorText = useErrorText();
  const [householdId, setHouseholdId] = useState<string | null>(null);
  const [typed, setTyped] = useState<TestFacts>(NO_FACTS);
  const known = useBranchQuery('simulation.testFacts', householdId === null ? {} : { householdId }, { keepPrevious: true });
  const facts = useMemo(() => ({ ...known.data, ...typed }), [known.data, typed]);
  const found = useBranchQuery('simulation.path', { document, facts }, { enabled: isSound && known.data !== undefined, keepPrevious: true });
  const pick = (id: string | null) => {
    setHouseholdId(id);
    setTyped(NO_FACTS);
  };
  const setFact = (field: string, value: FactValue) => setTyped((before) => ({ ...before, [field]: value }));
  const fault = known.error ?? found.error;
  return { facts, setFact, householdId, pick, path: isSound ? found.data : undefined, fault: fault ? errorText(fault.detail) : null, isSound };
}

/** Found on the way, so nobody types them. */
const FOUND = new Set(['socialShare', 'expertScore', 'statisticalScore', 'expertGrade', 'statisticalBand', 'grade']);

export function TestCell({ field, test }: { readonly field: string; readonly test: Test }) {
  const { t } = useTranslation();
  const { byName, titleOf } = useFactFields();
  const spec = byName.get(field);
  const value = test.facts[field] ?? null;
  const label = t('editor.testOf', { name: titleOf(field) });
  if (FOUND.has(field)) return <span className="tone-muted">{t('editor.foundOnTheWay')}</span>;
  if (spec?.type === 'number') {
    return (
      <TypedCell
        shown={typeof value === 'number' ? shownNumber(value, spec.unit) : ''} label={label} placeholder={t('decision.table.unknown')}
        onDone={(text) => test.setFact(field, text.trim() === '' ? null : keptNumber(text.normalize('NFKC').replaceAll(',', ''), spec.unit))}
      />
    );
  }
  const options = spec?.type === 'flag'
    ? [{ value: 'true', label: t('common.yes') }, { value: 'false', label: t('common.no') }]
    : Object.entries(spec?.values ?? {}).map(([one, name]) => ({ value: one, label: name }));
  return (
    <Select
      size="small" variant="borderless" className="editor-choice" aria-label={label} placeholder={t('decision.table.unknown')} allowClear value={value === null ? null : String(value)} options={options}
      onChange={(chosen: string | undefined) => test.setFact(field, chosen === undefined ? null : spec?.type === 'flag' ? chosen === 'true' : chosen)}
    />
  );
}

type View = 'path' | 'result' | 'expert' | 'statistical';

interface EditorTestProps {
  readonly test: Test;
  /** The kind being edited: its steps lead to their tables. */
  readonly kind: ModelKind;
  readonly part: string;
  readonly onPart: (part: string) => void;
}

export function EditorTest({ test, kind, part, onPart }: EditorTestProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('path');
  const { path } = test;
  return (
    <aside className="explanation editor-test" aria-label={t('editor.trial')}>
      <header><b>{t('editor.trial')}</b><TestedHousehold test={test} /></header>
      <div className="editor-pick"><HouseholdSearch placeholder={t('editor.pickHousehold')} shortcut="ctrl+shift+h" shortcutName="Ctrl Shift H" onPick={test.pick} /></div>
      <Segmented<View>
        block size="small" value={view} onChange={setView}
        options={(['path', 'result', 'expert', 'statistical'] as const).map((key) => ({ value: key, label: t(`editor.views.${key}`) }))}
      />
      <div className="explanation-body">
        {!test.isSound ? <p className="explanation-none">{t('editor.mendFirst')}</p> : null}
        {test.fault ? <p className="explanation-none tone-danger" role="alert">{test.fault}</p> : null}
        {path ? <TestResult view={view} path={path} kind={kind} part={part} onPart={onPart} /> : null}
      </div>
    </aside>
  );
}

function TestedHousehold({ test }: { readonly test: Test }) {
  const { t } = useTranslation();
  const found = useBranchQuery('household.detail', { householdId: test.householdId ?? '' }, { enabled: test.householdId !== null });
  if (test.householdId === null) return <span className="explanation-place">{t('editor.nobody')}</span>;
  return <><span className="explanation-place">{found.data?.headName ?? ''}</span><Button type="link" size="small" onClick={() => test.pick(null)}>{t('editor.clear')}</Button></>;
}

function TestResult({ view, path, kind, part, onPart }: { readonly view: View; readonly path: ModelPath } & Pick<EditorTestProps, 'kind' | 'part' | 'onPart'>) {
  const { t } = useTranslation();
  const { explanation } = path;
  if (view === 'path') return <PathSteps steps={path.steps} kind={kind} part={part} onPart={onPart} outcome={t(`credit.outcomes.${explanation.outcome}`)} />;
  if (view === 'result') return <ExplanationOverview rating={null} explanation={explanation} row={path} />;
  const card = view === 'expert' ? explanation.expert : explanation.statistical;
  return card ? <IndicatorList indicators={card.indicators} flags={explanation.dataFlags} /> : null;
}

interface PathStepsProps extends Pick<EditorTestProps, 'kind' | 'part' | 'onPart'> {
  readonly steps: readonly PathStep[];
  readonly outcome: string;
}

/** In the order of the evaluation. Rules that were not hit are only counted. */
function PathSteps({ steps, kind, part, onPart, outcome }: PathStepsProps) {
  const { t } = useTranslation();
  const shown = (step: PathStep) => step.row !== null || step.kind !== 'exclusionRules' || (step.kind === kind && step.table === part);
  return (
    <ol className="editor-path">
      {modelKinds.map((one) => {
        const own = steps.filter((step) => step.kind === one);
        if (own.length === 0) return null;
        const quiet = own.filter((step) => !shown(step)).length;
        return (
          <li key={one}>
            <h4>{t(`decision.kinds.${one}`)}</h4>
            {own.filter(shown).map((step) => <PathLine key={step.table} step={step} isShown={step.kind === kind && step.table === part} {...(step.kind === kind ? { onOpen: () => onPart(step.table) } : {})} />)}
            {quiet > 0 ? <p className="explanation-none">{t('editor.notHit', { n: quiet })}</p> : null}
          </li>
        );
      })}
      <li><h4>{t('editor.outcome')}</h4><p><b>{outcome}</b></p></li>
    </ol>
  );
}

function PathLine({ step, isShown, onOpen }: { readonly step: PathStep; readonly isShown: boolean; readonly onOpen?: () => void }) {
  const { t } = useTranslation();
  const names = { ...t('decision.outcomes', { returnObjects: true }), ...t('decision.results', { returnObjects: true }) } as Readonly<Record<string, string>>;
  const given = step.given === null ? '' : names[step.given] ?? step.given;
  const name = step.table === 'bands' ? t('decision.doc.bands') : step.table === 'matrix' ? t('decision.doc.matrix') : `${step.table} ${step.name}`;
  const content = (
    <>
      <span className="editor-path-name">{name}<em>{step.value ?? t('decision.table.unknown')}</em></span>
      <span className={step.row === null ? 'tone-muted' : ''}>{step.row === null ? t(`editor.missed.${step.missed ?? 'outside'}`) : t('editor.hitShort', { no: step.row + 1 })}</span>
      <b>{given}</b>
    </>
  );
  const look = isShown ? 'editor-path-line is-shown' : 'editor-path-line';
  return onOpen ? <button type="button" className={look} onClick={onOpen}>{content}</button> : <div className={look}>{content}</div>;
}
