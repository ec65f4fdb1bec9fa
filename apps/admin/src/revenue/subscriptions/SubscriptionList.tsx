import { BILLING_MOMENTS, ORGANIZATION_KINDS, SERVICE_CATEGORIES } from '@terril/domain';
import { DataTable, DateInput, NumberInput, ReferenceInput, SelectInput } from 'react-admin';
import { type BulkField, BulkToolbar } from '../../records/bulk/index.js';
import { useCustomColumns } from '../../reference/custom-fields/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { DayField, MoneyField, TermField } from '../../ui/fields.js';
import { TagFilter } from '../../reference/tags/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { ServiceFilter } from '../services/index.js';
import { IndexButton } from '../indexations/index.js';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { usePeriodicity } from '../../ui/usePeriodicity.js';
import type { Subscription } from './subscription.js';

const byPosition = { field: 'position', order: 'ASC' } as const;
const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="c" source="category" choices={termChoices('category', SERVICE_CATEGORIES)} alwaysOn />,
  <DateInput key="d" source="activeOn" alwaysOn />,
  <ReferenceInput key="t" source="territoryId" reference="territories" sort={byPosition}>
    <SelectInput optionText="name" label="resources.organizations.fields.territoryId" />
  </ReferenceInput>,
  <ReferenceInput key="a" source="areaId" reference="areas" sort={byPosition}>
    <SelectInput optionText="name" label="resources.organizations.fields.areaId" />
  </ReferenceInput>,
  <SelectInput key="k" source="kind" choices={termChoices('kind', ORGANIZATION_KINDS)} />,
  <NumberInput key="y" source="cohort" />,
  <OrganizationInput key="o" source="organizationId" />,
  <OrganizationInput key="g" source="withinId" />,
  <ServiceFilter key="s" source="serviceId" />,
  <TagFilter key="tag" source="tagId" label="tag.tagId" />,
  <ColleagueInput key="m" source="accountManagerId" />,
  <DateInput key="ch" source="changedOn" />,
];

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['service', 'organization', 'category', 'periodUnit', 'startsOn', 'endsOn', 'monthlyAmount'],
};

const bulkFields: BulkField[] = [
  { source: 'category', kind: termChoices('category', SERVICE_CATEGORIES) },
  { source: 'billed', kind: termChoices('billed', BILLING_MOMENTS) },
];

/** Columns that wait to be chosen. */
const HIDDEN = ['billed', 'endReason', 'externalReference'];

export default function SubscriptionList() {
  const custom = useCustomColumns('subscriptions');
  const { money } = useFormat();
  const periodicity = usePeriodicity();
  return (
    <ListPage
      conditional
      filters={filters}
      sort={{ field: 'organization', order: 'ASC' }}
      exported={exported}
      action={<IndexButton />}
      imported
    >
      <RecordTable<Subscription>
        rowClick="show"
        hidden={[...HIDDEN, ...custom.names]}
        bulk={<BulkToolbar fields={bulkFields} />}
        renderTitle={({ organizationName }) => organizationName}
        renderText={(subscription) => `${subscription.service}, ${periodicity(subscription)}`}
        renderSide={({ monthlyAmount }) => money(monthlyAmount)}
      >
        <DataTable.Col<Subscription>
          source="service"
          render={({ id, service }) => (
            <RecordLink resource="subscriptions" id={id}>
              {service}
            </RecordLink>
          )}
        />
        <DataTable.Col<Subscription>
          source="organization"
          label="resources.contracts.fields.organizationId"
          render={({ organizationId, organizationName }) => (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          )}
        />
        <DataTable.Col source="category" render={() => <TermField source="category" of="category" />} />
        <DataTable.Col<Subscription> source="periodUnit" disableSort render={periodicity} />
        <DataTable.Col source="startsOn" field={DayField} />
        <DataTable.Col source="endsOn" field={DayField} />
        <DataTable.Col source="monthlyAmount" disableSort align="right" field={MoneyField} />
        <DataTable.Col source="billed" disableSort render={() => <TermField source="billed" of="billed" />} />
        <DataTable.Col source="endReason" disableSort />
        <DataTable.Col source="externalReference" disableSort />
        {custom.columns}
      </RecordTable>
    </ListPage>
  );
}
