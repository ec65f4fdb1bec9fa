import { BooleanInput, DataTable, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Bundle } from './bundle.js';

const filters = [<SearchBox key="q" source="q" alwaysOn />, <BooleanInput key="a" source="isArchived" alwaysOn />];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['name', 'items', 'description', 'isArchived'] };

export default function BundleList() {
  const translate = useTranslate();
  const { number } = useFormat();
  const content = ({ items }: Bundle) =>
    items.map(({ serviceName, quantity }) => `${number(quantity)} × ${serviceName}`).join(', ');
  return (
    <ListPage conditional filters={filters} sort={{ field: 'name', order: 'ASC' }} exported={exported}>
      <RecordTable<Bundle> rowClick="edit" renderTitle={({ name }) => name} renderText={content}>
        <DataTable.Col<Bundle>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="bundles" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col<Bundle> source="items" disableSort render={content} />
        <DataTable.Col source="description" disableSort />
        <DataTable.Col<Bundle>
          source="isArchived"
          disableSort
          render={({ isArchived }) => translate(isArchived ? 'ra.boolean.true' : 'ra.boolean.false')}
        />
      </RecordTable>
    </ListPage>
  );
}
