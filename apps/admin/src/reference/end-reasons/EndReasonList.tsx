import type { Schemas } from '@terril/api-types';
import { DataTable } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';

type EndReason = Schemas['EndReasonOut'];

export default function EndReasonList() {
  return (
    <ListPage sort={{ field: 'position', order: 'ASC' }}>
      <RecordTable<EndReason>
        rowClick="edit"
        renderTitle={({ nameFr }) => nameFr}
        renderText={({ nameEn }) => nameEn ?? ''}
      >
        <DataTable.Col<EndReason>
          source="nameFr"
          render={({ id, nameFr }) => (
            <RecordLink resource="end-reasons" id={id} type="edit">
              {nameFr}
            </RecordLink>
          )}
        />
        <DataTable.Col source="nameEn" disableSort />
        <DataTable.Col source="position" />
      </RecordTable>
    </ListPage>
  );
}
