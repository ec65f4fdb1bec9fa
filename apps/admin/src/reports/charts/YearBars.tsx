import { BarChart } from '@mui/x-charts/BarChart';
import { YEAR_COLORS } from '../../ui/colors.js';

interface YearBarsProps {
  /** Of the bars that come first, and of the others where there are any. */
  labels: [string, string?];
  rows: { label: string; current: number; previous: number }[];
  format: (value: number) => string;
  height: number;
}

/** Two years, or what compares as they do, side by side, one group of lying bars per row: long names stay readable. */
export default function YearBars({ labels, rows, format, height }: YearBarsProps) {
  const valueFormatter = (value: number | null) => (value === null ? '' : format(value));
  return (
    <BarChart
      layout="horizontal"
      height={height}
      margin={{ left: 0, right: 32, top: 8, bottom: 0 }}
      yAxis={[
        {
          scaleType: 'band',
          data: rows.map(({ label }) => inTwoLines(label)),
          width: 140,
          tickLabelStyle: { fontSize: 12 },
        },
      ]}
      xAxis={[{ valueFormatter: format, tickNumber: 4, min: 0 }]}
      series={[
        { label: labels[0], data: rows.map(({ current }) => current), color: YEAR_COLORS[0], valueFormatter },
        ...(labels[1] === undefined
          ? []
          : [{ label: labels[1], data: rows.map(({ previous }) => previous), color: YEAR_COLORS[1], valueFormatter }]),
      ]}
      grid={{ vertical: true }}
      skipAnimation
      disableKeyboardNavigation
    />
  );
}

/** A long name broken at a space past its tenth letter. */
const inTwoLines = (label: string) => label.replace(/^(.{10,}?) /, '$1\n');
