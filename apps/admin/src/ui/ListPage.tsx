import { List, Pagination, useListContext, type ListProps } from 'react-admin';
import { ErrorNotice } from './ErrorNotice.js';
import { ServerTotals } from './ServerTotals.js';

/** A list page: filters, table, totals of the server, pages. Exports come from the server, never from a page of rows. */
export function ListPage({ children, ...props }: ListProps) {
  return (
    <List exporter={false} perPage={25} pagination={<Pages />} error={<ListError />} {...props}>
      {children}
      <ServerTotals />
    </List>
  );
}

const Pages = () => <Pagination rowsPerPageOptions={[10, 25, 50, 100]} />;

function ListError() {
  const { error, refetch } = useListContext();
  return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null;
}
