import { BooleanField, DataTable } from 'react-admin';
import { TermField } from '../../ui/fields.js';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useTerm } from '../../ui/terms.js';
import type { User } from './user.js';

export default function UserList() {
  const term = useTerm();
  return (
    <ListPage>
      <RecordTable<User>
        rowClick="edit"
        renderTitle={({ name }) => name}
        renderText={({ email }) => email}
        renderSide={({ role }) => term('role', role)}
      >
        <DataTable.Col<User>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="users" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col source="email" />
        <DataTable.Col source="role" render={() => <TermField source="role" of="role" />} />
        <DataTable.Col source="active" disableSort field={BooleanField} />
      </RecordTable>
    </ListPage>
  );
}
