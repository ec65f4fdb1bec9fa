import { useMediaQuery, type Theme } from '@mui/material';
import { useContext, type ReactElement, type ReactNode } from 'react';
import { DataTable, useCanAccess, useResourceContext, type RaRecord } from 'react-admin';
import { columnsOf, fixedColumnsOf, pickColumns, useColumns } from '../columns/index.js';
import { Cards } from './Cards.js';
import { ListExcerptContext } from './excerpt.js';
import { ListBar, ListPageContext } from './ListBar.js';

interface RecordTableProps<R extends RaRecord> {
  /** The three texts of a card on a narrow screen. */
  renderTitle: (record: R) => ReactNode;
  renderText?: (record: R) => ReactNode;
  renderSide?: (record: R) => ReactNode;
  rowClick: 'show' | 'edit' | false;
  /** What can be done to several records, for those who may write. */
  bulk?: ReactElement;
  /** The columns, on a wide screen. */
  children: ReactNode;
  /** The names of those that only a person who asks for them sees. */
  hidden?: string[];
}

/** The rows of a list: a table where there is room, cards on a telephone. */
export function RecordTable<R extends RaRecord>(props: RecordTableProps<R>) {
  const { renderTitle, renderText, renderSide, children, hidden = [] } = props;
  const excerpt = useContext(ListExcerptContext);
  const bulk = excerpt ? undefined : props.bulk;
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const isNarrow = excerpt?.isNarrow ?? isSmall;
  const resource = useResourceContext();
  const { canAccess } = useCanAccess({ resource, action: props.rowClick || 'list' });
  const rowClick = canAccess ? props.rowClick : false;
  const { canAccess: canWrite } = useCanAccess({ resource, action: 'edit' });
  const isPage = useContext(ListPageContext) !== undefined;
  const [chosen] = useColumns();
  const asked = excerpt ? excerpt.columns : (isPage && chosen) || [];
  const columns = columnsOf(children);
  const shownByDefault = [...columns.keys()].filter((name) => !hidden.includes(name));
  const shown = pickColumns(columns, asked.length > 0 ? asked : shownByDefault);
  const all = [...columns].map(([name, { props: column }]) => ({
    name,
    ...(typeof column.label === 'string' && { label: column.label }),
  }));
  return (
    <>
      <ListBar all={all} shownByDefault={shownByDefault} />
      {isNarrow ? (
        <Cards<R>
          renderTitle={renderTitle}
          renderText={renderText}
          renderSide={renderSide}
          rowClick={rowClick}
          bulk={canWrite && bulk}
        />
      ) : (
        <DataTable
          {...(bulk && canWrite ? { bulkActionsToolbar: bulk } : { bulkActionButtons: false })}
          rowClick={rowClick}
        >
          {shown}
          {fixedColumnsOf(children)}
        </DataTable>
      )}
    </>
  );
}
