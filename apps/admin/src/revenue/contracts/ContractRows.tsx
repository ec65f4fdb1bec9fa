import { DataTable } from 'react-admin';
import { useCustomColumns } from '../../reference/custom-fields/index.js';
import { BulkToolbar } from '../../records/bulk/index.js';
import { DayField, TermField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { RecordTable } from '../../lists/list-page/index.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import type { Contract } from './contract.js';

/** Columns that wait to be chosen. */
const HIDDEN = ['signedOn', 'renewalMonths', 'noticeMonths', 'endReason', 'externalReference'];

/** The rows of contracts, alone or under the organization that signed them. */
export function ContractRows({ withOrganization = false }: { withOrganization?: boolean }) {
  const custom = useCustomColumns(withOrganization ? 'contracts' : undefined);
  const period = usePeriodText();
  return (
    <RecordTable<Contract>
      rowClick="show"
      hidden={[...HIDDEN, ...custom.names]}
      bulk={withOrganization ? <BulkToolbar hasTags /> : undefined}
      renderTitle={({ reference, title }) => `${reference} · ${title}`}
      renderText={({ organizationName, startsOn, endsOn }) => `${organizationName}, ${period(startsOn, endsOn)}`}
      renderSide={({ state }) => <StatusChip of="contractState" value={state} />}
    >
      <DataTable.Col<Contract>
        source="reference"
        render={({ id, reference }) => (
          <RecordLink resource="contracts" id={id} isCode>
            {reference}
          </RecordLink>
        )}
      />
      {withOrganization && (
        <DataTable.Col<Contract>
          source="organization"
          label="resources.contracts.fields.organizationId"
          render={({ organizationId, organizationName }) => (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          )}
        />
      )}
      <DataTable.Col source="title" />
      <DataTable.Col source="startsOn" field={DayField} />
      <DataTable.Col source="endsOn" field={DayField} />
      <DataTable.Col source="renewal" disableSort render={() => <TermField source="renewal" of="renewal" />} />
      <DataTable.Col<Contract>
        source="state"
        disableSort
        render={({ state }) => <StatusChip of="contractState" value={state} />}
      />
      <DataTable.Col source="signedOn" disableSort field={DayField} />
      <DataTable.Col source="renewalMonths" disableSort />
      <DataTable.Col source="noticeMonths" disableSort />
      <DataTable.Col source="endReason" disableSort />
      <DataTable.Col source="externalReference" disableSort />
      {custom.columns}
    </RecordTable>
  );
}
