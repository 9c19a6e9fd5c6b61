/** The parts of a document at the left, each with the number of its mistakes. Up and down move. */
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelDocument } from '../../../core/contract/model-document.ts';
import type { DocumentFinding } from '../../../core/contract/simulation.ts';
import { tablesOf } from './editor-document.ts';

/** What is no table: name, note, single figures. */
export const FIGURES = '';

interface EditorPartsProps {
  readonly document: ModelDocument;
  readonly findings: readonly DocumentFinding[];
  readonly part: string;
  readonly onPart: (part: string) => void;
}

export function EditorParts({ document, findings, part, onPart }: EditorPartsProps) {
  const { t } = useTranslation();
  const tables = tablesOf(document);
  const keys = new Set(tables.map(({ key }) => key));
  const parts = [
    { key: FIGURES, code: '', name: t('editor.figures') },
    ...tables.map(({ key, name }) => ({ key, code: name === null ? '' : key, name: name ?? (key === 'matrix' ? t('decision.doc.matrix') : t('decision.doc.bands')) })),
  ];
  const countOf = (key: string, severity: 'error' | 'warning') =>
    findings.filter((finding) => finding.severity === severity && (key === FIGURES ? !keys.has(finding.table ?? '') : finding.table === key)).length;
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = by === 0 ? undefined : parts[parts.findIndex((one) => one.key === part) + by];
    if (!next) return;
    event.preventDefault();
    onPart(next.key);
  };
  return (
    <nav className="panel editor-parts" aria-label={t('editor.parts')} onKeyDown={move}>
      {parts.map((one) => (
        <button key={one.key} type="button" aria-current={one.key === part} tabIndex={one.key === part ? 0 : -1} onClick={() => onPart(one.key)}>
          {one.code ? <span className="model-code">{one.code}</span> : null}
          <span className="editor-part-name" title={one.name}>{one.name}</span>
          <FindingCount errors={countOf(one.key, 'error')} warnings={countOf(one.key, 'warning')} />
        </button>
      ))}
    </nav>
  );
}

function FindingCount({ errors, warnings }: { readonly errors: number; readonly warnings: number }) {
  const { t } = useTranslation();
  if (errors > 0) return <span className="chip chip-danger" title={t('editor.errors', { n: errors })}>{errors}</span>;
  if (warnings > 0) return <span className="chip chip-waiting" title={t('editor.warnings', { n: warnings })}>{warnings}</span>;
  return null;
}
