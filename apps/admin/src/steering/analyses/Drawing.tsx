import type { ChartData } from '@terril/domain';
import { BarChart } from '@mui/x-charts/BarChart';
import { LineChart } from '@mui/x-charts/LineChart';
import { PieChart } from '@mui/x-charts/PieChart';
import { CHART_COLORS } from '../../ui/colors.js';
import { LyingBars } from '../../reports/index.js';
import type { Result } from './analysis.js';

interface DrawingProps {
  data: ChartData;
  chart: Result['chart'];
  /** Of a pie or a line, in pixels. */
  height: number;
  /** The least room of the lying bars of a name, in pixels. */
  band: number;
  format: (value: number) => string;
  /** On an axis. */
  short: (value: number) => string;
}

const SMALL = { fontSize: 11 };
const colorOf = (index: number): string => CHART_COLORS[index % CHART_COLORS.length] ?? '#1d4e5f';

/** Bars lie, so that long names are read; a line runs along time; a pie tells parts of a whole. */
export default function Drawing({ data: { labels, series }, chart, height, band, format, short }: DrawingProps) {
  const told = (value: number | null) => (value === null ? '' : format(value));
  if (chart === 'pie') {
    const [parts] = series;
    const data = labels.map((label, id) => ({ id, label, value: parts?.values[id] ?? 0, color: colorOf(id) }));
    return <PieChart height={height} series={[{ data, valueFormatter: ({ value }) => format(value) }]} skipAnimation />;
  }
  const common = {
    skipAnimation: true,
    disableKeyboardNavigation: true,
    hideLegend: series.length === 1,
  } as const;
  const drawn = series.map(({ label, values }, index) => ({
    label,
    data: values,
    color: colorOf(index),
    valueFormatter: told,
  }));
  if (chart === 'line') {
    return (
      <LineChart
        {...common}
        height={height}
        margin={{ left: 0, right: 32, top: 8, bottom: 0 }}
        xAxis={[{ scaleType: 'point', data: labels, height: 32, tickLabelStyle: SMALL }]}
        yAxis={[{ valueFormatter: short, width: 64 }]}
        series={drawn.map((one) => ({ ...one, curve: 'linear' as const, showMark: labels.length < 14 }))}
        grid={{ horizontal: true }}
      />
    );
  }
  return (
    <LyingBars names={labels} band={band}>
      {({ bandAxis, axisHeight, ...frame }) => (
        <BarChart
          {...common}
          {...frame}
          yAxis={[bandAxis]}
          xAxis={[{ valueFormatter: short, tickNumber: 3, height: axisHeight }]}
          series={drawn.map((one) => ({
            ...one,
            ...(chart === 'stacked' && { stack: 'all', stackOffset: 'diverging' as const }),
          }))}
        />
      )}
    </LyingBars>
  );
}
