/** Charts of a simulation as ECharts options: the champion grey, the challenger in the accent colour. */
import { LineChart } from 'echarts/charts';
import { use as register, type EChartsCoreOption } from 'echarts/core';
import type { TFunction } from 'i18next';
import type { Separation } from '../../../core/contract/simulation.ts';
import { formatCount } from '../../components/format.ts';

register([LineChart]);

const COLORS = { champion: '#9fb0aa', challenger: '#1d6b58', bad: '#c2352b', badWeak: '#e3a9a4' };

const base = () => {
  const text = { color: '#55635e', fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
  return {
    text,
    common: {
      animation: false, grid: { left: 8, right: 14, top: 30, bottom: 4, containLabel: true }, legend: { top: 2, right: 4, itemWidth: 12, itemHeight: 10, textStyle: text },
      yAxis: { type: 'value', axisLabel: text, splitLine: { lineStyle: { color: '#e9eeec' } } },
    },
    xAxis: { type: 'category', axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: '#d5dcd9' } } },
  };
};

export interface Pair {
  readonly name: string;
  readonly champion: number | null;
  readonly challenger: number | null;
}

/** @param unit of the axis and the tooltip; whole households if left out */
export function pairedBars(pairs: readonly Pair[], t: TFunction, unit: 'households' | 'percent' = 'households'): EChartsCoreOption {
  const format = (value: number): string => (unit === 'percent' ? `${value.toFixed(2)}%` : `${formatCount(value)} ${t('common.unitHouseholds')}`);
  const { common, xAxis, text } = base();
  const bar = (side: 'champion' | 'challenger') => ({ type: 'bar', name: t(`simulation.${side}`), barMaxWidth: 22, itemStyle: { color: COLORS[side] }, data: pairs.map((pair) => pair[side]) });
  return {
    ...common, xAxis: { ...xAxis, data: pairs.map(({ name }) => name) }, series: [bar('champion'), bar('challenger')],
    yAxis: { ...common.yAxis, ...(unit === 'percent' ? { axisLabel: { ...text, formatter: '{value}%' } } : { minInterval: 1 }) },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, textStyle: { ...text, color: '#1f2a27' }, valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '—') },
  };
}

const percentOf = (ppm: number): string => `${(ppm / 10_000).toFixed(1)}%`;

/** Cumulative shares of goods and bads from the lowest score up: the widest gap is KS. The champion's lines are dashed. */
export function ksCurves(champion: Separation, challenger: Separation, t: TFunction): EChartsCoreOption {
  const { common, xAxis, text } = base();
  const line = (side: 'champion' | 'challenger', kind: 'good' | 'bad', { curve }: Separation) => ({
    type: 'line', name: t(`simulation.${kind}Curve`, { side: t(`simulation.short.${side}`) }), showSymbol: false, step: 'end',
    lineStyle: { width: 1.6, type: side === 'champion' ? 'dashed' : 'solid' }, itemStyle: { color: kind === 'bad' ? (side === 'champion' ? COLORS.badWeak : COLORS.bad) : COLORS[side] },
    data: curve.map((point) => [point.score, point[kind]]),
  });
  return {
    ...common, xAxis: { ...xAxis, type: 'value', scale: true, splitLine: { show: false } }, yAxis: { ...common.yAxis, max: 1_000_000, axisLabel: { ...text, formatter: percentOf } },
    tooltip: { trigger: 'axis', textStyle: { ...text, color: '#1f2a27' }, valueFormatter: (value: unknown) => percentOf(Number(value)) },
    series: [line('champion', 'good', champion), line('champion', 'bad', champion), line('challenger', 'good', challenger), line('challenger', 'bad', challenger)],
  };
}
