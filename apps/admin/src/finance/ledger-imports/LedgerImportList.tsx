import { DataTable, NumberInput } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { LedgerImport } from './ledger-import.js';

const filters = [<SearchBox key="q" source="q" alwaysOn />, <NumberInput key="y" source="year" alwaysOn />];

export default function LedgerImportList() {
  const term = useTerm();
  const { instant, month, number } = useFormat();
  const told = ({ fromMonth, untilMonth }: LedgerImport) =>
    fromMonth && untilMonth ? `${month(fromMonth)} – ${month(untilMonth)}` : '';
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
      <RecordTable<LedgerImport>
        rowClick="show"
        renderTitle={({ fileName }) => fileName}
        renderText={(found) => [found.year, term('ledgerState', found.state), told(found)].filter(Boolean).join(', ')}
      >
        <DataTable.Col<LedgerImport>
          source="fileName"
          disableSort
          render={({ id, fileName }) => (
            <RecordLink resource="ledger-imports" id={id}>
              {fileName}
            </RecordLink>
          )}
        />
        <DataTable.Col source="year" />
        <DataTable.Col<LedgerImport> source="state" disableSort render={({ state }) => term('ledgerState', state)} />
        <DataTable.Col<LedgerImport> source="fromMonth" disableSort render={told} />
        <DataTable.Col<LedgerImport> source="rows" disableSort align="right" render={({ rows }) => number(rows)} />
        <DataTable.Col<LedgerImport> source="createdAt" render={({ createdAt }) => instant(createdAt)} />
        <DataTable.Col source="userName" disableSort />
      </RecordTable>
    </ListPage>
  );
}
