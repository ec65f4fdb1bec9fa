import type { Schemas } from '@terril/api-types';
import { DataTable } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';

type RelationKind = Schemas['RelationKindOut'];

export default function RelationKindList() {
  return (
    <ListPage sort={{ field: 'name', order: 'ASC' }}>
      <RecordTable<RelationKind>
        rowClick="edit"
        renderTitle={({ name }) => name}
        renderText={({ name, reverseName }) => reverseName ?? name}
      >
        <DataTable.Col<RelationKind>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="relation-kinds" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col<RelationKind>
          source="reverseName"
          disableSort
          render={({ name, reverseName }) => reverseName ?? name}
        />
      </RecordTable>
    </ListPage>
  );
}
