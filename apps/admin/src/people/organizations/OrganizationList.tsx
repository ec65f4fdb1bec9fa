import { type AddressKind, COMMON_LABEL_SHEETS, LEGAL_FORMS, ORGANIZATION_KINDS } from '@terril/domain';
import { BooleanField, DataTable } from 'react-admin';
import { useCustomColumns } from '../../reference/custom-fields/index.js';
import { type BulkField, BulkToolbar } from '../../records/bulk/index.js';
import { TagChips } from '../../reference/tags/index.js';
import { ColleagueName, useColleagueChoices } from '../../system/users/index.js';
import { DayField, TermField } from '../../ui/fields.js';
import { FurtherLinks } from '../../ui/FurtherLinks.js';
import { EditableCol } from '../../lists/inline/index.js';
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
  exportedAs: { city: ['postcode', 'city'], accountManagerId: ['accountManager'] },
  others: [
    ...COMMON_LABEL_SHEETS.map((sheet) => ({ path: 'labels', label: `export.labels.${sheet}`, query: { sheet } })),
    ...COMMON_LABEL_SHEETS.map((sheet) => ({
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
  'accountManagerId',
  'isPartner',
  'siren',
  'siret',
  'rna',
  'vatNumber',
  'departmentCode',
  'externalReference',
  'note',
];

const KIND = { kind: termChoices('kind', ORGANIZATION_KINDS) };
const LEGAL_FORM = { kind: termChoices('legalForm', LEGAL_FORMS), isOptional: true };
const YES_NO = { kind: 'yesNo' } as const;
const TEXT = { kind: 'text', isOptional: true } as const;

const bulkFields: BulkField[] = [
  { source: 'kind', ...KIND },
  { source: 'legalForm', ...LEGAL_FORM },
  { source: 'isPartner', ...YES_NO },
];

export default function OrganizationList() {
  const custom = useCustomColumns('organizations');
  const term = useTerm();
  const manager = { kind: useColleagueChoices(), isOptional: true };
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
        bulk={<BulkToolbar fields={[...bulkFields, { source: 'accountManagerId', ...manager }]} hasTags merges />}
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
        <EditableCol source="kind" edit={KIND} render={() => <TermField source="kind" of="kind" />} />
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
        <EditableCol source="email" edit={TEXT} disableSort />
        <EditableCol source="phone" edit={TEXT} disableSort />
        <EditableCol source="website" edit={TEXT} disableSort />
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
        <EditableCol
          source="legalForm"
          edit={LEGAL_FORM}
          disableSort
          render={() => <TermField source="legalForm" of="legalForm" />}
        />
        <EditableCol<Organization>
          source="accountManagerId"
          edit={manager}
          render={({ accountManagerId }) => (accountManagerId ? <ColleagueName id={accountManagerId} /> : null)}
        />
        <EditableCol source="isPartner" edit={YES_NO} disableSort field={BooleanField} />
        <DataTable.Col source="siren" disableSort />
        <DataTable.Col source="siret" disableSort />
        <DataTable.Col source="rna" disableSort />
        <DataTable.Col source="vatNumber" disableSort />
        <DataTable.Col source="departmentCode" disableSort />
        <EditableCol source="externalReference" edit={TEXT} disableSort />
        <EditableCol source="note" edit={TEXT} disableSort />
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
