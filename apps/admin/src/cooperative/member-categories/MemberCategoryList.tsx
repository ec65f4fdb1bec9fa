import type { Schemas } from '@terril/api-types';
import { DataTable } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useTerm } from '../../ui/terms.js';

type MemberCategory = Schemas['MemberCategoryOut'];

export default function MemberCategoryList() {
  const term = useTerm();
  return (
    <ListPage sort={{ field: 'position', order: 'ASC' }}>
      <RecordTable<MemberCategory>
        rowClick="edit"
        renderTitle={({ name }) => name}
        renderText={({ legalLink }) => term('legalLink', legalLink)}
      >
        <DataTable.Col<MemberCategory>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="member-categories" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col<MemberCategory>
          source="legalLink"
          disableSort
          render={({ legalLink }) => term('legalLink', legalLink)}
        />
        <DataTable.Col source="position" />
      </RecordTable>
    </ListPage>
  );
}
