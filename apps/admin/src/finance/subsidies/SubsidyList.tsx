import { DataTable, NumberInput } from 'react-admin';
import { SearchBox } from '../../ui/SearchBox.js';
import { MoneyField } from '../../ui/fields.js';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Subsidy } from './subsidy.js';

const filters = [<SearchBox key="q" source="q" alwaysOn />, <NumberInput key="y" source="year" alwaysOn />];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['title', 'funder', 'year', 'amount'] };

export default function SubsidyList() {
  const { money } = useFormat();
  return (
    <ListPage conditional filters={filters} exported={exported}>
      <RecordTable<Subsidy>
        rowClick="edit"
        renderTitle={({ title }) => title}
        renderText={({ funder, year }) => [funder, year].filter(Boolean).join(', ')}
        renderSide={({ amount }) => money(amount)}
      >
        <DataTable.Col<Subsidy>
          source="title"
          disableSort
          render={({ id, title }) => (
            <RecordLink resource="subsidies" id={id} type="edit">
              {title}
            </RecordLink>
          )}
        />
        <DataTable.Col source="funder" />
        <DataTable.Col source="year" />
        <DataTable.Col source="amount" align="right" field={MoneyField} />
      </RecordTable>
    </ListPage>
  );
}
