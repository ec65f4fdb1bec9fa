import { RENEWALS } from '@terril/domain';
import { DataTable } from 'react-admin';
import { useCustomColumns } from '../../reference/custom-fields/index.js';
import { useEndReasons } from '../../reference/end-reasons/index.js';
import { BulkToolbar } from '../../records/bulk/index.js';
import { DayField, TermField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { EditableCol } from '../../lists/inline/index.js';
import { RecordTable } from '../../lists/list-page/index.js';
import { termChoices } from '../../ui/terms.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import type { Contract } from './contract.js';

/** Columns that wait to be chosen. */
const HIDDEN = ['signedOn', 'renewalMonths', 'noticeMonths', 'endReason', 'externalReference'];

const OPTIONAL_DAY = { kind: 'day', isOptional: true } as const;
const OPTIONAL_TEXT = { kind: 'text', isOptional: true } as const;

/** The rows of contracts, alone or under the organization that signed them. */
export function ContractRows({ withOrganization = false }: { withOrganization?: boolean }) {
  const custom = useCustomColumns(withOrganization ? 'contracts' : undefined);
  const reasons = useEndReasons();
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
      <EditableCol source="title" edit={{ kind: 'text' }} />
      <EditableCol source="startsOn" edit={{ kind: 'day' }} field={DayField} />
      <EditableCol source="endsOn" edit={OPTIONAL_DAY} field={DayField} />
      <EditableCol
        source="renewal"
        edit={{ kind: termChoices('renewal', RENEWALS) }}
        disableSort
        render={() => <TermField source="renewal" of="renewal" />}
      />
      <DataTable.Col<Contract>
        source="state"
        disableSort
        render={({ state }) => <StatusChip of="contractState" value={state} />}
      />
      <EditableCol source="signedOn" edit={OPTIONAL_DAY} disableSort field={DayField} />
      <DataTable.Col source="renewalMonths" disableSort />
      <DataTable.Col source="noticeMonths" disableSort />
      <EditableCol source="endReason" edit={{ kind: reasons, isOptional: true }} disableSort />
      <EditableCol source="externalReference" edit={OPTIONAL_TEXT} disableSort />
      {custom.columns}
    </RecordTable>
  );
}
