import { LineChart } from '@mui/x-charts/LineChart';
import { CHART_COLORS } from '../../ui/colors.js';

interface RevenueCurveProps {
  label: string;
  steps: string[];
  values: number[];
  format: (value: number) => string;
  height: number;
}

/** The recurring revenue at the end of each step; the axis starts at zero, so that slopes do not lie. */
export default function RevenueCurve({ label, steps, values, format, height }: RevenueCurveProps) {
  return (
    <LineChart
      height={height}
      margin={{ left: 0, right: 32, top: 8, bottom: 0 }}
      xAxis={[{ scaleType: 'point', data: steps, height: 32, tickLabelStyle: { fontSize: 11 } }]}
      yAxis={[{ valueFormatter: format, width: 64, min: 0 }]}
      series={[
        {
          label,
          data: values,
          color: CHART_COLORS[0],
          curve: 'linear',
          showMark: false,
          area: false,
          valueFormatter: (value) => (value === null ? '' : format(value)),
        },
      ]}
      grid={{ horizontal: true }}
      skipAnimation
      disableKeyboardNavigation
    />
  );
}
