import { type Conditions, dayBefore, monthOf, RESULT_PARTS, type ResultPart } from '@terril/domain';
import { useTranslate } from 'react-admin';
import {
  ChartFigure,
  FigureTable,
  lyingHeight,
  RevenueWaterfall,
  TableAndChart,
  waterfallOf,
} from '../../reports/index.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { centralOf, type Forecast, type ScenarioForecast } from './forecast.js';

type Step = ResultPart | 'result';

interface BridgeProps {
  forecast: Forecast;
  /** Of the API, what the page asks. */
  asked: string;
  /** Of the server. */
  today: string;
}

/** From what is invoiced to the result, step by step: a table of the three scenarios, a drawing of the central one. */
export function Bridge({ forecast, asked, today }: BridgeProps) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, shortMoney } = useFormat();
  const title = translate('resultForecast.bridge');
  const nameOf = (step: Step) => (step === 'result' ? translate('resultForecast.result') : term('resultPart', step));
  const amountOf = ({ parts, result }: ScenarioForecast, step: Step) => (step === 'result' ? result : parts[step]);
  const central = centralOf(forecast);
  if (!central) return null;
  const isNothing = (part: ResultPart) => forecast.scenarios.every(({ parts }) => Number(parts[part]) === 0);
  const shown = RESULT_PARTS.filter((part) => part === 'invoiced' || !isNothing(part));
  const [first, ...others] = shown.map((part) => ({ label: nameOf(part), amount: central.parts[part] }));
  const result = { label: nameOf('result'), amount: central.result };
  return (
    <Section title={title}>
      <TableAndChart
        isWide
        table={
          <FigureTable<Step>
            label={title}
            rows={[...shown, 'result']}
            keyOf={(step) => step}
            isTotal={(step) => step === 'result'}
            isFirstKept
            columns={[
              { label: translate('resultForecast.step'), render: nameOf },
              ...forecast.scenarios.map((scenario) => ({
                label: term('forecastScenario', scenario.scenario),
                isFigure: true,
                render: (step: Step) => (
                  <FigureLink {...pathOf(step, scenario, forecast, asked, today)}>
                    {money(amountOf(scenario, step))}
                  </FigureLink>
                ),
              })),
            ]}
          />
        }
        chart={
          <ChartFigure label={translate('report.chartOf', { title })} height={lyingHeight(shown.length + 1)}>
            {first && <RevenueWaterfall bars={waterfallOf(first, others, result)} floor={0} format={shortMoney} />}
          </ChartFigure>
        }
      />
    </Section>
  );
}

/** The lines whose actual amount was known on a day, or those whose planned one stood for it: on a past day it is known of the months that were over. */
function costsKnown(isActual: boolean, on: string, today: string): Conditions {
  const entered = { field: 'actual', is: isActual ? 'filled' : 'empty' } as const;
  if (on >= today) return { all: [entered] };
  const running = `${monthOf(on)}-01`;
  // A month is over on the first day after it, as the forecast has it.
  const isOver = { field: 'monthBegins', is: 'before', value: running } as const;
  const isRunning = { field: 'monthBegins', is: 'after', value: dayBefore(running) } as const;
  return isActual ? { all: [entered, isOver] } : { any: [entered, isRunning] };
}

/** The records behind a step, where there are any. */
function pathOf(
  step: Step,
  scenario: ScenarioForecast,
  forecast: Forecast,
  asked: string,
  today: string,
): { to?: string } {
  if (step === 'result' || Number(scenario.parts[step]) === 0) return {};
  const { from, to, on, year } = forecast;
  if (step === 'invoiced') {
    const issued = { field: 'issuedOn', is: 'between', value: [from, on < to ? on : to] };
    return { to: listPath('invoice-lines', { service: true, where: JSON.stringify({ all: [issued] }) }) };
  }
  if (step === 'subsidies') return { to: listPath('subsidies', { year }) };
  if (step === 'otherIncome') return { to: listPath('budget-lines', { fiscalYear: year, nature: 'income' }) };
  if (step === 'actualCosts' || step === 'plannedCosts') {
    const where = JSON.stringify(costsKnown(step === 'actualCosts', on, today));
    return { to: listPath('budget-lines', { fiscalYear: year, nature: 'cost', where }) };
  }
  const part = step === 'pipelineOneOff' || step === 'pipelineRecurring' ? 'pipeline' : step;
  return { to: `/steering/forecast/rows${asked}&part=${part}&scenario=${scenario.scenario}` };
}
