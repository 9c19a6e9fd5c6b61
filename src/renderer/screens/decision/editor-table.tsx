/** One decision table as a grid: a row is a rule, mistakes stand in the cell, what no row takes under the table, and a test row says which row is hit. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionTable, ModelDocument } from '../../../core/contract/model-document.ts';
import type { DocumentFinding, PathStep } from '../../../core/contract/simulation.ts';
import { FigureField } from './editor-figures.tsx';
import { InputCell, OutputCellInput } from './editor-cell.tsx';
import { withCell, withMovedRow, withNewRow, withoutRow, withPart, type EditedTable } from './editor-document.ts';
import { FindingText } from './editor-finding.tsx';
import { TestCell, type Test } from './editor-test.tsx';
import { useFactFields } from './table-view.tsx';

interface EditorTableProps {
  readonly edited: EditedTable;
  readonly document: ModelDocument;
  readonly findings: readonly DocumentFinding[];
  readonly test: Test;
  readonly onTable: (table: DecisionTable) => void;
  readonly onDocument: (document: ModelDocument) => void;
}

export function EditorTable({ edited, document, findings, test, onTable, onDocument }: EditorTableProps) {
  const { t } = useTranslation();
  const { key, table } = edited;
  const { titleOf } = useFactFields();
  const names = t('decision.fields', { returnObjects: true }) as Readonly<Record<string, string>>;
  const grid = useRef<HTMLTableElement>(null);
  const step = test.path?.steps.find((one) => one.kind === document.kind && one.table === key) ?? null;
  const columns = [...table.inputs, ...table.outputs];
  const onKey = (event: KeyboardEvent) => onGridKey(event, { table, key, onTable, grid: grid.current });
  return (
    <div className="model-scroll editor-scroll">
      <PartHead edited={edited} document={document} onDocument={onDocument} />
      <table ref={grid} className="model-table editor-table" aria-label={`${key} ${edited.name ?? ''}`.trim()} onKeyDown={onKey}>
        <thead>
          <tr>
            <th scope="col" className="editor-row-no">#</th>
            {table.inputs.map((input) => <th key={input.id} scope="col">{titleOf(input.field)}</th>)}
            {table.outputs.map((output) => <th key={output.id} scope="col" className={textOutputs.has(output.field) ? 'is-output' : 'is-output is-number'}>{names[output.field] ?? output.name}</th>)}
            <th scope="col" aria-label={t('editor.rowActs')} />
          </tr>
        </thead>
        <tbody>
          {table.rules.map((rule, row) => (
            <EditorRow
              key={rule['_id'] ?? row} edited={edited} document={document} row={row} findings={findings.filter((finding) => finding.row === row)} isHit={step?.row === row} onTable={onTable}
            />
          ))}
          <TestRow table={table} step={step} test={test} />
        </tbody>
      </table>
      <p className="editor-add">
        <Button size="small" icon={<PlusOutlined />} onClick={() => onTable(withNewRow(table, key, table.rules.length - 1))}>{t('editor.addRow')}</Button>
        <span className="chart-unit">{t('editor.keys')}</span>
      </p>
      <ul className="editor-findings">
        {findings.filter((finding) => finding.row === null).toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning')).map((finding) => (
          <li key={`${finding.code} ${JSON.stringify(finding.values)}`} className={finding.severity === 'error' ? 'tone-danger' : 'tone-waiting'}>
            <FindingText finding={finding} />
            {Object.keys(finding.values).length > 0 ? <Button size="small" onClick={() => onTable(withNewRow(table, key, table.rules.length - 1, finding.values))}>{t('editor.fillGap')}</Button> : null}
          </li>
        ))}
      </ul>
      <p className="chart-unit">{t('editor.syntax')} {columns.length > 0 ? t('editor.firstHit') : ''}</p>
    </div>
  );
}

/** All other outputs are numbers. */
const textOutputs = new Set(['bin', 'outcome', 'grade', 'band', 'result']);

interface EditorRowProps {
  readonly edited: EditedTable;
  readonly document: ModelDocument;
  readonly row: number;
  readonly findings: readonly DocumentFinding[];
  readonly isHit: boolean;
  readonly onTable: (table: DecisionTable) => void;
}

function EditorRow({ edited: { key, table }, document, row, findings, isHit, onTable }: EditorRowProps) {
  const { t } = useTranslation();
  const rule = table.rules[row] ?? {};
  const set = (column: string) => (text: string) => { if (text !== (rule[column] ?? '')) onTable(withCell(table, row, column, text)); };
  const of = (column: string) => findings.filter((finding) => finding.column === column);
  const whole = findings.filter((finding) => finding.column === null);
  const no = row + 1;
  return (
    <tr className={isHit ? 'is-hit' : whole.length > 0 ? 'is-wrong' : ''}>
      <td className="editor-row-no">{no}{whole.map((finding) => <div key={finding.code} className="editor-wrong"><FindingText finding={finding} /></div>)}</td>
      {table.inputs.map((input) => (
        <td key={input.id} className={of(input.id).length > 0 ? 'is-wrong' : ''}>
          <InputCell field={input.field} source={rule[input.id] ?? ''} label={t('editor.cell', { no, column: input.name })} onChange={set(input.id)} />
          {of(input.id).map((finding) => <div key={finding.code} className="editor-wrong"><FindingText finding={finding} /></div>)}
        </td>
      ))}
      {table.outputs.map((output) => (
        <td key={output.id} className={of(output.id).length > 0 ? 'is-output is-wrong' : 'is-output'}>
          <OutputCellInput field={output.field} kind={document.kind} source={rule[output.id] ?? ''} label={t('editor.cell', { no, column: output.name })} onChange={set(output.id)} />
          {of(output.id).map((finding) => <div key={finding.code} className="editor-wrong"><FindingText finding={finding} /></div>)}
        </td>
      ))}
      <td className="editor-row-acts">
        <Button type="text" size="small" icon={<ArrowUpOutlined />} disabled={row === 0} title={t('editor.up')} aria-label={t('editor.upOf', { no })} onClick={() => onTable(withMovedRow(table, row, -1))} />
        <Button type="text" size="small" icon={<ArrowDownOutlined />} disabled={row === table.rules.length - 1} title={t('editor.down')} aria-label={t('editor.downOf', { no })} onClick={() => onTable(withMovedRow(table, row, 1))} />
        <Button type="text" size="small" icon={<PlusOutlined />} title={t('editor.addBelow')} aria-label={t('editor.addBelowOf', { no })} onClick={() => onTable(withNewRow(table, key, row))} />
        <Button type="text" size="small" danger icon={<DeleteOutlined />} disabled={table.rules.length < 2} title={t('common.delete')} aria-label={t('editor.deleteOf', { no })} onClick={() => onTable(withoutRow(table, row))} />
      </td>
    </tr>
  );
}

/** One household's values for this table, to be changed, and what came out. */
function TestRow({ table, step, test }: { readonly table: DecisionTable; readonly step: PathStep | null; readonly test: Test }) {
  const { t } = useTranslation();
  const given = step === null ? '' : step.row === null ? t(`editor.missed.${step.missed ?? 'outside'}`) : t('editor.hit', { no: step.row + 1 });
  return (
    <tr className="editor-test-row">
      <td className="editor-row-no">{t('editor.test')}</td>
      {table.inputs.map((input) => <td key={input.id}><TestCell field={input.field} test={test} /></td>)}
      <td colSpan={table.outputs.length + 1} aria-live="polite">{given}</td>
    </tr>
  );
}

/** Name and the single figures of a coded part. */
function PartHead({ edited: { key, name }, document, onDocument }: { readonly edited: EditedTable; readonly document: ModelDocument; readonly onDocument: (document: ModelDocument) => void }) {
  const { t } = useTranslation();
  if (name === null) return <h2 className="editor-head">{key === 'matrix' ? t('decision.doc.matrix') : t('decision.doc.bands')}</h2>;
  const change = (next: Readonly<Record<string, unknown>>) => onDocument(withPart(document, key, next));
  const indicator = document.kind === 'expertCard' ? document.indicators.find(({ code }) => code === key) : undefined;
  const variable = document.kind === 'statisticalCard' ? document.variables.find(({ code }) => code === key) : undefined;
  return (
    <div className="editor-head">
      <span className="model-code">{key}</span>
      <Input key={name} className="editor-name" defaultValue={name} aria-label={t('editor.nameOf', { key })} onBlur={(event) => { const text = event.target.value.trim(); if (text && text !== name) change({ name: text }); }} />
      {indicator ? <FigureField label={t('decision.doc.best')} unit="points" value={indicator.best} least={1} onChange={(best) => change({ best })} /> : null}
      {variable?.betaThousandths === undefined ? null : <FigureField label={t('decision.doc.beta')} unit="thousandths" value={variable.betaThousandths} onChange={(betaThousandths) => change({ betaThousandths })} />}
    </div>
  );
}

interface GridKeys {
  readonly table: DecisionTable;
  readonly key: string;
  readonly onTable: (table: DecisionTable) => void;
  readonly grid: HTMLTableElement | null;
}

/** Enter and Shift+Enter go down and up the column; with Alt the arrows move the row, Insert adds one, Delete removes it. */
function onGridKey(event: KeyboardEvent, { table, key, onTable, grid }: GridKeys): void {
  const target = event.target as HTMLElement;
  const cell = target.closest('td');
  const line = cell?.parentElement;
  if (!cell || !line || !grid || event.nativeEvent.isComposing) return;
  const row = [...grid.querySelectorAll('tbody tr')].indexOf(line);
  if (row >= table.rules.length) return;
  const acts: Readonly<Record<string, () => DecisionTable>> = {
    ArrowUp: () => withMovedRow(table, row, -1), ArrowDown: () => withMovedRow(table, row, 1), Insert: () => withNewRow(table, key, row), Delete: () => withoutRow(table, row),
  };
  const act = event.altKey ? acts[event.key] : undefined;
  if (act) {
    event.preventDefault();
    target.blur();
    return onTable(act());
  }
  if (event.key !== 'Enter' || target.tagName !== 'INPUT' || target.getAttribute('aria-expanded') === 'true') return undefined;
  event.preventDefault();
  const at = [...line.children].indexOf(cell);
  const next = grid.querySelectorAll('tbody tr')[row + (event.shiftKey ? -1 : 1)]?.children[at]?.querySelector('input');
  target.blur();
  next?.focus();
  return next?.select();
}
