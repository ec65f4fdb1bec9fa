import { Big } from 'big.js';
import type { AccountNature } from './accounts.js';
import { type Decimal, roundHalfUp, sumAmounts } from './money.js';

/** What is planned, and what came, of one account in one month; null = nothing is told. */
export interface PlannedCell {
  planned: Decimal | null;
  actual: Decimal | null;
}

/** What cells add up to, EUR. */
export interface BudgetFigures {
  planned: Decimal;
  /** Of the months that are known; null = none is. */
  actual: Decimal | null;
  /** Actual less planned, where the actual amount is known. */
  difference: Decimal | null;
}

/** Sums cells up: those of a row, of a month, of a branch. A month that is not known makes no difference. */
export function budgetFigures(cells: readonly PlannedCell[]): BudgetFigures {
  const planned = sumAmounts(cells.map((cell) => cell.planned ?? '0'));
  const known = cells.filter((cell): cell is PlannedCell & { actual: Decimal } => cell.actual !== null);
  if (known.length === 0) return { planned, actual: null, difference: null };
  const actual = sumAmounts(known.map((cell) => cell.actual));
  const expected = sumAmounts(known.map((cell) => cell.planned ?? '0'));
  return { planned, actual, difference: roundHalfUp(Big(actual).minus(expected)) };
}

/** An account in its tree. */
export interface TreeAccount {
  id: number;
  code: string;
  groupId: number | null;
  nature: AccountNature;
}

/** Where an account stands among the others. */
export interface PlacedAccount<Account> {
  account: Account;
  /** 0 = it is part of none. */
  depth: number;
  /** The ids of the accounts below it that hold amounts: itself when it groups none. */
  leaves: number[];
  isGroup: boolean;
}

/** The accounts of one nature as a tree is read: each group before what it groups, by code. */
export function accountTree<Account extends TreeAccount>(
  accounts: readonly Account[],
  nature: AccountNature,
): PlacedAccount<Account>[] {
  const sorted = accounts
    .filter((account) => account.nature === nature)
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const placed = (groupId: number | null, depth: number): PlacedAccount<Account>[] =>
    sorted
      .filter((account) => account.groupId === groupId)
      .flatMap((account) => {
        const below = placed(account.id, depth + 1);
        const leaves = below.filter(({ isGroup }) => !isGroup).map((one) => one.account.id);
        const isGroup = below.length > 0;
        return [{ account, depth, isGroup, leaves: isGroup ? leaves : [account.id] }, ...below];
      });
  return placed(null, 0);
}
