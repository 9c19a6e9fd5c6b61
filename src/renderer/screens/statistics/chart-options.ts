/** The main chart as ECharts options: stacked bars per place or person, of money or of households. Axis figures are rounded for the eye; the tooltip has them exact. */
import type { EChartsCoreOption } from 'echarts/core';
import type { TFunction } from 'i18next';
import type { FiguresRow } from '../../../core/contract/statistics.ts';
import { formatCount, yuan } from '../../components/format.ts';

export type Measure = 'money' | 'households';

interface Part {
  readonly name: string;
  readonly color: string;
  readonly value: (row: FiguresRow) => number;
}

const COLORS = { strong: '#1d6b58', middle: '#8fb8ab', weak: '#dde5e2' };
const FEN_PER_TEN_THOUSAND_YUAN = 1_000_000;
/** More bars than this scroll. */
const MOST_BARS = 24;

function partsOf(measure: Measure, t: TFunction): readonly Part[] {
  if (measure === 'money') {
    return [
      { name: t('statistics.chart.balance'), color: COLORS.strong, value: (row) => row.balance },
      { name: t('statistics.chart.unused'), color: COLORS.middle, value: (row) => Math.max(0, row.creditTotal - row.balance) },
    ];
  }
  return [
    { name: t('statistics.chart.drawing'), color: COLORS.strong, value: (row) => row.drawing },
    { name: t('statistics.chart.credited'), color: COLORS.middle, value: (row) => Math.max(0, row.credited - row.drawing) },
    { name: t('statistics.chart.uncredited'), color: COLORS.weak, value: (row) => Math.max(0, row.onFile - Math.max(row.credited, row.drawing)) },
  ];
}

export function chartOptions(rows: readonly FiguresRow[], measure: Measure, t: TFunction, nameOf: (row: FiguresRow) => string): EChartsCoreOption {
  const parts = partsOf(measure, t);
  const scale = measure === 'money' ? FEN_PER_TEN_THOUSAND_YUAN : 1;
  const exact = (value: number) => (measure === 'money' ? yuan(value) : formatCount(value));
  const text = { color: '#55635e', fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
  return {
    animation: false,
    grid: { left: 8, right: 12, top: 34, bottom: rows.length > MOST_BARS ? 26 : 4, containLabel: true },
    legend: { top: 4, right: 8, itemWidth: 12, itemHeight: 10, textStyle: text },
    xAxis: {
      type: 'category', data: rows.map(nameOf), axisLabel: { ...text, interval: 0, hideOverlap: true, overflow: 'truncate', width: 76 },
      axisTick: { show: false }, axisLine: { lineStyle: { color: '#d5dcd9' } },
    },
    yAxis: {
      type: 'value', axisLabel: text, splitLine: { lineStyle: { color: '#e9eeec' } }, minInterval: measure === 'money' ? undefined : 1,
    },
    tooltip: {
      trigger: 'axis', axisPointer: { type: 'shadow' }, textStyle: { ...text, color: '#1f2a27' },
      formatter: (points: readonly { readonly dataIndex: number }[]) => {
        const row = rows[points[0]?.dataIndex ?? 0];
        return row ? [nameOf(row), ...parts.map((part) => `${part.name}  ${exact(part.value(row))}`)].join('<br>') : '';
      },
    },
    ...(rows.length > MOST_BARS ? { dataZoom: [{ type: 'slider', height: 14, bottom: 4, startValue: 0, endValue: MOST_BARS - 1, brushSelect: false, showDetail: false, borderColor: '#d5dcd9', fillerColor: 'rgb(29 107 88 / 12%)', dataBackground: { lineStyle: { opacity: 0 }, areaStyle: { opacity: 0 } }, selectedDataBackground: { lineStyle: { opacity: 0 }, areaStyle: { opacity: 0 } }, handleStyle: { color: '#fff', borderColor: '#8fb8ab' }, moveHandleStyle: { color: '#8fb8ab' } }] } : {}),
    series: parts.map((part) => ({ type: 'bar', stack: 'all', name: part.name, barMaxWidth: 38, itemStyle: { color: part.color }, data: rows.map((row) => part.value(row) / scale) })),
  };
}
