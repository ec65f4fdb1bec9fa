import type { ReactElement } from 'react';
import { DataTable, type DataTableColumnProps } from 'react-admin';
import type { CustomField, CustomizedRecord } from './custom-field.js';
import { CustomValue } from './CustomValue.js';
import { useCustomFields } from './useCustomFields.js';
import { useFieldWords } from './useFieldWords.js';

/** Kinds that the API orders lists by. */
const ORDERED: CustomField['kind'][] = ['text', 'number', 'money', 'date'];

interface CustomColumns {
  columns: ReactElement<DataTableColumnProps>[];
  /** Their names: each waits to be chosen. */
  names: string[];
}

/** The cooperative's own fields of these records as columns of their table; undefined: none, where nobody can choose them. */
export function useCustomColumns(recordType: string | undefined): CustomColumns {
  const { label } = useFieldWords();
  const columns = useCustomFields(recordType).map((field) => (
    <DataTable.Col<CustomizedRecord>
      key={field.key}
      source={`customValues.${field.key}`}
      label={label(field)}
      disableSort={!ORDERED.includes(field.kind)}
      render={({ customValues }) => <CustomValue field={field} value={customValues[field.key]} />}
    />
  ));
  return { columns, names: columns.map(({ props }) => String(props.source)) };
}
