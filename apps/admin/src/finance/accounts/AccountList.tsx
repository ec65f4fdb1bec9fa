import { ACCOUNT_NATURES } from '@terril/domain';
import { BooleanInput, DataTable, SelectInput } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import { type Account, accountTitle } from './account.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="n" source="nature" choices={termChoices('accountNature', ACCOUNT_NATURES)} alwaysOn />,
  <BooleanInput key="a" source="archived" />,
];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['code', 'name', 'nature', 'prefixes', 'archived'] };

export default function AccountList() {
  const term = useTerm();
  return (
    <ListPage filters={filters} sort={{ field: 'code', order: 'ASC' }} perPage={100} exported={exported}>
      <RecordTable<Account>
        rowClick="edit"
        renderTitle={accountTitle}
        renderText={({ nature }) => term('accountNature', nature)}
        renderSide={({ prefixes }) => prefixes.join(', ')}
      >
        <DataTable.Col source="code" />
        <DataTable.Col<Account>
          source="name"
          render={({ id, name, groupId }) => (
            <RecordLink resource="accounts" id={id} type="edit">
              {groupId === null ? <strong>{name}</strong> : name}
            </RecordLink>
          )}
        />
        <DataTable.Col<Account> source="nature" disableSort render={({ nature }) => term('accountNature', nature)} />
        <DataTable.Col<Account> source="prefixes" disableSort render={({ prefixes }) => prefixes.join(', ')} />
      </RecordTable>
    </ListPage>
  );
}
