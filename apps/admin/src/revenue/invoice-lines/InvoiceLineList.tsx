import { DataTable } from 'react-admin';
import { DayField, MoneyField, TermField } from '../../ui/fields.js';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { useInvoiceLineFilters } from './useInvoiceLineFilters.js';
import type { InvoiceLine } from './invoice-line.js';

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['invoiceNumber', 'issuedOn', 'organization', 'description', 'nature', 'category', 'amount'],
};

/** Columns that wait to be chosen. */
const HIDDEN = ['quantity', 'unitPrice'];

export default function InvoiceLineList() {
  const { day, money } = useFormat();
  return (
    <ListPage conditional filters={useInvoiceLineFilters()} exported={exported}>
      <RecordTable<InvoiceLine>
        rowClick={false}
        hidden={HIDDEN}
        renderTitle={({ description }) => description}
        renderText={({ invoiceId, invoiceNumber, issuedOn, organizationName }) => (
          <>
            {organizationName},{' '}
            <RecordLink resource="invoices" id={invoiceId} isCode>
              {invoiceNumber}
            </RecordLink>
            , {day(issuedOn)}
          </>
        )}
        renderSide={({ amount }) => money(amount)}
      >
        <DataTable.Col<InvoiceLine>
          source="invoiceNumber"
          render={({ invoiceId, invoiceNumber }) => (
            <RecordLink resource="invoices" id={invoiceId} isCode>
              {invoiceNumber}
            </RecordLink>
          )}
        />
        <DataTable.Col source="issuedOn" field={DayField} />
        <DataTable.Col<InvoiceLine>
          source="organization"
          label="resources.invoice-lines.fields.organizationName"
          render={({ organizationId, organizationName }) => (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          )}
        />
        <DataTable.Col source="description" disableSort />
        <DataTable.Col source="nature" disableSort render={() => <TermField source="nature" of="nature" />} />
        <DataTable.Col source="category" disableSort render={() => <TermField source="category" of="category" />} />
        <DataTable.Col source="quantity" disableSort align="right" />
        <DataTable.Col source="unitPrice" disableSort align="right" field={MoneyField} />
        <DataTable.Col source="amount" disableSort align="right" field={MoneyField} />
      </RecordTable>
    </ListPage>
  );
}
