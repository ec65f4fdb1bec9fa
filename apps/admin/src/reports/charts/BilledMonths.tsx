import { BarChart } from '@mui/x-charts/BarChart';
import { type Part, stackedSeries } from './stacked-series.js';

interface BilledMonthsProps {
  months: string[];
  /** One value per month. */
  parts: Part[];
  format: (value: number) => string;
  height: number;
}

/** What each month is made of: one standing bar a month, cut into its parts. */
export default function BilledMonths({ months, parts, format, height }: BilledMonthsProps) {
  return (
    <BarChart
      height={height}
      margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
      xAxis={[{ scaleType: 'band', data: months, height: 32, tickLabelStyle: { fontSize: 11 } }]}
      yAxis={[{ valueFormatter: format, width: 64, min: 0 }]}
      series={stackedSeries(parts, format)}
      grid={{ horizontal: true }}
      skipAnimation
      disableKeyboardNavigation
    />
  );
}
