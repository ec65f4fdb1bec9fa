import { BarChart } from '@mui/x-charts/BarChart';
import { CHART_COLORS } from '../../ui/colors.js';

/** A bar of the waterfall: a balance stands on zero, a movement on where the one before it ended. */
export interface WaterfallBar {
  label: string;
  from: number;
  to: number;
  isBalance: boolean;
}

interface RevenueWaterfallProps {
  bars: WaterfallBar[];
  /** Where the axis starts. */
  floor: number;
  format: (value: number) => string;
  height: number;
}

/** From one balance to another, movement by movement. */
export default function RevenueWaterfall({ bars, floor, format, height }: RevenueWaterfallProps) {
  const lowOf = ({ from, to, isBalance }: WaterfallBar) => (isBalance ? floor : Math.min(from, to));
  const heightIf = (holds: (bar: WaterfallBar) => boolean) =>
    bars.map((bar) => (holds(bar) ? Math.max(bar.from, bar.to) - lowOf(bar) : null));
  const told = (bar: WaterfallBar | undefined) => (bar ? format(bar.isBalance ? bar.to : bar.to - bar.from) : '');
  const part = (color: string | undefined, holds: (bar: WaterfallBar) => boolean) => ({
    data: heightIf(holds),
    stack: 'waterfall',
    ...(color !== undefined && { color }),
    valueFormatter: (value: number | null, { dataIndex }: { dataIndex: number }) =>
      value === null ? null : told(bars[dataIndex]),
  });
  return (
    <BarChart
      height={height}
      margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
      xAxis={[
        {
          scaleType: 'band',
          data: bars.map(({ label }) => label),
          height: 56,
          tickLabelStyle: { fontSize: 11, angle: -30, textAnchor: 'end' },
          categoryGapRatio: 0.3,
        },
      ]}
      yAxis={[{ valueFormatter: format, width: 64, min: floor }]}
      series={[
        // Carries the movements; it is not drawn.
        { data: bars.map(lowOf), stack: 'waterfall', color: 'transparent', valueFormatter: () => null },
        part(CHART_COLORS[0], ({ isBalance }) => isBalance),
        part(CHART_COLORS[4], ({ isBalance, from, to }) => !isBalance && to >= from),
        part(CHART_COLORS[3], ({ isBalance, from, to }) => !isBalance && to < from),
      ]}
      grid={{ horizontal: true }}
      hideLegend
      skipAnimation
      disableKeyboardNavigation
    />
  );
}
