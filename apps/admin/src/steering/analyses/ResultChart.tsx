import { Typography } from '@mui/material';
import { chartData } from '@terril/domain';
import { lazy } from 'react';
import { useTranslate } from 'react-admin';
import { ChartFigure, lyingHeight } from '../../reports/index.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Result } from './analysis.js';
import { useCell } from './useCell.js';

const Drawing = lazy(() => import('./Drawing.js'));

/** The first measure, drawn; its table stands beside. */
export function ResultChart({ label, result }: { label: string; result: Result }) {
  const translate = useTranslate();
  const cell = useCell();
  const { shortMoney } = useFormat();
  const data = chartData(result, cell, translate('analyses.others'));
  if (!data) return null;
  const { measure, labels, series, left, leftSeries } = data;
  const drawn = result.cross?.measure ?? measure.label;
  // A part of less than nothing is no slice.
  const isPie = result.chart === 'pie' && !series.some(({ values }) => values.some((value) => value < 0));
  const chart = result.chart === 'pie' && !isPie ? 'bars' : result.chart;
  const isLying = chart !== 'pie' && chart !== 'line';
  // Bars beside one another each need their room.
  const bars = chart === 'bars' ? series.length : 1;
  const band = Math.max(26, bars * 12);
  const height = isLying ? lyingHeight(labels.length, band) : 320;
  return (
    <>
      <ChartFigure label={translate('report.chartOf', { title: `${label}, ${drawn}` })} height={height}>
        <Drawing
          data={data}
          chart={chart}
          height={height}
          band={band}
          format={(value) => cell(String(value), measure)}
          short={(value) => (measure.kind === 'money' ? shortMoney(value) : cell(String(value), measure))}
        />
      </ChartFigure>
      {left + leftSeries > 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('analyses.notDrawn', { smart_count: left + leftSeries })}
        </Typography>
      )}
    </>
  );
}
