import { ACCOUNT_NATURES } from '@terril/domain';
import { DataTable, NumberInput, SelectInput } from 'react-admin';
import { SearchBox } from '../../ui/SearchBox.js';
import { MoneyField } from '../../ui/fields.js';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { termChoices } from '../../ui/terms.js';
import { AccountInput, accountTitle } from '../accounts/index.js';
import type { BudgetLine } from './budget-line.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <NumberInput key="f" source="fiscalYear" alwaysOn />,
  <NumberInput key="y" source="year" />,
  <NumberInput key="m" source="month" min={1} max={12} />,
  <AccountInput key="a" source="accountId" />,
  <SelectInput key="n" source="nature" choices={termChoices('accountNature', ACCOUNT_NATURES)} />,
];

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['account', 'year', 'month', 'planned', 'actual', 'actualImported'],
  exportedAs: { account: ['code', 'account'], year: ['year', 'month'] },
};

export default function BudgetLineList() {
  const { money, month } = useFormat();
  const when = (line: BudgetLine) => month(`${line.year}-${String(line.month).padStart(2, '0')}`);
  return (
    <ListPage conditional filters={filters} exported={exported}>
      <RecordTable<BudgetLine>
        rowClick="edit"
        renderTitle={({ account }) => accountTitle(account)}
        renderText={when}
        renderSide={({ actual, planned }) => money(actual ?? planned)}
      >
        <DataTable.Col<BudgetLine>
          source="account"
          render={({ id, account }) => (
            <RecordLink resource="budget-lines" id={id} type="edit">
              {accountTitle(account)}
            </RecordLink>
          )}
        />
        <DataTable.Col<BudgetLine> source="year" label="resources.budget-lines.fields.month" render={when} />
        <DataTable.Col source="planned" disableSort align="right" field={MoneyField} />
        <DataTable.Col source="actual" disableSort align="right" field={MoneyField} />
      </RecordTable>
    </ListPage>
  );
}
