import { DataTable, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import type { Area } from './area.js';

export default function AreaList() {
  const translate = useTranslate();
  const count = ({ epciCodes }: Area) => translate('area.epciCount', { smart_count: epciCodes.length });
  return (
    <ListPage sort={{ field: 'position', order: 'ASC' }}>
      <RecordTable<Area> rowClick="edit" renderTitle={({ name }) => name} renderText={count}>
        <DataTable.Col<Area>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="areas" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col<Area> source="epciCodes" disableSort render={count} />
        <DataTable.Col source="position" />
      </RecordTable>
    </ListPage>
  );
}
