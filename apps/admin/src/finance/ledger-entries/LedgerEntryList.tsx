import type { Schemas } from '@terril/api-types';
import { DataTable, NumberInput, TextInput } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { DayField, MoneyField } from '../../ui/fields.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { useFormat } from '../../ui/useFormat.js';
import { AccountInput } from '../accounts/index.js';

type LedgerEntry = Schemas['LedgerEntryOut'];

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <TextInput key="m" source="month" type="month" alwaysOn />,
  <AccountInput key="a" source="accountId" filter={{ leaf: true }} />,
  <NumberInput key="y" source="fiscalYear" />,
];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['day', 'account', 'label', 'journal', 'piece', 'amount'] };

export default function LedgerEntryList() {
  const { day, money } = useFormat();
  return (
    <ListPage filters={filters} sort={{ field: 'day', order: 'ASC' }} exported={exported}>
      <RecordTable<LedgerEntry>
        rowClick={false}
        renderTitle={({ label }) => label}
        renderText={(entry) => `${day(entry.day)}, ${entry.account} ${entry.accountName}`}
        renderSide={({ amount }) => money(amount)}
      >
        <DataTable.Col source="day" field={DayField} />
        <DataTable.Col<LedgerEntry>
          source="account"
          render={({ account, accountName }) => `${account} ${accountName}`}
        />
        <DataTable.Col source="label" disableSort />
        <DataTable.Col<LedgerEntry>
          source="journal"
          disableSort
          render={({ journal, entry }) => `${journal} ${entry}`}
        />
        <DataTable.Col source="piece" disableSort />
        <DataTable.Col source="amount" align="right" field={MoneyField} />
      </RecordTable>
    </ListPage>
  );
}
