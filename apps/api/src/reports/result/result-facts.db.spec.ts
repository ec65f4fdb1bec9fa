import { DEFAULT_HYPOTHESES, fiscalYear, FORECAST_SCENARIOS, resultForecast, sumAmounts } from '@terril/domain';
import { dbContext } from '../../../../../test/support/db-context.js';
import { forecastOf30June2020 } from '../../../../../test/support/sample-2020-06-30.js';
import { STATED } from '../../../../../test/support/stated-figures.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { ClosedYears } from './closed-years.js';
import { ResultFacts } from './result-facts.js';

const context = dbContext('sample');
const forecast = async (on: string, year: number, scenario: (typeof FORECAST_SCENARIOS)[number] = 'central') => {
  const { facts } = await context.get(ResultFacts).on(on, fiscalYear(year, 1));
  return resultForecast(facts, DEFAULT_HYPOTHESES, scenario);
};

test('the forecast of 30 June 2020 is what the files of the sample say that was known', async () => {
  const { parts, result } = await forecast('2020-06-30', 2020, 'ambitious');
  const { certain, tacit, projects, invoiced, subsidies, actualCosts, plannedCosts } = parts;
  expect({
    invoiced,
    recurring: sumAmounts([certain, tacit]),
    projects,
    subsidies,
    costs: sumAmounts([actualCosts, plannedCosts]),
    result,
  }).toEqual(forecastOf30June2020());
});

test('its central and prudent scenarios differ by what they suppose alone', async () => {
  const [prudent, central, ambitious] = await Promise.all(
    FORECAST_SCENARIOS.map((scenario) => forecast('2020-06-30', 2020, scenario)),
  );
  expect(Number(central?.parts.tacit)).toBeCloseTo(Number(ambitious?.parts.tacit) * 0.95, 1);
  expect(Number(prudent?.parts.plannedCosts)).toBeCloseTo(Number(central?.parts.plannedCosts) * 1.03, 1);
  expect([prudent, central, ambitious].map((one) => one?.result)).toMatchInlineSnapshot(`
   [
     "-32255.17",
     "-27989.22",
     "-27548.29",
   ]
  `);
});

describe('the forecast of a closed year is its actual result', () => {
  const closed = STATED.flatMap(({ year, result }) => (result === undefined ? [] : [[year, result] as const]));
  beforeEach(() => jest.spyOn(context.get(Clock), 'today').mockReturnValue('2022-02-10'));
  afterEach(() => jest.restoreAllMocks());

  test.each(closed)('%i, in each scenario, on any day after its end', async (year, result) => {
    const [view] = await context
      .get(Db)
      .query<{ result: string }>('select round(result, 2)::text as result from fiscal_year_results where year = $1', [
        year,
      ]);
    expect(view?.result).toBe(result);
    for (const day of [`${year + 1}-01-01`, `${year + 1}-01-02`, `${year + 1}-03-31`, '2022-02-10'])
      for (const scenario of FORECAST_SCENARIOS) expect((await forecast(day, year, scenario)).result).toBe(result);
  });

  test('those years are closed, and no other', async () => {
    expect(await context.get(ClosedYears).known()).toEqual([2019, 2020]);
  });
});

test('today knows the costs that were entered already, and nothing is to come on the last day', async () => {
  expect((await forecast('2020-12-31', 2020)).result).toBe('14188.00');
  expect(await context.get(ClosedYears).known()).toEqual([2019, 2020]);
  jest.spyOn(context.get(Clock), 'today').mockReturnValue('2020-12-30');
  expect(await context.get(ClosedYears).known()).toEqual([2019]);
  jest.restoreAllMocks();
});
