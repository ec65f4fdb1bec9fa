import { BarChart } from '@mui/x-charts/BarChart';
import { type Part, stackedSeries } from './stacked-series.js';

interface StackedYearsProps {
  years: (string | number)[];
  /** One value per year. */
  parts: Part[];
  format: (value: number) => string;
  height: number;
}

/** What each year is made of: one bar a year, cut into its parts. */
export default function StackedYears({ years, parts, format, height }: StackedYearsProps) {
  return (
    <BarChart
      layout="horizontal"
      height={height}
      margin={{ left: 0, right: 32, top: 8, bottom: 0 }}
      yAxis={[{ scaleType: 'band', data: years.map(String), width: 48 }]}
      xAxis={[{ valueFormatter: format, tickNumber: 4 }]}
      series={stackedSeries(parts, format)}
      skipAnimation
      disableKeyboardNavigation
    />
  );
}
