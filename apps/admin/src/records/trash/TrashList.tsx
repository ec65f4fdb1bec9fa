import { DataTable } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { useFormat } from '../../ui/useFormat.js';
import { useTypeName } from '../../ui/useTypeName.js';
import type { TrashItem } from './trash-item.js';
import { TrashActions } from './TrashActions.js';

const filters = [<SearchBox key="q" source="q" alwaysOn />];

/** What was deleted, and can come back. */
export default function TrashList() {
  const { instant } = useFormat();
  const typeName = useTypeName();
  return (
    <ListPage filters={filters} sort={{ field: 'deletedAt', order: 'DESC' }}>
      <RecordTable<TrashItem>
        rowClick={false}
        renderTitle={({ label, recordType }) => `${typeName(recordType)} · ${label}`}
        renderText={({ deletedAt, userName }) => `${instant(deletedAt)} · ${userName}`}
        renderSide={(item) => <TrashActions item={item} />}
      >
        <DataTable.Col<TrashItem> source="deletedAt" render={({ deletedAt }) => instant(deletedAt)} />
        <DataTable.Col source="userName" disableSort />
        <DataTable.Col<TrashItem> source="recordType" disableSort render={({ recordType }) => typeName(recordType)} />
        <DataTable.Col source="label" disableSort />
        <DataTable.Col<TrashItem>
          label={false}
          disableSort
          align="right"
          render={(item) => <TrashActions item={item} />}
        />
      </RecordTable>
    </ListPage>
  );
}
