import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { ChartFigure } from '../ChartFigure.js';
import { lyingHeight, YearBars } from '../charts/index.js';
import type { Conversion } from './figures.js';

const MOST = 12;

/** The win rates of the rows, with those of a year before. */
export function ConversionChart({ report: { rows } }: { report: Conversion }) {
  const translate = useTranslate();
  const { percent } = useFormat();
  const drawn = rows.filter(({ rate }) => rate !== null).slice(0, MOST);
  if (drawn.length === 0) return null;
  const title = translate('conversion.rate');
  return (
    <ChartFigure label={translate('report.chartOf', { title })} height={lyingHeight(drawn.length)}>
      <YearBars
        labels={[title, translate('conversion.previousRate')]}
        rows={drawn.map(({ name, rate, previous }) => ({
          label: name ?? translate('conversion.untold'),
          current: Number(rate),
          previous: Number(previous.rate),
        }))}
        format={(value) => percent(String(value))}
      />
    </ChartFigure>
  );
}
