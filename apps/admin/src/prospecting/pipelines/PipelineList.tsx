import type { Schemas } from '@terril/api-types';
import { BooleanField, DataTable } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';

type Pipeline = Schemas['PipelineOut'];

export default function PipelineList() {
  return (
    <ListPage sort={{ field: 'position', order: 'ASC' }}>
      <RecordTable<Pipeline> rowClick="edit" renderTitle={({ name }) => name}>
        <DataTable.Col<Pipeline>
          source="name"
          disableSort
          render={({ id, name }) => (
            <RecordLink resource="pipelines" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col source="position" />
        <DataTable.Col source="isArchived" disableSort field={BooleanField} />
      </RecordTable>
    </ListPage>
  );
}
