import type { Schemas } from '@terril/api-types';
import { DataTable } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';

const filters = [<SearchBox key="q" source="q" alwaysOn />];

export default function CompetitorList() {
  return (
    <ListPage filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <RecordTable<Schemas['CompetitorOut']>
        rowClick="edit"
        renderTitle={({ name }) => name}
        renderText={({ note }) => note ?? ''}
      >
        <DataTable.Col<Schemas['CompetitorOut']>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="competitors" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col source="note" disableSort />
      </RecordTable>
    </ListPage>
  );
}
