/** The indicators of one scorecard: value, bin, points and the best that could have been had. */
import { useTranslation } from 'react-i18next';
import type { IndicatorExplanation } from '../../../core/contract/credit.ts';
import type { Texts } from '../../text/zh-CN/index.ts';

type Category = keyof Texts['credit']['explanation']['categories'];

/** A1, A2, B1 … → one block per letter, in the card's order. */
function byCategory(indicators: readonly IndicatorExplanation[]): readonly (readonly [Category, readonly IndicatorExplanation[]])[] {
  const blocks = new Map<Category, IndicatorExplanation[]>();
  for (const indicator of indicators) {
    const letter = indicator.code.charAt(0);
    const category: Category = /[A-G]/.test(letter) ? (letter as Category) : 'X';
    blocks.set(category, [...(blocks.get(category) ?? []), indicator]);
  }
  return [...blocks];
}

/** `flags`: "missing.A1" for a value that was not collected, "outside.A1" for one that no bin holds. */
export function IndicatorList({ indicators, flags }: { readonly indicators: readonly IndicatorExplanation[]; readonly flags: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <div className="indicators">
      {byCategory(indicators).map(([category, block]) => (
        <section key={category}>
          <h4>
            <span>{t(`credit.explanation.categories.${category}`)}</span>
            <span className="indicator-points">{pointsOf(block)}</span>
          </h4>
          {block.map((indicator) => <IndicatorRow key={indicator.code} indicator={indicator} flags={flags} />)}
        </section>
      ))}
    </div>
  );
}

function pointsOf(block: readonly IndicatorExplanation[]): string {
  const sum = (of: (indicator: IndicatorExplanation) => number) => block.reduce((total, indicator) => total + of(indicator), 0);
  return `${sum((one) => one.points)} / ${sum((one) => one.best)}`;
}

function IndicatorRow({ indicator, flags }: { readonly indicator: IndicatorExplanation; readonly flags: readonly string[] }) {
  const { t } = useTranslation();
  const { code, name, value, points, best } = indicator;
  const isMissing = value === null || flags.includes(`missing.${code}`);
  const bin = flags.includes(`outside.${code}`) ? t('credit.explanation.outside') : indicator.bin;
  return (
    <div className="indicator" title={bin ? t('credit.explanation.bin', { bin }) : undefined}>
      <span className="indicator-name"><i>{code}</i>{name}</span>
      <span className={isMissing ? 'indicator-value is-missing' : 'indicator-value'}>{value ?? t('credit.explanation.missingValue')}{bin && bin !== value ? <em>{bin}</em> : null}</span>
      <PointBar points={points} best={best} />
      <span className="indicator-points">{t('credit.explanation.ofBest', { points, best })}</span>
    </div>
  );
}

/** Points may be negative on the statistical card: then the bar grows to the left of the middle line, in another shade. */
function PointBar({ points, best }: { readonly points: number; readonly best: number }) {
  const reach = Math.max(best, Math.abs(points), 1);
  const width = `${(Math.abs(points) / reach) * 100}%`;
  return <span className="point-track" aria-hidden="true"><span className={points < 0 ? 'point-bar is-negative' : 'point-bar'} style={{ width }} /></span>;
}
