import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { BilledMonths, Curves, lyingHeight, StackedYears, YearBars } from '../charts/index.js';
import { ChartFigure } from '../ChartFigure.js';
import type { Report, ReportRow } from './report.js';
import { useValueText } from './useValueText.js';

/** Bars that are still told apart; the table holds the others. */
const MOST_BARS = 12;

/** The chart that a report declares, of the figures of its table. */
export function ReportGraph({ report }: { report: Report }) {
  const { chart, columns, rows, spans, title } = report;
  const translate = useTranslate();
  const { shortMoney } = useFormat();
  const text = useValueText();
  const drawn = columns.filter(({ name }) => chart?.columns.includes(name));
  const [main] = drawn;
  if (!chart || !main || rows.length === 0) return null;
  const first = rows.slice(0, MOST_BARS);
  const format = (value: number) => {
    if (main.unit === 'EUR') return shortMoney(value);
    // There is no half of what is counted.
    return main.unit === 'count' && !Number.isInteger(value) ? '' : text(value, main.unit);
  };
  const valueOf = (row: ReportRow, name: string, span = 0) => Number(row.values[span]?.[name] ?? 0);
  const partsOf = () => drawn.map(({ name, label }) => ({ label, values: first.map((row) => valueOf(row, name)) }));
  const labels = first.map(({ label }) => label);
  const height = chart.kind === 'bars' ? lyingHeight(first.length) : 280;
  const draw = () => {
    switch (chart.kind) {
      case 'bars':
        return (
          <YearBars
            labels={[spans[0]?.label ?? '', spans[1]?.label]}
            rows={first.map((row) => ({
              label: row.label,
              current: valueOf(row, main.name),
              previous: valueOf(row, main.name, 1),
            }))}
            format={format}
          />
        );
      case 'years':
        return (
          <StackedYears
            years={spans.map(({ label }) => label)}
            parts={first.map((row) => ({
              label: row.label,
              values: spans.map((_, span) => valueOf(row, main.name, span)),
            }))}
            format={format}
            height={height}
          />
        );
      case 'stacked':
        return <BilledMonths months={labels} parts={partsOf()} format={format} height={height} />;
      case 'line':
        return (
          <Curves
            steps={rows.map(({ label }) => label)}
            curves={drawn.map(({ name, label }) => ({ label, values: rows.map((row) => valueOf(row, name)) }))}
            format={format}
            height={height}
          />
        );
    }
  };
  return (
    <ChartFigure label={translate('report.chartOf', { title })} height={height}>
      {draw()}
    </ChartFigure>
  );
}
