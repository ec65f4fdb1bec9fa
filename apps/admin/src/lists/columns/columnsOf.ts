import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { DataTableColumnProps } from 'react-admin';

type Column = ReactElement<DataTableColumnProps>;

const columnsIn = (children: ReactNode): Column[] =>
  Children.toArray(children).filter((child) => isValidElement<DataTableColumnProps>(child));

/** The columns a person may choose among the children of a table, by name: their source, or their label without one. */
export function columnsOf(children: ReactNode): Map<string, Column> {
  const named = columnsIn(children).filter(({ props }) => props.label !== false);
  return new Map(named.map((column) => [String(column.props.source ?? column.props.label), column]));
}

/** Those without a name, which hold buttons: they stay. */
export const fixedColumnsOf = (children: ReactNode): Column[] =>
  columnsIn(children).filter(({ props }) => props.label === false);

/** Those of `names` that the table has, in that order; those that stand in no table any more are left out. */
export function pickColumns(columns: Map<string, Column>, names: string[]): Column[] {
  return names.map((name) => columns.get(name)).filter((column) => column !== undefined);
}
