import { BarChart } from '@mui/x-charts/BarChart';
import { YEAR_COLORS } from '../../ui/colors.js';

interface YearBarsProps {
  year: number;
  rows: { label: string; current: number; previous: number }[];
  format: (value: number) => string;
  height: number;
}

/** Two years side by side, one group of lying bars per row: long names stay readable. */
export default function YearBars({ year, rows, format, height }: YearBarsProps) {
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
        { label: String(year), data: rows.map(({ current }) => current), color: YEAR_COLORS[0], valueFormatter },
        { label: String(year - 1), data: rows.map(({ previous }) => previous), color: YEAR_COLORS[1], valueFormatter },
      ]}
      grid={{ vertical: true }}
      skipAnimation
      disableKeyboardNavigation
    />
  );
}

/** A long name broken at a space past its tenth letter. */
const inTwoLines = (label: string) => label.replace(/^(.{10,}?) /, '$1\n');
