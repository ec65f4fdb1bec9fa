import { BarChart } from '@mui/x-charts/BarChart';
import { type Part, stackedSeries } from './stacked-series.js';

interface RevenueBridgeProps {
  steps: string[];
  movements: Part[];
  format: (value: number) => string;
  height: number;
}

/** What came above zero and what went below, step by step. */
export default function RevenueBridge({ steps, movements, format, height }: RevenueBridgeProps) {
  return (
    <BarChart
      height={height}
      margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
      xAxis={[{ scaleType: 'band', data: steps, height: 32, tickLabelStyle: { fontSize: 11 } }]}
      yAxis={[{ valueFormatter: format, width: 64 }]}
      series={stackedSeries(movements, format)}
      grid={{ horizontal: true }}
      skipAnimation
      disableKeyboardNavigation
    />
  );
}
