import {
  annualised,
  fiscalYearOf,
  lastDayOfMonth,
  MOVEMENTS,
  type Movement,
  roundHalfUp,
  roundKeepingSum,
  sumAmounts,
} from '@terril/domain';
import { Big } from 'big.js';
import type { RecurringStepOut, Step } from './recurring-revenue.dto.js';

/** With 6 decimals. */
export type ExactMonth = Record<'month' | 'start' | Movement | 'end', string>;
/** With 6 decimals; what happened in a day is not told by movement. */
export type ExactDay = Record<'day' | 'start' | 'change' | 'end', string>;

/** Each month as a step, or those of a fiscal quarter or year together: its movements are the sums of theirs. */
export function stepsOf(months: ExactMonth[], step: Exclude<Step, 'day'>, startMonth: number): RecurringStepOut[] {
  const groups = new Map<string, ExactMonth[]>();
  for (const each of months) {
    const period = periodOf(each.month, step, startMonth);
    groups.set(period, [...(groups.get(period) ?? []), each]);
  }
  return [...groups].map(([period, some]) => togetherAs(period, some, some.length < LENGTHS[step]));
}

const LENGTHS = { month: 1, quarter: 3, year: 12 };

/** The fiscal quarter or year that a month belongs to; of a month, itself. */
function periodOf(month: string, step: Exclude<Step, 'day'>, startMonth: number): string {
  if (step === 'month') return month;
  const year = fiscalYearOf(`${month}-01`, startMonth);
  const quarter = 1 + Math.floor(((Number(month.slice(5)) - startMonth + 12) % 12) / 3);
  return step === 'year' ? String(year) : `${year}-Q${quarter}`;
}

/** Months that follow each other as one step, to the cent, so that start + movements = end holds on what is shown too. */
export function togetherAs(period: string, months: ExactMonth[], isPartial = false): RecurringStepOut {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) throw new Error('A step holds at least a month.');
  const sums = MOVEMENTS.map((movement) => months.reduce((sum, month) => sum.plus(month[movement]), Big(0)).toFixed());
  const [start = '0.00', ...rounded] = roundKeepingSum([first.start, ...sums]);
  const movements = Object.fromEntries(MOVEMENTS.map((movement, index) => [movement, rounded[index]]));
  return {
    period,
    from: `${first.month}-01`,
    to: lastDayOfMonth(last.month),
    isPartial,
    start,
    ...(movements as Record<Movement, string>),
    change: sumAmounts(rounded),
    end: sumAmounts([start, ...rounded]),
    arr: annualised(last.end),
  };
}

/** A day as a step: the balance, and by how much it changed. */
export function dayAsStep({ day, start: exactStart, change: exactChange, end }: ExactDay): RecurringStepOut {
  const [start = '0.00', change = '0.00'] = roundKeepingSum([exactStart, exactChange]);
  const days = { period: day, from: day, to: day, isPartial: false };
  return { ...days, start, ...UNTOLD, change, end: roundHalfUp(end), arr: annualised(end) };
}

const UNTOLD = Object.fromEntries(MOVEMENTS.map((movement) => [movement, null])) as Record<Movement, null>;
