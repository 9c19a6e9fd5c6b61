/** The scale of a statistical card: so many points at these odds, and so many more double them. */
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Scaling } from '../../../core/contract/scorecard.ts';

const names = ['pointsAtOdds', 'odds', 'pointsToDoubleOdds'] as const;

export function ScalingFields({ value, onChange }: { readonly value: Scaling; readonly onChange: (next: Scaling) => void }) {
  const { t } = useTranslation();
  return (
    <div className="scaling-fields">
      {names.map((name) => (
        <label key={name}>
          <span>{t(`scorecard.scaling.${name}`)}</span>
          <InputNumber min={1} max={100_000} precision={0} value={value[name]} aria-label={t(`scorecard.scaling.${name}`)} onChange={(next) => onChange({ ...value, [name]: next ?? 1 })} />
        </label>
      ))}
      <p className="tone-muted">{t('scorecard.scaling.help', value)}</p>
    </div>
  );
}
