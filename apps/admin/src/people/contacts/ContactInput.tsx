import { AutocompleteInput, ReferenceInput } from 'react-admin';

/** Chooses a contact by name or e-mail; none is a choice. */
export function ContactInput({ label }: { label?: string }) {
  return (
    <ReferenceInput source="contactId" reference="contacts" sort={{ field: 'name', order: 'ASC' }} perPage={15}>
      <AutocompleteInput optionText="name" {...(label && { label })} />
    </ReferenceInput>
  );
}
