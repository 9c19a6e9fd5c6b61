/** Bars of a limit or a rate, with the figure at the right of each. */
import { Tag } from 'antd';
import type { Bar } from './waterfall-bars.ts';

interface WaterfallProps {
  readonly bars: readonly Bar[];
  readonly format: (amount: number) => string;
  /** Stands beside the binding constraint. */
  readonly bindingText?: string;
}

export function Waterfall({ bars, format, bindingText }: WaterfallProps) {
  return (
    <div className="waterfall">
      {bars.map((bar) => (
        <div key={bar.code} className={`waterfall-row is-${bar.kind}`}>
          <span className="waterfall-name" title={bar.name}>
            <span>{bar.name}</span>
            {bar.kind === 'binding' && bindingText ? <Tag color="gold" variant="filled">{bindingText}</Tag> : null}
          </span>
          <span className="waterfall-track" aria-hidden="true">
            <span className="waterfall-bar" style={{ left: `${bar.from}%`, width: `${Math.max(bar.to - bar.from, 0.8)}%` }} />
          </span>
          <span className="waterfall-amount">{format(bar.amount)}</span>
        </div>
      ))}
    </div>
  );
}
