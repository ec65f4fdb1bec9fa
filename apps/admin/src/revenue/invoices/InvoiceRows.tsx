import { DataTable } from 'react-admin';
import { type BulkField, BulkToolbar } from '../../records/bulk/index.js';
import { useCustomColumns } from '../../reference/custom-fields/index.js';
import { DayField, MoneyField, TermField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { RecordTable } from '../../lists/list-page/index.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { InvoiceRow } from './invoice.js';

const bulkFields: BulkField[] = [{ source: 'paidOn', kind: 'day', isOptional: true }];

/** Columns that wait to be chosen. */
const HIDDEN = ['vatAmount'];

/** The rows of invoices and credit notes, alone or under the organization they were sent to. */
export function InvoiceRows({ withOrganization = false }: { withOrganization?: boolean }) {
  const custom = useCustomColumns(withOrganization ? 'invoices' : undefined);
  const term = useTerm();
  const { day, money } = useFormat();
  return (
    <RecordTable<InvoiceRow>
      rowClick="show"
      hidden={[...HIDDEN, ...custom.names]}
      bulk={withOrganization ? <BulkToolbar fields={bulkFields} /> : undefined}
      renderTitle={({ number, organizationName }) => (withOrganization ? organizationName : number)}
      renderText={({ number, type, issuedOn }) => `${term('invoiceType', type)} ${number}, ${day(issuedOn)}`}
      renderSide={({ netAmount }) => money(netAmount)}
    >
      <DataTable.Col<InvoiceRow>
        source="number"
        render={({ id, number }) => (
          <RecordLink resource="invoices" id={id} isCode>
            {number}
          </RecordLink>
        )}
      />
      <DataTable.Col source="type" disableSort render={() => <TermField source="type" of="invoiceType" />} />
      {withOrganization && (
        <DataTable.Col<InvoiceRow>
          source="organization"
          label="resources.contracts.fields.organizationId"
          render={({ organizationId, organizationName }) => (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          )}
        />
      )}
      <DataTable.Col source="issuedOn" field={DayField} />
      <DataTable.Col source="dueOn" field={DayField} />
      <DataTable.Col source="paidOn" disableSort field={DayField} />
      <DataTable.Col source="netAmount" align="right" field={MoneyField} />
      <DataTable.Col source="vatAmount" disableSort align="right" field={MoneyField} />
      <DataTable.Col source="grossAmount" disableSort align="right" field={MoneyField} />
      {custom.columns}
    </RecordTable>
  );
}
