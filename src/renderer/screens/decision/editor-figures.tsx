/** What is no table: name and note, and the single figures of a card, a limit strategy, a price or a product. */
import { Input, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { baseProduct, constraintCodes, creditGrades, type ModelDocument } from '../../../core/contract/model-document.ts';
import type { DocumentFinding } from '../../../core/contract/simulation.ts';
import { keptNumber, shownNumber } from './editor-cells.ts';
import { valueAt, withValue } from './editor-document.ts';
import { FindingText } from './editor-finding.tsx';
import { useFactFields } from './table-view.tsx';

type Unit = 'fen' | 'ppm' | 'months' | 'years' | 'points' | 'basisPoints' | 'thousandths' | 'millionths' | 'count';

/** Units that the cells know by another name: only these two are scaled. */
const scaleOf = (unit: Unit): string => (unit === 'fen' || unit === 'ppm' ? unit : 'count');

/** 80000 → 80,000: an amount is read by its thousands. */
const grouped = (digits: string): string => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');

interface FigureFieldProps {
  readonly label: string;
  readonly unit: Unit;
  readonly value: number | undefined;
  readonly least?: number;
  readonly onChange: (value: number) => void;
}

/** A whole number in its unit. What is no number is said, and the document keeps the last one that was. */
export function FigureField({ label, unit, value, least = Number.NEGATIVE_INFINITY, onChange }: FigureFieldProps) {
  const { t } = useTranslation();
  const shown = value === undefined ? '' : grouped(shownNumber(value, scaleOf(unit)));
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const kept = keptNumber(text.normalize('NFKC').replaceAll(',', ''), scaleOf(unit));
  const isWrong = text !== shown && (kept === null || kept < least);
  const done = () => { if (!isWrong && kept !== null && kept !== value) onChange(kept); };
  return (
    <label className="editor-figure">
      <span>{label}</span>
      <Input value={text} status={isWrong ? 'error' : ''} suffix={t(`editor.units.${unit}`)} aria-label={label} autoComplete="off" onChange={(event) => setText(event.target.value)} onBlur={done} onPressEnter={done} />
      {isWrong ? <em className="editor-wrong" role="alert">{t('editor.noFigure', { least: Number.isFinite(least) ? shownNumber(least, scaleOf(unit)) : '' })}</em> : null}
    </label>
  );
}

interface Figure {
  readonly path: readonly string[];
  readonly unit: Unit;
  readonly least?: number;
}
const figure = (path: string, unit: Unit, least?: number): Figure => ({ path: path.split('.'), unit, ...(least === undefined ? {} : { least }) });

function figuresOf(document: ModelDocument): readonly Figure[] {
  switch (document.kind) {
    case 'expertCard': return [figure('maximumMissingPoints', 'points', 0)];
    case 'statisticalCard': return [figure('basePoints', 'points'), figure('pointsAtOdds', 'points', 1), figure('odds', 'count', 1), figure('pointsToDoubleOdds', 'points', 1), ...(document.interceptPpm === undefined ? [] : [figure('interceptPpm', 'millionths')])];
    case 'limitStrategy': return [
      figure('maximumDebtServicePpm', 'ppm', 1), figure('productCap', 'fen', 1), figure('ownBankLoanPpm', 'ppm', 0), figure('otherBankCreditPpm', 'ppm', 0), figure('step', 'fen', 1), figure('minimum', 'fen', 0),
      figure('defaultTermMonths', 'months', 1), figure('minimumTermMonths', 'months', 1), figure('maximumTermMonths', 'months', 1), figure('maximumAgeAtMaturity', 'years', 1),
    ];
    case 'pricing': return [figure('reference.ppm', 'ppm', 1), figure('basePoints', 'basisPoints'), figure('floorPoints', 'basisPoints'), figure('capPoints', 'basisPoints')];
    case 'product': return [
      figure('lineCap', 'fen', 1), figure('lineTermMonths', 'months', 1), figure('drawMinimum', 'fen', 1), figure('drawMaximum', 'fen', 1),
      ...Object.keys(document.drawTermMonths).map((purpose) => figure(`drawTermMonths.${purpose}`, 'months', 1)),
    ];
    default: return [];
  }
}

interface EditorFiguresProps {
  readonly document: ModelDocument;
  readonly findings: readonly DocumentFinding[];
  readonly onDocument: (document: ModelDocument) => void;
}

export function EditorFigures({ document, findings, onDocument }: EditorFiguresProps) {
  const { t } = useTranslation();
  const set = (path: readonly string[]) => (value: unknown) => onDocument(withValue(document, path, value));
  return (
    <div className="model-scroll editor-scroll">
      <ul className="editor-findings">
        {findings.map((finding) => <li key={`${finding.place} ${finding.code}`} className="tone-danger"><span className="model-code">{finding.place}</span><FindingText finding={finding} /></li>)}
      </ul>
      <div className="editor-form">
        <TextField label={t('decision.doc.name')} value={document.name} onChange={set(['name'])} />
        <label className="editor-figure">
          <span>{t('editor.status')}</span>
          <Select value={document.status} onChange={set(['status'])} aria-label={t('editor.status')} options={(['demonstration', 'configured'] as const).map((value) => ({ value, label: t(`editor.statuses.${value}`) }))} />
        </label>
        {figuresOf(document).map(({ path, unit, least }) => (
          <FigureField key={path.join('.')} label={labelOf(path, document, t)} unit={unit} value={valueAt(document, path) as number | undefined} {...(least === undefined ? {} : { least })} onChange={set(path)} />
        ))}
      </div>
      <Choices document={document} set={set} />
      <GradeLimits document={document} set={set} />
      <TextField label={t('decision.doc.note')} value={document.note} isLong onChange={set(['note'])} />
    </div>
  );
}

type Set = (path: readonly string[]) => (value: unknown) => void;

function labelOf(path: readonly string[], document: ModelDocument, t: TFunction): string {
  const names = t('decision.compareFields', { returnObjects: true }) as Readonly<Record<string, string>>;
  const [first = '', second] = path;
  if (document.kind === 'pricing' && first === 'reference') return document.reference.name;
  if (document.kind === 'pricing' && first === 'basePoints') return t('decision.doc.basePoints');
  if (document.kind === 'statisticalCard' && first === 'basePoints') return t('decision.doc.base');
  if (first === 'drawTermMonths' && second) return `${names[first] ?? first} ${t(`decision.doc.purposeKinds.${second as 'production'}`)}`;
  return names[first] ?? first;
}

/** What is chosen from a list. */
function Choices({ document, set }: { readonly document: ModelDocument; readonly set: Set }): ReactNode {
  const { t } = useTranslation();
  const { byName } = useFactFields();
  if (document.kind === 'expertCard') {
    return (
      <div className="editor-form">
        {document.categories.map((category, index) => (
          <FigureField key={category.code} label={t('editor.categoryBest', { name: `${category.code} ${category.name}` })} unit="points" least={1} value={category.best} onChange={set(['categories', String(index), 'best'])} />
        ))}
        <label className="editor-figure is-wide">
          <span>{t('decision.doc.required')}</span>
          <Select mode="multiple" aria-label={t('decision.doc.required')} value={[...document.requiredFields]} onChange={set(['requiredFields'])} optionFilterProp="label" options={[...byName.values()].map((field) => ({ value: field.field, label: field.name }))} />
        </label>
        <label className="editor-figure">
          <span>{t('decision.doc.social')}</span>
          <Select aria-label={t('decision.doc.social')} value={document.socialCategory} onChange={set(['socialCategory'])} options={document.categories.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} />
        </label>
      </div>
    );
  }
  if (document.kind !== 'product') return null;
  return (
    <div className="editor-form">
      <label className="editor-figure is-wide">
        <span>{t('decision.doc.methods')}</span>
        <Select mode="multiple" aria-label={t('decision.doc.methods')} value={[...document.methods]} onChange={(chosen: string[]) => { if (chosen.length > 0) set(['methods'])(chosen); }} options={baseProduct.methods.map((value) => ({ value, label: t(`loan.methods.${value}`) }))} />
      </label>
      <label className="editor-figure is-wide">
        <span>{t('decision.doc.customers')}</span>
        <Select mode="multiple" aria-label={t('decision.doc.customers')} value={[...document.customerKinds]} onChange={(chosen: string[]) => { if (chosen.length > 0) set(['customerKinds'])(chosen); }} options={baseProduct.customerKinds.map((value) => ({ value, label: t(`decision.doc.customerKinds.${value}`) }))} />
      </label>
    </div>
  );
}

/** Base limit, multiple of income and share of net assets, grade by grade; and what the constraints are called. */
function GradeLimits({ document, set }: { readonly document: ModelDocument; readonly set: Set }): ReactNode {
  const { t } = useTranslation();
  if (document.kind !== 'limitStrategy') return null;
  const columns = [
    { key: 'base', label: t('decision.doc.gradeBase'), unit: 'fen' }, { key: 'incomeThousandths', label: t('editor.incomeThousandths'), unit: 'thousandths' }, { key: 'netAssetsPpm', label: t('decision.doc.netAssets'), unit: 'ppm' },
  ] as const;
  return (
    <>
      <h2 className="editor-head">{t('decision.doc.gradeLimits')}</h2>
      <div className="editor-grades">
        {creditGrades.map((grade) => (
          <div key={grade} className="editor-form">
            <b>{grade}</b>
            {columns.map(({ key, label, unit }) => <FigureField key={key} label={`${grade} ${label}`} unit={unit} least={0} value={document.grades[grade][key]} onChange={set(['grades', grade, key])} />)}
          </div>
        ))}
      </div>
      <h2 className="editor-head">{t('editor.constraintNames')}</h2>
      <div className="editor-form">
        {constraintCodes.map((code) => <TextField key={code} label={code} value={document.constraintNames[code]} onChange={set(['constraintNames', code])} />)}
      </div>
    </>
  );
}

function TextField({ label, value, isLong = false, onChange }: { readonly label: string; readonly value: string; readonly isLong?: boolean; readonly onChange: (value: unknown) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // An empty name is none: the last one stays.
  const done = () => { const trimmed = text.trim(); if (trimmed === '') setText(value); else if (trimmed !== value) onChange(trimmed); };
  return (
    <label className={isLong ? 'editor-figure is-long' : 'editor-figure'}>
      <span>{label}</span>
      {isLong
        ? <Input.TextArea value={text} autoSize={{ minRows: 2, maxRows: 5 }} maxLength={2000} aria-label={label} onChange={(event) => setText(event.target.value)} onBlur={done} />
        : <Input value={text} maxLength={200} aria-label={label} onChange={(event) => setText(event.target.value)} onBlur={done} onPressEnter={done} />}
    </label>
  );
}
