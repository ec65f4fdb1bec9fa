import { useMediaQuery, type Theme } from '@mui/material';
import type { ReactNode } from 'react';
import { DataTable, SimpleList, useCanAccess, useResourceContext, type RaRecord } from 'react-admin';

interface RecordTableProps<R extends RaRecord> {
  /** The three texts of a card on a narrow screen. */
  renderTitle: (record: R) => ReactNode;
  renderText?: (record: R) => ReactNode;
  renderSide?: (record: R) => ReactNode;
  rowClick: 'show' | 'edit' | false;
  /** The columns, on a wide screen. */
  children: ReactNode;
}

/** The rows of a list: a table where there is room, cards on a telephone. */
export function RecordTable<R extends RaRecord>(props: RecordTableProps<R>) {
  const { renderTitle, renderText, renderSide, children } = props;
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const resource = useResourceContext();
  const { canAccess } = useCanAccess({ resource, action: props.rowClick || 'list' });
  const rowClick = canAccess ? props.rowClick : false;
  if (isNarrow) {
    return (
      <SimpleList<R>
        primaryText={renderTitle}
        secondaryText={renderText}
        tertiaryText={renderSide}
        rowClick={rowClick}
      />
    );
  }
  return (
    <DataTable bulkActionButtons={false} rowClick={rowClick}>
      {children}
    </DataTable>
  );
}
