import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { DataTableColumnProps } from 'react-admin';

type Column = ReactElement<DataTableColumnProps>;

/** The columns among the children of a table, by name: their source, or the label of one that has none. */
export function columnsOf(children: ReactNode): Map<string, Column> {
  const columns = Children.toArray(children).filter((child) => isValidElement<DataTableColumnProps>(child));
  return new Map(columns.map((column) => [String(column.props.source ?? column.props.label), column]));
}

/** Those of `names` that the table has, in that order; those that stand in no table any more are left out. */
export function pickColumns(columns: Map<string, Column>, names: string[]): Column[] {
  return names.map((name) => columns.get(name)).filter((column) => column !== undefined);
}
