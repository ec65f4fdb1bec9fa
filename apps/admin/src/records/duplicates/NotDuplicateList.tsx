import { DataTable, DeleteButton, useCanAccess } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { useFormat } from '../../ui/useFormat.js';
import { useTypeName } from '../../ui/useTypeName.js';
import type { NotDuplicate } from './duplicate.js';

const filters = [<SearchBox key="q" source="q" alwaysOn />];

/** Who said of which records that they are two; it can be taken back. */
export default function NotDuplicateList() {
  const { instant } = useFormat();
  const typeName = useTypeName();
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} empty={false}>
      <RecordTable<NotDuplicate>
        rowClick={false}
        renderTitle={({ label }) => label}
        renderText={({ createdAt, userName }) => `${instant(createdAt)} · ${userName}`}
        renderSide={() => <TakeBack />}
      >
        <DataTable.Col<NotDuplicate> source="createdAt" render={({ createdAt }) => instant(createdAt)} />
        <DataTable.Col source="userName" disableSort />
        <DataTable.Col<NotDuplicate>
          source="recordType"
          disableSort
          render={({ recordType }) => typeName(recordType)}
        />
        <DataTable.Col source="label" disableSort />
        <DataTable.Col<NotDuplicate> label={false} disableSort align="right" render={() => <TakeBack />} />
      </RecordTable>
    </ListPage>
  );
}

function TakeBack() {
  const { canAccess } = useCanAccess({ resource: 'not-duplicates', action: 'delete' });
  return canAccess && <DeleteButton label="duplicate.takeBack" mutationMode="pessimistic" redirect={false} />;
}
