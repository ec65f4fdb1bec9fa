import {
  type Decimal,
  monthlySalaries,
  type Post,
  raisedBy,
  SALARY_ACCOUNTS,
  spreadByProfile,
  spreadEqually,
  sumAmounts,
} from '@terril/domain';
import { type Grid, type GridRow, leavesOf } from './grid.js';
import type { Filling } from './useDraft.js';

/** How an amount of a year is spread over its months. */
export const SPREADS = ['equally', 'profile', 'months'] as const;
export type Spread = (typeof SPREADS)[number];

const rowOf = (grid: Grid, accountId: number): GridRow | undefined =>
  leavesOf(grid).find((row) => row.accountId === accountId);

/** The amounts of a row, month by month: what came, or what was planned where that is not known. */
const amountsOf = (row: GridRow | undefined, from: 'planned' | 'actual'): Decimal[] =>
  row?.cells.map(({ planned, actual }) => (from === 'actual' ? (actual ?? planned) : planned) ?? '0.00') ?? [];

const fillingsOf = (grid: Grid, accountId: number, amounts: Decimal[]): Filling[] =>
  grid.months.map(({ month }, index) => ({ accountId, month, amount: amounts[index] ?? null }));

export interface CopyValues {
  percent: Decimal;
  from: 'planned' | 'actual';
  /** Leaves the accounts that have something planned already as they are. */
  keep: boolean;
}

/** The plan of last year, raised by a percentage, account by account. */
export function copied(grid: Grid, last: Grid, { percent, from, keep }: CopyValues): Filling[] {
  return leavesOf(grid).flatMap((row) => {
    const amounts = amountsOf(rowOf(last, row.accountId), from);
    if (amounts.every((amount) => amount === '0.00')) return [];
    if (keep && row.cells.some(({ planned }) => planned !== null && planned !== '0.00')) return [];
    return fillingsOf(grid, row.accountId, raisedBy(percent, amounts));
  });
}

export interface SpreadValues {
  accountId: number;
  amount: Decimal;
  how: Spread;
  /** 'YYYY-MM', of `how` = months. */
  months?: string[];
}

/** An amount of a year over its months: in equal parts, as last year ran, or over some months alone. */
export function spreadOver(grid: Grid, last: Grid, { accountId, amount, how, months = [] }: SpreadValues): Filling[] {
  if (how === 'equally') return fillingsOf(grid, accountId, spreadEqually(amount, grid.months.length));
  if (how === 'profile') {
    const ran = amountsOf(rowOf(last, accountId), 'actual');
    const profile = grid.months.map((_, index) => ran[index] ?? '0.00');
    return fillingsOf(grid, accountId, spreadByProfile(amount, profile));
  }
  const chosen = grid.months.filter(({ month }) => months.includes(month));
  const parts = spreadEqually(amount, chosen.length);
  return grid.months.map(({ month }) => {
    const place = chosen.findIndex((one) => one.month === month);
    return { accountId, month, amount: parts[place] ?? '0.00' };
  });
}

export interface SalaryValues {
  posts: Post[];
  /** Of the gross salaries, percent. */
  chargesRate: Decimal;
  /** The first month they are paid, 'YYYY-MM'. */
  from: string;
  salariesId: number;
  chargesId: number;
  /** On top of what is planned already, or instead of it. */
  mode: 'add' | 'replace';
}

/** The months of salaries and of what is paid on them, from one month on. */
export function salariesFrom(grid: Grid, { posts, chargesRate, from, mode, ...accounts }: SalaryValues): Filling[] {
  const { salaries, charges } = monthlySalaries(posts, chargesRate);
  const paid: [number, Decimal][] = [
    [accounts.salariesId, salaries],
    [accounts.chargesId, charges],
  ];
  return paid.flatMap(([accountId, amount]) =>
    (rowOf(grid, accountId)?.cells ?? [])
      .filter(({ month }) => month >= from)
      .map(({ month, planned }) => ({
        accountId,
        month,
        amount: mode === 'add' ? sumAmounts([planned ?? '0', amount]) : amount,
      })),
  );
}

/** The accounts that salaries are planned by, where the tree has them. */
export function salaryAccounts(grid: Grid): { salariesId?: number; chargesId?: number } {
  const idOf = (code: string) => leavesOf(grid).find((row) => row.code === code)?.accountId;
  return { salariesId: idOf(SALARY_ACCOUNTS.salaries), chargesId: idOf(SALARY_ACCOUNTS.charges) };
}

/** What is not known of a month came to nothing: the month is closed. */
export function closed(grid: Grid, month: string): Filling[] {
  return leavesOf(grid).flatMap(({ accountId, cells }) => {
    const cell = cells.find((one) => one.month === month);
    return cell && cell.planned !== null && cell.actual === null ? [{ accountId, month, amount: '0.00' }] : [];
  });
}
