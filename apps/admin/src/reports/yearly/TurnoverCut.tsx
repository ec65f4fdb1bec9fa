import { useTranslate } from 'react-admin';
import { Explained } from '../../ui/Explained.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { ChartFigure } from '../ChartFigure.js';
import { lyingHeight, YearBars } from '../charts/index.js';
import { Comparison, type ComparisonRow } from './Comparison.js';
import { TableAndChart } from '../TableAndChart.js';

interface TurnoverCutProps {
  cut: 'byArea' | 'byTerritory' | 'byCategory' | 'byKind';
  year: number;
  rows: ComparisonRow[];
}

/** The turnover cut one way, as a table and as bars. */
export function TurnoverCut({ cut, year, rows }: TurnoverCutProps) {
  const translate = useTranslate();
  const { shortMoney } = useFormat();
  const title = translate(`reports.turnover.${cut}`);
  const height = lyingHeight(rows.length);
  const bars = rows.map(({ label, current, previous }) => ({
    label,
    current: Number(current),
    previous: Number(previous),
  }));
  return (
    <Section title={title}>
      <TableAndChart
        isWide
        table={<Comparison label={translate(`reports.turnover.columns.${cut}`)} year={year} rows={rows} unit="money" />}
        chart={
          <ChartFigure label={translate('report.chartOf', { title })} height={height}>
            <YearBars labels={[String(year), String(year - 1)]} rows={bars} format={shortMoney} />
          </ChartFigure>
        }
      />
      <Explained>{translate(`reports.turnover.${cut}Formula`)}</Explained>
    </Section>
  );
}
