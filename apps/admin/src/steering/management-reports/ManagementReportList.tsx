import { MANAGEMENT_REPORT_STATUSES } from '@terril/domain';
import { DataTable, NumberInput, SelectInput } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { ManagementReport } from './management-report.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <NumberInput key="y" source="year" alwaysOn />,
  <SelectInput
    key="s"
    source="status"
    choices={termChoices('managementReportStatus', MANAGEMENT_REPORT_STATUSES)}
    alwaysOn
  />,
];

export default function ManagementReportList() {
  const { instant } = useFormat();
  return (
    <ListPage filters={filters} sort={{ field: 'year', order: 'DESC' }}>
      <RecordTable<ManagementReport>
        rowClick="show"
        renderTitle={({ title }) => title}
        renderText={({ year, number }) => `${year} · ${number}`}
        renderSide={({ status }) => <StatusChip of="managementReportStatus" value={status} />}
      >
        <DataTable.Col<ManagementReport>
          source="title"
          disableSort
          render={({ id, title }) => (
            <RecordLink resource="management-reports" id={id}>
              {title}
            </RecordLink>
          )}
        />
        <DataTable.Col source="year" />
        <DataTable.Col source="number" disableSort />
        <DataTable.Col<ManagementReport>
          source="status"
          disableSort
          render={({ status }) => <StatusChip of="managementReportStatus" value={status} />}
        />
        <DataTable.Col<ManagementReport>
          source="approvedAt"
          disableSort
          render={({ approvedAt }) => (approvedAt ? instant(approvedAt) : '–')}
        />
        <DataTable.Col source="approvedBy" disableSort />
      </RecordTable>
    </ListPage>
  );
}
