import { BarChart } from '@mui/x-charts/BarChart';
import { CHART_COLORS } from '../../ui/colors.js';
import { LyingBars } from './LyingBars.js';

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
}

type Color = string | undefined;

/**
 * From one balance to another, movement by movement, one lying bar under the other. A bar that crosses zero is drawn in two pieces, since what is below zero is stacked the other way.
 */
export default function RevenueWaterfall({ bars, floor, format }: RevenueWaterfallProps) {
  const lowOf = ({ from, to, isBalance }: WaterfallBar) => (isBalance ? Math.min(floor, to) : Math.min(from, to));
  const highOf = ({ from, to, isBalance }: WaterfallBar) => (isBalance ? Math.max(floor, to) : Math.max(from, to));
  const above = (bar: WaterfallBar) => Math.max(highOf(bar), 0) - Math.max(lowOf(bar), 0);
  const below = (bar: WaterfallBar) => Math.min(lowOf(bar), 0) - Math.min(highOf(bar), 0);
  const told = (bar: WaterfallBar) => format(bar.isBalance ? bar.to : bar.to - bar.from);
  const series = (
    color: Color,
    pieceOf: (bar: WaterfallBar) => number | null,
    isTold: (bar: WaterfallBar) => boolean,
  ) => ({
    data: bars.map(pieceOf),
    stack: 'waterfall',
    stackOffset: 'diverging' as const,
    ...(color !== undefined && { color }),
    valueFormatter: (value: number | null, { dataIndex }: { dataIndex: number }) => {
      const bar = bars[dataIndex];
      return value === null || !bar || !isTold(bar) ? null : told(bar);
    },
  });
  /** The piece above zero tells the bar, unless the other is the longer one. */
  const pieces = (color: Color, holds: (bar: WaterfallBar) => boolean) => [
    series(
      color,
      (bar) => (holds(bar) ? above(bar) : null),
      (bar) => above(bar) >= -below(bar),
    ),
    series(
      color,
      (bar) => (holds(bar) ? below(bar) : null),
      (bar) => above(bar) < -below(bar),
    ),
  ];
  const isBelow = bars.some((bar) => lowOf(bar) < 0);
  return (
    <LyingBars names={bars.map(({ label }) => label)}>
      {({ bandAxis, axisHeight, ...frame }) => (
        <BarChart
          {...frame}
          yAxis={[{ ...bandAxis, categoryGapRatio: 0.3 }]}
          xAxis={[{ valueFormatter: format, tickNumber: 3, height: axisHeight, ...(!isBelow && { min: floor }) }]}
          series={[
            // What carries the bars; it is not drawn.
            series(
              'transparent',
              (bar) => Math.max(lowOf(bar), 0),
              () => false,
            ),
            series(
              'transparent',
              (bar) => Math.min(highOf(bar), 0),
              () => false,
            ),
            ...pieces(CHART_COLORS[0], ({ isBalance }) => isBalance),
            ...pieces(CHART_COLORS[4], ({ isBalance, from, to }) => !isBalance && to >= from),
            ...pieces(CHART_COLORS[3], ({ isBalance, from, to }) => !isBalance && to < from),
          ]}
          grid={{ vertical: true }}
          hideLegend
          skipAnimation
          disableKeyboardNavigation
        />
      )}
    </LyingBars>
  );
}
