import { BooleanField, DataTable, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import type { Territory } from './territory.js';

export default function TerritoryList() {
  const translate = useTranslate();
  const departments = ({ departments: codes }: Territory) => codes.join(', ') || translate('territory.everythingElse');
  return (
    <ListPage sort={{ field: 'position', order: 'ASC' }}>
      <RecordTable<Territory> rowClick="edit" renderTitle={({ name }) => name} renderText={departments}>
        <DataTable.Col<Territory>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="territories" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col<Territory> source="departments" disableSort render={departments} />
        <DataTable.Col source="position" />
        <DataTable.Col source="hiddenWhenEmpty" disableSort field={BooleanField} />
      </RecordTable>
    </ListPage>
  );
}
