import { MOVEMENTS } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { queryString } from '../providers/http.js';
import { useApi } from '../providers/useApi.js';
import { Explained } from '../ui/Explained.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';
import { useTerm } from '../ui/terms.js';
import { useFormat } from '../ui/useFormat.js';
import { ChartFigure } from './ChartFigure.js';
import { RevenueBridge, RevenueCurve } from './charts/index.js';
import { MonthRange } from './MonthRange.js';
import { NarrowingSelects } from './NarrowingSelects.js';
import { RecurringTabs } from './recurring/RecurringTabs.js';
import { ReportPage } from './ReportPage.js';
import { RetentionSection } from './RetentionSection.js';
import { RevenueTable } from './RevenueTable.js';
import { useNarrowing } from './useNarrowing.js';
import { useMonths } from './useMonths.js';
import type { RecurringRevenueData, RevenueMonth } from './report.js';

const CHART_HEIGHT = 320;

export default function RecurringRevenueReport() {
  const months = useMonths();
  const narrowing = useNarrowing();
  const asked = months && queryString({ ...months, ...narrowing });
  const path = asked && `/reports/recurring-revenue${asked}`;
  const query = useApi<RecurringRevenueData>(path);
  return (
    <ReportPage
      title="reports.recurring.title"
      choices={
        <>
          <MonthRange />
          <NarrowingSelects />
        </>
      }
      files={asked ? filesOf(asked) : []}
    >
      <RecurringTabs />
      <Loaded query={query}>{(report) => <Figures months={report.months} />}</Loaded>
      {asked && <RetentionSection query={asked} />}
    </ReportPage>
  );
}

const filesOf = (asked: string) => [
  { label: 'report.files.steps', path: `/reports/recurring-revenue${asked}` },
  { label: 'report.files.movements', path: `/reports/recurring-revenue/movements/export${asked}` },
  { label: 'report.files.rates', path: `/reports/recurring-revenue/retention${asked}&table=rates` },
  { label: 'report.files.topTen', path: `/reports/recurring-revenue/retention${asked}` },
];

function Figures({ months }: { months: RevenueMonth[] }) {
  const translate = useTranslate();
  const term = useTerm();
  const { month: named, shortMoney } = useFormat();
  const names = months.map(({ month }) => named(month));
  const curve = translate('reports.recurring.curve');
  const bridge = translate('reports.recurring.bridge');
  return (
    <>
      <Section title={curve}>
        <ChartFigure label={translate('report.chartOf', { title: curve })} height={CHART_HEIGHT}>
          <RevenueCurve
            label={translate('reports.recurring.end')}
            months={names}
            values={months.map(({ end }) => Number(end))}
            format={shortMoney}
            height={CHART_HEIGHT}
          />
        </ChartFigure>
        <Explained>{translate('reports.recurring.formula')}</Explained>
      </Section>
      <Section title={bridge}>
        <ChartFigure label={translate('report.chartOf', { title: bridge })} height={CHART_HEIGHT}>
          <RevenueBridge
            months={names}
            movements={MOVEMENTS.map((movement) => ({
              label: term('movement', movement),
              values: months.map((month) => Number(month[movement])),
            }))}
            format={shortMoney}
            height={CHART_HEIGHT}
          />
        </ChartFigure>
        <RevenueTable months={months} />
        <Explained>{translate('reports.recurring.movementsFormula')}</Explained>
      </Section>
    </>
  );
}
