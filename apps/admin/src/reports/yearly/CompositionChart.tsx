import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { ChartFigure } from '../ChartFigure.js';
import { StackedYears } from '../charts/index.js';
import type { TurnoverReportData } from '../report.js';

/** What the turnover of two years is made of. Subsidies are no turnover: they are not in the bars. */
export function CompositionChart({ report, height = 200 }: { report: TurnoverReportData; height?: number }) {
  const translate = useTranslate();
  const { shortMoney } = useFormat();
  const both = [report, report.previous];
  const parts = [
    { label: translate('terms.nature.recurring'), values: both.map(({ recurring }) => Number(recurring)) },
    { label: translate('terms.nature.one_off'), values: both.map(({ oneOff }) => Number(oneOff)) },
  ];
  return (
    <ChartFigure label={translate('reports.turnover.compositionChart', { year: report.year })} height={height}>
      <StackedYears years={both.map(({ year }) => year)} parts={parts} format={shortMoney} height={height} />
    </ChartFigure>
  );
}
