import { type ReactNode, useContext, useMemo } from 'react';
import {
  CreateButton,
  FilterButton,
  List,
  Pagination,
  TopToolbar,
  useResourceDefinition,
  type ListProps,
} from 'react-admin';
import { ListExcerptContext } from './excerpt.js';
import { ExcerptRows } from './ExcerptRows.js';
import { ImportButton } from './ImportButton.js';
import { ExportMenu, type ExportMenuProps } from './ExportMenu.js';
import { ListPageContext } from './ListBar.js';
import { ListError } from './ListError.js';
import { ServerTotals } from '../../ui/ServerTotals.js';

interface ListPageProps extends ListProps {
  /** Files can be imported into it. */
  imported?: boolean;
  /** What else can be done to what the list shows. */
  action?: ReactNode;
  /** What the list exports, when it does. */
  exported?: ExportMenuProps;
  /** How its totals are written, where they are no amounts in euros. */
  writtenTotal?: (total: string) => string;
  /** It takes conditions: advanced filters. */
  conditional?: boolean;
}

/** A list page: filters, table, totals of the server, pages. Exports come from the server, never from a page of rows. */
export function ListPage({
  children,
  exported,
  imported = false,
  conditional = false,
  action,
  writtenTotal,
  ...props
}: ListPageProps) {
  const excerpt = useContext(ListExcerptContext);
  const { field = 'id', order = 'ASC' } = props.sort ?? {};
  const state = useMemo(() => ({ conditional, usualSort: { field, order } }), [conditional, field, order]);
  if (excerpt) {
    return (
      <ExcerptRows excerpt={excerpt} usualSort={state.usualSort} writtenTotal={writtenTotal}>
        {children}
      </ExcerptRows>
    );
  }
  return (
    <List
      exporter={false}
      perPage={25}
      pagination={<Pages />}
      error={<ListError />}
      {...(exported && { actions: <Actions exported={exported} imported={imported} action={action} /> })}
      {...props}
    >
      <ListPageContext value={state}>{children}</ListPageContext>
      <ServerTotals written={writtenTotal} />
    </List>
  );
}

function Actions({
  exported,
  imported,
  action,
}: Pick<ListPageProps, 'imported' | 'action'> & { exported: ExportMenuProps }) {
  const { hasCreate } = useResourceDefinition();
  return (
    <TopToolbar sx={{ flexWrap: 'wrap', height: 'auto' }}>
      <FilterButton />
      {hasCreate && <CreateButton />}
      {imported && <ImportButton />}
      {action}
      <ExportMenu {...exported} />
    </TopToolbar>
  );
}

const Pages = () => <Pagination rowsPerPageOptions={[10, 25, 50, 100]} />;
