import { INVOICE_TYPES } from '@terril/domain';
import { DateInput, NumberInput, SelectInput } from 'react-admin';
import { SearchBox } from '../../ui/SearchBox.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { ListPage } from '../../lists/list-page/index.js';
import { termChoices } from '../../ui/terms.js';
import { InvoiceRows } from './InvoiceRows.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <NumberInput key="y" source="year" alwaysOn />,
  <SelectInput key="p" source="paid" choices={termChoices('paid', ['true', 'false'])} alwaysOn />,
  <DateInput key="u" source="unpaidOn" />,
  <SelectInput key="t" source="type" choices={termChoices('invoiceType', INVOICE_TYPES)} />,
  <OrganizationInput key="o" source="organizationId" />,
  <OrganizationInput key="g" source="withinId" />,
];

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['number', 'type', 'organization', 'issuedOn', 'dueOn', 'paidOn', 'netAmount', 'grossAmount'],
};

export default function InvoiceList() {
  return (
    <ListPage conditional filters={filters} sort={{ field: 'issuedOn', order: 'DESC' }} exported={exported} imported>
      <InvoiceRows withOrganization />
    </ListPage>
  );
}
