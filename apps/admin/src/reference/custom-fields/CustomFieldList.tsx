import { BooleanField, BooleanInput, DataTable, SelectInput, useGetResourceLabel } from 'react-admin';
import { TermField } from '../../ui/fields.js';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useTerm } from '../../ui/terms.js';
import type { CustomField } from './custom-field.js';
import { useFieldWords } from './useFieldWords.js';
import { useTypeChoices } from './useTypeChoices.js';

export default function CustomFieldList() {
  const term = useTerm();
  const { label, group } = useFieldWords();
  const labelOf = useGetResourceLabel();
  const filters = [
    <SelectInput key="t" source="recordType" choices={useTypeChoices()} translateChoice={false} alwaysOn />,
    <BooleanInput key="a" source="isArchived" />,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'position', order: 'ASC' }}>
      <RecordTable<CustomField>
        rowClick="edit"
        renderTitle={label}
        renderText={({ recordType, kind }) => `${labelOf(recordType, 2)} · ${term('customFieldKind', kind)}`}
      >
        <DataTable.Col<CustomField>
          source="labelFr"
          disableSort
          render={(field) => (
            <RecordLink resource="custom-fields" id={field.id} type="edit">
              {label(field)}
            </RecordLink>
          )}
        />
        <DataTable.Col<CustomField>
          source="recordType"
          disableSort
          render={({ recordType }) => labelOf(recordType, 2)}
        />
        <DataTable.Col source="kind" disableSort render={() => <TermField source="kind" of="customFieldKind" />} />
        <DataTable.Col<CustomField> source="groupFr" disableSort render={group} />
        <DataTable.Col source="position" />
        <DataTable.Col source="isRequired" disableSort field={BooleanField} />
        <DataTable.Col source="isArchived" disableSort field={BooleanField} />
      </RecordTable>
    </ListPage>
  );
}
