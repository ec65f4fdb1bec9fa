import { AutocompleteInput, ReferenceInput } from 'react-admin';

/** A filter of a list by a service of the catalogue, offered or not any more. */
export function ServiceFilter(_props: { alwaysOn?: boolean; source?: string }) {
  return (
    <ReferenceInput source="serviceId" reference="services" sort={{ field: 'name', order: 'ASC' }} perPage={15}>
      <AutocompleteInput optionText="name" label="resources.subscriptions.fields.serviceId" />
    </ReferenceInput>
  );
}
