import { Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { addDays, type KeyFigure, monthOf, type Trend } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { useSettings } from '../../system/settings/index.js';
import { CHART_COLORS } from '../../ui/colors.js';
import { useFormat } from '../../ui/useFormat.js';
import { gapOf, written } from './figures.js';

const [WIDTH, HEIGHT] = [104, 36];
const MARGIN = 4;

interface TrendLineProps {
  figure: KeyFigure;
  trend: Trend;
  year: number;
}

interface Step {
  name: string;
  value: string;
}

/** The curve of a figure, small: drawn without the library of charts, and told in words to who does not see it. */
export function TrendLine({ figure, trend, year }: TrendLineProps) {
  const translate = useTranslate();
  const format = useFormat();
  // The cards of one page share it.
  const { data } = useApi<Schemas['KeyTrendOut']>(`/reports/key-figures/trend?year=${year}&by=${trend}`);
  const steps = (data?.steps ?? []).flatMap((step) => {
    const value = step[figure];
    return value === null ? [] : [{ name: step.step, value: String(value) }];
  });
  // Nothing to compare with.
  if (steps.length < 2) return null;
  const points = placed(steps.map(({ value }) => Number(value)));
  const [lastX, lastY] = points.at(-1) ?? [0, 0];
  const told = steps.map(
    ({ name, value }) => `${trend === 'months' ? format.month(name) : name} : ${written(figure, value, format)}`,
  );
  const label = translate('dashboards.curve', { values: told.join(', ') });
  return (
    <>
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <title>{told.join('\n')}</title>
        <polyline
          points={points.join(' ')}
          fill="none"
          stroke={CHART_COLORS[0]}
          strokeWidth={2}
          strokeLinejoin="round"
        />
        <circle cx={lastX} cy={lastY} r={3} fill={CHART_COLORS[1]} />
      </svg>
      {trend === 'months' && <LastMonth figure={figure} months={steps} />}
    </>
  );
}

/** The last month that is over beside the one before it: half a month would always seem to fall. */
function LastMonth({ figure, months }: { figure: KeyFigure; months: Step[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const { data: settings } = useSettings();
  if (!settings) return null;
  const over = monthOf(addDays(settings.today, 1));
  const [before, last] = months.filter(({ name }) => name < over).slice(-2);
  if (!before || !last) return null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ flexBasis: '100%' }}>
      {translate('dashboards.lastMonth', {
        month: format.month(last.name),
        value: written(figure, last.value, format),
        gap: gapOf(figure, last.value, before.value, format),
        before: format.month(before.name),
      })}
    </Typography>
  );
}

/** From left to right; zero is always on the axis, so that slopes do not lie. */
function placed(values: number[]): [x: number, y: number][] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = (HEIGHT - 2 * MARGIN) / (high - low || 1);
  const step = (WIDTH - 2 * MARGIN) / (values.length - 1);
  return values.map((value, place) => [
    Math.round(MARGIN + place * step),
    Math.round(HEIGHT - MARGIN - (value - low) * scale),
  ]);
}
