import type { Schemas } from '@terril/api-types';
import { type BudgetFigures, budgetFigures } from '@terril/domain';

export type Grid = Schemas['BudgetGridOut'];
export type GridRow = Grid['rows'][number];
export type GridCell = GridRow['cells'][number];

/** Which amount of a cell. */
export type Amount = 'planned' | 'actual';
export const VIEWS = ['planned', 'actual', 'difference'] as const;
export type View = (typeof VIEWS)[number];

/** What was typed in cells and is not saved yet, by `placeOf`. */
export type Draft = Record<string, Partial<Pick<GridCell, Amount>>>;

export const placeOf = (accountId: number, month: string): string => `${accountId} ${month}`;

/** The rows that hold amounts. */
export const leavesOf = ({ rows }: Grid): GridRow[] => rows.filter(({ isGroup }) => !isGroup);

/** The grid with what was typed in it, summed up as the server does once it is saved. */
export function withDraft(grid: Grid, draft: Draft): Grid {
  const typed = grid.rows.map((row): GridRow => {
    if (row.isGroup) return row;
    const cells = row.cells.map((cell) => ({ ...cell, ...draft[placeOf(row.accountId, cell.month)] }));
    return { ...row, cells: cells.map(withDifference), total: budgetFigures(cells) };
  });
  const rows = typed.map((row, index) => (row.isGroup ? summedUp(row, below(typed, index)) : row));
  const sums = grid.sums.map(({ nature }) => {
    const leaves = rows.filter((row) => row.nature === nature && !row.isGroup);
    const months = grid.months.map((_, index) => figuresOf(leaves, index));
    return { nature, months, total: budgetFigures(leaves.flatMap(({ cells }) => cells)) };
  });
  return { ...grid, rows, sums };
}

/** The rows that hold amounts under the group at `index`. */
function below(rows: GridRow[], index: number): GridRow[] {
  const depth = rows[index]?.depth ?? 0;
  const rest = rows.slice(index + 1);
  const end = rest.findIndex((row) => row.depth <= depth);
  return (end < 0 ? rest : rest.slice(0, end)).filter(({ isGroup }) => !isGroup);
}

function summedUp(group: GridRow, leaves: GridRow[]): GridRow {
  const cells = group.cells.map((cell, index) => ({ ...cell, ...figuresOf(leaves, index) }));
  return { ...group, cells, total: budgetFigures(leaves.flatMap((leaf) => leaf.cells)) };
}

const figuresOf = (leaves: GridRow[], index: number): BudgetFigures =>
  budgetFigures(leaves.flatMap(({ cells }) => cells[index] ?? []));

const withDifference = (cell: GridCell): GridCell => ({ ...cell, difference: budgetFigures([cell]).difference });

/** What a draft changes of the grid, as the API takes it. */
export function changesOf(grid: Grid, draft: Draft): Schemas['BudgetCellFields'][] {
  return leavesOf(grid).flatMap(({ accountId, cells }) =>
    cells.flatMap((cell) => {
      const typed = draft[placeOf(accountId, cell.month)];
      if (!typed) return [];
      const { planned, actual } = { ...cell, ...typed };
      if (planned === cell.planned && actual === cell.actual) return [];
      return [{ accountId, month: cell.month, version: cell.version, planned, actual }];
    }),
  );
}
