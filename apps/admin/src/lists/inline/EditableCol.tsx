import { createElement } from 'react';
import { DataTable, type DataTableColumnProps, type RaRecord } from 'react-admin';
import type { CellEdit } from './cell-edit.js';
import { EditableCell } from './EditableCell.js';

interface EditableColProps<R extends RaRecord> extends DataTableColumnProps<R> {
  source: string;
  edit: CellEdit;
}

/** A column of a list whose cells are changed where they stand, by who may write the records. */
export function EditableCol<R extends RaRecord>({ edit, render, field, ...props }: EditableColProps<R>) {
  const { source } = props;
  const shown = (record: R) =>
    render?.(record) ?? (field ? createElement(field, { source }) : String(record[source] ?? ''));
  return (
    <DataTable.Col<R>
      {...(props as DataTableColumnProps<R>)}
      render={(record) => (
        <EditableCell source={source} edit={edit} {...(typeof props.label === 'string' && { label: props.label })}>
          {shown(record)}
        </EditableCell>
      )}
    />
  );
}
