import { type Decimal, sharesPercent } from '@terril/domain';
import { Big } from 'big.js';
import type { GroupRow } from './group-sql.js';
import { type Plan, sharesRecords } from './planned.js';

/** Of each measure that is a share, the percent of each line, with one decimal. */
export type Shares = Map<GroupRow, Decimal>[];

/**
 * The shares of the first dimension add up to 100.0, with what is not shown of it, and those of the second to the share
 * that they are part of; so do those of the columns of a cross table. Where a record is in several groups each has its own
 * percent of the whole.
 */
export function sharesOf(
  plan: Plan,
  whole: GroupRow | undefined,
  subtotals: GroupRow[],
  groups: GroupRow[],
  columns: GroupRow[] = [],
): Shares {
  const parts = partsOf(groups);
  const areParts = !sharesRecords(plan);
  return plan.measures.map(({ of }, index) => {
    const shares = new Map<GroupRow, Decimal>();
    if (of !== 'share' || !whole) return shares;
    const valueOf = (line: GroupRow): Decimal => line[`value${index}`] ?? '0';
    const put = (lines: GroupRow[], sum: Decimal, percent: Decimal) => {
      if (!areParts) {
        for (const line of lines) shares.set(line, percentOf(valueOf(line), valueOf(whole)));
        return;
      }
      const rest = lines.reduce((left, line) => left.minus(valueOf(line)), Big(sum));
      const percents = sharesPercent([...lines.map(valueOf), rest.toFixed()], percent) ?? [];
      for (const [place, line] of lines.entries()) shares.set(line, percents[place] ?? '0.0');
    };
    shares.set(whole, Big(valueOf(whole)).eq(0) ? '0.0' : '100.0');
    put(subtotals.length > 0 ? subtotals : groups, valueOf(whole), '100.0');
    put(columns, valueOf(whole), '100.0');
    for (const subtotal of subtotals) {
      put(parts.get(subtotal.key0 ?? null) ?? [], valueOf(subtotal), shares.get(subtotal) ?? '0.0');
    }
    return shares;
  });
}

const percentOf = (part: Decimal, whole: Decimal): Decimal =>
  Big(whole).eq(0) ? '0.0' : Big(part).times(100).div(whole).toFixed(1);

/** Groups by the first of their two dimensions. */
export function partsOf(groups: GroupRow[]): Map<string | null, GroupRow[]> {
  const parts = new Map<string | null, GroupRow[]>();
  for (const group of groups) {
    const key = group.key0 ?? null;
    parts.set(key, [...(parts.get(key) ?? []), group]);
  }
  return parts;
}
