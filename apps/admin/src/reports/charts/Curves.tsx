import { ChartsReferenceLine } from '@mui/x-charts/ChartsReferenceLine';
import { LineChart } from '@mui/x-charts/LineChart';
import { CHART_COLORS } from '../../ui/colors.js';

interface CurvesProps {
  steps: string[];
  /** One value per step; null where there is none. */
  curves: { label: string; values: (number | null)[] }[];
  /** What they are compared with, drawn across. */
  level?: { value: number; label: string };
  format: (value: number) => string;
  height: number;
}

/** Steps that are marked each; a longer curve is a line alone. */
const MOST_MARKS = 12;
/** Ticks that are still told apart under a curve: of more steps, some have one. */
const MOST_TICKS = 36;

/** What figures became step by step; the axis holds zero, so that slopes do not lie. */
export default function Curves({ steps, curves, level, format, height }: CurvesProps) {
  const all = [...curves.flatMap(({ values }) => values), level?.value ?? 0].map((value) => value ?? 0);
  const axis = { ...(Math.min(...all) >= 0 && { min: 0 }), ...(Math.max(...all) <= 0 && { max: 0 }) };
  const every = Math.ceil(steps.length / MOST_TICKS);
  return (
    <LineChart
      height={height}
      margin={{ left: 0, right: 32, top: 8, bottom: 0 }}
      xAxis={[
        {
          scaleType: 'point',
          data: steps,
          height: 32,
          tickLabelStyle: { fontSize: 11 },
          ...(every > 1 && { tickInterval: (_: string, place: number) => place % every === 0 }),
        },
      ]}
      yAxis={[{ valueFormatter: format, width: 64, ...axis }]}
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
    >
      {level && (
        <ChartsReferenceLine
          y={level.value}
          label={level.label}
          lineStyle={{ stroke: CHART_COLORS[6], strokeDasharray: '4 4' }}
          labelStyle={{ fontSize: 12 }}
        />
      )}
    </LineChart>
  );
}
