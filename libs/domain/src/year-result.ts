import { type Decimal, negated, sumAmounts } from './money.js';

/** What a result is made of: the turnover, the subsidies and the income that only the books tell, less the costs. */
export const RESULT_COMPONENTS = ['turnover', 'subsidies', 'otherIncome', 'costs'] as const;
export type ResultComponent = (typeof RESULT_COMPONENTS)[number];

/** A part of a component: the turnover by nature, the subsidies granted or invoiced, the rest by account. */
export interface ComponentAmount {
  component: ResultComponent;
  /** A nature, 'granted' or 'invoiced', or the code of an account. */
  item: string;
  /** The name of the account. */
  label: string | null;
  /** EUR; a cost is above zero. */
  amount: Decimal;
}

/** The sums of each component and the result, EUR. */
export type ResultFigures = Record<ResultComponent | 'result', Decimal>;

export function resultFigures(parts: readonly ComponentAmount[]): ResultFigures {
  const sumOf = (component: ResultComponent) =>
    sumAmounts(parts.filter((part) => part.component === component).map(({ amount }) => amount));
  const income = { turnover: sumOf('turnover'), subsidies: sumOf('subsidies'), otherIncome: sumOf('otherIncome') };
  const costs = sumOf('costs');
  return { ...income, costs, result: sumAmounts([...Object.values(income), negated(costs)]) };
}

/** A part whose amount is no longer the one that was kept; EUR. */
export interface ChangedPart extends Omit<ComponentAmount, 'amount'> {
  kept: Decimal;
  now: Decimal;
  difference: Decimal;
}

/** What has changed between the parts that were kept and those of now; a part that is missing on a side is zero there. */
export function changedParts(kept: readonly ComponentAmount[], now: readonly ComponentAmount[]): ChangedPart[] {
  const nameOf = ({ component, item }: ComponentAmount) => `${component} ${item}`;
  const amountsOf = (parts: readonly ComponentAmount[]) => new Map(parts.map((part) => [nameOf(part), part.amount]));
  const [before, after] = [amountsOf(kept), amountsOf(now)];
  const all = new Map([...kept, ...now].map((part) => [nameOf(part), part]));
  return [...all].flatMap(([name, { component, item, label }]) => {
    const amounts = { kept: sumAmounts([before.get(name) ?? '0']), now: sumAmounts([after.get(name) ?? '0']) };
    const difference = sumAmounts([amounts.now, negated(amounts.kept)]);
    return difference === '0.00' ? [] : [{ component, item, label, ...amounts, difference }];
  });
}
