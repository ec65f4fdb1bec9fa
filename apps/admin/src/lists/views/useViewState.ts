import { useListContext } from 'react-admin';
import { useColumns } from '../columns/index.js';
import type { ViewState } from './view.js';

/** The list as it stands: what a view would keep of it; and how to make it stand so. */
export function useViewState(): [ViewState, (state: ViewState) => void] {
  const { filterValues, sort, setFilters, setSort } = useListContext();
  const [columns, setColumns] = useColumns();
  const state: ViewState = {
    filters: JSON.stringify(filterValues),
    sort: sort.field === 'id' ? null : sort.field,
    order: sort.order === 'DESC' ? 'DESC' : 'ASC',
    columns: columns ?? [],
  };
  const show = ({ filters, sort: field, order, columns: names }: ViewState) => {
    const values = JSON.parse(filters) as Record<string, unknown>;
    // Also those that are shown only when somebody asks for them.
    setFilters(values, Object.fromEntries(Object.keys(values).map((name) => [name, true])));
    setSort({ field: field ?? 'id', order });
    setColumns(names.length > 0 ? names : undefined);
  };
  return [state, show];
}
