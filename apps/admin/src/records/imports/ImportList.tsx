import { CreateButton, DataTable, TopToolbar } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { useTypeName } from '../../ui/useTypeName.js';
import type { Import } from './import.js';

const filters = [<SearchBox key="q" source="q" alwaysOn />];

/** The imports of everybody, the last one first. */
export default function ImportList() {
  const term = useTerm();
  const typeName = useTypeName();
  const { instant, number } = useFormat();
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} actions={<Actions />}>
      <RecordTable<Import>
        rowClick="show"
        renderTitle={({ fileName }) => fileName}
        renderText={({ resource, createdAt }) => `${typeName(resource)} · ${instant(createdAt)}`}
        renderSide={({ state }) => term('importState', state)}
      >
        <DataTable.Col<Import> source="createdAt" render={({ createdAt }) => instant(createdAt)} />
        <DataTable.Col<Import>
          source="fileName"
          disableSort
          render={({ id, fileName }) => (
            <RecordLink resource="imports" id={id}>
              {fileName}
            </RecordLink>
          )}
        />
        <DataTable.Col<Import> source="resource" render={({ resource }) => typeName(resource)} />
        <DataTable.NumberCol<Import> source="total" disableSort render={({ total }) => number(total)} />
        <DataTable.Col<Import> source="state" render={({ state }) => term('importState', state)} />
        <DataTable.Col source="userName" disableSort />
      </RecordTable>
    </ListPage>
  );
}

const Actions = () => (
  <TopToolbar>
    <CreateButton label="imports.new" />
  </TopToolbar>
);
