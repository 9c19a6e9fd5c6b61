/** Pairs of label and value, and strips of figures: the two ways in which facts stand outside a grid. */
import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

export interface Fact {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly isNumber?: boolean;
  readonly tone?: Tone;
}

export function FactList({ facts, columns = 1 }: { readonly facts: readonly Fact[]; readonly columns?: 1 | 2 | 3 }) {
  return (
    <dl className={`fact-list fact-list-${columns}`}>
      {facts.map((fact) => (
        <div className="fact" key={fact.key}>
          <dt>{fact.label}</dt>
          <dd className={[fact.isNumber ? 'number' : '', fact.tone ? `tone-${fact.tone}` : ''].join(' ').trim()}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: ReactNode;
  readonly tone?: Tone;
  readonly onClick?: () => void;
  /** The one whose rows are shown below. */
  readonly isChosen?: boolean;
}

export function FigureStrip({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <div className="figure-strip">
      {figures.map((figure) => <FigureItem key={figure.key} figure={figure} />)}
    </div>
  );
}

function FigureItem({ figure }: { readonly figure: Figure }) {
  const content = (
    <>
      <span className="figure-label">{figure.label}</span>
      <span className={`figure-value number tone-${figure.tone ?? 'plain'}`}>{figure.value}{figure.unit ? <small>{figure.unit}</small> : null}</span>
      {figure.note ? <span className="figure-note">{figure.note}</span> : null}
    </>
  );
  if (!figure.onClick) return <div className="figure">{content}</div>;
  return <button type="button" className={figure.isChosen ? 'figure is-link is-chosen' : 'figure is-link'} aria-pressed={figure.isChosen} onClick={figure.onClick}>{content}</button>;
}
