import { LineChart } from '@mui/x-charts/LineChart';
import { CHART_COLORS } from '../../ui/colors.js';
import type { Part } from './stacked-series.js';

interface CurvesProps {
  steps: string[];
  /** One value per step. */
  curves: Part[];
  format: (value: number) => string;
  height: number;
}

/** Steps that are marked each; a longer curve is a line alone. */
const MOST_MARKS = 12;

/** What figures became step by step; the axis starts at zero, so that slopes do not lie. */
export default function Curves({ steps, curves, format, height }: CurvesProps) {
  return (
    <LineChart
      height={height}
      margin={{ left: 0, right: 32, top: 8, bottom: 0 }}
      xAxis={[{ scaleType: 'point', data: steps, height: 32, tickLabelStyle: { fontSize: 11 } }]}
      yAxis={[{ valueFormatter: format, width: 64, min: 0 }]}
      series={curves.map(({ label, values }, index) => ({
        label,
        data: values,
        color: CHART_COLORS[index % CHART_COLORS.length],
        curve: 'linear',
        showMark: steps.length <= MOST_MARKS,
        area: false,
        valueFormatter: (value) => (value === null ? '' : format(value)),
      }))}
      grid={{ horizontal: true }}
      skipAnimation
      disableKeyboardNavigation
    />
  );
}
