import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { ChartFigure } from '../ChartFigure.js';
import { RevenueBridge, Curves } from '../charts/index.js';
import { DayTable } from './DayTable.js';
import { movementsShown } from './movements-shown.js';
import { MonthRange } from '../MonthRange.js';
import { RecurringPage } from './RecurringPage.js';
import { RetentionSection } from './RetentionSection.js';
import { RevenueTable } from './RevenueTable.js';
import { StepSelect } from './StepSelect.js';
import { useNarrowing } from '../useNarrowing.js';
import { useMonths } from '../useMonths.js';
import { usePeriodName } from './usePeriodName.js';
import { useStep } from './useStep.js';
import { WholePeriod } from './WholePeriod.js';
import type { RecurringRevenueData } from '../report.js';

const CHART_HEIGHT = 320;

export default function RecurringRevenueReport() {
  const months = useMonths();
  const step = useStep();
  const narrowing = useNarrowing();
  const asked = months && queryString({ ...months, ...narrowing });
  const path = asked && `/reports/recurring-revenue${asked}&step=${step}`;
  const query = useApi<RecurringRevenueData>(path);
  return (
    <RecurringPage
      title="reports.recurring.title"
      choices={
        <>
          <MonthRange />
          <StepSelect />
        </>
      }
      files={asked ? filesOf(asked, step) : []}
    >
      <Loaded query={query}>{(report) => <Figures report={report} />}</Loaded>
      {asked && <RetentionSection query={asked} />}
    </RecurringPage>
  );
}

const filesOf = (asked: string, step: string) => [
  { label: 'report.files.steps', path: `/reports/recurring-revenue${asked}&step=${step}` },
  { label: 'report.files.movements', path: `/reports/recurring-revenue/movements/export${asked}` },
  { label: 'report.files.rates', path: `/reports/recurring-revenue/retention${asked}&table=rates` },
  { label: 'report.files.topTen', path: `/reports/recurring-revenue/retention${asked}` },
];

function Figures({ report }: { report: RecurringRevenueData }) {
  const translate = useTranslate();
  const { shortMoney } = useFormat();
  const { step, steps, whole } = report;
  const named = usePeriodName(step);
  const curve = translate(`reports.recurring.curves.${step}`);
  return (
    <>
      <Section title={curve}>
        <ChartFigure label={translate('report.chartOf', { title: curve })} height={CHART_HEIGHT}>
          <Curves
            steps={steps.map(named)}
            curves={[{ label: translate('reports.recurring.end'), values: steps.map(({ end }) => Number(end)) }]}
            format={shortMoney}
            height={CHART_HEIGHT}
          />
        </ChartFigure>
        <Explained>{translate('reports.recurring.formula')}</Explained>
      </Section>
      <WholePeriod whole={whole} />
      {step === 'day' ? (
        <Section title={translate('reports.recurring.byDay')}>
          <DayTable days={steps} />
          <Explained>{translate('reports.recurring.byDayFormula')}</Explained>
        </Section>
      ) : (
        <BridgeByStep report={report} />
      )}
    </>
  );
}

/** The movements of each step above and below zero, and the table of all figures. */
function BridgeByStep({ report }: { report: RecurringRevenueData }) {
  const translate = useTranslate();
  const term = useTerm();
  const { shortMoney } = useFormat();
  const { step, steps } = report;
  const bridge = translate('reports.recurring.bridge');
  return (
    <Section title={bridge}>
      <ChartFigure label={translate('report.chartOf', { title: bridge })} height={CHART_HEIGHT}>
        <RevenueBridge
          steps={steps.map(usePeriodName(step))}
          movements={movementsShown(steps).map((movement) => ({
            label: term('movement', movement),
            values: steps.map((each) => Number(each[movement])),
          }))}
          format={shortMoney}
          height={CHART_HEIGHT}
        />
      </ChartFigure>
      <RevenueTable report={report} />
      <Explained>
        {translate('reports.recurring.movementsFormula')}{' '}
        {step !== 'month' && translate('reports.recurring.stepFormula')}
      </Explained>
    </Section>
  );
}
