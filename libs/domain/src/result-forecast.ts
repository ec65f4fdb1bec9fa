import { Big } from 'big.js';
import { type CalendarDate, dayAfter, daysIn, lastDayOfMonth, monthOf, monthsBetween } from './dates.js';
import type { FiscalYear } from './fiscal-year.js';
import {
  amountOfCents,
  centsOfFraction,
  type Decimal,
  fractionOf,
  roundHalfUp,
  roundKeepingSum,
  sumAmounts,
} from './money.js';
import { remembering } from './remembering.js';

/** Three named sets of hypotheses. */
export const FORECAST_SCENARIOS = ['prudent', 'central', 'ambitious'] as const;
export type ForecastScenario = (typeof FORECAST_SCENARIOS)[number];

/** What a scenario takes for granted; percents are whole numbers. */
export interface ScenarioHypotheses {
  /** Whether what rests on tacit renewals counts at all. */
  countsTacit: boolean;
  /** Percent of it that is renewed. */
  renewalRate: number;
  /** Percent of the chances of the pipeline: 150 makes of 40 % a chance of 60 %, never above 100 %. */
  pipelineFactor: number;
  /** Percent of the planned costs to come. */
  costsPercent: number;
  /** EUR of costs that the plan does not hold, spread over the months to come; below 0 for savings. */
  extraCosts: Decimal;
}

/** All that a forecast supposes. */
export interface Hypotheses extends Record<ForecastScenario, ScenarioHypotheses> {
  /** The chance, in percent, of all opportunities of a stage, whatever is told of each; other stages keep theirs. */
  stageChances: { stageId: number; chance: number }[];
}

const SAME = { countsTacit: true, extraCosts: '0.00' } as const;

/** What is supposed until somebody says otherwise. */
export const DEFAULT_HYPOTHESES: Hypotheses = {
  prudent: { ...SAME, renewalRate: 90, pipelineFactor: 50, costsPercent: 103 },
  central: { ...SAME, renewalRate: 95, pipelineFactor: 100, costsPercent: 100 },
  ambitious: { ...SAME, renewalRate: 100, pipelineFactor: 150, costsPercent: 100 },
  stageChances: [],
};

/** What the result is made of; costs count below 0, so that all parts add up to it. */
export const RESULT_PARTS = [
  'invoiced',
  'certain',
  'tacit',
  'projects',
  'pipelineOneOff',
  'pipelineRecurring',
  'subsidies',
  'otherIncome',
  'actualCosts',
  'plannedCosts',
] as const;
export type ResultPart = (typeof RESULT_PARTS)[number];

/** EUR by month 'YYYY-MM'; a month that is not told has none. */
export type ByMonth = Record<string, Decimal>;

/** An open opportunity that may be signed before the year ends; chance in percent, EUR excluding VAT. */
export interface HopedFor {
  stageId: number;
  chance: number;
  /** The day it is expected on, that of the forecast when that has passed. */
  startsOn: CalendarDate;
  oneOffAmount: Decimal;
  yearlyAmount: Decimal;
}

/** What was known of a year on a day. */
export interface ForecastFacts {
  on: CalendarDate;
  year: FiscalYear;
  /** Turnover, credit notes deducted, subsidies left out. */
  invoiced: ByMonth;
  /** Bills to come of signed subscriptions: of agreed days, and of days after a tacit renewal. */
  certain: ByMonth;
  tacit: ByMonth;
  /** What is signed beside: projects and their recurring part without a contract yet, set-up fees. */
  projects: ByMonth;
  pipeline: readonly HopedFor[];
  subsidies: ByMonth;
  /** Of the budget: actual where it is known, planned otherwise. */
  otherIncome: ByMonth;
  actualCosts: ByMonth;
  plannedCosts: ByMonth;
}

export interface ForecastMonth {
  month: string;
  parts: Record<ResultPart, Decimal>;
  /** Of the month, and of the year to its end. */
  change: Decimal;
  cumulated: Decimal;
}

export interface ForecastFigures {
  parts: Record<ResultPart, Decimal>;
  result: Decimal;
  months: ForecastMonth[];
}

/** The months of a year that are not over on a day, its own included; none once the year is over. */
export function monthsToCome(on: CalendarDate, { from, to }: FiscalYear): string[] {
  const next = dayAfter(on);
  return monthsBetween(monthOf(next > from ? next : from), monthOf(to));
}

/** The chance of an opportunity in a scenario, in percent, exact. */
export function chanceIn(
  { stageId, chance }: Pick<HopedFor, 'stageId' | 'chance'>,
  { stageChances }: Hypotheses,
  { pipelineFactor }: ScenarioHypotheses,
): Big {
  const told = stageChances.find((one) => one.stageId === stageId)?.chance ?? chance;
  const weighed = Big(told).times(pipelineFactor).div(100);
  return weighed.gt(100) ? Big(100) : weighed;
}

/**
 * A yearly amount, exact, over the months of a fiscal year that it starts in: pro rata by days, half-up to 2 decimals
 * as a whole; each month its share.
 */
export function recurringByMonth(yearly: Big | Decimal, startsOn: CalendarDate, year: FiscalYear): ByMonth {
  const shares = recurringCents(yearly, monthsFrom(startsOn, year));
  return Object.fromEntries(shares.map(({ month, cents }) => [month, amountOfCents(cents)]));
}

/** The months of a fiscal year from a day on: how many of its days are over at the end of each, of how many in the year. */
interface MonthsOfYear {
  months: { month: string; daysOver: number }[];
  daysInYear: number;
}

function monthsFrom(startsOn: CalendarDate, { from, to }: FiscalYear): MonthsOfYear {
  const first = startsOn > from ? startsOn : from;
  const months = monthsBetween(monthOf(first), monthOf(to)).map((month) => {
    return { month, daysOver: daysIn({ startsOn: first, endsOn: lastDayOfMonth(month) }) };
  });
  return { months, daysInYear: daysIn({ startsOn: from, endsOn: to }) };
}

/** The running total is rounded, each month is the step between two of them: as `roundKeepingSum` does, by whole numbers. */
function recurringCents(
  yearly: Big | Decimal,
  { months, daysInYear }: MonthsOfYear,
): { month: string; cents: bigint }[] {
  const exact = fractionOf(yearly);
  let written = 0n;
  return months.map(({ month, daysOver }) => {
    const reached = centsOfFraction({
      units: exact.units * BigInt(daysOver),
      scale: exact.scale * BigInt(daysInYear),
    });
    const cents = reached - written;
    written = reached;
    return { month, cents };
  });
}

/** An amount in equal parts over months, to the cent; nothing where there is no month. */
export function spreadEvenly(amount: Decimal, months: readonly string[]): ByMonth {
  const part = Big(amount).div(Math.max(months.length, 1)).toFixed(20);
  const exact = months.map(() => part);
  return zipped(months, roundKeepingSum(exact));
}

/** The sum of amounts by month. */
export function addedByMonth(all: readonly ByMonth[]): ByMonth {
  const sums: Record<string, Big> = {};
  for (const one of all)
    for (const [month, amount] of Object.entries(one)) sums[month] = (sums[month] ?? Big(0)).plus(amount);
  return Object.fromEntries(Object.entries(sums).map(([month, sum]) => [month, roundHalfUp(sum)]));
}

/**
 * The forecast of the result of a fiscal year, as one scenario sees what was known on a day (DOMAIN.md, Forecast of the
 * year's result). Each figure of a month has 2 decimals; parts, months and the result add up exactly.
 */
export function resultForecast(
  facts: ForecastFacts,
  hypotheses: Hypotheses,
  scenario: ForecastScenario,
): ForecastFigures {
  const supposed = hypotheses[scenario];
  const byPart: Record<ResultPart, ByMonth> = {
    invoiced: facts.invoiced,
    certain: facts.certain,
    tacit: scaled(facts.tacit, supposed.countsTacit ? supposed.renewalRate : 0),
    projects: facts.projects,
    ...pipelineByMonth(facts, hypotheses, supposed),
    subsidies: facts.subsidies,
    otherIncome: facts.otherIncome,
    actualCosts: scaled(facts.actualCosts, -100),
    plannedCosts: scaled(
      addedByMonth([
        scaled(facts.plannedCosts, supposed.costsPercent),
        spreadEvenly(supposed.extraCosts, monthsToCome(facts.on, facts.year)),
      ]),
      -100,
    ),
  };
  const { from, to } = facts.year;
  let cumulated = '0.00';
  const months = monthsBetween(monthOf(from), monthOf(to)).map((month): ForecastMonth => {
    const parts = eachPart((part) => byPart[part][month] ?? '0.00');
    const change = sumAmounts(Object.values(parts));
    cumulated = sumAmounts([cumulated, change]);
    return { month, parts, change, cumulated };
  });
  return { parts: eachPart((part) => sumAmounts(months.map(({ parts }) => parts[part]))), result: cumulated, months };
}

/** Thousands of opportunities, some of a stage and chance, or expected on a day, as many others are. */
function pipelineByMonth(facts: ForecastFacts, hypotheses: Hypotheses, supposed: ScenarioHypotheses) {
  const shareOf = remembering(
    (one: HopedFor) => chanceIn(one, hypotheses, supposed).div(100),
    ({ stageId, chance }) => `${stageId} ${chance}`,
  );
  const monthsOf = remembering(
    (startsOn: CalendarDate) => monthsFrom(startsOn, facts.year),
    (startsOn) => startsOn,
  );
  const once = new Map<string, bigint>();
  const recurring = new Map<string, bigint>();
  const add = (sums: Map<string, bigint>, month: string, cents: bigint) =>
    sums.set(month, (sums.get(month) ?? 0n) + cents);
  for (const one of facts.pipeline) {
    const share = shareOf(one);
    add(once, monthOf(one.startsOn), centsOfFraction(fractionOf(share.times(one.oneOffAmount))));
    for (const { month, cents } of recurringCents(share.times(one.yearlyAmount), monthsOf(one.startsOn)))
      add(recurring, month, cents);
  }
  return { pipelineOneOff: amountsOf(once), pipelineRecurring: amountsOf(recurring) };
}

const amountsOf = (cents: Map<string, bigint>): ByMonth =>
  Object.fromEntries([...cents].map(([month, sum]) => [month, amountOfCents(sum)]));

const eachPart = (amount: (part: ResultPart) => Decimal) =>
  Object.fromEntries(RESULT_PARTS.map((part) => [part, amount(part)])) as Record<ResultPart, Decimal>;

const scaled = (amounts: ByMonth, percent: number): ByMonth =>
  Object.fromEntries(
    Object.entries(amounts).map(([month, amount]) => [month, roundHalfUp(Big(amount).times(percent).div(100))]),
  );

const zipped = (months: readonly string[], amounts: readonly Decimal[]): ByMonth =>
  Object.fromEntries(months.map((month, place) => [month, amounts[place] ?? '0.00']));
