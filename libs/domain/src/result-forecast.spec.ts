import fc from 'fast-check';
import { fiscalYear } from './fiscal-year.js';
import { sumAmounts } from './money.js';
import { untilYearEnd } from './pipeline-figures.js';
import {
  DEFAULT_HYPOTHESES,
  FORECAST_SCENARIOS,
  type ForecastFacts,
  type Hypotheses,
  monthsToCome,
  recurringByMonth,
  RESULT_PARTS,
  resultForecast,
  spreadEvenly,
} from './result-forecast.js';

const YEAR = fiscalYear(2020, 1);
const NOTHING: ForecastFacts = {
  on: '2020-06-30',
  year: YEAR,
  invoiced: {},
  certain: {},
  tacit: {},
  projects: {},
  pipeline: [],
  subsidies: {},
  otherIncome: {},
  actualCosts: {},
  plannedCosts: {},
};
const hoped = { stageId: 7, chance: 40, startsOn: '2020-10-01', oneOffAmount: '1000.00', yearlyAmount: '366.00' };
const central = (facts: Partial<ForecastFacts>, supposed: Partial<Hypotheses['central']> = {}, more = {}) =>
  resultForecast(
    { ...NOTHING, ...facts },
    { ...DEFAULT_HYPOTHESES, central: { ...DEFAULT_HYPOTHESES.central, ...supposed }, ...more },
    'central',
  );

describe('each part of the result', () => {
  const cases: [string, Parameters<typeof central>, Partial<Record<string, string>>][] = [
    ['nothing known', [{}], {}],
    [
      'what is invoiced, credit notes deducted',
      [{ invoiced: { '2020-01': '100.00', '2020-02': '-30.00' } }],
      { invoiced: '70.00' },
    ],
    ['bills of agreed days', [{ certain: { '2020-07': '50.00' } }], { certain: '50.00' }],
    ['tacit renewals at their rate', [{ tacit: { '2020-07': '10.01' } }, { renewalRate: 90 }], { tacit: '9.01' }],
    ['no tacit renewal at all', [{ tacit: { '2020-07': '10.01' } }, { countsTacit: false }], {}],
    ['signed projects', [{ projects: { '2020-08': '12.00' } }], { projects: '12.00' }],
    [
      'subsidies and other income',
      [{ subsidies: { '2020-01': '5.00' }, otherIncome: { '2020-02': '1.00' } }],
      { subsidies: '5.00', otherIncome: '1.00' },
    ],
    [
      'costs, below 0',
      [{ actualCosts: { '2020-01': '8.00' }, plannedCosts: { '2020-07': '9.00' } }],
      { actualCosts: '-8.00', plannedCosts: '-9.00' },
    ],
    [
      'planned costs by a percentage, actual ones as they are',
      [{ actualCosts: { '2020-01': '8.00' }, plannedCosts: { '2020-07': '9.00' } }, { costsPercent: 110 }],
      { actualCosts: '-8.00', plannedCosts: '-9.90' },
    ],
    ['costs beside the plan', [{}, { extraCosts: '100.00' }], { plannedCosts: '-100.00' }],
    ['savings', [{}, { extraCosts: '-100.00' }], { plannedCosts: '100.00' }],
    [
      'the pipeline by its chances, recurring pro rata',
      [{ pipeline: [hoped] }],
      { pipelineOneOff: '400.00', pipelineRecurring: '36.80' },
    ],
    [
      'with a factor',
      [{ pipeline: [hoped] }, { pipelineFactor: 50 }],
      { pipelineOneOff: '200.00', pipelineRecurring: '18.40' },
    ],
    [
      'whose chance stays below 100 %',
      [{ pipeline: [hoped] }, { pipelineFactor: 300 }],
      { pipelineOneOff: '1000.00', pipelineRecurring: '92.00' },
    ],
    [
      'by the chance told of its stage',
      [{ pipeline: [hoped] }, {}, { stageChances: [{ stageId: 7, chance: 80 }] }],
      { pipelineOneOff: '800.00', pipelineRecurring: '73.60' },
    ],
    [
      'which says nothing of other stages',
      [{ pipeline: [hoped] }, {}, { stageChances: [{ stageId: 8, chance: 80 }] }],
      { pipelineOneOff: '400.00', pipelineRecurring: '36.80' },
    ],
  ];
  test.each(cases)('%s', (_, given, expected) => {
    const { parts, result } = central(...given);
    expect(parts).toEqual({ ...Object.fromEntries(RESULT_PARTS.map((part) => [part, '0.00'])), ...expected });
    expect(result).toBe(sumAmounts(Object.values(expected) as string[]));
  });
});

test('the curve tells each month, and the year to its end', () => {
  const { months } = central({ invoiced: { '2020-01': '100.00' }, plannedCosts: { '2020-12': '40.00' } });
  expect(months).toHaveLength(12);
  expect([months[0], months[10], months[11]].map((month) => [month?.month, month?.change, month?.cumulated])).toEqual([
    ['2020-01', '100.00', '100.00'],
    ['2020-11', '0.00', '100.00'],
    ['2020-12', '-40.00', '60.00'],
  ]);
});

test('months to come begin with that of the next day', () => {
  expect(monthsToCome('2020-06-29', YEAR)).toHaveLength(7);
  expect(monthsToCome('2020-06-30', YEAR)).toEqual(['2020-07', '2020-08', '2020-09', '2020-10', '2020-11', '2020-12']);
  expect(monthsToCome('2020-12-31', YEAR)).toEqual([]);
  expect(monthsToCome('2021-03-01', YEAR)).toEqual([]);
  expect(monthsToCome('2020-12-31', fiscalYear(2020, 9))).toHaveLength(8);
});

test('amounts spread over months keep their sum', () => {
  expect(spreadEvenly('10.00', ['2020-01', '2020-02', '2020-03'])).toEqual({
    '2020-01': '3.33',
    '2020-02': '3.34',
    '2020-03': '3.33',
  });
  expect(spreadEvenly('10.00', [])).toEqual({});
});

const cents = (min: number) => fc.integer({ min, max: 9_999_999 }).map((amount) => (amount / 100).toFixed(2));
const aMonth = fc.integer({ min: 1, max: 12 }).map((month) => `2020-${String(month).padStart(2, '0')}`);
const byMonth = (min = 0) => fc.dictionary(aMonth, cents(min));
const aDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const percent = (max: number) => fc.integer({ min: 0, max });
const supposed = fc.record({
  countsTacit: fc.boolean(),
  renewalRate: percent(100),
  pipelineFactor: percent(500),
  costsPercent: percent(500),
  extraCosts: cents(-9_999_999),
});
const anything = fc.record({
  on: aDay,
  year: fc.constant(YEAR),
  invoiced: byMonth(-9_999),
  certain: byMonth(),
  tacit: byMonth(),
  projects: byMonth(),
  pipeline: fc.array(
    fc.record({
      stageId: percent(3),
      chance: percent(100),
      startsOn: aDay,
      oneOffAmount: cents(0),
      yearlyAmount: cents(0),
    }),
    { maxLength: 5 },
  ),
  subsidies: byMonth(),
  otherIncome: byMonth(),
  actualCosts: byMonth(),
  plannedCosts: byMonth(),
});
const hypotheses = fc.record({
  prudent: supposed,
  central: supposed,
  ambitious: supposed,
  stageChances: fc.array(fc.record({ stageId: percent(3), chance: percent(100) }), { maxLength: 2 }),
});

test('whatever is known and supposed, parts and months add up to the result', () => {
  fc.assert(
    fc.property(anything, hypotheses, fc.constantFrom(...FORECAST_SCENARIOS), (facts, told, scenario) => {
      const { parts, months, result } = resultForecast(facts, told, scenario);
      expect(sumAmounts(Object.values(parts))).toBe(result);
      expect(months.at(-1)?.cumulated).toBe(result);
      for (const part of RESULT_PARTS) expect(sumAmounts(months.map((month) => month.parts[part]))).toBe(parts[part]);
    }),
    { numRuns: 60 },
  );
});

test('a year whose months all have their costs and that expects nothing is its actual result, whatever is supposed', () => {
  fc.assert(
    fc.property(anything, hypotheses, fc.constantFrom(...FORECAST_SCENARIOS), (known, told, scenario) => {
      const facts = {
        ...known,
        on: '2021-01-01',
        certain: {},
        tacit: {},
        projects: {},
        pipeline: [],
        plannedCosts: {},
      };
      const { invoiced, subsidies, otherIncome, actualCosts } = facts;
      const income = [invoiced, subsidies, otherIncome].flatMap((one) => Object.values(one));
      const actual = sumAmounts([...income, ...Object.values(actualCosts).map((cost) => `-${cost}`)]);
      expect(resultForecast(facts, told, scenario).result).toBe(actual);
    }),
    { numRuns: 60 },
  );
});

test('a yearly amount by month is what it brings until the year’s end', () => {
  fc.assert(
    fc.property(cents(0), aDay, (yearly, startsOn) => {
      const months = Object.values(recurringByMonth(yearly, startsOn, YEAR));
      expect(sumAmounts(months)).toBe(untilYearEnd(yearly, startsOn, YEAR));
    }),
    { numRuns: 60 },
  );
});
