import { BarChart } from '@mui/x-charts/BarChart';
import { YEAR_COLORS } from '../../ui/colors.js';
import { LyingBars } from './LyingBars.js';

interface YearBarsProps {
  /** Of the bars that come first, and of the others where there are any. */
  labels: [string, string?];
  rows: { label: string; current: number; previous: number }[];
  format: (value: number) => string;
}

/** Two years, or what compares as they do, side by side, one group of lying bars per row. */
export default function YearBars({ labels, rows, format }: YearBarsProps) {
  const valueFormatter = (value: number | null) => (value === null ? '' : format(value));
  return (
    <LyingBars names={rows.map(({ label }) => label)}>
      {({ bandAxis, axisHeight, ...frame }) => (
        <BarChart
          {...frame}
          yAxis={[bandAxis]}
          xAxis={[{ valueFormatter: format, tickNumber: 4, min: 0, height: axisHeight }]}
          series={[
            { label: labels[0], data: rows.map(({ current }) => current), color: YEAR_COLORS[0], valueFormatter },
            ...(labels[1] === undefined
              ? []
              : [
                  {
                    label: labels[1],
                    data: rows.map(({ previous }) => previous),
                    color: YEAR_COLORS[1],
                    valueFormatter,
                  },
                ]),
          ]}
          grid={{ vertical: true }}
          skipAnimation
          disableKeyboardNavigation
        />
      )}
    </LyingBars>
  );
}
