import { type ComponentAmount, negated, sumAmounts } from '@terril/domain';

/** A sum of what the result is made of, by the view `fiscal_year_components`. */
export type Component = ComponentAmount & { year: number };

/** What a year may well go without. */
const MAY_LACK = ['subsidies', 'otherIncome'];

/** All of one component in a year; null where it is not told. */
export function sumIn(all: Component[], year: number, of: Component['component']): string | null {
  const told = all.filter((each) => each.year === year);
  const some = told.filter(({ component }) => component === of);
  if (told.length === 0 || (some.length === 0 && !MAY_LACK.includes(of))) return null;
  return sumAmounts(some.map(({ amount }) => amount));
}

/** What the year leaves; null while its costs are not told. */
export function resultIn(all: Component[], year: number): string | null {
  const costs = sumIn(all, year, 'costs');
  if (costs === null) return null;
  const income = (['turnover', 'subsidies', 'otherIncome'] as const).map((of) => sumIn(all, year, of) ?? '0');
  return sumAmounts([...income, negated(costs)]);
}
