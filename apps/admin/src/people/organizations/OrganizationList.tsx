import { type AddressKind, LABEL_SHEETS, LEGAL_FORMS, ORGANIZATION_KINDS } from '@terril/domain';
import { DataTable } from 'react-admin';
import { useCustomColumns } from '../../reference/custom-fields/index.js';
import { type BulkField, BulkToolbar } from '../../records/bulk/index.js';
import { TagChips } from '../../reference/tags/index.js';
import { DayField, TermField } from '../../ui/fields.js';
import { FurtherLinks } from '../../ui/FurtherLinks.js';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { TerritoryChip } from '../../ui/TerritoryChip.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import type { Organization } from './organization.js';
import { useOrganizationFilters } from './useOrganizationFilters.js';

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['name', 'kind', 'postcode', 'city', 'territory', 'status', 'firstUserOn'],
  exportedAs: { city: ['postcode', 'city'] },
  others: [
    ...LABEL_SHEETS.map((sheet) => ({ path: 'labels', label: `export.labels.${sheet}`, query: { sheet } })),
    ...LABEL_SHEETS.map((sheet) => ({
      path: 'labels',
      label: `export.billingLabels.${sheet}`,
      query: { sheet, address: 'billing' },
    })),
    { path: 'emails', label: 'export.emails' },
  ],
};

/** Columns that wait to be chosen. */
const HIDDEN = [
  'address',
  'email',
  'phone',
  'website',
  'otherEmails',
  'otherPhones',
  'otherWebsites',
  'billingAddress',
  'deliveryAddress',
  'legalForm',
  'siren',
  'siret',
  'rna',
  'vatNumber',
  'departmentCode',
  'externalReference',
  'note',
];

const bulkFields: BulkField[] = [
  { source: 'kind', kind: termChoices('kind', ORGANIZATION_KINDS) },
  { source: 'legalForm', kind: termChoices('legalForm', LEGAL_FORMS), isOptional: true },
  { source: 'isPartner', kind: 'yesNo' },
];

export default function OrganizationList() {
  const custom = useCustomColumns('organizations');
  const term = useTerm();
  return (
    <ListPage
      conditional
      filters={useOrganizationFilters()}
      sort={{ field: 'name', order: 'ASC' }}
      exported={exported}
      imported
    >
      <RecordTable<Organization>
        rowClick="show"
        hidden={[...HIDDEN, ...custom.names]}
        bulk={<BulkToolbar fields={bulkFields} hasTags />}
        renderTitle={({ name }) => name}
        renderText={({ kind, city }) => [term('kind', kind), city].filter(Boolean).join(' · ')}
        renderSide={({ status }) => <StatusChip of="status" value={status} />}
      >
        <DataTable.Col<Organization>
          source="name"
          render={({ id, name, tagIds }) => (
            <>
              <RecordLink resource="organizations" id={id}>
                {name}
              </RecordLink>{' '}
              <TagChips ids={tagIds} />
            </>
          )}
        />
        <DataTable.Col source="kind" render={() => <TermField source="kind" of="kind" />} />
        <DataTable.Col<Organization>
          source="city"
          render={({ postcode, city }) => [postcode, city].filter(Boolean).join(' ')}
        />
        <DataTable.Col<Organization>
          source="territory"
          label="resources.organizations.fields.territoryId"
          render={({ territoryId, territoryOverridden }) => (
            <TerritoryChip id={territoryId} overridden={territoryOverridden} />
          )}
        />
        <DataTable.Col<Organization>
          source="status"
          disableSort
          render={({ status }) => <StatusChip of="status" value={status} />}
        />
        <DataTable.Col source="firstUserOn" field={DayField} />
        <DataTable.Col source="address" disableSort />
        <DataTable.Col source="email" disableSort />
        <DataTable.Col source="phone" disableSort />
        <DataTable.Col source="website" disableSort />
        <DataTable.Col<Organization>
          source="otherEmails"
          disableSort
          render={({ contactPoints }) => <FurtherLinks kind="email" points={contactPoints} />}
        />
        <DataTable.Col<Organization>
          source="otherPhones"
          disableSort
          render={({ contactPoints }) => <FurtherLinks kind="phone" points={contactPoints} />}
        />
        <DataTable.Col<Organization>
          source="otherWebsites"
          disableSort
          render={({ contactPoints }) => <FurtherLinks kind="website" points={contactPoints} />}
        />
        <DataTable.Col<Organization>
          source="billingAddress"
          disableSort
          render={(organization) => addressOfToday(organization, 'billing')}
        />
        <DataTable.Col<Organization>
          source="deliveryAddress"
          disableSort
          render={(organization) => addressOfToday(organization, 'delivery')}
        />
        <DataTable.Col source="legalForm" disableSort render={() => <TermField source="legalForm" of="legalForm" />} />
        <DataTable.Col source="siren" disableSort />
        <DataTable.Col source="siret" disableSort />
        <DataTable.Col source="rna" disableSort />
        <DataTable.Col source="vatNumber" disableSort />
        <DataTable.Col source="departmentCode" disableSort />
        <DataTable.Col source="externalReference" disableSort />
        <DataTable.Col source="note" disableSort />
        {custom.columns}
      </RecordTable>
    </ListPage>
  );
}

/** Those of a kind in effect today, each as on an envelope. */
function addressOfToday({ addresses }: Organization, of: AddressKind): string {
  return addresses
    .filter(({ kind, isCurrent }) => kind === of && isCurrent)
    .map(({ address, postcode, city }) => `${address}, ${postcode} ${city}`)
    .join(' · ');
}
